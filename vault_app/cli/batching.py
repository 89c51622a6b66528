"""``keyturn rotate`` for several tokens: one plan, one question, then one after the other."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import click

from vault_app.cli import asking, jsonshape, plan_table, rotating, turning
from vault_app.cli.choosing import chosen_places
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.outcome import error_shape, exit_code, rotation_code, rotation_error
from vault_app.core.errors import Cancelled, KeyturnError, UsageError
from vault_app.core.ids import CredentialId
from vault_app.core.rotation import Consent, Rotation, StepName
from vault_app.core.secret import Secret
from vault_app.core.text import sanitise

if TYPE_CHECKING:
    from vault_app.cli.app import App
    from vault_app.services.entry import Entry
    from vault_app.services.rotating_batch import Outcome

_LIMIT = 2**20


@dataclass(frozen=True, slots=True)
class Choice:
    """Which tokens: by name, or all that are due, or classic."""

    names: tuple[str, ...]
    due: bool
    classic: bool

    def entries(self, app: "App") -> "tuple[Entry, ...]":
        """Return their entries in the order asked for, each once."""
        from vault_app.services import inventory, rotating_batch

        if not self.names:
            return rotating_batch.turnable(app.values, due=self.due, classic=self.classic)
        found = (inventory.entry(app.values, name) for name in self.names)
        return tuple({entry.credential.id: entry for entry in found}.values())


@dataclass(slots=True)
class _Member:
    """One token on its way: what it consents to, what it gets, and what became of it."""

    entry: "Entry"
    consent: Consent
    token: Secret | None = field(default=None, repr=False)
    rotation: Rotation | None = None
    error: KeyturnError | None = None

    @property
    def id(self) -> CredentialId:
        return self.entry.credential.id

    @property
    def code(self) -> ExitCode:
        if self.error is not None:
            return exit_code(self.error)
        return rotation_code(self.rotation) if self.rotation else ExitCode.FINE

    def take(self, outcome: "Outcome") -> None:
        self.rotation, self.error = outcome.rotation, outcome.error


def rotate(
    app: "App", choice: Choice, wishes: "rotating.Wishes", *, new_stdin: bool, only_plan: bool
) -> int:
    """Plan, or run, a batch; print every rotation whatever comes of it."""
    members = _members(choice.entries(app), wishes)
    if only_plan:
        _plan(app, members)
    else:
        if new_stdin:
            _hand_out(members)
        if app.interactive and members:
            _show_and_ask(app, members)
        _begin(app, members)
        _run(app, members)
    app.emit(_document(members), lambda: _show(app, members))
    return turning.worst([member.code for member in members])


def _members(entries: "Sequence[Entry]", wishes: "rotating.Wishes") -> list[_Member]:
    """Give each token its share of the wishes; a place must be one of some token's."""
    for name in (*wishes.skip, *wishes.abandon, *wishes.include, *wishes.refer):
        if not any(_holds(entry, name) for entry in entries):
            raise UsageError("unknown_place", name=sanitise(name))
    return [_Member(entry, _share(wishes, entry)) for entry in entries]


def _share(wishes: "rotating.Wishes", entry: "Entry") -> Consent:
    def here(names: Sequence[str]) -> tuple[str, ...]:
        return tuple(name for name in names if _holds(entry, name))

    mine = replace(
        wishes,
        skip=here(wishes.skip),
        abandon=here(wishes.abandon),
        include=here(wishes.include),
        refer=here(wishes.refer),
    )
    return mine.consent(entry, Consent())


def _holds(entry: "Entry", name: str) -> bool:
    try:
        return bool(chosen_places(entry.places, [name]))
    except UsageError as error:
        if error.code == "unknown_place":
            return False
        raise


def _hand_out(members: Sequence[_Member]) -> None:
    """Read one token a line, in order; an empty line leaves its rotation waiting."""
    lines = [line.strip("\ufeff \t\r") for line in sys.stdin.read(_LIMIT).split("\n")]
    while lines and not lines[-1]:
        lines.pop()
    if len(lines) > len(members):
        raise UsageError("too_many_tokens", lines=len(lines), names=len(members))
    for member, line in zip(members, lines, strict=False):
        member.token = Secret(line) if line else None


