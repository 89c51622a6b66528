"""One token in four files, turned while something goes wrong; and what must never be lost."""

from contextlib import suppress
from pathlib import Path

from tests.support.bench import World
from tests.support.keychain import QUICK
from tests.support.rotating import AGREED, collected, fine_grained
from vault_app.core.errors import KeyturnError
from vault_app.core.rotation import Consent, Rotation, RotationState, StepName
from vault_app.core.secret import Secret
from vault_app.services import inventory
from vault_app.services.rotating import advance, begin, resume, supply
from vault_app.vault.door import Door, open_door


class Case:
    """One token in four files, turned while something goes wrong."""

    def __init__(self, world: World, door: Door | None = None) -> None:
        """Write the files and take the token in, through a cheap *door* if none is given."""
        self.world = world
        cheap = open_door(world.bench.profile, world.bench.environ, kdf=QUICK)
        world.bench.door = door or cheap
        self.old = world.emulator.mint(role="write", owner="ada")
        self.files = {
            world.write(name, text.format(self.old.reveal())): text
            for name, text in (
                ("proj/.env", "# keep\nHF_TOKEN={} # here\n"),
                ("proj/config.yaml", "token: {}\n"),
                ("proj/notes.txt", "use {} for it\n"),
                (".cache/huggingface/stored_tokens", "[laptop]\nhf_token = {}\n\n"),
            )
        }
        self.name = collected(world)
        self.new = fine_grained(world)

    @property
    def env(self) -> Path:
        """Return the first file."""
        return next(iter(self.files))

    @property
    def latest(self) -> Rotation:
        """Return the newest rotation."""
        return self.world.bench.store.rotations.all()[0]

    def ready(self, consent: Consent = AGREED) -> Rotation:
        """Begin and hand the new token over, with nothing switched yet."""
        return supply(self.world.bench, begin(self.world.bench, self.name, consent).id, self.new)

    def turn(self) -> None:
        """Turn the token over as far as it goes."""
        with suppress(KeyturnError):
            rotation = begin(self.world.bench, self.name, AGREED)
            supply(self.world.bench, rotation.id, self.new)
            advance(self.world.bench, rotation.id)

    def finish(self) -> Rotation:
        """Do what a person does once the fault is over."""
        bench = self.world.bench
        for _ in range(3):
            if self.latest.next_step is StepName.OBTAIN:
                supply(bench, self.latest.id, self.new)
            resume(bench)
        return self.latest

    def holds(self, value: Secret) -> list[str]:
        """Return the names of the files that hold exactly *value* and are else as they were."""
        return [
            path.name
            for path, text in self.files.items()
            if path.is_file() and path.read_text() == text.format(value.reveal())
        ]

    def lost(self) -> list[str]:
        """Return what was lost: a torn file, a dead value in a file or in charge."""
        emulator, bench = self.world.emulator, self.world.bench
        old, new = self.holds(self.old), self.holds(self.new)
        flaws = [path.name for path in self.files if path.name not in (*old, *new)]
        flaws += [f"dead in {name}" for name in old if not emulator.alive(self.old)]
        flaws += [f"dead in {name}" for name in new if not emulator.alive(self.new)]
        if not emulator.alive(inventory.reveal(bench, self.name)):
            flaws.append("the credential's value is dead")
        return flaws

    def well(self, rotation: Rotation) -> None:
        """Require a whole, finished rotation."""
        assert rotation.state is RotationState.DONE, [
            (step.name, step.state, step.details) for step in rotation.steps
        ]
        assert len(self.holds(self.new)) == len(self.files)
        assert not self.world.emulator.alive(self.old)
        assert inventory.reveal(self.world.bench, self.name).same_as(self.new)
        assert not list(self.world.home.rglob(".keyturn-*.tmp"))
