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


EXPLAINING = """
import sys
if sys.argv[1] == "ours":
    import vault_app.gui
    from vault_app.gui import binding
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget
waiting = len(binding._sources) if sys.argv[1] == "ours" else 7
from PySide6.support.signature import get_signature
told = [str(get_signature(one)) for one in (QObject.setObjectName, QTimer.setInterval)]
for wrong in (lambda: QObject().setObjectName(7), lambda: QWidget(1, 2, 3)):
    try:
        wrong()
    except TypeError as error:
        told.append(str(error))
told.append(QWidget.show.__doc__)
told.append(repr(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft))
print(waiting, told)
"""


def test_what_the_binding_leaves_out_comes_back_when_it_is_asked_for() -> None:
    """Signatures and explanations of wrong calls are those that PySide itself gives."""
    ours, plain = (
        subprocess.run(
            [sys.executable, "-c", EXPLAINING, who], capture_output=True, text=True, check=True
        ).stdout
        for who in ("ours", "plain")
    )
    assert ours == plain
    assert ours.startswith("7 ['(self, name: ")
