"""The way to a provider: what is refused, how foreign failures are named, what is reported."""

import logging
import traceback
from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.support.clock import FixedClock
from tests.support.fake_tokens import hugging_face
from tests.support.loopback import Recorder, serving
from vault_app.core.errors import (
    ProviderUnreachable,
    RateLimited,
    UnexpectedAnswer,
)
from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator
from vault_app.providers.http import Answer, Http, NetworkUse, allowed_host, is_loopback


@pytest.fixture
def token() -> Secret:
    """Return a fake token."""
    return Secret(hugging_face())


def ask(http: Http, url: str, token: Secret | None = None, body: object = None) -> Answer:
    """Send one request."""
    method = "GET" if body is None else "POST"
    return http.ask(method, url, provider="huggingface", purpose="check", token=token, body=body)


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    """Return a server that answers as it is told."""
    with serving() as running:
        yield running


def test_ask_sends_token_only_in_the_bearer_header(
    http: Http, recorder: Recorder, token: Secret
) -> None:
    recorder.answer(body=b'{"name": "ada"}', headers={"X-Thing": "1"})
    answer = ask(http, f"{recorder.url}/api/x?y=1", token)
    assert (answer.status, answer.data, answer.headers["x-thing"]) == (200, {"name": "ada"}, "1")
    seen = recorder.seen[0]
    assert seen.headers["authorization"] == f"Bearer {token.reveal()}"
    assert token.reveal() not in seen.path
    assert seen.headers["accept-encoding"] == "identity"


def test_ask_without_token_sends_no_authorization(http: Http, recorder: Recorder) -> None:
    ask(http, recorder.url, body={"credentials": ["v"]})
    assert "authorization" not in recorder.seen[0].headers
    assert recorder.seen[0].body == b'{"credentials":["v"]}'


def test_ask_redirect_is_refused_and_the_other_host_sees_nothing(
    http: Http, recorder: Recorder, token: Secret, uses: list[NetworkUse]
) -> None:
    """H23: neither header nor body follows a redirect; the host is named."""
    with serving() as other:
        for status in (301, 302, 303, 307, 308):
            recorder.answer(status=status, headers={"Location": f"{other.url}/stolen"})
            with pytest.raises(UnexpectedAnswer) as caught:
                ask(http, recorder.url, token, body={"credentials": [token.reveal()]})
            assert caught.value.code == "redirected"
            assert caught.value.data["host"] == other.host
            assert uses[-1].outcome == "redirected"
        assert other.seen == []
        assert other.connections == 0


@pytest.mark.parametrize(
    ("location", "host"),
    [
        ("/login", ""),
        ("https://user:pw@evil.example/x", "evil.example"),
        ("https://e\x7f/", "e\\x7f"),
    ],
)
def test_ask_redirect_names_the_host_only(
    http: Http, recorder: Recorder, location: str, host: str
) -> None:
    recorder.answer(status=302, headers={"Location": location})
    with pytest.raises(UnexpectedAnswer) as caught:
        ask(http, recorder.url)
    assert caught.value.data["host"] == host


@pytest.mark.parametrize(
    "url",
    [
        "http://huggingface.co/api",
        "http://192.168.1.4/api",
        "http://localhost.evil.example/api",
        "https://169.254.169.254/latest",
        "http://169.254.169.254/latest",
        "https://[fe80::1]/x",
        "https://[::ffff:169.254.169.254]/x",
        "https://0.0.0.0/x",
        "ftp://huggingface.co/x",
        "https://ada:pw@huggingface.co/x",
        "huggingface.co/x",
        "",
        "https://[::1/x",
        "https://huggingface.co:99999/x",
    ],
)
def test_ask_insecure_endpoint_is_refused_unasked(
    http: Http, uses: list[NetworkUse], url: str
) -> None:
    """H22: https outside loopback, never link-local."""
    with pytest.raises(UnexpectedAnswer) as caught:
        ask(http, url)
    assert caught.value.code == "insecure_endpoint"
    assert uses == []


def test_allowed_host_names_the_port_only_when_given() -> None:
    assert allowed_host("https://huggingface.co/api") == "huggingface.co"
    assert allowed_host("http://127.0.0.1:8080/api") == "127.0.0.1:8080"


@pytest.mark.parametrize("name", ["localhost", "hub.localhost", "127.0.0.1", "127.9.9.9", "::1"])
def test_is_loopback_own_machine_is_true(name: str) -> None:
    assert is_loopback(name)


def test_ask_offline_touches_nothing(clock: FixedClock, recorder: Recorder) -> None:
    uses: list[NetworkUse] = []
    http = Http(clock, offline=True, on_use=uses.append)
    with pytest.raises(ProviderUnreachable) as caught:
        ask(http, recorder.url)
    assert (caught.value.code, recorder.connections, uses) == ("offline", 0, [])
    assert http.offline


@pytest.mark.parametrize("mode", ["hang", "drop"])
def test_ask_no_answer_is_unreachable(
    clock: FixedClock, emulator: Emulator, token: Secret, mode: str
) -> None:
    emulator.fail_next(mode)
    http = Http(clock, timeout=0.2)
    with pytest.raises(ProviderUnreachable) as caught:
        ask(http, f"{emulator.endpoint}/api/whoami-v2", token)
    assert caught.value.code == {"hang": "timeout", "drop": "provider_unreachable"}[mode]
    assert caught.value.data["reason"] == {"hang": "timeout", "drop": "connection_lost"}[mode]
    http.close()


