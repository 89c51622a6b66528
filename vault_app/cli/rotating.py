"""``keyturn rotate``: plan a rotation, or run it as far as it goes."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from vault_app.cli import adding, asking, obtaining, plan_table, turning, watcher
from vault_app.cli.app import App, pass_app
from vault_app.cli.choosing import chosen_places
from vault_app.cli.naming import Name
from vault_app.cli.options import command
from vault_app.core.errors import Cancelled, UsageError
from vault_app.core.rotation import Consent, Rotation, StepName
from vault_app.core.secret import Secret

if TYPE_CHECKING:
    from vault_app.services.entry import Entry


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the command line asks of a rotation."""

    yes: bool
    keep_old: bool
    tracked: bool
    skip: tuple[str, ...]
    abandon: tuple[str, ...]
    include: tuple[str, ...] = ()
    emergency: bool = False
    synced: bool = False
    despite_watcher: bool = False
    refer: tuple[str, ...] = ()

    def consent(self, entry: "Entry", given: Consent) -> Consent:
        """Return the consent, added to what was *given* when an open rotation began."""
        skip = chosen_places(entry.places, self.skip)
        abandon = chosen_places(entry.places, self.abandon)
        return replace(
            given,
            agreed=given.agreed or self.yes,
            keep_old=given.keep_old or self.keep_old,
            tracked=given.tracked or self.tracked,
            synced=given.synced or self.synced,
            emergency=given.emergency or self.emergency,
            despite_watcher=given.despite_watcher or self.despite_watcher,
            skip=tuple(dict.fromkeys((*given.skip, *skip))),
            abandon=tuple(dict.fromkeys((*given.abandon, *abandon))),
            include=tuple(
                dict.fromkeys((*given.include, *chosen_places(entry.places, self.include)))
            ),
            refer=tuple(dict.fromkeys((*given.refer, *chosen_places(entry.places, self.refer)))),
        )


@command(
    "rotate",
    "keyturn rotate laptop --plan",
    "keyturn rotate laptop                      # asks, opens the provider's page",
    "wl-paste | keyturn rotate laptop --new-stdin --yes --json",
    "keyturn rotate laptop server               # one plan, one yes, one after the other",
    "keyturn rotate --classic --plan",
)
@click.argument("names", metavar="NAME...", type=Name(), nargs=-1)
@click.option("--due", is_flag=True, help="All that are due and can be turned over.")
@click.option("--classic", is_flag=True, help="All classic ones; with --due those of them.")
@click.option("--plan", "only_plan", is_flag=True, help="Show what would happen; change nothing.")
@click.option("--yes", is_flag=True, help="Agree to the plan, the final revoke included.")
@click.option(
    "--new-stdin",
    is_flag=True,
    help="Read the new token, one line, from standard input; of several one line each, in order.",
)
@click.option("--keep-old", is_flag=True, help="Do not revoke the old token.")
@click.option("--skip", metavar="PLACE", multiple=True, help="Leave this place; may be repeated.")
@click.option("--tracked", is_flag=True, help="Switch files that git tracks too.")
@click.option("--synced", is_flag=True, help="Switch files in synced folders too.")
@click.option(
    "--reference",
    "refer",
    metavar="PLACE",
    multiple=True,
    help="Put a reference to a variable there instead, where the file's tool takes one.",
)
@click.option(
    "--abandon", metavar="PLACE", multiple=True, help="Revoke although this place is not switched."
)
@click.option(
    "--include", metavar="PLACE", multiple=True, help="Switch this place that is only probable."
)
@click.option(
    "--emergency",
    is_flag=True,
    help="Kill the old token first; what uses it fails until the new one is in place.",
)
@click.option(
    "--adopt",
    is_flag=True,
    help="The token was renewed on the provider's page already: take over the new value.",
)
@click.option(
    "--despite-watcher",
    metavar="WORDS",
    help=f'Revoke although a dead-man switch was found here; WORDS are "{watcher.TYPED}".',
)
@pass_app
def rotate_command(
    app: App,
    names: tuple[str, ...],
    due: bool,
    classic: bool,
    only_plan: bool,
    yes: bool,
    new_stdin: bool,
    keep_old: bool,
    skip: tuple[str, ...],
    tracked: bool,
    synced: bool,
    refer: tuple[str, ...],
    abandon: tuple[str, ...],
    include: tuple[str, ...],
    emergency: bool,
    adopt: bool,
    despite_watcher: str | None,
) -> int:
    """Put a new token in every place, check it, revoke the old one and prove it dead.

    PLACE is an id (or its start), a path, or PATH:KEY. --yes agrees to the plan shown, never to
    another owner or wider permissions. Until the revoke, `keyturn undo` puts every byte back.
    Exit code 6: it waits for you; run the command again, `keyturn resume` or `keyturn undo`.
    Several tokens are one batch: one plan, one question, the revokes included; one that fails
    stops no other, and the exit code is the worst of all.
    """
    from vault_app.services import inventory

    if bool(names) is (due or classic):
        raise UsageError("names_or_choice" if names else "no_names")
    if emergency and (keep_old or adopt):
        raise UsageError("plans_exclude_each_other")
    if adopt and not new_stdin and not app.interactive:
        raise UsageError("adopt_needs_value")
    despite = watcher.given(despite_watcher)
    wishes = Wishes(yes, keep_old, tracked, skip, abandon, include, emergency, synced, despite)
    wishes = replace(wishes, refer=refer)
    if len(names) != 1:
        from vault_app.cli import batching

        chosen = batching.Choice(names, due, classic)
        return batching.rotate(app, chosen, wishes, new_stdin=new_stdin, only_plan=only_plan)
    token = _token(app) if new_stdin and not only_plan else None
    entry = inventory.entry(app.values, names[0])
    if only_plan:
        return _plan(app, entry, wishes.consent(entry, Consent()))
    return turning.Run(app, entry).report(lambda run: turn(run, wishes, token))


