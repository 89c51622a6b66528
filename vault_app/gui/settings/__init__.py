"""The settings page: what a person may choose, and the policies."""
