"""Is this installation whole? Loads what is only loaded by name, and turns a practice token over.

For packages: touches no profile, no keychain and nothing beyond loopback. Each part returns a few
words on what it saw and raises where something is missing.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from vault_app.core.credential import Part, Record
from vault_app.core.errors import KeyturnError
from vault_app.core.ids import CredentialId, ItemId, draw
from vault_app.core.rotation import Consent, RotationState
from vault_app.core.secret import Secret


def providers() -> str:
    """Load every provider and compile every pattern."""
    from vault_app.providers.registry import PATTERNS, PROVIDERS

    for pattern in PATTERNS:
        pattern.regex()
    return f"{len(PROVIDERS)} providers, {len(PATTERNS)} patterns"


def editors() -> str:
    """Let every editor read an empty file: its parser is loaded then."""
    from vault_app.editors.registry import EDITORS

    for editor in EDITORS:
        try:
            editor.leaves(b"")
        except KeyturnError:
            continue  # an empty file may be none of that format
    return f"{len(EDITORS)} editors"


def incidents() -> str:
    """Read every incident of the feed, its index and the keys of signed files."""
    from vault_app.services import incidents_envelope, incidents_feed, incidents_watch

    feed = incidents_feed.builtin()
    index = incidents_watch.read_index(incidents_watch.index_path().read_bytes())
    if {one.id for one in feed.incidents} != {line.id for line in index.incidents}:
        raise LookupError("index")
    return f"{len(feed.incidents)} incidents, {len(incidents_envelope.builtin_keys())} keys"


def updates() -> str:
    """Tell how this copy came here, and whether its owner set an address to ask for updates."""
    from vault_app.core import owner
    from vault_app.services import update_notice
    from vault_app.system.installed import this_copy, way_of

    update_notice.stored("{}")
    asked = "an address" if owner.is_set(owner.UPDATES) else "no address"
    return f"installed by {way_of(this_copy())}, {asked} to ask"


def keychain(platform: str) -> str:
    """Load what talks to this platform's keychain; asks it nothing."""
    from vault_app.vault.fit import MODULES

    names = MODULES.get(platform, MODULES["linux"])
    for name in names:
        import_module(name)
    return ", ".join(names)


def store() -> str:
    """Open a scratch store."""
    from vault_app.store.store import Store
    from vault_app.system.clock import SystemClock

    with TemporaryDirectory(prefix="keyturn-check-") as folder:
        Path(folder).chmod(0o700)
        with Store.open(Path(folder) / "keyturn.db", SystemClock()) as opened:
            return f"opens and holds {len(opened.credentials.all())} credentials"


def vault() -> str:
    """Put a value into a scratch sealed file, lock it, and read it back."""
    from vault_app.system.clock import SystemClock
    from vault_app.system.profile import Profile
    from vault_app.vault.door import open_door

    with TemporaryDirectory(prefix="keyturn-check-") as folder:
        profile = Profile(Path(folder) / "profile")
        profile.ensure()
        words, value, item = Secret(draw()), Secret(draw()), ItemId(draw())
        door = open_door(profile, {"KEYTURN_VAULT": "file"}, sealed_passphrase=words)
        door.create_sealed(words)
        now, part = SystemClock().now(), Part("token", value)
        record = Record((part,), "unknown", "check", "", now, CredentialId(item))
        backend = door.put(item, record)
        door.lock()
        door.unlock(words)
        if not door.get(item, backend).token.same_as(value):
            raise ValueError("another value came back")
        door.close()
    return "sealed file opens, holds and gives back"


def rotation(environ: Mapping[str, str]) -> str:
    """Turn the practice room's classic token over, to the proof of its death."""
    from vault_app.services import inventory, rotating
    from vault_app.services.practising import open_practice

    with open_practice(environ=environ) as room:
        bench = room.bench
        classic = next(e.credential for e in inventory.entries(bench) if e.credential.classic)
        consent = Consent(agreed=True, tracked=True)
        turning = rotating.begin(bench, classic.name, consent)
        token = room.emulator.mint_from_page(rotating.page(bench, turning).url)
        turning = rotating.supply(bench, turning.id, token)
        turning = rotating.advance(bench, turning.id)
        if turning.state is not RotationState.DONE:
            raise ValueError(f"the practice rotation is {turning.state.value}")
        return f"a practice token turned over in {len(turning.places)} places"


def parts(environ: Mapping[str, str], platform: str) -> dict[str, Callable[[], str]]:
    """Return all parts by name, in the order they are looked at."""
    return {
        "providers": providers,
        "editors": editors,
        "incidents": incidents,
        "updates": updates,
        "keychain": lambda: keychain(platform),
        "store": store,
        "vault": vault,
        "rotation": lambda: rotation(environ),
    }
