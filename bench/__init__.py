"""The figures of the program, each measured by its own script and printed beside its goal."""
