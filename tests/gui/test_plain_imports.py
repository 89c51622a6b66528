"""PySide's hook in ``import`` is out of the way, and nothing of ours would need it."""

import os
import subprocess
import sys

import pytest

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
import os, sys
if sys.argv[1] == "ours":
    import vault_app.gui
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget
told = [
    name
    for name in ("zipfile", "tempfile", "traceback", "shibokensupport.signature.parser")
    if sys.argv[1] == "ours" and name in sys.modules and "SBK_EMBED" not in os.environ
]

def explained():
    for wrong in (lambda: QObject().setObjectName(7), lambda: QWidget(1, 2, 3)):
        try:
            wrong()
        except TypeError as error:
            told.append(str(error))

def described():
    told.extend(one.__doc__ for one in (QObject.setObjectName, QTimer.setInterval, QWidget.show))

for step in (explained, described) if sys.argv[2] == "explained" else (described, explained):
    step()
from PySide6.support.signature import get_signature
import tempfile, zipfile
told.append(str(get_signature(QObject.setObjectName)))
told.append(repr(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft))
told.append((zipfile.ZipFile.__name__, tempfile.mkdtemp.__name__))
print(told)
"""


@pytest.mark.parametrize(
    ("first", "given"), [("explained", {}), ("described", {}), ("explained", {"SBK_EMBED": ""})]
)
def test_what_the_binding_leaves_out_comes_back_when_it_is_asked_for(
    first: str, given: dict[str, str]
) -> None:
    """Signatures and explanations of wrong calls are those that PySide itself gives.

    The variable is one of the binding's own: where it is set nothing is left out.
    """
    ours, plain = (
        subprocess.run(
            [sys.executable, "-c", EXPLAINING, who, first],
            env={**os.environ, **given},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for who in ("ours", "plain")
    )
    assert ours == plain
    assert "called with wrong argument types" in ours


BEGUN = """
import sys
from vault_app.cli.start import load_window, prepare
prepare()
load_window(tray=False)
import vault_app.gui.app, vault_app.gui.session, vault_app.gui.window
print([name for name in sys.argv[1:] if name in sys.modules])
"""


def test_start_imports_nothing_that_others_import_and_do_not_use() -> None:
    """Each of them is a hundredth of a start or more."""
    late = (
        *("ast", "dis", "inspect", "ipaddress", "platform", "tokenize", "traceback"),
        *("base64", "hashlib", "logging.handlers", "socket", "tempfile", "zipfile"),
        *("typing_extensions", "msgspec.inspect", "msgspec.toml", "msgspec.yaml"),
        *("shibokensupport", "PySide6.QtNetwork", "PySide6.QtSvg", "click", "rich", "yaml"),
    )
    done = subprocess.run(
        [sys.executable, "-c", BEGUN, *late], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
