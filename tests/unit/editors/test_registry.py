"""Which editor takes a file: judged once for all of its name, as asking every editor does."""

import ast
import secrets
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from vault_app.editors import formats
from vault_app.editors.editor import Selective
from vault_app.editors.formats.dotenv import DotenvEditor
from vault_app.editors.registry import EDITORS, editor_for


def _said_in_formats() -> list[str]:
    """Return every text the formats' sources hold that may be a file's or a folder's name."""
    texts: set[str] = set()
    for source in Path(formats.__path__[0]).glob("*.py"):
        for node in ast.walk(ast.parse(source.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts.add(node.value)
    return sorted(text for text in texts if 0 < len(text) < 30 and text.isprintable())


NAMES = [name for name in _said_in_formats() if "/" not in name and name not in (".", "..")]
part = st.one_of(
    st.sampled_from(NAMES),
    st.sampled_from(NAMES).map(lambda name: f"x{name}"),
    st.sampled_from(["config", "config.d", "modules", "ssh.service.d", "bare.git", "Config"]),
    st.sampled_from(NAMES).map(str.upper),
    st.text("ab.-", min_size=1, max_size=6).filter(lambda text: text not in (".", "..")),
)


@given(st.lists(part, min_size=1, max_size=5))
@example([".git", "modules", "a", "config"])
@example([".git", "modules", "a", "b", "config"])
@example(["etc", "default", "grub"])
@example(["pnpm", "x", "rc"])
def test_short_cut_judges_as_asking_every_editor_does(parts: list[str]) -> None:
    path = Path("/", *parts)
    asked = next(editor for editor in EDITORS if editor.fits(path))
    # Where none fits, the ending of a copy is taken off first.
    assume(asked.name != "text" or not (path.suffix or path.name.endswith("~")))
    assert editor_for(path) is asked
    assert editor_for(str(path)) is asked


def test_files_of_one_name_are_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []
    fits = DotenvEditor.fits

    def counted(self: DotenvEditor, path: Path) -> bool:
        asked.append(path)
        return fits(self, path)

    monkeypatch.setattr(DotenvEditor, "fits", counted)
    name = f"{secrets.token_hex(8)}.env"
    editors = {editor_for(f"/home/ada/project-{number}/{name}").name for number in range(50)}
    assert editors == {"dotenv"}
    assert len(asked) == 1


assignment = st.sampled_from(
    [
        "A=1",
        "export B='x y'",
        'C="two\nlines"',
        "# D=2",
        "E=`t`",
        "junk",
        "",
        "F = 'it\\'s'",
        "G=v # c",
    ]
)


@given(st.lists(assignment, max_size=8).map("\n".join), st.data())
def test_leaves_at_spots_are_those_of_all_leaves_that_hold_them(
    text: str, data: st.DataObject
) -> None:
    content = text.encode()
    starts = sorted(data.draw(st.sets(st.integers(0, max(0, len(content) - 1)), max_size=4)))
    for editor in EDITORS:
        if isinstance(editor, Selective):
            every = editor.leaves(content)
            some = editor.leaves_at(content, starts)
            assert set(some) <= set(every)
            holding = [leaf for leaf in every if any(leaf.start <= at < leaf.end for at in starts)]
            assert set(holding) <= set(some)
