"""Words of the leaks page: heading, groups, rows, what a leak means. Foreign text is made safe."""

import os
from collections.abc import Sequence
from datetime import datetime

from vault_app.core.leak import MACHINE, Every, Exposure, LeakFolder, LeakState, Solution
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.format import ago, day, number, tilde
from vault_app.gui.leaks import kinds
from vault_app.gui.marking import mark, tr, translated
from vault_app.services.leaks import LeakEntry
from vault_app.services.leaks_scan import Looked
from vault_app.services.progress import Tick
from vault_app.services.scan_model import Skipped

C = "leaks"
_STATES = {
    LeakState.OPEN: mark("leaks", "Open"),
    LeakState.IGNORED: mark("leaks", "Ignored"),
    LeakState.SOLVED: mark("leaks", "Solved"),
}
_SOLUTIONS = {
    Solution.PERSON: mark("leaks", "solved"),
    Solution.GONE: mark("leaks", "gone from here"),
    Solution.DEAD: mark("leaks", "token is dead"),
}
_VERDICTS = {
    "certain": mark("leaks", "its check digits fit"),
    "likely": mark("leaks", "it has the form of a token"),
    "dead": mark("leaks", "this form was switched off"),
    "known": mark("leaks", "it was yours"),
}
_EVERY = {
    Every.NEVER: mark("leaks", "Only when asked"),
    Every.DAILY: mark("leaks", "Once a day"),
    Every.WEEKLY: mark("leaks", "Once a week"),
}
_MB = 1_000_000


def state(value: LeakState) -> str:
    """Return the name of a state, for a chip."""
    return translated(C, _STATES[value])


def every(value: Every) -> str:
    """Return how often a folder is looked into."""
    return translated(C, _EVERY[value])


def summary(entries: Sequence[LeakEntry], *, looking: bool = False) -> str:
    """Return the heading; *looking*: it is not known yet whether there is none."""
    open_ones = [one for one in entries if one.state is LeakState.OPEN]
    if not open_ones:
        return tr("Nothing found so far") if looking else tr("No open leak")
    tokens = {one.leak.fingerprint for one in open_ones}
    mine = (one for one in open_ones if one.known is not None and one.known.claimed)
    own = {one.leak.fingerprint for one in mine}
    text = tr("%Ln open leak(s)", "", len(open_ones))
    of = tr("of %Ln token(s)", "", len(tokens))
    if not own:
        return f"{text} {of}"
    yours = tr("%Ln of them yours", "", len(own))
    return tr("{leaks} {tokens}, {yours}").format(leaks=text, tokens=of, yours=yours)


def token(entry: LeakEntry) -> str:
    """Return the name of the token, or what may be shown of it."""
    return sanitise(entry.known.name, 60) if entry.known else sanitise(entry.leak.hint, 40)


def kind(entry: LeakEntry) -> str:
    """Return provider and kind of the token, and what may be shown of it where it has a name."""
    told = kinds.full(entry.leak.provider, entry.leak.pattern)
    return f"{told} · {sanitise(entry.leak.hint, 40)}" if entry.known else told


def place(entry: LeakEntry, home: str) -> str:
    """Return the path as it is shown."""
    return tilde(sanitise(entry.leak.path, 400), home)


def where(entry: LeakEntry) -> str:
    """Return line, or commit."""
    leak = entry.leak
    if leak.in_history:
        commit = sanitise((leak.commit or leak.blob or "")[:10], 10)
        text = tr("in the history, commit {id}").format(id=commit)
    else:
        text = tr("line {n}").format(n=number(leak.line))
    if leak.times > 1:
        text = tr("{place}, {n} times").format(place=text, n=number(leak.times))
    return text if leak.source == "scan" else f"{text} · {sanitise(leak.source, 20)}"


def badges(entry: LeakEntry) -> tuple[tuple[str, str], ...]:
    """Return words and tones of the badges of a row."""
    made = []
    if entry.solved is not None:
        made.append((translated(C, _SOLUTIONS[entry.solved.how]), "good"))
    elif entry.ignore is not None:
        placeholder = tr("placeholder") if entry.ignore.placeholder else tr("ignored")
        made.append((placeholder, "muted"))
    elif entry.at_home:
        made.append((tr("its own place"), "muted"))
    if entry.pushed:
        tone = "danger" if entry.state is LeakState.OPEN else "muted"
        made.append((tr("pushed"), tone))
    elif entry.leak.exposure is Exposure.COMMITTED:
        made.append((tr("committed"), "warning" if entry.state is LeakState.OPEN else "muted"))
    return tuple(made)


def spoken(entry: LeakEntry, home: str) -> str:
    """Return the row in one sentence, for assistive technology."""
    marks = [word for word, _ in badges(entry)]
    return ", ".join((token(entry), place(entry, home), where(entry), *marks))


