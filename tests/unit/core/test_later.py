"""Modules put off at a start are the real ones for whoever uses them."""

import subprocess
import sys

PROGRAM = """
import sys
from vault_app.core.later import Later

with Later("textwrap", "colorsys"), Later("fractions", gcd=max):
    import colorsys, fractions, json, textwrap
    first = colorsys.rgb_to_hsv(1, 0, 0)  # while the names are still lent
print(first, fractions.gcd(2, 4), [name in sys.modules for name in ("fractions", "textwrap")])
print(textwrap.dedent(" a"), fractions.Fraction(2, 4), getattr(textwrap, "missing", None))
kept = textwrap
import textwrap
print(kept is textwrap, kept.indent is textwrap.indent, kept.__dict__ is vars(kept))
with Later("json") as later:
    import json
    later.end()
print(json.dumps(1), sys.modules["json"] is json)
"""


def test_module_put_off_is_loaded_when_it_is_used_and_the_real_one_for_others() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], check=True, capture_output=True, text=True
    )
    assert done.stdout.splitlines() == [
        "(0.0, 1.0, 1) 4 [False, False]",
        "a 1/2 None",
        "False True True",
        "1 True",
    ]
