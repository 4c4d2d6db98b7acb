"""Backups in the window: how old the last one is, make one, bring one back."""