def _plan(app: "App", members: Sequence[_Member]) -> None:
    from vault_app.services import rotating_batch

    planned = rotating_batch.plan_batch(app.bench, _consents(members))
    for member, outcome in zip(members, planned, strict=True):
        member.take(outcome)


def _consents(members: Sequence[_Member]) -> Mapping[CredentialId, Consent]:
    return {member.id: member.consent for member in members}


def _show_and_ask(app: "App", members: Sequence[_Member]) -> None:
    """Show all plans; a yes agrees to all of them, the final revokes included."""
    _plan(app, members)
    _show(app, members)
    for member in members:
        member.rotation = member.error = None
    agreed = all(member.consent.agreed for member in members)
    question = f"Turn these {len(members)} tokens over as shown, and revoke the old ones?"
    if not agreed and not asking.confirm(question):
        raise Cancelled
    for member in members:
        member.consent = replace(member.consent, agreed=True)


def _begin(app: "App", members: Sequence[_Member]) -> None:
    """Begin them all; those that are further on already are taken up as they stand."""
    from vault_app.services import rotating as turns
    from vault_app.services import rotating_batch

    for member in members:
        if member.entry.rotation is not None:
            member.rotation = turns.rotation(app.bench, member.entry.rotation)
    fresh = [one for one in members if not _further(one)]
    begun = rotating_batch.begin_batch(app.bench, _consents(fresh)) if fresh else ()
    for member, outcome in zip(fresh, begun, strict=True):
        member.take(outcome)


def _further(member: _Member) -> bool:
    return member.rotation is not None and member.rotation.next_step is not StepName.OBTAIN


def _run(app: "App", members: Sequence[_Member]) -> None:
    """Take one after the other as far as it goes; only an interrupt stops them all."""
    for member in members:
        if member.rotation is None or member.error is not None:
            continue
        run = turning.Run(app, member.entry, member.rotation.id)
        run.agreed = member.consent.agreed
        try:
            _step(run, member)
        except (KeyboardInterrupt, click.Abort):
            member.error = Cancelled()
        except KeyturnError as error:
            member.error = error
        member.rotation = run.open
        if isinstance(member.error, Cancelled):
            return


def _step(run: turning.Run, member: _Member) -> None:
    if run.app.interactive:
        run.app.say(f"\n{sanitise(member.entry.credential.name)}:")
    if _further(member):
        run.take_up(member.consent, member.token)
        rotating.finish(run)
    else:
        rotating.go_on(run, member.token)


def _document(members: Sequence[_Member]) -> jsonshape.Json:
    shown = [(member, member.rotation) for member in members]
    batches = (one.batch for _member, one in shown if one is not None and one.batch)
    document: jsonshape.Json = {
        "rotations": [_shape(member, one) for member, one in shown if one is not None],
        "batch": next(batches, None),
    }
    refused = list(_refused(members))
    return document | {"refused": refused} if refused else document


def _shape(member: _Member, rotation: Rotation) -> jsonshape.Json:
    error = error_shape(member.error) if member.error else rotation_error(rotation)
    shape = jsonshape.rotation(rotation)
    return shape | {"error": error} if error else shape


def _refused(members: Sequence[_Member]) -> Iterator[jsonshape.Json]:
    for member in members:
        if member.rotation is None and member.error is not None:
            error = error_shape(member.error)
            yield {"credential": member.id, "name": member.entry.credential.name, "error": error}


def _show(app: "App", members: Sequence[_Member]) -> None:
    if not members:
        click.echo("Nothing to turn over.")
    for member in members:
        click.echo(f"\n{sanitise(member.entry.credential.name)}")
        if member.rotation is not None:
            plan_table.show(member.rotation)
        error = _told(member)
        if error is not None:
            app.say(f"keyturn: {error['message']}")
            app.say(f"  {error['cure'] or ''}")


def _told(member: _Member) -> "turning.Error | None":
    if member.error is not None:
        return error_shape(member.error)
    return rotation_error(member.rotation) if member.rotation else None
