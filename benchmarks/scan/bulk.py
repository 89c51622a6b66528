"""Bulk text for the corpora: what this interpreter has installed, copied as several projects."""

import shutil
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Final

TEXT: Final = frozenset(
    {
        *(".py", ".pyi", ".txt", ".md", ".rst", ".json", ".toml", ".cfg", ".ini", ".h", ".c"),
        *(".js", ".css", ".html", ".xml", ".yaml", ".yml", ".pyx", ".pxd", ".csv", ".in", ".typed"),
    }
)
_LARGEST: Final = 4 * 2**20


def sources() -> Iterator[Path]:
    """Yield the text files of the standard library and the installed packages, in order."""
    paths = sysconfig.get_paths()
    seen = set()
    for root in (paths["stdlib"], paths["platstdlib"], paths["purelib"], paths["platlib"]):
        for path in sorted(Path(root).rglob("*")):
            if path.suffix in TEXT and path not in seen and path.is_file():
                seen.add(path)
                if path.stat().st_size <= _LARGEST:
                    yield path


def copy_tree(target: Path, wanted: int) -> tuple[int, int]:
    """Fill *target* with *wanted* files of them, and return how many files and bytes it has."""
    found = list(sources())
    files = total = 0
    for number in range(-(-wanted // len(found))):
        for path in found[: wanted - files]:
            place = target / f"project{number}" / Path(*path.parts[1:])
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)
            files += 1
            total += path.stat().st_size
    return files, total
