"""Keeping and erasing cases, and answering who asks what is kept of them."""
