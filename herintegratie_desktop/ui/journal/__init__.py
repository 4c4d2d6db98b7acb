"""The journal in the window: of one case, and all of it for the privacy officer."""
