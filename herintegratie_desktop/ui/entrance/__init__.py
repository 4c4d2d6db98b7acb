"""The windows before a vault is open: first use, unlocking, the recovery key."""
