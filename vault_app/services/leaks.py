"""Leaks: what scans found and what was decided on it. No value is kept, no network used."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Final

from vault_app.core.errors import Data, UsageError
from vault_app.core.fingerprint import Fingerprint
from vault_app.core.ids import CredentialId
from vault_app.core.leak import (
    Exposure,
    Leak,
    LeakId,
    LeakIgnore,
    LeakState,
    Solution,
    Solved,
    leak_id,
)
from vault_app.core.text import sanitise
from vault_app.services.scan_model import Finding, Source
from vault_app.services.workbench import Workbench
from vault_app.store.model import Event

_REASON: Final = 200
_UNTIL_AT_MOST: Final = 731
_LEAST_PREFIX: Final = 4
_RANKS: Final = {"known": 0, "certain": 1, "likely": 2, "dead": 3}


@dataclass(frozen=True, slots=True)
class Known:
    """Which credential a token is; *dead*: it works no more; *claimed*: said to be one's own."""

    name: str
    credential: CredentialId | None = None
    dead: bool = False
    claimed: bool = True


@dataclass(frozen=True, slots=True)
class LeakEntry:
    """One leak as it stands now: its *state*, whose token it is, what was decided on it.

    *at_home*: a token of ours in the very file its tool keeps it in; that is no leak, as long as
    git does not hold the file.
    """

    leak: Leak
    state: LeakState
    known: Known | None = None
    ignore: LeakIgnore | None = None
    solved: Solved | None = None
    at_home: bool = False

    @property
    def pushed(self) -> bool:
        """Tell whether a remote has it, as far as this machine can tell."""
        return self.leak.exposure is Exposure.PUSHED

    @property
    def rank(self) -> int:
        """Return 0 for what presses most: a living token of ours."""
        if self.known is not None:
            return 3 if self.known.dead else 0
        return _RANKS.get(self.leak.verdict, 2)


class Judge:
    """Tells how leaks stand, by what the store holds now; asks it once for all of them."""

    def __init__(self, bench: Workbench) -> None:
        """Read names, tombstones and ignores."""
        store = bench.store
        self._bench = bench
        self._now = bench.clock.now()
        self._known: dict[str, Known] = {
            one.fingerprint: Known(one.credential_name, dead=True) for one in store.tombstones.all()
        }
        for one in store.credentials.all():
            dead = one.revoked_at is not None or one.fingerprint in self._known
            self._known[one.fingerprint] = Known(one.name, one.id, dead, one.claimed)
        self._ignores: Mapping[tuple[str, str], LeakIgnore] = {
            (one.fingerprint, one.path): one for one in store.leak_ignores.all()
        }

    def known(self, fingerprint: str | None) -> Known | None:
        """Return whose token it is."""
        return self._known.get(fingerprint) if fingerprint else None

    def ignore(self, fingerprint: str | None, path: str) -> LeakIgnore | None:
        """Return why it is not held against that path, if something still says so."""
        if fingerprint is None:
            return None
        for place in (path, ""):
            found = self._ignores.get((fingerprint, place))
            if found is not None and found.holds(self._now):
                return found
        return None

    def entry(self, leak: Leak) -> LeakEntry:
        """Return how one leak stands."""
        known = self.known(leak.fingerprint)
        ignore = self.ignore(leak.fingerprint, leak.path)
        solved = leak.solved
        if solved is None and ((known is not None and known.dead) or leak.verdict == "dead"):
            solved = Solved(leak.last_seen_at, Solution.DEAD)
        at_home = solved is None and ignore is None and self._is_at_home(leak, known)
        if solved is not None:
            state = LeakState.SOLVED
        else:
            state = LeakState.IGNORED if ignore is not None or at_home else LeakState.OPEN
        return LeakEntry(leak, state, known, ignore, solved, at_home)

    def _is_at_home(self, leak: Leak, known: Known | None) -> bool:
        if known is None or known.credential is None or leak.in_history:
            return False
        kept = leak.exposure in (None, Exposure.LOCAL)
        return kept and leak.path in self._homes

    @cached_property
    def _homes(self) -> frozenset[str]:
        """Return the files tools keep their tokens in."""
        from vault_app.editors.catalogue import user_files

        found = user_files(self._bench.environ, self._bench.user_home)
        return frozenset(str(one.path.absolute()) for one in found)


def entries(bench: Workbench) -> tuple[LeakEntry, ...]:
    """Return all leaks, the most pressing first."""
    judge = Judge(bench)
    found = [judge.entry(leak) for leak in bench.store.leaks.all()]
    return tuple(sorted(found, key=lambda one: (one.rank, one.leak.path, one.leak.line)))


def open_count(bench: Workbench) -> int:
    """Return how many are open."""
    if not bench.profile.exists or not bench.store.leaks.count():
        return 0
    judge = Judge(bench)
    states = (judge.entry(leak).state for leak in bench.store.leaks.all())
    return sum(state is LeakState.OPEN for state in states)


def entry(bench: Workbench, wanted: str) -> LeakEntry:
    """Return the leak of that id, or of a unique start of it.

    UsageError ``unknown_leak`` or ``ambiguous_leak``.
    """
    return Judge(bench).entry(_named(bench, wanted))


