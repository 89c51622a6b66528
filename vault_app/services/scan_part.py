"""What was seen in some files of a scan: read here side by side, or in another process."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from vault_app.scanner import archives
from vault_app.scanner.loads import Load
from vault_app.scanner.opening import Unreadable
from vault_app.services.scan_ahead import Folder
from vault_app.services.scan_apart import Errand
from vault_app.services.scan_model import Skipped
from vault_app.services.scan_names import Sighted


@dataclass(slots=True)
class Looked:
    """What was seen in some files; *clean* are folders that were clean and are now through.

    Of *files* so many are *remembered*: they look as they did when they were clean.
    """

    sighted: list[Sighted] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    clean: list[tuple[str, bytes, bytes]] = field(default_factory=list)
    files: int = 0
    remembered: int = 0
    bytes: int = 0
    last: str = ""


class Seen:
    """What was seen; *whole* are the folders that end here, *through* may be remembered if clean.

    *searched*: there is nothing more to come, or *error* is why.
    """

    def __init__(self) -> None:
        """Have seen nothing yet."""
        self.looked = Looked()
        self.whole: list[Folder] = []
        self.through: list[tuple[Folder, bytes]] = []
        self.dirty: set[bytes] = set()
        self.searched = False
        self.error: BaseException | None = None

    @property
    def ready(self) -> bool:
        """Tell whether nobody has to be waited for."""
        return self.searched

    def skip(self, path: str, folder: Folder, reason: str) -> None:
        """Note that a file could not be read."""
        self.looked.skipped.append(Skipped(path, reason))
        self.dirty.add(folder.mark)


class Away(Seen):
    """Files that another process reads."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        super().__init__()
        self.errand = Errand()

    @property
    def ready(self) -> bool:
        """Tell whether nobody has to be waited for."""
        return self.errand.answered


class Part(Seen):
    """Files read together, perhaps a large one behind them."""

    def __init__(self, memory: bytearray) -> None:
        """Read nothing yet."""
        super().__init__()
        self.load = Load(memory)
        self.large: tuple[str, Folder] | None = None
        self.packed: list[int] = []
        self._files = 0
        self._last = ("", "")
        self._firsts: list[int] = []
        self._runs: list[tuple[Folder, Sequence[str]]] = []

    @property
    def begun(self) -> bool:
        """Tell whether there is anything in it."""
        return self._files > 0

    def of(self, number: int) -> tuple[str, Folder]:
        """Return the path of a file in the load, and its folder."""
        run = bisect_right(self._firsts, number) - 1
        folder, names = self._runs[run]
        return folder.start + names[number - self._firsts[run]], folder

    def take(self, folder: Folder, names: Sequence[str], numbers: list[int] | None) -> int:
        """Read some of the files *names* of a folder, and return how many are done with."""
        first = len(self.load.stops)
        self._firsts.append(first)
        self._runs.append((folder, names))
        reason = None
        try:
            large = self.load.take(folder.start, names, numbers)
        except Unreadable as error:
            large, reason = False, str(error)
        done = len(self.load.stops) - first
        if folder.packed:
            self.packed += [
                first + place for place in range(done) if archives.is_archive(names[place])
            ]
        if large:
            self.large = folder.start + names[done], folder
        elif reason:
            self.skip(folder.start + names[done], folder, reason)
        done += large or reason is not None
        self._files += done
        if done:
            self._last = folder.start, names[done - 1]
        return done

    def leave(self, folder: Folder) -> None:
        """Pass over a folder that looks as it did."""
        self._files += folder.files
        self.looked.remembered += folder.files
        self._last = folder.start, ""

    def finish(self) -> "Part":
        """Sum up what was read."""
        looked = self.looked
        looked.files = self._files
        looked.last = "".join(self._last)
        return self
