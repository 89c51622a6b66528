"""The tokens page: table, filter, chips, empty state. Shows entries; knows no service."""
