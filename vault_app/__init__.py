"""Keyturn: collect, know, judge, turn and watch developer tokens on a workstation."""

__version__ = "0.1.0"