def test_ask_nobody_listens_is_no_connection(http: Http, uses: list[NetworkUse]) -> None:
    with serving() as gone:
        url = gone.url
    with pytest.raises(ProviderUnreachable) as caught:
        ask(http, url)
    assert caught.value.code == uses[-1].outcome == "provider_unreachable"
    assert caught.value.data["reason"] == "no_connection"


def test_ask_tls_failure_is_named_as_such(http: Http, recorder: Recorder) -> None:
    with pytest.raises(ProviderUnreachable) as caught:
        ask(http, recorder.url.replace("http:", "https:"))
    assert caught.value.code == "tls_failed"


def test_ask_server_error_is_unreachable_with_status(http: Http, recorder: Recorder) -> None:
    recorder.answer(status=503)
    with pytest.raises(ProviderUnreachable) as caught:
        ask(http, recorder.url)
    assert (caught.value.code, caught.value.data["status"]) == ("server_error", 503)


def test_ask_rate_limited_says_when_to_come_back(
    http: Http, recorder: Recorder, clock: FixedClock
) -> None:
    recorder.answer(status=429, headers={"RateLimit": '"api";r=0;t=55'})
    with pytest.raises(RateLimited) as caught:
        ask(http, recorder.url)
    assert caught.value.retry_at == clock.now() + timedelta(seconds=55)


def test_ask_window_used_up_waits_for_the_next_before_asking(
    http: Http, recorder: Recorder, clock: FixedClock
) -> None:
    recorder.answer(headers={"RateLimit": '"api";r=0;t=55'})
    assert ask(http, recorder.url).status == 200
    with pytest.raises(RateLimited) as caught:
        ask(http, recorder.url)
    assert caught.value.retry_at == clock.now() + timedelta(seconds=55)
    assert len(recorder.seen) == 1
    clock.advance(seconds=55)
    assert ask(http, recorder.url).status == 200


def test_ask_answer_too_large_is_refused(http: Http, recorder: Recorder) -> None:
    recorder.answer(body=b'"' + b"a" * (2 * 2**20) + b'"')
    with pytest.raises(UnexpectedAnswer) as caught:
        ask(http, recorder.url)
    assert caught.value.code == "answer_too_large"


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"\xff\xfe", b"[" * 100_000, b'{"a":' + b"9" * 5000 + b"}"]
)
def test_ask_body_that_is_no_json_gives_no_data(
    http: Http, recorder: Recorder, body: bytes
) -> None:
    recorder.answer(body=body)
    assert ask(http, recorder.url).data is None


@pytest.mark.parametrize("value", ["hf_a\nb", "hf_a b", "hf_ä", "hf_\x00", "hf_a\r\nX-Evil: 1"])
def test_ask_value_that_no_header_can_hold_is_refused_without_showing_it(
    http: Http, recorder: Recorder, value: str
) -> None:
    with pytest.raises(UnexpectedAnswer) as caught:
        ask(http, recorder.url, Secret(value))
    assert caught.value.code == "unsendable_token"
    assert value not in _whole_text(caught.value)
    assert recorder.connections == 0


def test_ask_failures_never_show_the_token(
    http: Http,
    emulator: Emulator,
    token: Secret,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    emulator.fail_next("drop")
    with pytest.raises(ProviderUnreachable) as caught:
        ask(http, f"{emulator.endpoint}/api/whoami-v2", token)
    assert token.reveal() not in _whole_text(caught.value)
    answer = ask(http, f"{emulator.endpoint}/api/whoami-v2", token)
    assert token.reveal() not in repr(answer)
    assert token.reveal() not in caplog.text


def test_ask_each_use_is_reported_with_host_purpose_and_outcome(
    http: Http, emulator: Emulator, uses: list[NetworkUse], clock: FixedClock, token: Secret
) -> None:
    """H36: a line for each use, of codes only."""
    url = f"{emulator.endpoint}/api/whoami-v2"
    ask(http, url, emulator.mint())
    ask(http, url, token)
    emulator.fail_next("whoami", status=403)
    ask(http, url, token)
    emulator.fail_next("whoami", status=500)
    with pytest.raises(ProviderUnreachable):
        ask(http, url, token)
    host = emulator.endpoint.removeprefix("http://")
    assert uses == [
        NetworkUse(clock.now(), host, "huggingface", "check", outcome)
        for outcome in ("accepted", "token_rejected", "forbidden", "server_error")
    ]


def test_ask_loopback_goes_past_a_proxy(
    clock: FixedClock, recorder: Recorder, monkeypatch: pytest.MonkeyPatch, token: Secret
) -> None:
    with serving() as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        http = Http(clock)
        assert ask(http, recorder.url, token).status == 200
        http.close()
        assert proxy.connections == 0


def test_ask_other_hosts_go_through_the_proxy(
    clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving() as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        http = Http(clock, timeout=1)
        with pytest.raises(ProviderUnreachable):
            ask(http, "https://hub.example/api")
        http.close()
        assert [seen.method for seen in proxy.seen] == ["CONNECT"]


def test_close_then_ask_opens_anew(http: Http, recorder: Recorder) -> None:
    ask(http, recorder.url)
    http.close()
    http.close()
    assert ask(http, recorder.url).status == 200


def _whole_text(error: BaseException) -> str:
    return "".join(traceback.format_exception(error)) + repr(error)
