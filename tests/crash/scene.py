"""One user's machine for one run: a home with files of several formats, vault, tokens, profile."""

import os
import random
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.bench import PASSPHRASE
from tests.support.many_places import KINDS
from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator
from vault_app.services.importing import import_tokens
from vault_app.services.workbench import Options, Workbench, open_workbench
from vault_app.vault.door import open_door
from vault_app.vault.sealed_crypto import Argon2

QUICK = Argon2(memory=64, passes=1, lanes=1)


@dataclass(slots=True)
class Place:
    """One file: what it holds for the old and for the new value, and its mode."""

    path: Path
    before: bytes = field(repr=False)
    after: bytes = field(repr=False)
    mode: int


@dataclass(slots=True)
class Scene:
    """Everything one run has.

    *twins* maps files to their second names (hard links); *stubborn* is a place that cannot be
    written until it is freed; *crowd* says how many small files there are beside the usual ones.
    """

    base: Path
    emulator: Emulator
    old: Secret
    new: Secret
    name: str = ""
    places: list[Place] = field(default_factory=list)
    links: list[Path] = field(default_factory=list)
    twins: dict[Path, Path] = field(default_factory=dict)
    stubborn: Path | None = None
    crowd: int = 0
    known: set[Path] = field(default_factory=set)

    @property
    def home(self) -> Path:
        """Return the home folder."""
        return self.base / "home"

    @property
    def profile(self) -> Path:
        """Return the profile's folder."""
        return self.base / "profile"

    @property
    def environ(self) -> dict[str, str]:
        """Return the environment of the commands."""
        return {
            "PATH": os.environ.get("PATH", ""),
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(self.base / "run"),
            "KEYTURN_HOME": str(self.profile),
            "KEYTURN_VAULT": "file",
            "KEYTURN_PASSPHRASE_FILE": str(self.base / "passphrase"),
            "KEYTURN_PROOF_INTERVAL": "0",
            "HF_ENDPOINT": self.emulator.endpoint,
            # No certificates: reading all of them takes a fifth of a short command.
            "SSL_CERT_DIR": str(self.base / "run"),
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "GIT_CONFIG_NOSYSTEM": "1",
        }

    def bench(self) -> Workbench:
        """Open the profile as one more process would."""
        options = Options(home=str(self.profile), environ=self.environ, user_home=self.home)
        bench = open_workbench(options)
        bench.door = open_door(bench.profile, self.environ, kdf=QUICK)
        return bench

    def free(self) -> None:
        """Let the stubborn place be written."""
        if self.stubborn is not None:
            self.stubborn.chmod(0o700 if self.stubborn.is_dir() else 0o600)
            for place in self.places:
                place.mode = 0o600 if place.path == self.stubborn else place.mode
            self.stubborn = None


def lay_out(
    base: Path,
    emulator: Emulator,
    chance: random.Random,
    *,
    waits: bool | None = None,
    crowd: int = 0,
) -> Scene:
    """Make the machine: 5 to 8 files, now and then links and a place that cannot be written.

    *waits*: whether there is such a place; None: as it comes. *crowd*: so many small files more.
    """
    old = emulator.mint(role="write", owner="ada")
    scopes = {"user:ada": ["repo.content.read", "inference.serverless.write"]}
    new = emulator.mint(role="fineGrained", owner="ada", scopes=scopes)
    scene = Scene(base, emulator, old, new, crowd=crowd)
    (base / "run").mkdir(mode=0o700, parents=True)
    scene.home.mkdir(mode=0o700)
    (base / "passphrase").write_text(PASSPHRASE)
    (base / "passphrase").chmod(0o600)
    for kind in chance.sample(sorted(KINDS), chance.randint(4, 7)):
        _lay(scene, kind)
    _lay_stored_tokens(scene)
    for number in range(crowd):
        _lay(scene, "dotenv", f"crowd-{number}")
    if chance.random() < 0.5:
        _lay_link(scene, chance)
    if chance.random() < 0.3:
        _lay_twin(scene, chance)
    _collect(scene)
    by_chance = chance.random() < 0.35
    if by_chance if waits is None else waits:
        _lock(scene, chance)
    scene.known = set(scene.base.rglob("*"))
    return scene


def _lay(scene: Scene, kind: str, folder: str = "") -> None:
    name, writer, mode = KINDS[kind]
    path = scene.home / "work" / (folder or kind) / name
    _write(scene, path, writer(scene.old.reveal()), writer(scene.new.reveal()), mode)


def _lay_stored_tokens(scene: Scene) -> None:
    path = scene.home / ".cache/huggingface/stored_tokens"
    text = "[laptop]\nhf_token = {}\n\n"
    before, after = (text.format(v.reveal()).encode() for v in (scene.old, scene.new))
    _write(scene, path, before, after, 0o600)


def _write(scene: Scene, path: Path, before: bytes, after: bytes, mode: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(before)
    path.chmod(mode)
    scene.places.append(Place(path, before, after, mode))


def _lay_link(scene: Scene, chance: random.Random) -> None:
    """Move one file elsewhere and leave a link in its place."""
    place = chance.choice([p for p in scene.places if "work" in p.path.parts])
    real = scene.home / "elsewhere" / place.path.name
    real.parent.mkdir()
    place.path.rename(real)
    place.path.symlink_to(real)
    scene.links.append(place.path)


def _lay_twin(scene: Scene, chance: random.Random) -> None:
    """Give one file a second name outside the folders that are looked through."""
    place = chance.choice([p for p in scene.places if not p.path.is_symlink()])
    twin = scene.home / "second" / place.path.name
    twin.parent.mkdir()
    twin.hardlink_to(place.path)
    scene.twins[place.path] = twin


def _collect(scene: Scene) -> None:
    bench = scene.bench()
    try:
        (entry,) = import_tokens(bench, [scene.home / "work"], mine=True).imported
        scene.name = entry.credential.name
    finally:
        bench.close()


def _lock(scene: Scene, chance: random.Random) -> None:
    """Make one file read-only, or its folder where we are not the superuser."""
    place = chance.choice([p for p in scene.places if p.path not in scene.links])
    if os.geteuid() != 0 and chance.random() < 0.5:
        scene.stubborn = place.path.parent
        scene.stubborn.chmod(0o500)
        return
    place.path.chmod(0o400)
    place.mode = 0o400
    scene.stubborn = place.path
