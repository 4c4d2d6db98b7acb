"""The schemes side by side, and choosing one of them."""
