"""The real twine, which reads its token from .pypirc."""

import zipfile
from pathlib import Path

from tests.support.clients import User, program, proves_the_switch, text
from tests.support.gates import Asked, Reply, gate
from tests.support.world import world

PYPIRC = """[distutils]
index-servers =
    here

[here]
repository : http://ADDRESS/legacy/
username = __token__
password:TOKEN
"""


def wheel(folder: Path) -> Path:
    """Write the smallest wheel that may be uploaded."""
    path = folder / "demo-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        metadata = "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n"
        archive.writestr("demo-1.0.dist-info/METADATA", metadata)
        archive.writestr("demo-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr("demo-1.0.dist-info/RECORD", "")
    return path


def test_twine_uploads_with_the_new_token_and_the_old_one_is_refused(tmp_path: Path) -> None:
    twine, uploads = program("twine"), list[bytes]()

    def index(asked: Asked) -> Reply:
        uploads.append(asked.body)
        return Reply()

    with world(tmp_path) as here, gate(here.hub, index) as (door, address):
        user = User(here)
        options = ("--non-interactive", "--disable-progress-bar", "--repository", "here")
        proves_the_switch(
            user,
            door,
            ".pypirc",
            text(PYPIRC.replace("ADDRESS", address)),
            lambda: user.run(twine, "upload", *options, str(wheel(tmp_path))),
        )
    assert len(uploads) == 2
    assert all(b"demo-1.0.dist-info" in body for body in uploads)
