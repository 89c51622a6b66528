"""What a power cut takes away: renames whose folder, and bytes whose file, was not yet synced.

SQLite's commits are taken as durable on return (synchronous=FULL); this looks at our own files.
"""

import json
import os
import random
from pathlib import Path


def cut(note: Path, chance: random.Random) -> int:
    """Take back, each by chance, what the killed process had not made durable; return how much."""
    pending: list[dict[str, object]] = []
    for line in note.read_text().splitlines():
        told = json.loads(line)
        if told["what"] == "renamed":
            pending.append(told)
        elif told["what"] == "synced":
            pending = [one for one in pending if str(Path(str(one["path"])).parent) != told["path"]]
    return sum(_taken_back(one, chance) for one in reversed(pending))


def _taken_back(told: dict[str, object], chance: random.Random) -> bool:
    path, kept = Path(str(told["path"])), Path(str(told["kept"]))
    if not path.exists() or chance.random() < 0.4:
        return False
    if told["unsynced"]:
        path.write_bytes(b"")
        return True
    _lost_rename(path, kept)
    return True


def _lost_rename(path: Path, kept: Path) -> None:
    """Bring the former file back; the new one lies under its temporary name again."""
    if not kept.exists():
        return
    mode = path.stat().st_mode & 0o7777
    path.rename(path.with_name(f".keyturn-{os.urandom(8).hex()}.tmp"))
    path.write_bytes(kept.read_bytes())
    path.chmod(mode)
