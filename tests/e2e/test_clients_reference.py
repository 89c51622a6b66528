"""H10, whole: a reference in a tracked file, read by the real npm that is given the variable."""

import subprocess
from pathlib import Path

from tests.support.clients import User, imported, program
from tests.support.loopback import serving
from tests.support.world import world

NPMRC = "update-notifier=false\nregistry=URL/\n//HOST/:_authToken=TOKEN\n"


def test_npm_shows_the_new_token_where_a_reference_stands(tmp_path: Path) -> None:
    npm = program("npm")
    with world(tmp_path) as here, serving() as registry:
        registry.answer(body=b'{"username": "ada"}')
        user, old, new = User(here), here.classic(), here.fine()
        text = NPMRC.replace("URL", registry.url).replace("HOST", registry.host)
        path = user.write("proj/.npmrc", text.replace("TOKEN", old.reveal()))
        for words in (["init", "-q"], ["add", ".npmrc"]):
            subprocess.run(["git", *words], cwd=path.parent, env=here.user.environ, check=True)
        name = imported(user, path)

        (offer,) = here.user.json("rotate", name, "--plan").rotation["places"]
        assert (offer["state"], offer["reference"]) == ("skipped", "${HF_TOKEN}")
        turn = ("rotate", name, "--yes", "--new-stdin", "--reference", str(path))
        done = here.user.json(*turn, stdin=new.reveal() + "\n")

        assert done.code == 0, done.document
        assert not here.hub.alive(old)
        assert path.read_text() == text.replace("TOKEN", "${HF_TOKEN}")
        asked = (npm, "whoami", "--userconfig", str(path), "--cache", str(tmp_path / "cache"))
        told = here.user.run("run", "--env", f"HF_TOKEN={name}", "--", *asked)
        assert "ada" in told.out, told.err
        shown = [one.headers.get("authorization") for one in registry.seen]
        assert shown[-1] == f"Bearer {new.reveal()}"
