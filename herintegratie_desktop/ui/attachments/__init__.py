"""The attachments of a case: a list with pictures, a viewer, and the ways in and out."""
