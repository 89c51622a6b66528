"""Looks into one file for the plan: every occurrence as a place, and the state it is in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vault_app.core.credential import Credential
from vault_app.core.errors import EditError
from vault_app.core.fingerprint import Digest, FingerprintKey
from vault_app.core.ids import PlaceId, RotationId, draw
from vault_app.core.place import Occurrence, Place, PlaceKind
from vault_app.core.rotation import (
    Consent,
    Detail,
    FileRecord,
    MaskedDiff,
    PlaceProgress,
    PlaceState,
)
from vault_app.core.secret import Secret
from vault_app.editors.search import find
from vault_app.scanner.exposure import Exposures
from vault_app.services.exposing import exposed
from vault_app.system.files import Snapshot, read_snapshot

_NOTHING_YET = Digest("")


@dataclass(frozen=True, slots=True)
class FileLook:
    """What the looks into all files of one plan share; *real* resolves links."""

    key: FingerprintKey
    rotation: RotationId
    old: Secret
    consent: Consent
    real: Callable[[str], str]
    exposures: Exposures

    def plan(
        self, credential: Credential, path: Path, known: Sequence[Place], tracked: bool
    ) -> tuple[list[PlaceProgress], FileRecord | None]:
        """Return a progress per occurrence found now, and the record of the file's state."""
        try:
            snapshot = read_snapshot(path, real=self.real)
            occurrences = find(path, snapshot.data, self.old)
        except EditError as error:
            state = PlaceState.SKIPPED if error.code == "file_missing" else PlaceState.FAILED
            return [PlaceProgress(place, state, Detail(error.code)) for place in known], None
        if not occurrences:
            gone = Detail("not_found_in_file")
            return [PlaceProgress(place, PlaceState.SKIPPED, gone) for place in known], None
        exposure = self.exposures.of(path, snapshot.mode)
        places = [
            exposed(place, exposure, tracked=tracked)
            for place in _places(credential, occurrences, known)
        ]
        progress = [
            self._progress(place, occurrence, credential)
            for place, occurrence in zip(places, occurrences, strict=True)
        ]
        return progress, self._record(snapshot)

    def _progress(
        self, place: Place, occurrence: Occurrence, credential: Credential
    ) -> PlaceProgress:
        diff = MaskedDiff(occurrence.key, credential.hint, None, len(self.old), None)
        if place.id in self.consent.skip:
            return PlaceProgress(place, PlaceState.SKIPPED, Detail("skipped_by_choice"), diff)
        code = self.consent.holds_back(place)
        if code is not None:
            return PlaceProgress(place, PlaceState.SKIPPED, Detail(code), diff)
        detail = None if occurrence.readable else Detail("spliced_as_text")
        return PlaceProgress(place, PlaceState.PENDING, detail, diff)

    def _record(self, snapshot: Snapshot) -> FileRecord:
        return FileRecord(
            rotation=self.rotation,
            target=str(snapshot.target),
            before=self.key.digest(snapshot.data),
            after=_NOTHING_YET,
            splices=(),
            state="planned",
            inode=(snapshot.device, snapshot.inode),
        )


def _places(
    credential: Credential,
    occurrences: Sequence[Occurrence],
    known: Sequence[Place],
) -> list[Place]:
    """Return the place of each occurrence: the remembered one, or a new one beside it.

    Repeats of a key are told apart by their number.
    """
    before = {(place.key, place.ordinal): place for place in known}
    counts: dict[str, int] = {}
    places = []
    for one in occurrences:
        ordinal = counts.get(one.key, 0)
        counts[one.key] = ordinal + 1
        place = before.get((one.key, ordinal)) or _new(credential, one, known[0], ordinal)
        if (one.editor, one.encoding) != (place.editor, place.encoding):
            place = replace(place, editor=one.editor, encoding=one.encoding)
        places.append(place)
    return places


def _new(credential: Credential, one: Occurrence, beside: Place, ordinal: int) -> Place:
    return Place(
        id=PlaceId(draw()),
        credential=credential.id,
        kind=PlaceKind.FILE,
        path=beside.path,
        key=one.key,
        editor=one.editor,
        tool=beside.tool,
        ordinal=ordinal,
    )