def danger(entry: LeakEntry) -> tuple[str, str, str]:
    """Return what a leak means: a lead, what follows from it, and its tone."""
    if entry.solved is not None:
        return _solved(entry)
    if entry.ignore is not None:
        return _ignored(entry)
    if entry.at_home:
        lead = tr("Stands where its tool keeps it.")
        return lead, tr("Rotating the token switches it there too."), "accent"
    remote = sanitise(entry.leak.remote, 80)
    if entry.leak.exposure is Exposure.PUSHED:
        lead = tr("Pushed to {remote}.").format(remote=remote)
        rest = tr(
            "Others may have it already. Rotate the token first; only then does it help to clean "
            "the history."
        )
        return lead, rest, "danger"
    if entry.leak.exposure is Exposure.COMMITTED:
        lead = tr("Committed, and in no remote that this machine knows of.")
        rest = tr("The next push would publish it. Rotate it, then clean the history.")
        return lead, rest, "warning"
    lead = tr("In plain text in a file.")
    if entry.leak.exposure is Exposure.LOCAL:
        return lead, tr("Git does not hold it. Whoever can read the file has it."), "accent"
    return lead, tr("Whoever can read the file has it."), "accent"


def _solved(entry: LeakEntry) -> tuple[str, str, str]:
    assert entry.solved is not None  # noqa: S101 - the caller looked
    solved = entry.solved
    if solved.how is Solution.DEAD:
        return tr("This token is dead."), tr("Nobody can use it any more."), "good"
    if solved.how is Solution.GONE:
        when = tr("Seen there last on {day}.").format(day=day(entry.leak.last_seen_at))
        return tr("It stands there no more."), when, "good"
    said = tr("{person} called it solved on {day}.").format(
        person=sanitise(solved.by, 40) or "?", day=day(solved.at)
    )
    return said, sanitise(solved.reason), "good"


def _ignored(entry: LeakEntry) -> tuple[str, str, str]:
    assert entry.ignore is not None  # noqa: S101 - the caller looked
    ignore = entry.ignore
    said = tr("{person} ignored it on {day}:").format(
        person=sanitise(ignore.by, 40) or "?", day=day(ignore.at)
    )
    because = sanitise(ignore.reason)
    if ignore.until is not None:
        until = tr("until {day}").format(day=day(ignore.until))
        because = f"{because} ({until})"
    return said, because, "accent"


def reasons(entry: LeakEntry, now: datetime) -> str:
    """Return why it is taken for a token, and since when it is known."""
    why = translated(C, _VERDICTS.get(entry.leak.verdict, _VERDICTS["likely"]))
    if entry.known is not None:
        why = tr("the fingerprint says it is {name}").format(name=token(entry))
    seen = ago(entry.leak.first_seen_at, now)
    return tr("Taken for a token because {why}; first seen {when}.").format(why=why, when=seen)


def folder(one: LeakFolder, home: str) -> tuple[str, str]:
    """Return name and path of a remembered folder."""
    if one.path == MACHINE:
        return tr("This machine"), tr("home folder, histories, running programs")
    shown = tilde(sanitise(one.path, 400), home)
    return sanitise(os.path.basename(one.path) or one.path, 80), shown  # noqa: PTH119 - a name


def last_look(one: LeakFolder, now: datetime) -> str:
    """Return when a folder was looked into."""
    if one.failed is not None:
        return words.headline(one.failed, {"path": one.path})
    if one.scanned_at is None:
        return tr("never looked into")
    return tr("looked into {when}").format(when=ago(one.scanned_at, now))


def progress(tick: Tick) -> str:
    """Return how far a look is: what was looked at, how fast, how long it will take."""
    parts = [tr("{n} looked at").format(n=number(tick.done))]
    if tick.total:
        total = number(tick.total)
        parts = [tr("{n} of {total} looked at").format(n=number(tick.done), total=total)]
    if tick.rate is not None and tick.rate >= _MB / 2:
        parts.append(tr("{n} MB/s").format(n=number(round(tick.rate / _MB))))
    if tick.left is not None:
        parts.append(_left(tick.left))
    return " · ".join(parts)


def _left(seconds: float) -> str:
    if seconds < 2:
        return tr("nearly done")
    if seconds < 90:
        return tr("about {n} s left").format(n=number(round(seconds)))
    return tr("about {n} min left").format(n=number(round(seconds / 60)))


def done(looked: Looked) -> str:
    """Return what a look brought."""
    stats = looked.stats
    said = tr("Looked at {n}: {found} found, {new} new, {gone} gone.").format(
        n=number(stats.files + stats.blobs),
        found=number(looked.found),
        new=number(looked.new),
        gone=number(looked.gone),
    )
    if looked.cancelled:
        said = tr("Stopped: {found} found so far, {new} new.").format(
            found=number(looked.found), new=number(looked.new)
        )
    if left := skipped(looked):
        said = f"{said} " + tr("%Ln thing(s) could not be read.", "", len(left))
    return said


def skipped(looked: Looked) -> tuple[Skipped, ...]:
    """Return what a look could not read; what it was told to leave out is none of it."""
    return tuple(one for one in looked.skipped if one.reason != "left_out")
