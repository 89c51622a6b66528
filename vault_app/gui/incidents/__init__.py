"""The incidents page: cards from the feed, the tokens each one hits, and the report."""