def _named(bench: Workbench, wanted: str) -> Leak:
    exact = bench.store.leaks.get(LeakId(wanted))
    if exact is not None:
        return exact
    fitting = [
        one
        for one in bench.store.leaks.all()
        if len(wanted) >= _LEAST_PREFIX and one.id.startswith(wanted)
    ]
    if len(fitting) != 1:
        raise UsageError("ambiguous_leak" if fitting else "unknown_leak", name=sanitise(wanted, 40))
    return fitting[0]


def leak_of(finding: Finding, now: datetime, repository: str | None = None) -> Leak | None:
    """Return what is remembered of *finding*; None where it has no fingerprint or is no file's."""
    if finding.fingerprint is None or finding.source in (Source.PROCESS, Source.STAGED):
        return None
    fingerprint = Fingerprint(finding.fingerprint)
    history = finding.source is Source.HISTORY
    return Leak(
        id=leak_id(fingerprint, finding.path, in_history=history),
        fingerprint=fingerprint,
        path=finding.path,
        line=finding.line,
        column=finding.column,
        pattern=finding.pattern,
        provider=finding.provider,
        hint=finding.hint,
        verdict=finding.verdict,
        root=finding.root,
        first_seen_at=now,
        last_seen_at=now,
        form=finding.form,
        reasons=finding.reasons,
        repository=repository or (finding.root if history else None),
        commit=finding.commit if history else None,
        blob=finding.blob if history else None,
    )


def ignore(
    bench: Workbench,
    chosen: Sequence[LeakId],
    reason: str,
    *,
    until: datetime | None = None,
    everywhere: bool = False,
    placeholder: bool = False,
) -> tuple[LeakEntry, ...]:
    """Hold *chosen* against nobody, with a reason; *everywhere*: the token wherever it stands.

    UsageError ``no_cause``, ``token_in_note``, ``bad_until`` (past, or more than two years off).
    """
    from vault_app.services.inventory import holds_token

    now = bench.clock.now()
    if not reason.strip():
        raise UsageError("no_cause")
    if holds_token(reason):
        raise UsageError("token_in_note")
    if until is not None and (until <= now or (until - now).days > _UNTIL_AT_MOST):
        raise UsageError("bad_until")
    text = sanitise(reason.strip(), _REASON)
    with bench.store.transaction():
        for one in chosen:
            leak = _named(bench, one)
            place = "" if everywhere else leak.path
            bench.store.leak_ignores.add(
                LeakIgnore(
                    leak.fingerprint,
                    place,
                    text,
                    person(bench),
                    now,
                    until,
                    placeholder=placeholder,
                )
            )
    found = _again(bench, chosen)
    end = {} if until is None else {"until": f"{until:%Y-%m-%d}"}
    _record(bench, "leaks_ignored", found, why=text, everywhere=everywhere, **end)
    return found


def heed(bench: Workbench, chosen: Sequence[LeakId]) -> tuple[LeakEntry, ...]:
    """Hold *chosen* against their owners again: ignored or called solved, they are open."""
    with bench.store.transaction():
        for one in chosen:
            leak = _named(bench, one)
            for place in (leak.path, ""):
                bench.store.leak_ignores.remove(leak.fingerprint, place)
            if leak.solved is not None:
                bench.store.leaks.update([replace(leak, solved=None)])
    found = _again(bench, chosen)
    _record(bench, "leaks_heeded", found)
    return found


def solve(bench: Workbench, chosen: Sequence[LeakId], reason: str = "") -> tuple[LeakEntry, ...]:
    """Call *chosen* solved: the person knows."""
    from vault_app.services.inventory import holds_token

    if holds_token(reason):
        raise UsageError("token_in_note")
    text = sanitise(reason.strip(), _REASON)
    said = Solved(bench.clock.now(), Solution.PERSON, person(bench), text)
    leaks = [replace(_named(bench, one), solved=said) for one in chosen]
    bench.store.leaks.update(leaks)
    found = _again(bench, chosen)
    _record(bench, "leaks_solved", found, **({"why": text} if text else {}))
    return found


def forget(bench: Workbench, chosen: Sequence[LeakId]) -> None:
    """Forget *chosen*; what still stands there is found again by the next scan."""
    found = _again(bench, chosen)
    bench.store.leaks.forget([one.leak.id for one in found])
    _record(bench, "leaks_forgotten", found)


def person(bench: Workbench) -> str:
    """Return who decides: the name of the user of this machine."""
    for variable in ("LOGNAME", "USER", "USERNAME"):
        if bench.environ.get(variable):
            return sanitise(bench.environ[variable], 60)
    return _account()


def _account() -> str:
    try:
        import pwd
    except ImportError:  # no accounts of that sort here
        return ""
    try:
        return sanitise(pwd.getpwuid(os.getuid()).pw_name, 60)
    except KeyError:  # a user id without an account
        return ""


def _record(bench: Workbench, code: str, found: Sequence[LeakEntry], **data: Data) -> None:
    """Write one line into the history, of the one token they are of if it is one of ours."""
    if not found:
        return
    owners = {one.known.credential if one.known is not None else None for one in found}
    owner = owners.pop() if len(owners) == 1 else None
    told: dict[str, Data] = {"count": len(found), "path": sanitise(found[0].leak.path), **data}
    bench.store.history.add(Event(bench.clock.now(), owner, code, tuple(told.items())))


def _again(bench: Workbench, chosen: Sequence[LeakId]) -> tuple[LeakEntry, ...]:
    judge = Judge(bench)
    return tuple(judge.entry(_named(bench, one)) for one in chosen)
