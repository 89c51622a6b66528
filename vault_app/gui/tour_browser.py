"""The part a web browser plays in the practice tour: open the page, press Create, copy the value.

Standard library only and loopback only; it knows nothing of the emulator but its pages.
"""

import ipaddress
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode, urljoin, urlsplit
from urllib.request import ProxyHandler, Request, build_opener

from vault_app.core.secret import Secret

_TIMEOUT = 15.0


@dataclass(slots=True)
class _Form:
    action: str = ""
    fields: list[tuple[str, str]] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects the first form's fields as a browser would send them, and the shown value."""

    def __init__(self) -> None:
        super().__init__()
        self.form: _Form | None = None
        self.shown: str | None = None
        self._select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "form" and self.form is None:
            self.form = _Form(given.get("action", ""))
        elif tag == "input":
            self._input(given)
        elif tag == "select":
            self._select = given.get("name")
        elif tag == "option" and "selected" in given and self._select and self.form:
            self.form.fields.append((self._select, given.get("value", "")))

    def _input(self, given: dict[str, str]) -> None:
        if given.get("id") == "value":
            self.shown = given.get("value")
        ticked = given.get("type") not in ("checkbox", "radio") or "checked" in given
        if self.form is not None and given.get("name") and ticked:
            self.form.fields.append((given["name"], given.get("value", "on")))


def create_token(url: str, label: str) -> Secret:
    """Open *url* (loopback), name the token *label*, press Create; return the value shown once."""
    host = urlsplit(url).hostname or ""
    if not ipaddress.ip_address(host).is_loopback:
        raise ValueError("the tour stays on this machine")
    opener = build_opener(ProxyHandler({}))
    with opener.open(url, timeout=_TIMEOUT) as answer:
        form = _read(answer.read()).form or _Form()
    fields = [pair for pair in form.fields if pair[0] != "tokenName"] + [("tokenName", label)]
    address = urljoin(url, form.action)
    parts = urlsplit(url)
    headers = {"Origin": f"{parts.scheme}://{parts.netloc}", "Referer": url}
    request = Request(address, urlencode(fields).encode(), headers)  # noqa: S310 - loopback, above
    with opener.open(request, timeout=_TIMEOUT) as answer:
        shown = _read(answer.read()).shown
    if not shown:
        raise ValueError("the page showed no value")
    return Secret(shown)


def _read(body: bytes) -> _Reader:
    reader = _Reader()
    reader.feed(body.decode())
    return reader
