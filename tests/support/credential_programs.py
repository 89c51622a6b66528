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

_GH = """#!{python}
import json, os, pathlib, sys
kept = pathlib.Path({kept!r})
logins = json.loads(kept.read_text()) if kept.exists() else {{}}
words = sys.argv[1:]
logins.setdefault("told", []).append(words)
logins["leaked"] = [name for name in os.environ if "TOKEN" in name]
host = words[words.index("--hostname") + 1]
user = words[words.index("--user") + 1] if "--user" in words else {owner!r}
code = 0
if words[:2] == ["auth", "token"]:
    found = logins.get(host + " " + user)
    code = 0 if found else 1
    print(found or "")
if words[:2] == ["auth", "login"]:
    value = sys.stdin.read().strip()
    if {in_file}:
        hosts = pathlib.Path({hosts!r})
        hosts.write_text(hosts.read_text().replace("ada:", "ada: {{oauth_token: " + value + "}}"))
    else:
        logins[host + " " + {owner!r}] = value
kept.write_text(json.dumps(logins))
sys.exit(code)
"""

_CARGO = """#!{python}
import json, pathlib, sys
kept = pathlib.Path({kept!r})
logins = json.loads(kept.read_text()) if kept.exists() else {{}}
print(json.dumps({{"v": [1]}}), flush=True)
asked = json.loads(sys.stdin.readline())
index = asked["registry"]["index-url"]
answer = {{"Err": {{"kind": "not-found"}}}}
if asked["kind"] == "get" and index in logins:
    token = logins[index][1]
    answer = {{"Ok": {{"kind": "get", "token": token, "cache": "never",
                       "operation_independent": True}}}}
if asked["kind"] == "login" and asked.get("token"):
    logins[index] = ["", asked["token"]]
    kept.write_text(json.dumps(logins))
    answer = {{"Ok": {{"kind": "login"}}}}
print(json.dumps(answer), flush=True)
"""


def git_program(script: Path, kept: Path, *, stubborn: bool = False) -> Path:
    """Write a git helper that keeps its logins in *kept*; a *stubborn* one takes nothing new."""
    return _write(script, _GIT.format(python=sys.executable, kept=str(kept), stubborn=stubborn))


def docker_program(folder: Path, name: str, kept: Path) -> Path:
    """Write ``docker-credential-NAME`` into *folder*."""
    script = folder / f"docker-credential-{name}"
    return _write(script, _DOCKER.format(python=sys.executable, kept=str(kept)))


def gh_program(folder: Path, kept: Path, *, owner: str = "ada", hosts: Path | None = None) -> Path:
    """Write a ``gh`` whose logins all belong to *owner* and are kept in *kept*.

    With *hosts* it writes a new one into that file instead, as gh does without a keychain.
    """
    text = _GH.format(
        python=sys.executable, kept=str(kept), owner=owner, in_file=bool(hosts), hosts=str(hosts)
    )
    return _write(folder / "gh", text)


def cargo_program(script: Path, kept: Path) -> Path:
    """Write a credential provider for cargo that keeps tokens by the registry's index."""
    return _write(script, _CARGO.format(python=sys.executable, kept=str(kept)))


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
