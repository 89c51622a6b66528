"""``keyturn self-check``: for packages; load every registry and open a scratch store and vault."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from vault_app.cli import tables
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.options import command


@command("self-check", "keyturn self-check --json")
@pass_app
def self_check_command(app: App) -> int:
    """Check that this installation is whole; touches no profile. Exit code 70 if it is not."""
    results = [(name, _outcome(part)) for name, part in _PARTS.items()]
    document = {"checks": [{"name": name, "ok": ok, "what": what} for name, (ok, what) in results]}
    rows = [(name, "fine" if ok else "fail", what) for name, (ok, what) in results]
    app.emit(document, lambda: tables.show(tables.Table(("Part", "State", "What"), rows)))
    return ExitCode.FINE if all(ok for _name, (ok, _what) in results) else ExitCode.BUG


def _outcome(part: Callable[[], str]) -> tuple[bool, str]:
    try:
        return True, part()
    except Exception as error:  # noqa: BLE001 # whatever is broken is what this command tells
        return False, type(error).__name__


def _commands() -> str:
    from vault_app.cli.main import COMMANDS, keyturn

    context = click.Context(keyturn)
    missing = [name for name in COMMANDS if keyturn.get_command(context, name) is None]
    if missing:
        raise LookupError(missing)
    return f"{len(COMMANDS)} commands"


def _providers() -> str:
    from vault_app.providers.registry import PATTERNS, PROVIDERS

    for pattern in PATTERNS:
        pattern.regex()
    return f"{len(PROVIDERS)} providers, {len(PATTERNS)} patterns"


def _editors() -> str:
    from vault_app.editors.registry import EDITORS

    return f"{len(EDITORS)} editors"


def _store() -> str:
    from vault_app.store.store import Store
    from vault_app.system.clock import SystemClock

    with TemporaryDirectory(prefix="keyturn-check-") as folder:
        Path(folder).chmod(0o700)
        with Store.open(Path(folder) / "keyturn.db", SystemClock()) as store:
            return f"opens and holds {len(store.credentials.all())} credentials"


def _sealing() -> str:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    key = AESGCM.generate_key(256)
    sealed = AESGCM(key).encrypt(bytes(12), b"probe", None)
    if AESGCM(key).decrypt(bytes(12), sealed, None) != b"probe":
        raise ValueError("round trip")
    return "AES-256-GCM works"


def _window() -> str:
    from importlib import import_module

    import_module("vault_app.gui.app")
    return "Qt loads"


_PARTS: dict[str, Callable[[], str]] = {
    "commands": _commands,
    "providers": _providers,
    "editors": _editors,
    "store": _store,
    "sealing": _sealing,
    "window": _window,
}
