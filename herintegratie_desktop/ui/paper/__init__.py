"""The plan as a PDF in the window: shown, printed, signed and sealed."""
