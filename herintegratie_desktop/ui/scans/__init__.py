"""Scans of signed paper: read, placed, and kept with their cases."""
