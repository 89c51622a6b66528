"""One file per service: what its tokens look like and how to ask it."""
