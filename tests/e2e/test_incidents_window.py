"""An incident in the real window: from the news to two dead tokens, by the accessibility tree."""

import re

from tests.support.desktop import Desktop, on_a_desktop, until
from tests.support.window_user import WindowUser
from vault_app.core.secret import Secret
from vault_app.gui.tour_browser import create_token

pytestmark = on_a_desktop()
JULY = "hf-intrusion-2026"


def _button(desk: Desktop, pattern: str) -> str:
    """Wait for a button whose name starts so; return its whole name."""

    def found() -> str:
        names = (row["name"] for row in desk.widgets() if row["enabled"])
        return next((name for name in names if re.match(pattern, name)), "")

    return str(until(found, f"a button {pattern!r}"))


def _turn(desk: Desktop, label: str, *, tracked: bool) -> Secret:
    """Take one token of the batch to its end."""
    desk.wait_for_button("Get the new token")
    if tracked:
        desk.focus("Places to switch")
        desk.keys("End", "space")
    desk.press("Get the new token")
    desk.wait_for_button("Copy link")
    desk.press("Copy link")
    link = until(lambda: desk.clipboard() or None, "a link on the clipboard")
    value = create_token(str(link), label)
    desk.copy(value.reveal())
    desk.wait_for_button("Yes, use it")
    desk.press("Yes, use it")
    desk.press(_button(desk, r"Switch \d+ place"))
    desk.press("Revoke old token…")
    desk.wait_for_button("Yes, revoke it now")
    desk.press("Yes, revoke it now")
    desk.wait_for("Turned over, and the old token is proven dead")
    desk.press("Done")
    return value


def test_tokens_an_incident_hits_are_turned_over_as_a_batch(person: WindowUser) -> None:
    desk, hub = person.desk, person.here.hub
    hit = person.here.user.json("incidents", JULY).document["incidents"][0]["hits"]
    names = [one["name"] for one in hit if one["turnable"]]
    assert len(names) >= 2
    process = person.open()
    desk.wait_for("laptop")
    desk.focus(_button(desk, "Incidents, "))
    desk.keys("space")
    desk.wait_for("Hit you")
    desk.picture("incidents-0")
    desk.press(f"Rotate these {len(names)}")
    desk.press(_button(desk, "Begin with "))
    old = [person.sample.tokens[name] for name in names]
    new = []
    for number, name in enumerate(names):
        new.append(_turn(desk, f"{name}, new", tracked=name == "laptop"))
        if number + 1 < len(names):
            desk.press(_button(desk, "Next: "))
    desk.picture("incidents-1-done")
    assert not any(hub.alive(value) for value in old)
    assert all(hub.alive(value) for value in new)
    desk.press("Done")
    desk.wait_for("the old token is proven dead since")
    desk.picture("incidents-2-after")
    person.close_window()
    assert process.wait(20) == 0
    after = person.here.user.json("incidents", JULY).document["incidents"][0]
    assert not {one["name"] for one in after["hits"]} & set(names)
    assert all(one["proven_dead_at"] for one in after["turned"])
