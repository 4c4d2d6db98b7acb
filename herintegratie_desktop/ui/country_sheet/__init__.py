"""The country sheet as a dialog: what is known of a country on a day, and what is not."""
