"""Files and the encrypted database; imports the core, never Qt."""
