"""Looks into files for the plan: every occurrence as a place, and the state each file is in."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from vault_app.core.credential import Credential, Joined
from vault_app.core.errors import Data, EditError
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
from vault_app.editors.references import Reference, offered, takes_variables
from vault_app.editors.values import length_at, spots
from vault_app.providers.registry import by_id
from vault_app.scanner.exposure import Exposure, exposed_by
from vault_app.services.exposing import exposed
from vault_app.system.folders import Folders
from vault_app.system.gitwork import WorkTrees
from vault_app.system.glancing import Glance, glance
from vault_app.system.realpaths import RealPaths

_NOTHING_YET = Digest("")
_GROUP, _GROUP_SIZE = 128, 16 * 2**20
"""Files read before they are searched, and bytes from which on no further one is."""


class Seen(NamedTuple):
    """One file as it was looked into; *code* tells why nothing can be planned in it."""

    path: str
    known: Sequence[Place]
    occurrences: Sequence[Occurrence]
    code: str | None = None
    record: FileRecord | None = None
    exposure: Exposure | None = None
    lengths: Sequence[int] = ()
    references: Sequence[Reference | None] = ()


_Read = tuple[str, Sequence[Place], Glance | None, str]
"""A path, the places known in it, its bytes, or the code that says why there are none."""


class FileLook:
    """What the looks into all files of one plan share: the old value, links, folders, the key."""

    def __init__(
        self,
        key: FingerprintKey | None,
        rotation: RotationId,
        credential: Credential,
        old: Secret,
        consent: Consent,
    ) -> None:
        """Plan places of *credential*, whose value is *old*, under *consent*.

        Without the *key* for keyed digests there are no records: the plan is only to be shown.
        """
        self._rotation, self._credential, self._consent = rotation, credential, consent
        self._old, self._digest = old, key.digester() if key else None
        self._real = RealPaths()
        self._folders = Folders(self._real)
        self._trees = WorkTrees()
        self._several = isinstance(old, Joined)
        self._diffs: dict[tuple[str, int], MaskedDiff] = {}

    def plan(
        self, files: Mapping[str, Sequence[Place]]
    ) -> tuple[list[PlaceProgress], list[FileRecord]]:
        """Return a progress per occurrence found in *files*, and the record of each file's state.

        Git and the file system are asked once for all about who else gets at them.
        """
        seen = [one for group in self._read(files) for one in map(self._look, group)]
        tracked = self._trees.tracked()
        progress = [entry for one in seen for entry in self._planned(one, tracked)]
        return progress, [one.record for one in seen if one.record is not None]

    def _read(self, files: Mapping[str, Sequence[Place]]) -> Iterator[list[_Read]]:
        """Yield the files read, some at a time: the system and the searches keep apart.

        In turns they spoil each other's caches, and all of it takes half as long again.
        """
        group: list[_Read] = []
        size = 0
        for path, known in files.items():
            try:
                found = glance(path, self._real)
                self._folders.of(found.target)
                group.append((path, known, found, ""))
                size += len(found.data)
            except EditError as error:
                group.append((path, known, None, error.code))
            if len(group) == _GROUP or size > _GROUP_SIZE:
                yield group
                group, size = [], 0
        yield group

    def _look(self, read: _Read) -> Seen:
        path, known, glanced, code = read
        if glanced is None:
            return Seen(path, known, (), code=code)
        target, data, found = glanced
        occurrences = spots(path, data, self._old)
        if not occurrences:
            return Seen(path, known, (), code="not_found_in_file")
        record = None
        if self._digest is not None:
            inode, digest = (found.st_dev, found.st_ino), self._digest(data)
            record = FileRecord(self._rotation, target, digest, _NOTHING_YET, (), "planned", inode)
        lengths = [length_at(data, one, self._old) for one in occurrences] if self._several else ()
        exposure = self._exposure(path, target, found.st_mode)
        references = self._references(path, data, occurrences) if takes_variables(path) else ()
        return Seen(path, known, occurrences, None, record, exposure, lengths, references)

    def _references(
        self, path: str, data: bytes, found: Sequence[Occurrence]
    ) -> Sequence[Reference | None]:
        """Return what may take the value's place at each of *found*, tried out on *data* (H10)."""
        if self._several:
            return ()
        provider = by_id(self._credential.provider)
        names = (*provider.environment_names, f"{provider.id.upper()}_TOKEN")
        return [offered(Path(path), data, one, self._old, names) for one in found]

    def _exposure(self, path: str, target: str, mode: int) -> Exposure:
        """Return who else gets at a file; note under what names git may track it."""
        here = there = self._folders.of(path)
        if target != path:
            there, beside = self._folders.of(target), self._real.beside(path)
            self._trees.add(path, beside, self._folders.of(beside).tree)
        self._trees.add(path, target, there.tree)
        return exposed_by(mode, here, there)

    def _planned(self, seen: Seen, tracked: Collection[str]) -> list[PlaceProgress]:
        if seen.exposure is None:
            gone = seen.code in ("file_missing", "not_found_in_file")
            state = PlaceState.SKIPPED if gone else PlaceState.FAILED
            detail = Detail(seen.code or "")
            return [PlaceProgress(place, state, detail) for place in seen.known]
        in_git = seen.path in tracked
        places = [
            exposed(place, seen.exposure, tracked=in_git)
            for place in _places(self._credential, seen.occurrences, seen.known)
        ]
        lengths = seen.lengths or [len(self._old)] * len(places)
        # The parts of one credential are replaced as one, or not at all (H14).
        skip = self._consent.skip
        together = self._several and any(place.id in skip for place in places)
        references = seen.references or [None] * len(places)
        return [
            self._progress(place, one, length, reference, skipped=together or place.id in skip)
            for place, one, length, reference in zip(
                places, seen.occurrences, lengths, references, strict=True
            )
        ]

    def _progress(
        self,
        place: Place,
        occurrence: Occurrence,
        length: int,
        reference: Reference | None,
        *,
        skipped: bool,
    ) -> PlaceProgress:
        diff = self._diff(occurrence.key, length)
        told: tuple[tuple[str, Data], ...] = ()
        if reference is not None:
            told = (("reference", reference.text), ("variable", reference.variable))
        if place.id in self._consent.refer and not skipped:
            return _referred(place, diff, reference, told)
        code = "skipped_by_choice" if skipped else self._consent.holds_back(place)
        if code is not None:
            return PlaceProgress(place, PlaceState.SKIPPED, Detail(code, told), diff)
        detail = None if occurrence.readable else Detail("spliced_as_text")
        return PlaceProgress(place, PlaceState.PENDING, detail, diff)

    def _diff(self, key: str, length: int) -> MaskedDiff:
        """Return the masked diff of a key; most files have the same few keys."""
        known = self._diffs.get((key, length))
        if known is None:
            known = MaskedDiff(key, self._credential.hint, None, length, None)
            self._diffs[key, length] = known
        return known


def _referred(
    place: Place,
    diff: MaskedDiff,
    reference: Reference | None,
    told: tuple[tuple[str, Data], ...],
) -> PlaceProgress:
    """Return the plan for a place where a reference is wished for (H10), if there is one."""
    if reference is None:
        return PlaceProgress(place, PlaceState.SKIPPED, Detail("no_reference"), diff)
    diff = replace(diff, new_hint=reference.text, new_length=len(reference.text))
    return PlaceProgress(place, PlaceState.PENDING, Detail("by_reference", told), diff)


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
