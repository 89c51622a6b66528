"""How far something is never shows a token that stands in the name of a file."""

from tests.support.bench import World
from tests.support.fake_tokens import fake
from tests.support.rotating import classic_everywhere
from vault_app.services.finding import find_places
from vault_app.services.importing import import_tokens
from vault_app.services.progress import Tick
from vault_app.services.scan_model import Where
from vault_app.services.scanning import scan


def test_progress_shows_a_hint_for_a_token_in_a_name(world: World) -> None:
    """While files are scanned, imported and searched; the last four characters stay."""
    classic_everywhere(world)
    folder, value = world.home / "proj", fake("npm_access_token")
    named = folder / f"get?token={value}"
    named.mkdir()
    (named / f"again {value}").write_text("nothing\n")
    ticks: list[Tick] = []
    (entry,) = import_tokens(world.bench, [named.parent], progress=ticks.append).imported
    find_places(world.bench, entry.credential.id, [folder], progress=ticks.append)
    scan(world.bench, Where((named,), cache=False), progress=ticks.append)
    told: dict[str, list[str]] = {tick.code: [] for tick in ticks}
    for tick in ticks:
        told[tick.code].append(tick.name)
    assert set(told) == {"importing", "searching", "scanning"}
    for names in told.values():
        assert not any(value in name for name in names)
        assert any(f"again npm_…{value[-4:]}" in name for name in names)
