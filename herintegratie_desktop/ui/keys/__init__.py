"""Users and keys of a vault: who opens it, as what, with what."""
