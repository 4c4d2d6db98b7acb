"""The look of the program and the widgets that every window is made of."""
