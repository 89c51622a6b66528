"""A rotation for a person: its steps, its places with masked diffs, and what comes next."""

import click

from vault_app.cli import jsonshape, listing, tables, words
from vault_app.core.rotation import PlaceProgress, Rotation, StepState


def show(rotation: Rotation) -> None:
    """Print a rotation: places first, then the steps."""
    if rotation.places:
        tables.show(tables.Table(("Place", "State", "Change", "Note"), _places(rotation)))
        click.echo()
    tables.show(tables.Table(("Step", "State", "Note"), _steps(rotation)))
    proven = rotation.old.proven_dead_at
    if proven is not None:
        click.echo(f"The old token was proven dead at {jsonshape.moment(proven)}.")


def _places(rotation: Rotation) -> list[tuple[str, ...]]:
    return [_place(entry) for entry in rotation.places]


def _place(entry: PlaceProgress) -> tuple[str, ...]:
    place = entry.place
    note = words.detail_sentence((entry.detail,)) if entry.detail else None
    change = jsonshape.diff(entry.diff) or place.key
    return listing.where(place), str(entry.state), change, note or ""


def _steps(rotation: Rotation) -> list[tuple[str, ...]]:
    return [
        (str(step.name), _state(step.state), words.detail_sentence(step.details) or "")
        for step in rotation.steps
    ]


def _state(state: StepState) -> str:
    return "" if state is StepState.PENDING else str(state)
