"""PySide's hook in ``import`` is out of the way, and nothing of ours would need it."""

import subprocess
import sys

from tests.support.source import modules, text_of

PROGRAM = """
import linecache
import vault_app.gui
import vault_app.gui.format
print([name for name in linecache.cache if name.endswith("format.py")])
"""


def test_no_source_is_read_for_a_module_imported_after_the_window_room() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_no_code_asks_for_the_features_the_hook_serves() -> None:
    asked = "from __feature__" + " import"
    assert not [path for path in modules() if asked in text_of(path).replace(f"``{asked}", "")]
