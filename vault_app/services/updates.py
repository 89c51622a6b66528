"""Is there a newer Keyturn? Off until allowed; one address, one signed notice, nothing installed.

What is asked is ``core.owner.UPDATES``, with no cookie, no identity and no version in it (H35).
What was believed is kept in the store: a notice never gives way to an older one.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import msgspec

from vault_app import __version__
from vault_app.core import owner
from vault_app.core.errors import KeyturnError, UnexpectedAnswer, UsageError
from vault_app.services import update_notice
from vault_app.services.settings import value
from vault_app.services.update_notice import LIMIT, File, Notice, number
from vault_app.services.workbench import Workbench
from vault_app.system.installed import Way, machine, this_copy, way_of

ALLOWED: Final = "update_checks"
"""The setting that allows asking once a day."""

EVERY: Final = timedelta(days=1)
PROVIDER: Final = "keyturn"
PURPOSE: Final = "update"
_KEPT: Final = "update.notice"
_SEEN: Final = "update.seen"
_TRIED: Final = "update.tried_at"
_ASKED: Final = "update.asked_at"
_PROBLEM: Final = "update.problem"


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known. *newest* is the last notice that was believed, *problem* of the last try.

    *asked_at* is when an answer was last believed; *file* the one that fits this copy.
    """

    current: str
    allowed: bool
    published: bool
    way: Way
    newest: Notice | None = None
    file: File | None = None
    asked_at: datetime | None = None
    problem: str | None = None

    @property
    def newer(self) -> bool:
        """Tell whether the newest release is newer than this copy."""
        return self.newest is not None and number(self.newest.version) > number(self.current)


def standing(bench: Workbench, current: str = __version__) -> Standing:
    """Return what is known; uses no network."""
    settings = bench.store.settings
    newest, way = update_notice.stored(settings.get(_KEPT)), way_of(this_copy())
    problem = settings.get(_PROBLEM)
    return Standing(
        current=current,
        allowed=allowed(bench),
        published=owner.is_set(address(bench)),
        way=way,
        newest=newest,
        file=_fitting(newest, way) if newest else None,
        asked_at=_moment(settings.get(_ASKED)),
        problem=problem if isinstance(problem, str) else None,
    )


def allowed(bench: Workbench) -> bool:
    """Tell whether the person allowed to ask once a day; practice never does."""
    return value(bench, ALLOWED) is True and not bench.options.practice


def address(bench: Workbench) -> str:
    """Return the one address that is asked."""
    return bench.update_address or owner.UPDATES


def check(bench: Workbench, *, once: bool = False) -> Standing:
    """Ask now, and return what is known then; *once*: the person asked for this very check.

    Raises UsageError ``update_not_allowed``, ``update_no_address``; the errors of the network;
    UnexpectedAnswer with the codes of ``update_notice.opened``, ``update_not_there`` and
    ``update_older``. What was believed before stays.
    """
    if not (once or allowed(bench)) or bench.options.practice:
        raise UsageError("update_not_allowed")
    if not owner.is_set(address(bench)):
        raise UsageError("update_no_address")
    now = bench.clock.now()
    bench.store.settings.set(_TRIED, now.isoformat())
    try:
        _believe(bench, _asked(bench, now))
    except KeyturnError as error:
        bench.store.settings.set(_PROBLEM, error.code)
        raise
    bench.store.settings.set(_ASKED, now.isoformat())
    bench.store.settings.set(_PROBLEM, None)
    return standing(bench)


def is_due(bench: Workbench) -> bool:
    """Tell whether it is time for the daily check: allowed, online, and a day since the last."""
    if bench.options.offline or not allowed(bench) or not owner.is_set(address(bench)):
        return False
    tried, now = _moment(bench.store.settings.get(_TRIED)), bench.clock.now()
    # A last time in the future: the clock was set back meanwhile.
    return tried is None or not tried <= now < tried + EVERY


def check_if_due(bench: Workbench) -> Standing | None:
    """Make the daily check where it is due; None: nothing was asked. What goes wrong is kept."""
    if not is_due(bench):
        return None
    try:
        return check(bench)
    except KeyturnError:
        return standing(bench)


def _asked(bench: Workbench, now: datetime) -> Notice:
    answer = bench.http.ask("GET", address(bench), provider=PROVIDER, purpose=PURPOSE, limit=LIMIT)
    if answer.status != 200:
        raise UnexpectedAnswer("update_not_there", status=answer.status)
    return update_notice.opened(answer.data, now, bench.signers)


def _believe(bench: Workbench, notice: Notice) -> None:
    """Keep a notice, unless it is older than one believed before or another of the same number."""
    text = msgspec.json.encode(notice).decode()
    digest = hashlib.sha256(text.encode()).hexdigest()
    seen = bench.store.settings.get(_SEEN)
    if isinstance(seen, list) and len(seen) == 3:
        serial, version, same = int(str(seen[0])), str(seen[1]), digest == seen[2]
        later = notice.serial > serial and number(notice.version) >= number(version)
        if not (later or (same and notice.serial == serial)):
            raise UnexpectedAnswer("update_older", serial=notice.serial, using=serial)
    bench.store.settings.set(_SEEN, [notice.serial, notice.version, digest])
    bench.store.settings.set(_KEPT, text)


def _fitting(notice: Notice, way: Way) -> File | None:
    mine = [file for file in notice.files if file.way == way.value]
    exact = [file for file in mine if file.machine == machine()]
    return next(iter(exact or [file for file in mine if file.machine == "any"]), None)


def _moment(kept: object) -> datetime | None:
    try:
        return datetime.fromisoformat(kept) if isinstance(kept, str) else None
    except ValueError:
        return None
