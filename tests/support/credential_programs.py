"""Credential helpers of the tests' own: small scripts that keep logins in one file."""

import json
import sys
from pathlib import Path

_GIT = """#!{python}
import json, pathlib, sys
kept = pathlib.Path({kept!r})
given = dict(line.split("=", 1) for line in sys.stdin.read().splitlines() if "=" in line)
logins = json.loads(kept.read_text()) if kept.exists() else {{}}
host = given["protocol"] + "://" + given["host"]
found = logins.get(host)
if sys.argv[1] == "get" and found and given.get("username", found[0]) == found[0]:
    print("username=" + found[0] + "\\npassword=" + found[1])
if sys.argv[1] == "store" and not {stubborn}:
    logins[host] = [given["username"], given["password"]]
if sys.argv[1] == "erase" and found:
    del logins[host]
kept.write_text(json.dumps(logins))
"""

_DOCKER = """#!{python}
import json, pathlib, sys
kept = pathlib.Path({kept!r})
logins = json.loads(kept.read_text()) if kept.exists() else {{}}
given = sys.stdin.read().strip()
if sys.argv[1] == "get":
    if given not in logins:
        print("credentials not found in native keychain")
        sys.exit(1)
    name, value = logins[given]
    print(json.dumps({{"ServerURL": given, "Username": name, "Secret": value}}))
if sys.argv[1] == "store":
    asked = json.loads(given)
    logins[asked["ServerURL"]] = [asked["Username"], asked["Secret"]]
    kept.write_text(json.dumps(logins))
"""


def git_program(script: Path, kept: Path, *, stubborn: bool = False) -> Path:
    """Write a git helper that keeps its logins in *kept*; a *stubborn* one takes nothing new."""
    return _write(script, _GIT.format(python=sys.executable, kept=str(kept), stubborn=stubborn))


def docker_program(folder: Path, name: str, kept: Path) -> Path:
    """Write ``docker-credential-NAME`` into *folder*."""
    script = folder / f"docker-credential-{name}"
    return _write(script, _DOCKER.format(python=sys.executable, kept=str(kept)))


def logins(kept: Path) -> dict[str, list[str]]:
    """Return what such a helper keeps: address to user name and value."""
    found = json.loads(kept.read_text()) if kept.exists() else {}
    return {str(address): [str(part) for part in login] for address, login in found.items()}


def keep(kept: Path, address: str, username: str, value: str) -> None:
    """Put a login into what such a helper keeps."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps({**logins(kept), address: [username, value]}))


def _write(script: Path, text: str) -> Path:
    script.parent.mkdir(parents=True, exist_ok=True)
    script.write_text(text)
    script.chmod(0o755)
    return script
