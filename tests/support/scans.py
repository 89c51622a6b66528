"""Scans in which a process beside them has to work, however small they are."""

import pytest

from vault_app.services.scan_apart import Apart, Errand


def keep_what_was_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be taken back that another process is to do, unless it has ended."""
    recall = Apart.recall

    def kept(apart: Apart) -> Errand | None:
        return recall(apart) if apart.ended else None

    monkeypatch.setattr(Apart, "recall", kept)
