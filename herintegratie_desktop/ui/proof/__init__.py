"""The room where a PDF, a scan or a typed code is checked."""
