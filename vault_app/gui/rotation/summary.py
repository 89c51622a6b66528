"""The account of a rotation as plain text: what was done, when, where. No values, no bytes."""

from vault_app.core.rotation import Revocation, Rotation, RotationState
from vault_app.core.text import sanitise
from vault_app.gui.format import moment
from vault_app.gui.marking import tr
from vault_app.gui.rotation import words
from vault_app.gui.rotation.stage import place_row_state, rows_of


def headline(rotation: Rotation) -> str:
    """Return the outcome in one short sentence."""
    if rotation.state is RotationState.UNDONE:
        return tr("Everything is as it was before")
    if rotation.state is RotationState.DONE and rotation.old.proven_dead_at is not None:
        return tr("Turned over, and the old token is proven dead")
    if rotation.state is RotationState.DONE:
        return tr("Turned over")
    return tr("This rotation has ended")


def outcome(rotation: Rotation) -> str:
    """Return what is so now, in a sentence or two."""
    old, new = rotation.old, rotation.new
    shown = new.hint if new else "…"
    if rotation.state is RotationState.UNDONE:
        return tr("Every place holds {old} again.").format(old=old.hint)
    if old.proven_dead_at is not None:
        return tr("{new} is in use. {old} was refused twice, the last time at {when}.").format(
            new=shown, old=old.hint, when=moment(old.proven_dead_at)
        )
    if old.revocation is Revocation.NONE and rotation.state is RotationState.DONE:
        return tr("{new} is in use. {old} was not revoked and is listed on its own.").format(
            new=shown, old=old.hint
        )
    return tr("Nothing more will happen by itself.")


def text_of(rotation: Rotation, name: str, home: str) -> str:
    """Return the whole account, one fact a line."""
    lines = [
        tr("Rotation of {name}").format(name=sanitise(name)),
        tr("{title}.").format(title=headline(rotation)),
        outcome(rotation),
        "",
        tr("Old token: {hint}").format(hint=rotation.old.hint),
        tr("New token: {hint}").format(hint=rotation.new.hint if rotation.new else "—"),
        tr("Begun: {when}").format(when=moment(rotation.created_at)),
        tr("Ended: {when}").format(when=moment(rotation.updated_at)),
        "",
        tr("Steps"),
    ]
    for row in rows_of(rotation):
        line = words.step_line(rotation, row)
        state = words.row_words(row.state)
        lines.append(f"  {words.step_title(row.name)}: {state}" + (f" ({line})" if line else ""))
    lines += ["", tr("Places")]
    for entry in rotation.places:
        state = words.row_words(place_row_state(entry, running=False))
        title = words.place_title(entry.place, home)
        lines.append(f"  {title}  {words.place_key(entry)}: {state}")
    return "\n".join(lines) + "\n"