def _token(app: App) -> Secret:
    token = asking.secret("New token") if app.interactive else adding.first_line()
    if not len(token):
        raise UsageError("empty_value")
    return token


def _plan(app: App, entry: "Entry", consent: Consent) -> int:
    from vault_app.services import rotating

    planned = rotating.plan(app.bench, entry.credential.id, consent)
    app.emit(turning.document(planned), lambda: plan_table.show(planned))
    return 0


def turn(run: turning.Run, wishes: Wishes, token: Secret | None) -> Rotation:
    """Take one rotation as far as it goes, showing its plan and asking on a terminal."""
    given = run.open.consent if run.open else Consent()
    consent = wishes.consent(run.entry, given)
    run.agreed = consent.agreed
    if run.open is not None and run.open.next_step is not StepName.OBTAIN:
        run.take_up(consent, token)
        return finish(run)
    if run.app.interactive:
        _show_and_ask(run, consent)
    run.begin(consent)
    if run.rotation.next_step is StepName.REVOKE and not _revoked_first(run):
        return run.rotation
    return go_on(run, token)


def _revoked_first(run: turning.Run) -> bool:
    """Take an emergency over its revoke, with the yes it still wants; tell whether it got there."""
    if run.app.interactive and not run.agreed:
        hint = run.rotation.old.hint
        if not asking.confirm(f"Revoke {hint} now? What uses it fails until a new one is there."):
            return False
        run.accept("revoke")
    return run.advance().next_step is StepName.OBTAIN


def go_on(run: turning.Run, token: Secret | None) -> Rotation:
    """Hand *token* over, or lead a person on a terminal to one; then take all steps allowed."""
    if token is not None:
        run.supply(token)
    elif run.app.interactive:
        obtaining.obtain(run)
    return finish(run)


def _show_and_ask(run: turning.Run, consent: Consent) -> None:
    """Show the plan, for that is what a yes agrees to (H12); ask unless --yes was given."""
    from vault_app.services import rotating

    plan_table.show(rotating.plan(run.app.bench, run.entry.credential.id, consent))
    if not consent.agreed and not asking.confirm("Turn this token over as shown?"):
        raise Cancelled


def finish(run: turning.Run) -> Rotation:
    """Go on as far as the consent reaches; a person on a terminal is asked before the revoke."""
    if run.rotation.next_step is StepName.OBTAIN:
        return run.rotation
    asked_now = run.supplied and _unchecked(run.rotation)
    if run.agreed:
        # Whoever just could not be asked, or said no, is not asked again in the same breath.
        return run.rotation if asked_now else run.advance()
    if not run.app.interactive:
        again = _unchecked(run.rotation) and not asked_now
        return run.advance(StepName.CHECK_NEW) if again else run.rotation
    return _finish_asking(run)


def _unchecked(rotation: Rotation) -> bool:
    return rotation.next_step in (StepName.KEEP, StepName.CHECK_NEW)


def _finish_asking(run: turning.Run) -> Rotation:
    obtaining.settle(run)
    rotation = run.advance(StepName.PROMOTE)
    if rotation.next_step is not StepName.REVOKE or rotation.consent.keep_old:
        return run.advance() if rotation.next_step is StepName.REVOKE else rotation
    plan_table.show(rotation)
    if not asking.confirm(f"Revoke the old token {rotation.old.hint}? There is no way back."):
        return rotation
    run.accept("revoke")
    return run.advance()
