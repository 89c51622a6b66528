"""The rotation sheet: the whole turn of one token in the window, step by step."""
