"""The words of the rotation sheet: steps, places, findings, purposes. Everything through ``tr``."""

from collections.abc import Mapping
from pathlib import PurePath

from vault_app.core.credential import Backend
from vault_app.core.errors import Data, KeyturnError
from vault_app.core.place import Place, PlaceKind
from vault_app.core.rotation import (
    Detail,
    MaskedDiff,
    PlaceProgress,
    PlaceState,
    Revocation,
    Rotation,
    RotationState,
    StepName,
    StepState,
)
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.format import listed, moment, number, tilde
from vault_app.gui.marking import tr
from vault_app.gui.rotation import finding_words
from vault_app.gui.rotation.stage import RowState, StepRow, settled_places, wanted_places
from vault_app.gui.words import Words


def step_title(name: StepName) -> str:
    """Return the name of a line of the step list."""
    titles = {
        StepName.PLAN: tr("Plan"),
        StepName.OBTAIN: tr("New token"),
        StepName.CHECK_NEW: tr("Check"),
        StepName.SWITCH: tr("Switch places"),
        StepName.CHECK_PLACES: tr("Check places"),
        StepName.REVOKE: tr("Revoke old"),
        StepName.PROVE_DEAD: tr("Prove it dead"),
    }
    return titles[name]


def row_words(state: RowState) -> str:
    """Return the state of a row as a word, for those who do not see the icon."""
    spoken = {
        RowState.PENDING: tr("to do"),
        RowState.RUNNING: tr("at work"),
        RowState.DONE: tr("done"),
        RowState.FAILED: tr("failed"),
        RowState.SKIPPED: tr("left out"),
        RowState.UNDONE: tr("undone"),
        RowState.ATTENTION: tr("needs you"),
    }
    return spoken[state]


def step_line(rotation: Rotation, row: StepRow) -> str:
    """Return the small line below a step's name, empty if there is nothing to say."""
    step = rotation.step(row.name)
    makers = {
        StepName.PLAN: _plan_line,
        StepName.OBTAIN: _obtain_line,
        StepName.CHECK_NEW: _check_line,
        StepName.SWITCH: _switch_line,
        StepName.CHECK_PLACES: _places_line,
        StepName.REVOKE: _revoke_line,
        StepName.PROVE_DEAD: _prove_line,
    }
    if row.state is RowState.UNDONE or (row.state is RowState.SKIPPED and _undone(rotation)):
        return _undone_line(rotation, row)
    if row.name is StepName.REVOKE and rotation.repair:
        return tr("dead already: nothing to revoke")
    if step.state is StepState.SKIPPED:
        return detail_line(step.details[0]) if step.details else tr("not needed")
    return makers[row.name](rotation)


def _undone(rotation: Rotation) -> bool:
    return rotation.state in (RotationState.UNDOING, RotationState.UNDONE)


def _undone_line(rotation: Rotation, row: StepRow) -> str:
    """Return what became of a step that was taken back."""
    if row.state is RowState.SKIPPED:
        return ""
    if row.name is StepName.SWITCH:
        back = sum(entry.state is PlaceState.UNDONE for entry in rotation.places)
        return tr("%Ln place(s) put back", "", back)
    ends = {
        "new_revoked": tr("the new token is dead"),
        "new_kept_unused": tr("the new token is not used"),
    }
    told = [ends[one.code] for one in rotation.step(StepName.KEEP).details if one.code in ends]
    return told[-1] if row.name is StepName.OBTAIN and told else tr("undone")


def _plan_line(rotation: Rotation) -> str:
    total, wanted = len(rotation.places), len(wanted_places(rotation))
    if not total:
        return tr("no place is known")
    places = tr("%Ln place(s)", "", total)
    rest = total - wanted
    return (
        tr("{places}, {n} left out").format(places=places, n=number(rest))
        if rest
        else (tr("{places}, all automatic").format(places=places))
    )


def _obtain_line(rotation: Rotation) -> str:
    if rotation.new is not None:
        sealed = rotation.new.backend is Backend.FILE
        told = tr("{hint}, in the sealed file") if sealed else tr("{hint}, in the keychain")
        return told.format(hint=rotation.new.hint)
    if rotation.next_step in (StepName.OBTAIN, StepName.KEEP) and rotation.open:
        return tr("waiting for you")
    return ""


def _check_line(rotation: Rotation) -> str:
    step = rotation.step(StepName.CHECK_NEW)
    if step.state is StepState.PENDING and not step.details:
        return ""
    lines = [finding_words.short(detail) for detail in step.details]
    shown = list(dict.fromkeys(line for line in lines if line))
    if step.state is StepState.DONE:
        shown = [tr("alive"), *shown]
    return listed(shown[:3])


