"""A real npm registry on loopback, in which a gate in front of it does the asking for tokens."""

import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path

import pytest

from tests.support.clients import INSTALLED, program
from tests.support.gates import Asked, Reply

_CONFIG = """storage: {storage}
web: {{enable: false}}
uplinks: {{}}
packages:
  '**': {{access: $all, publish: $all}}
publish: {{allow_offline: true}}
log: {{type: stdout, format: pretty, level: warn}}
"""
_KEPT = ("accept", "content-type", "npm-command", "user-agent", "host")


class Verdaccio:
    """The registry; ``serve`` passes on what a gate let in."""

    def __init__(self, address: str) -> None:
        """Know where it listens."""
        self.address = address

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Reply:
        """Ask the registry itself."""
        with closing(HTTPConnection(self.address, timeout=30)) as connection:
            connection.request(method, path, body, headers or {})
            with connection.getresponse() as answer:
                kind = {"Content-Type": answer.getheader("Content-Type") or "application/json"}
                return Reply(answer.read(), answer.status, kind)

    def serve(self, asked: Asked) -> Reply:
        """Pass a request on, without its token."""
        headers = {name: asked.headers[name] for name in _KEPT if name in asked.headers}
        return self.ask(asked.method, asked.path, asked.body or None, headers)

    def versions(self, name: str) -> list[str]:
        """Return the published versions of a package."""
        return sorted(json.loads(self.ask("GET", f"/{name}").body)["versions"])


@contextmanager
def verdaccio(base: Path) -> Iterator[Verdaccio]:
    """Run the registry; skip the test where it is not installed."""
    script = INSTALLED / "npm" / "node_modules" / "verdaccio" / "bin" / "verdaccio"
    node = program("node")
    if not script.exists():
        pytest.skip("verdaccio is not installed here (packaging/clients.py does it)")
    config = base / "verdaccio.yaml"
    config.write_text(_CONFIG.format(storage=base / "storage"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    environ = {"PATH": os.environ["PATH"], "HOME": str(base)}
    command = [node, str(script), "--config", str(config), "--listen", address]
    with (
        (base / "verdaccio.log").open("wb") as log,
        subprocess.Popen(command, env=environ, stdout=log, stderr=log) as process,
    ):
        try:
            registry = Verdaccio(address)
            _wait(registry, process, base / "verdaccio.log")
            yield registry
        finally:
            process.terminate()


def _wait(registry: Verdaccio, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(600):
        try:
            if registry.ask("GET", "/-/ping").status == 200:
                return
        except (OSError, HTTPException):
            assert process.poll() is None, log.read_text()
            time.sleep(0.05)
    pytest.fail(f"the registry did not come up: {log.read_text()}")
