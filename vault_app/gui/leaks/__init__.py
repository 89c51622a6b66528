"""The leaks page: what scans found, as it is found, and what is done about each of it."""
