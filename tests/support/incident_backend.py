"""The part of the window's fake backend that serves the incidents page."""

from pathlib import Path

from tests.support.clock import START
from vault_app.core.ids import CredentialId
from vault_app.services import incidents_report
from vault_app.services.entry import Entry
from vault_app.services.incidents import Overview, Past, overview_of
from vault_app.services.incidents_feed import Feed, builtin, told_in
from vault_app.services.incidents_import import Imported
from vault_app.services.incidents_report import ReportWords


class FakeIncidents:
    """The real feed and the real rule over the entries held; *past* is what was turned over."""

    held: dict[CredentialId, Entry]
    past: tuple[Past, ...] = ()
    feed: Feed | None = None
    language = "en"

    def _call(self, method: str, given: object = None) -> None:
        raise NotImplementedError

    def incidents(self) -> Overview:
        """Return the feed against what is held."""
        self._call("incidents")
        feed = told_in(self.feed or builtin(), self.language)
        supported = frozenset({"huggingface"})
        return overview_of(feed, tuple(self.held.values()), supported, START, self.past)

    def import_feed(self, path: Path) -> Imported:
        """Take any file for a feed with one new incident."""
        self._call("import_feed", path)
        return Imported(99999999, START, 43, ("fresh-2027",))

    def save_report(self, path: Path, words: ReportWords) -> None:
        """Write the report."""
        self._call("save_report", path)
        incidents_report.save(self.incidents(), path, words)
