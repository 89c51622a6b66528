"""What must be true of a machine at every moment of a rotation, killed or not."""

from dataclasses import dataclass

from tests.crash.scene import Place, Scene
from tests.support.hunt import hunt
from vault_app.core.errors import SecretMissing
from vault_app.core.rotation import Rotation, RotationState
from vault_app.core.secret import Secret
from vault_app.services import inventory
from vault_app.services.workbench import Workbench


@dataclass(slots=True)
class Seen:
    """What a look at the machine found; *rotation* is the newest one."""

    flaws: list[str]
    rotation: Rotation | None
    old_at_hand: bool
    new_at_hand: bool


def look(scene: Scene, before: Seen | None = None, *, settled: bool = False) -> Seen:
    """Look at files, vault, journal and provider; *settled*: nothing may be left over now."""
    bench = scene.bench()
    try:
        seen = _vault(scene, bench)
        if before is not None:
            seen.flaws += _forgotten(scene, before, seen)
        if settled:
            seen.flaws += _final(scene, bench, seen)
    finally:
        bench.close()
    seen.flaws += _files(scene, settled=settled) + _litter(scene, settled=settled) + _clear(scene)
    return seen


def _vault(scene: Scene, bench: Workbench) -> Seen:
    items = bench.door.items()
    kept = {item: bench.door.get(item, backend).token for item, backend in items}
    rotation = next(iter(bench.store.rotations.all()), None)
    values = list(kept.values())
    seen = Seen([], rotation, _holds(values, scene.old), _holds(values, scene.new))
    credential = bench.store.credentials.get(inventory.resolve(bench, scene.name).id)
    current = kept.get(credential.item) if credential else None
    pending = kept.get(rotation.new.item) if rotation and rotation.new else None
    if not any(value is not None and scene.emulator.alive(value) for value in (current, pending)):
        seen.flaws.append("no working token in the vault")
    return seen


def _holds(values: list[Secret], sought: Secret) -> bool:
    return any(value.same_as(sought) for value in values)


def _forgotten(scene: Scene, before: Seen, now: Seen) -> list[str]:
    """A value that was in the vault stays there as long as it lives (H8)."""
    pairs = (
        ("old", scene.old, before.old_at_hand, now.old_at_hand),
        ("new", scene.new, before.new_at_hand, now.new_at_hand),
    )
    return [
        f"the living {name} value was forgotten"
        for name, value, was, there in pairs
        if was and not there and scene.emulator.alive(value)
    ]


def _files(scene: Scene, *, settled: bool) -> list[str]:
    flaws = []
    for place in scene.places:
        # Written in place, it may be torn until the next command mends it (H6).
        torn = place.path in scene.twins and not settled and _neither(place)
        flaws += [] if torn else _file(scene, place)
    flaws += [
        f"{path.name} has lost its second name"
        for path, twin in scene.twins.items()
        if not path.samefile(twin)
    ]
    flaws += [f"{link.name} is a link no more" for link in scene.links if not link.is_symlink()]
    return flaws


def _file(scene: Scene, place: Place) -> list[str]:
    name = place.path.name
    data = place.path.read_bytes()
    if _neither(place):
        return [f"{name} is neither old nor new"]
    flaws = []
    value, word = (scene.old, "old") if data == place.before else (scene.new, "new")
    if not scene.emulator.alive(value):
        flaws.append(f"{name} holds the {word} value, which is dead")
    if place.path.stat().st_mode & 0o7777 != place.mode:
        flaws.append(f"{name} has another mode")
    return flaws


def _neither(place: Place) -> bool:
    return place.path.read_bytes() not in (place.before, place.after)


def _litter(scene: Scene, *, settled: bool) -> list[str]:
    fresh = set(scene.home.rglob("*")) - scene.known
    if not settled:
        fresh = {path for path in fresh if not _passing(path.name)}
    found = [f"left behind: {path.name}" for path in fresh]
    if settled:
        temps = scene.base.rglob(".keyturn-*.tmp")
        found += [f"left behind in {path.parent.name}: {path.name}" for path in temps]
    return found


def _passing(name: str) -> bool:
    return (name.startswith(".keyturn-") and name.endswith(".tmp")) or name.endswith(".lock")


def _clear(scene: Scene) -> list[str]:
    spoken = [path for path in scene.base.glob("out-*")]
    found = hunt([scene.profile, *spoken], [scene.old, scene.new])
    return [f"in clear: {one}" for one in found]


def _final(scene: Scene, bench: Workbench, seen: Seen) -> list[str]:
    """The rotation is over, one way or the other, and everything agrees with that."""
    rotation = seen.rotation
    state = rotation.state if rotation else RotationState.UNDONE
    if state not in (RotationState.DONE, RotationState.UNDONE):
        return [f"ended {state.value}, next step {rotation.next_step if rotation else None}"]
    done = state is RotationState.DONE
    wanted = scene.new if done else scene.old
    flaws = []
    try:
        if not inventory.reveal(bench, scene.name).same_as(wanted):
            flaws.append("the credential holds the other value")
    except SecretMissing:
        flaws.append("the credential's value is missing from the vault")
    flaws += [
        f"{place.path.name} is not as after a rotation {state.value}"
        for place in scene.places
        if place.path.read_bytes() != (place.after if done else place.before)
    ]
    if done and scene.emulator.alive(scene.old):
        flaws.append("done, but the old value lives")
    for credential in bench.store.credentials.all():
        if credential.item not in {item for item, _ in bench.door.items()}:
            flaws.append(f"{credential.name} has no value in the vault")
    return flaws
