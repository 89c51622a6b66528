"""A provider emulator on loopback with sample files."""
