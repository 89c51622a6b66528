"""The machine under us: paths, log, clock, locks, atomic files, processes."""
