"""The seven pages of the intake and the frame around them."""
