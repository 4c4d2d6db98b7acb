"""What the program does from the command line, one module a family of commands."""
