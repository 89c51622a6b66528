"""The health page: a score with its reasons, charts to look at, and what to do first."""
