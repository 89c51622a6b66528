"""The places of a rotation as rows that only tell: where each stands now."""

from vault_app.core.rotation import Rotation
from vault_app.gui.rotation import words
from vault_app.gui.rotation.place_list import PlaceRow
from vault_app.gui.rotation.stage import place_row_state


def told_rows(rotation: Rotation, home: str) -> list[PlaceRow]:
    """Return a row for every place, with its state as icon and word."""
    rows = []
    for entry in rotation.places:
        state = place_row_state(entry, running=False)
        rows.append(
            PlaceRow(
                entry.place.id,
                words.place_title(entry.place, home),
                words.place_key(entry),
                state,
                words.row_words(state),
            )
        )
    return rows
