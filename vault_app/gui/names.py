"""Names for who must not wait until what they name is loaded."""

from typing import Final

TOKENS: Final = "tokens"
"""The page of tokens."""

STYLED: Final = "_keyturn_fusion"
"""A property of an application that began with Fusion. Whoever sets a style is given it back, and
Python learns all of styles then: 7 ms of a start."""
