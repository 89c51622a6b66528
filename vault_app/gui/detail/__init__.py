"""The panel beside the table: one token, its reasons, and the next best thing to do."""
