"""Counts what a whole rotation asks of the Secret Service about values, after unlock."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from secretstorage.util import DBusAddressWrapper

from tests.support.bench import World
from tests.support.clock import FixedClock
from vault_app.core.rotation import Consent, RotationState
from vault_app.practice.emulator import Emulator
from vault_app.services.importing import import_tokens
from vault_app.services.rotating import advance, begin, supply
from vault_app.services.workbench import Options, open_workbench

METHODS = frozenset({"CreateItem", "GetSecret", "GetSecrets", "SetSecret", "Delete"})
"""The calls that read, write or delete a value; finding an item by its attributes is none."""


@contextmanager
def counting() -> Iterator[list[str]]:
    """Yield a list that grows by the name of each such call."""
    seen: list[str] = []
    whole = DBusAddressWrapper.call

    def call(self: DBusAddressWrapper, method: str, signature: str, *body: Any) -> Any:
        if method in METHODS:
            seen.append(method)
        return whole(self, method, signature, *body)

    DBusAddressWrapper.call = call  # type: ignore[method-assign] # in a program of its own
    try:
        yield seen
    finally:
        DBusAddressWrapper.call = whole  # type: ignore[method-assign]


def touched(folder: Path, session: Mapping[str, str]) -> list[str]:
    """Return the calls of one whole rotation on the desktop that *session* is of."""
    clock = FixedClock()
    with Emulator(clock=clock) as emulator:
        environ = {
            **session,
            "HF_ENDPOINT": emulator.endpoint,
            "KEYTURN_VAULT": "keychain",
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "HOME": str(folder),
        }
        options = Options(home=str(folder / "turned"), environ=environ, user_home=folder)
        bench = open_workbench(options, clock)
        world = World(folder, emulator, clock, bench)
        old = emulator.mint(role="write", owner="ada")
        world.write("proj/.env", f"HF_TOKEN={old.reveal()}\n")
        (entry,) = import_tokens(bench, [folder / "proj"], mine=True).imported
        bench.close()
        return _turned(world, options, entry.credential.name)


def _turned(world: World, options: Options, name: str) -> list[str]:
    bench = open_workbench(options, world.clock)
    try:
        bench.door.fingerprint_key()  # what unlocking takes
        new = world.emulator.mint(owner="ada", scopes={"user:ada": ("repo.content.read",)})
        with counting() as seen:
            begun = begin(bench, name, Consent(agreed=True))
            supply(bench, begun.id, new)
            done = advance(bench, begun.id)
        assert done.state is RotationState.DONE, done
        return seen
    finally:
        bench.close()
