"""The rotation engine: plan, obtain, keep, check, switch, promote, revoke, prove, undo."""
