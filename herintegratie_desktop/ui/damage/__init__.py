"""What the window says and offers when a vault, its disk or its clock is not as it should be."""
