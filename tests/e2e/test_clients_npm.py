"""The real npm against the real verdaccio; npm reads its token from .npmrc."""

import json
from itertools import count
from pathlib import Path

from tests.support.clients import Done, User, program, proves_the_switch, text
from tests.support.gates import gate
from tests.support.verdaccio import verdaccio
from tests.support.world import world

NPMRC = """; mine
fund = false
update-notifier=false
//other.example/:_authToken=elsewhere
registry=http://ADDRESS/
//ADDRESS/:_authToken=TOKEN
"""


def test_npm_publishes_with_the_new_token_and_the_old_one_is_refused(tmp_path: Path) -> None:
    npm = program("npm")
    with (
        world(tmp_path) as here,
        verdaccio(tmp_path) as registry,
        gate(here.hub, registry.serve) as (door, address),
    ):
        user, numbers = User(here), count()

        def publish() -> Done:
            package = {"name": "demo", "version": f"1.0.{next(numbers)}"}
            user.write("demo/package.json", json.dumps(package))
            return user.run(npm, "publish", "./demo")

        proves_the_switch(user, door, ".npmrc", text(NPMRC.replace("ADDRESS", address)), publish)
        assert registry.versions("demo") == ["1.0.0", "1.0.1"]
