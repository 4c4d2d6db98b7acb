"""The parts of the pages about people, their documents and where they go."""
