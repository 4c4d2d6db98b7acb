"""Cases and words in and out of files; imports the core, never Qt."""
