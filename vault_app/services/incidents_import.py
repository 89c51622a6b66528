"""Take a signed feed of incidents from a file. No network; an older one is refused (H35)."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from vault_app.core.errors import EditError
from vault_app.services import incidents_envelope as envelope
from vault_app.services.incidents_feed import IMPORTED, current, index_of
from vault_app.services.incidents_watch import IMPORTED_INDEX
from vault_app.services.workbench import Workbench
from vault_app.store.model import Event
from vault_app.system.files import read_snapshot, write_private


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file brought: *fresh* ids were not known before; *known*: it was here already."""

    serial: int
    issued: datetime
    incidents: int
    fresh: tuple[str, ...]
    known: bool = False


def import_feed(bench: Workbench, path: Path) -> Imported:
    """Check the signed feed in *path* and use it from now on.

    Raises EditError with the codes of ``incidents_envelope.opened``, ``feed_older`` for a serial
    below the one in use, and those of reading a file.
    """
    data = _read(path)
    payload = envelope.opened(data, bench.clock.now(), bench.signers)
    shapes = envelope.shapes_of(payload)
    using = current(bench)
    if payload.serial < using.serial:
        raise EditError("feed_older", serial=payload.serial, using=using.serial)
    before = {one.id for one in using.incidents}
    fresh = tuple(one.id for one in shapes if one.id not in before)
    told = Imported(payload.serial, payload.issued, len(shapes), fresh)
    if payload.serial == using.serial:
        return Imported(payload.serial, payload.issued, len(using.incidents), (), known=True)
    bench.profile.ensure()
    # The feed first: an index without its feed would name incidents that nobody can read.
    write_private(bench.profile.home / IMPORTED, data)
    index = index_of(shapes, payload.serial, payload.issued)
    write_private(bench.profile.home / IMPORTED_INDEX, msgspec.json.encode(index))
    data_of = (("serial", payload.serial), ("incidents", len(shapes)), ("fresh", len(fresh)))
    bench.store.history.add(Event(bench.clock.now(), None, "feed_imported", data_of))
    return told


def _read(path: Path) -> bytes:
    try:
        return read_snapshot(path, envelope.LIMIT).data
    except EditError as error:
        if error.code == "file_too_large":
            raise EditError("feed_too_large", limit=envelope.LIMIT // 2**20) from error
        raise
