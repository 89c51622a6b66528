"""The emulated Hub as fixtures (a conftest imports those it wants), and a browser of sorts."""

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

from tests.support.clock import FixedClock
from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator
from vault_app.providers.http import Http, NetworkUse


@pytest.fixture
def emulator(clock: FixedClock) -> Iterator[Emulator]:
    """Return a running Hub whose time is the test's clock."""
    with Emulator(clock=clock) as running:
        yield running


@pytest.fixture
def uses() -> list[NetworkUse]:
    """Return what the fixture ``http`` reported."""
    return []


@pytest.fixture
def http(clock: FixedClock, uses: list[NetworkUse]) -> Iterator[Http]:
    """Return the network, which gives up after a second."""
    opened = Http(clock, on_use=uses.append, timeout=1.0)
    yield opened
    opened.close()


def fetch(url: str, form: dict[str, list[str]] | None = None, **headers: str) -> tuple[int, str]:
    """Return status and text of a page, asked as a browser would (POST if there is a *form*)."""
    data = urlencode(form, doseq=True).encode() if form is not None else None
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        with urlopen(Request(url, data, named), timeout=5) as answer:  # noqa: S310 # loopback
            return answer.status, answer.read().decode()
    except HTTPError as error:
        with error:
            return error.code, error.read().decode()


class Form(HTMLParser):
    """What a browser would send for the first form of a page as it stands."""

    def __init__(self, page: str) -> None:
        """Read *page*."""
        super().__init__()
        self.fields: dict[str, list[str]] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an input that counts: ticked ones, and those with text."""
        given = dict(attrs)
        name, kind = given.get("name"), given.get("type")
        if tag == "input" and name and (kind in ("hidden", "text") or "checked" in given):
            self.fields.setdefault(name, []).append(given.get("value") or "")


def press_create(url: str, label: str = "keyturn") -> Secret:
    """Open the filled-in page, name the token, press Create and copy the value shown once."""
    _, page = fetch(url)
    form = Form(page).fields
    form["tokenName"] = [label]
    origin = url.partition("/settings")[0]
    status, made = fetch(f"{origin}/settings/tokens/new", form, Origin=origin)
    found = re.search(r'id="value" value="([^"]+)"', made)
    assert status == 200, made
    assert found, made
    return Secret(unescape(found[1]))