def _switch_line(rotation: Rotation) -> str:
    step = rotation.step(StepName.SWITCH)
    wanted = len(wanted_places(rotation))
    if rotation.state is RotationState.UNDOING:
        return tr("putting back")
    if step.state is StepState.PENDING and not settled_places(rotation):
        return ""
    return tr("{n} of {all}").format(n=number(settled_places(rotation)), all=number(wanted))


def _places_line(rotation: Rotation) -> str:
    verified = sum(row.state is PlaceState.VERIFIED for row in rotation.places)
    step = rotation.step(StepName.CHECK_PLACES)
    if step.state is StepState.DONE:
        return tr("{n} read back").format(n=number(verified))
    return ""


def _revoke_line(rotation: Rotation) -> str:
    if rotation.old.revocation is Revocation.NONE:
        kept = rotation.state is RotationState.DONE
        return tr("kept, as you chose") if kept else ""
    return tr("revocation requested")


def _prove_line(rotation: Rotation) -> str:
    if rotation.old.proven_dead_at is not None:
        return tr("dead since {when}").format(when=moment(rotation.old.proven_dead_at))
    return tr("not proven yet") if rotation.old.revocation is Revocation.UNKNOWN else ""


def place_title(place: Place, home: str) -> str:
    """Return where a place is: a path below ``~``, or what it is called if it is no file."""
    if place.path is not None:
        return sanitise(tilde(place.path, home))
    if place.kind is PlaceKind.ENVIRONMENT:
        return tr("environment of {tool}").format(tool=sanitise(place.tool))
    section = sanitise(place.section or "", 60)
    return tr("{tool}, {section}").format(tool=sanitise(place.tool), section=section)


def place_key(progress: PlaceProgress) -> str:
    """Return the key at the right of a row, with what is odd about it."""
    key = sanitise(progress.place.key) or tr("whole file")
    if progress.detail is None or progress.state is PlaceState.VERIFIED:
        return key
    return f"{key} · {detail_line(progress.detail)}"


def detail_line(detail: Detail) -> str:
    """Return a few words for a detail of a step or place."""
    own = finding_words.short(detail)
    return own or words.short(detail.code, dict(detail.data))


def diff_lines(diff: MaskedDiff) -> tuple[str, str]:
    """Return the line that goes and the line that comes, both masked."""
    key = sanitise(diff.key) or tr("whole file")
    old = f"- {key} = {masked(diff.old_hint)}  {_length(diff.old_length)}"
    if diff.new_hint is None:
        new = tr("the new token")
        return old, f"+ {key} = {new}"
    return old, f"+ {key} = {masked(diff.new_hint)}  {_length(diff.new_length)}"


def masked(hint: str) -> str:
    """Return a hint with its gap drawn as dots: ``hf_••••••xQ4z``."""
    return hint.replace("…", "••••••")


def _length(number: int | None) -> str:
    return tr("({n} characters)").format(n=number) if number else ""


def file_name(place: Place) -> str:
    """Return the last part of a place's path."""
    return sanitise(PurePath(place.path).name) if place.path else sanitise(place.tool)


def purpose(code: str) -> tuple[str, str]:
    """Return what a purpose is called and what it allows, in plain words."""
    told = {
        "download": (
            tr("Download private or gated files"),
            tr("models, datasets and Spaces you can see; no change to anything"),
        ),
        "inference": (
            tr("Run inference"),
            tr("calls to hosted models; may cost money"),
        ),
        "push": (
            tr("Push to my repositories"),
            tr("writes files and settings of what you own"),
        ),
        "spaces": (
            tr("Manage Spaces"),
            tr("writes Spaces: their files, secrets and restarts"),
        ),
        "ci": (
            tr("Build and publish in CI"),
            tr("reads and writes repositories of yours from a pipeline"),
        ),
    }
    return told.get(code, (sanitise(code), ""))


def explain(error: KeyturnError) -> Words:
    """Return the words of an error: the sheet's own, else the window's."""
    return explain_code(error.code, error.data, error.default_code)


def explain_code(code: str, data: Mapping[str, Data], otherwise: str = "bug") -> Words:
    """Return the words of a code; a ``reason`` in *data* becomes the sentence ``why``."""
    told = dict(data)
    reason = told.get("reason")
    told["why"] = words.explain_code(str(reason)).title if reason else ""
    own = finding_words.explain(code, told)
    return own or words.explain_code(code, told, otherwise)
