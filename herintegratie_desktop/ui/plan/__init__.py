"""The plan as a table that is edited like a spreadsheet, and the budget beside it."""
