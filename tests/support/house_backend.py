"""The part of the window's fake backend that serves welcome, updates and farewell."""

from pathlib import Path

from vault_app.services.leaving import Belongings, Gone
from vault_app.services.update_notice import File, Notice
from vault_app.services.updates import Standing
from vault_app.system.installed import Way
from vault_app.system.traces import Sort, Trace

HOME = Path("/home/ada")
FOUND = Belongings(
    tokens=9,
    keychain=11,
    sealed=False,
    folder=HOME / ".local" / "share" / "keyturn",
    files=(HOME / ".local" / "share" / "keyturn" / "keyturn.db",),
    entries=(
        Trace(Sort.LOGIN, str(HOME / ".config" / "autostart" / "keyturn.desktop")),
        Trace(Sort.HOOK, str(HOME / "proj" / ".git" / "hooks" / "pre-commit")),
    ),
    left=(Trace(Sort.SHELL, str(HOME / ".bashrc")),),
    backups=(HOME / ".local" / "share" / "keyturn" / "mine.keyturn",),
    way=Way.DEB,
)


def notice(version: str = "9.1.0") -> Notice:
    """Return a notice of a release."""
    from tests.support.clock import START

    return Notice(
        type="update",
        schema=1,
        serial=7,
        issued=START,
        expires=START.replace(year=2027),
        version=version,
        released="2026-11-20",
        page="https://example.org/9.1.0",
        notes={"en": "Leaks have a page. Rotations are faster.", "de": "Lecks haben eine Seite."},
        files=[],
    )


def newer() -> Standing:
    """Return what is known once a newer version was found."""
    from tests.support.clock import START

    file = File("deb", "x86_64", "keyturn_9.1.0_amd64.deb", "https://example.org/d", "0a" * 32, 1)
    return Standing("0.1.0", True, True, Way.DEB, notice(), file, START)


class FakeHouse:
    """Remembers what was asked; nothing is removed."""

    def __init__(self) -> None:
        """Start as a copy somebody has used for a while, with nothing new known."""
        self.first = False
        self.standing = Standing("0.1.0", False, True, Way.DEB)
        self.fresh = newer()
        self.found = FOUND
        self.problems: tuple[tuple[str, str], ...] = ()

    def _call(self, method: str, given: object = None) -> None:
        raise NotImplementedError

    def is_first(self) -> bool:
        """Return what is set."""
        self._call("is_first")
        return self.first

    def greeted(self) -> None:
        """Be first no more."""
        self._call("greeted")
        self.first = False

    def update_standing(self) -> Standing:
        """Return what is set."""
        self._call("update_standing")
        return self.standing

    def ask_for_update(self) -> Standing:
        """Find what is new."""
        self._call("ask_for_update")
        self.standing = self.fresh
        return self.standing

    def news(self) -> Standing | None:
        """Return what is known, if it is newer."""
        self._call("news")
        return self.standing if self.standing.newer else None

    def belongings(self) -> Belongings:
        """Return what is set."""
        self._call("belongings")
        return self.found

    def remove_tokens(self) -> int:
        """Forget nothing."""
        self._call("remove_tokens")
        return self.found.tokens or 0

    def remove_everything(self) -> Gone:
        """Remove nothing."""
        self._call("remove_everything")
        return Gone(self.found, self.found.keychain or 0, self.problems)
