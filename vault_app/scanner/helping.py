"""The program beside a scan: it reads files, and looks at packs, whatever it is asked.

It knows compiled patterns and no token, and answers with numbers; the scan looks closer by itself.
Next to nothing is imported.
"""

import sys

from vault_app.scanner.binding import searching
from vault_app.scanner.passes import Passes
from vault_app.system.frames import give, take

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from vault_app.scanner.apart import Reader
    from vault_app.scanner.packed_apart import Looker

FILES, PACK, DO = "files", "pack", "do"
"""What comes first in all that is told: what files are looked at by, a pack, or what is to be done.

The last is answered.
"""


def main() -> None:
    """Say when it is ready, and answer until there is nothing more to do."""
    hyperscan = searching()
    compiled, rules, escapes, reach = take(sys.stdin.buffer)
    databases = (hyperscan.loadb(one, hyperscan.HS_MODE_BLOCK) for one in (compiled, escapes))
    helping = _Helping(Passes(hyperscan, rules, *databases), rules, reach)
    give(sys.stdout.buffer, None)
    while (asked := take(sys.stdin.buffer)) is not None:
        if asked[0] == DO:
            give(sys.stdout.buffer, helping.answer(asked[1]))
        else:
            helping.begin(*asked)


class _Helping:
    """Does one kind of thing after the other."""

    def __init__(
        self, passes: Passes, rules: "Sequence[tuple[str, int, int, int]]", reach: int
    ) -> None:
        self._passes = passes
        self._rules = rules
        self._reach = reach
        self._looker: Looker | None = None
        self._work: Reader | Looker | None = None

    def begin(self, kind: str, told: tuple[object, ...]) -> None:
        """Go over to other things."""
        self._work = self._reader(told) if kind == FILES else self._packs(told)

    def answer(self, asked: object) -> object:
        """Do one thing."""
        assert self._work is not None  # noqa: S101 - that is what is told first
        return self._work.answer(asked)  # type: ignore[arg-type] # what its kind takes

    def _reader(self, looks: "tuple[object, ...]") -> "Reader":
        from vault_app.scanner.apart import Reader
        from vault_app.scanner.looks import Looks

        return Reader(self._passes.worth, Looks(*looks) if looks else None)  # type: ignore[arg-type]

    def _packs(self, pack: "tuple[object, ...]") -> "Looker":
        from vault_app.scanner.packed_apart import Looker

        if self._looker is None:
            search = self._passes.scan, self._passes.worth, self._reach
            self._looker = Looker(search, self._rules)
        self._looker.open(pack)  # type: ignore[arg-type]
        return self._looker
