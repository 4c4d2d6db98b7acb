"""Who comes into consideration: conditions in sections, a card each, a row for who are alike."""
