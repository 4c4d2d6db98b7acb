"""The same plan, made by others."""
