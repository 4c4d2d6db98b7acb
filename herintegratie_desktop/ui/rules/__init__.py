"""The room of rules: what an office checks by, where it comes from, and how it is changed."""
