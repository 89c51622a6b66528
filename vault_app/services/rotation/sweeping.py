"""Clears away what an interrupted run left in folders: temporary files, a tool's lock we made."""

from pathlib import Path

from vault_app.core.rotation import RotationState, StepName, StepState
from vault_app.services.rotation.foreign_lock import remove_orphan
from vault_app.services.rotation.journal import Journal
from vault_app.services.rotation.writing import mend
from vault_app.system.files import remove_leftovers


def sweep(journal: Journal) -> None:
    """Mend half-written files; remove our own leftovers beside the files and in the profile."""
    mend(journal.bench)
    files = {Path(entry.place.path) for entry in journal.rotation.places if entry.place.path}
    records = journal.bench.store.rotations.records(journal.rotation.id)
    files |= {Path(record.target) for record in records}
    for folder in sorted({path.parent for path in files} | {journal.bench.profile.home}):
        remove_leftovers(folder)
    if _was_writing(journal):
        for path in sorted(files):
            remove_orphan(path)


def _was_writing(journal: Journal) -> bool:
    """Tell whether the run before this one may have died between two writes."""
    switching = journal.rotation.step(StepName.SWITCH).state is StepState.RUNNING
    return switching or journal.rotation.state is RotationState.UNDOING
