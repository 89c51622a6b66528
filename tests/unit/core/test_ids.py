"""Identifiers are short, hexadecimal and not drawn twice."""

import re

from vault_app.core.ids import draw


def test_draw_many_gives_sixteen_hex_digits_each_time_others() -> None:
    drawn = [draw() for _ in range(500)]
    assert all(re.fullmatch(r"[0-9a-f]{16}", one) for one in drawn)
    assert len(set(drawn)) == len(drawn)
