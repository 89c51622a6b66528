"""The emulated Hub's answers hold what the real one's are known to hold."""

import json
from collections.abc import Mapping
from http.client import HTTPConnection
from typing import Any

import pytest

from tests.support.clock import FixedClock
from tests.support.emulator import fetch
from tests.support.fake_tokens import hugging_face
from vault_app.core.secret import Secret
from vault_app.practice.emulator import Emulator


def call(
    emulator: Emulator,
    method: str,
    path: str,
    token: Secret | None = None,
    body: object = None,
    headers: Mapping[str, str] | None = None,
) -> tuple[int, Any, dict[str, str]]:
    """Send one request and return status, JSON and headers by lower-case name."""
    connection = HTTPConnection(emulator.endpoint.removeprefix("http://"), timeout=5)
    sent = dict(headers or {})
    if token is not None:
        sent["Authorization"] = f"Bearer {token.reveal()}"
    raw = None if body is None else json.dumps(body)
    try:
        connection.request(method, path, raw, sent)
        answer = connection.getresponse()
        text = answer.read().decode()
        named = {name.lower(): value for name, value in answer.getheaders()}
        return answer.status, json.loads(text) if text else None, named
    finally:
        connection.close()


def test_whoami_classic_token_has_all_required_fields(
    emulator: Emulator, clock: FixedClock
) -> None:
    token = emulator.mint(role="write", label="laptop", orgs={"acme": "admin"})
    status, data, headers = call(emulator, "GET", "/api/whoami-v2", token)
    assert status == 200
    assert {"type", "id", "name", "fullname", "avatarUrl", "isPro", "orgs", "email"} <= set(data)
    assert data["auth"] == {
        "type": "access_token",
        "accessToken": {
            "displayName": "laptop",
            "role": "write",
            "createdAt": clock.now().strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        },
    }
    (acme,) = data["orgs"]
    assert {"type", "id", "name", "fullname", "avatarUrl"} <= set(acme)
    assert (acme["name"], acme["roleInOrg"]) == ("acme", "admin")
    assert len(data["id"]) == 24
    assert headers["ratelimit"] == '"api";r=999;t=300'
    assert headers["ratelimit-policy"] == '"fixed window";"api";q=1000;w=300'


def test_whoami_fine_grained_token_lists_entities_and_no_email(emulator: Emulator) -> None:
    token = emulator.mint(
        scopes={"org:acme": ["org.read"], "global": ["post.write"]}, gated=True, orgs=["acme"]
    )
    _, data, _ = call(emulator, "GET", "/api/whoami-v2", token)
    fine = data["auth"]["accessToken"]["fineGrained"]
    assert fine["canReadGatedRepos"] is True
    assert fine["global"] == ["post.write"]
    (entry,) = fine["scoped"]
    assert (entry["entity"]["type"], entry["entity"]["name"]) == ("org", "acme")
    assert entry["permissions"] == ["org.read"]
    assert "email" not in data


def test_whoami_login_has_expiry_on_auth_and_no_token_block(emulator: Emulator) -> None:
    _, data, _ = call(emulator, "GET", "/api/whoami-v2", emulator.mint(role="oauth"))
    assert data["auth"]["type"] == "oauth"
    assert set(data["auth"]) == {"type", "expiresAt"}


@pytest.mark.parametrize(
    "path",
    ["/api/whoami-v2", "/api/models?author=acme", "/api/models/ada/notes-classifier/auth-check"],
)
def test_dead_token_is_refused_even_on_public_things(emulator: Emulator, path: str) -> None:
    status, data, headers = call(emulator, "GET", path, Secret(hugging_face()))
    assert status == 401
    assert data == {"error": "Invalid credentials in Authorization header"}
    assert headers["x-error-message"] == data["error"]


def test_whoami_nobody_is_refused_in_other_words(emulator: Emulator) -> None:
    status, data, _ = call(emulator, "GET", "/api/whoami-v2")
    assert (status, data) == (401, {"error": "Invalid username or password."})
    status, _, _ = call(emulator, "GET", "/api/whoami-v2", headers={"Authorization": "Basic YTpi"})
    assert status == 401


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"credentials": ["never-issued"]}, 202),
        ({"credentials": []}, 400),
        ({"credentials": ["a" * 201]}, 400),
        ({"credentials": ["a"] * 1001}, 400),
        ({"credentials": [3]}, 400),
        ({"credentials": "hf"}, 400),
        ({}, 400),
        ([], 400),
        (None, 400),
    ],
)
def test_revoke_takes_lists_within_limits_only(
    emulator: Emulator, body: object, status: int
) -> None:
    assert call(emulator, "POST", "/api/credentials/revoke", body=body)[0] == status


def test_revoke_several_kills_all_and_repeats_harmlessly(emulator: Emulator) -> None:
    tokens = [emulator.mint(), emulator.mint(role="write")]
    body = {"credentials": [token.reveal() for token in tokens]}
    for _ in range(2):
        assert call(emulator, "POST", "/api/credentials/revoke", body=body)[0] == 202
    assert not any(emulator.alive(token) for token in tokens)


def test_auth_check_private_repository_needs_the_permission(emulator: Emulator) -> None:
    path = "/api/models/acme/weather-small/auth-check"
    reader = emulator.mint(scopes={"org:acme": ["repo.content.read"]})
    one_repository = emulator.mint(scopes={"model:acme/weather-small": ["repo.content.read"]})
    stranger = emulator.mint(scopes={"user:ada": ["repo.content.read"]})
    assert call(emulator, "GET", path, reader)[0] == 200
    assert call(emulator, "GET", path, one_repository)[0] == 200
    assert call(emulator, "GET", f"{path}/write", reader)[0] == 403
    status, _, headers = call(emulator, "GET", path, stranger)
    assert (status, headers["x-error-code"]) == (404, "RepoNotFound")
    assert call(emulator, "GET", path)[0] == 401


def test_auth_check_write_takes_writing_tokens(emulator: Emulator) -> None:
    path = "/api/models/ada/notes-classifier/auth-check/write"
    assert call(emulator, "GET", path, emulator.mint(role="write"))[0] == 200
    assert call(emulator, "GET", path, emulator.mint(role="read"))[0] == 403
    scoped = emulator.mint(scopes={"user:ada": ["repo.write"]})
    assert call(emulator, "GET", path, scoped)[0] == 200


def test_pending_token_meets_403_in_that_organisation_only(emulator: Emulator) -> None:
    """H9: as the real one, whoami passes."""
    token = emulator.mint(role="write", pending_orgs=["acme"])
    assert call(emulator, "GET", "/api/whoami-v2", token)[0] == 200
    status, data, _ = call(emulator, "GET", "/api/spaces/acme/demo/auth-check", token)
    assert status == 403
    assert "needs to be approved by the organization" in data["error"]
    assert call(emulator, "GET", "/api/spaces/ada/demo/auth-check", token)[0] == 200


def test_space_secrets_are_listed_without_values_and_variables_with(emulator: Emulator) -> None:
    token, path = emulator.mint(role="write"), "/api/spaces/ada/demo"
    secret = {"key": "HF_TOKEN", "value": "v-1", "description": "reads"}
    assert call(emulator, "POST", f"{path}/secrets", token, secret)[:2] == (200, {})
    variable = {"key": "MODEL", "value": "m-1"}
    assert call(emulator, "POST", f"{path}/variables", token, variable)[0] == 200
    _, secrets, _ = call(emulator, "GET", f"{path}/secrets", token)
    assert set(secrets["HF_TOKEN"]) == {"key", "description", "updatedAt"}
    _, variables, _ = call(emulator, "GET", f"{path}/variables")
    assert variables["MODEL"]["value"] == "m-1"
    assert emulator.hub.space("ada/demo").restarts == 2
    key = {"key": "HF_TOKEN"}
    assert call(emulator, "DELETE", f"{path}/secrets", token, key)[0] == 200
    assert call(emulator, "GET", f"{path}/secrets", token)[1] == {}


@pytest.mark.parametrize(
    "body", [{"key": "1A", "value": "v"}, {"key": "A-B", "value": "v"}, {"key": "A"}, {}, None]
)
def test_space_secrets_bad_input_is_refused(emulator: Emulator, body: object) -> None:
    token = emulator.mint(role="write")
    assert call(emulator, "POST", "/api/spaces/ada/demo/secrets", token, body)[0] == 400


def test_restart_turns_login_tokens_away_and_takes_others(emulator: Emulator) -> None:
    path = "/api/spaces/ada/demo/restart"
    status, data, _ = call(emulator, "POST", path, emulator.mint(role="oauth"))
    assert (status, data["error"]) == (401, "Invalid username or password.")
    status, data, _ = call(emulator, "POST", path, emulator.mint(role="write"))
    assert (status, data["stage"]) == (200, "RUNNING")
    assert call(emulator, "GET", "/api/spaces/ada/demo/runtime")[1]["hardware"]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/agent-harnesses"),
        ("POST", "/api/whoami-v2"),
        ("GET", "/nothing"),
        ("GET", "/api/spaces/ada/other/runtime"),
    ],
)
def test_unknown_path_or_method_is_not_found(emulator: Emulator, method: str, path: str) -> None:
    assert call(emulator, method, path, emulator.mint())[0] == 404


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1:1"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
)
def test_foreign_host_or_origin_is_refused(emulator: Emulator, headers: dict[str, str]) -> None:
    """H32: a page elsewhere cannot reach the practice server, by name tricks or by form."""
    token = emulator.mint()
    status, _, _ = call(emulator, "GET", "/api/whoami-v2", token, headers=headers)
    assert status == 403
    assert emulator.requests == []
    body = {"credentials": [token.reveal()]}
    call(emulator, "POST", "/api/credentials/revoke", body=body, headers=headers)
    assert emulator.alive(token)


def test_server_listens_on_loopback_only(emulator: Emulator) -> None:
    assert emulator.endpoint.startswith("http://127.0.0.1:")


def test_body_too_large_is_refused(emulator: Emulator) -> None:
    status, _, _ = call(
        emulator, "POST", "/api/credentials/revoke", headers={"Content-Length": str(2**30)}
    )
    assert status == 413


def test_login_refresh_with_unknown_or_used_value_is_invalid_grant(
    emulator: Emulator,
) -> None:
    refresh = emulator.refresh_value(emulator.mint(role="oauth"))
    assert refresh is not None
    form = {"grant_type": ["refresh_token"], "refresh_token": [refresh.reveal()]}
    url = f"{emulator.endpoint}/oauth/token"
    status, text = fetch(url, form)
    assert status == 200
    fresh = Secret(json.loads(text)["access_token"])
    assert emulator.alive(fresh)
    assert fetch(url, form) == (400, '{"error": "invalid_grant", "error_description": "Unknown"}')
    assert fetch(url, {"grant_type": ["password"]})[0] == 400
    assert emulator.refresh_value(emulator.mint()) is None


def test_body_that_is_no_json_counts_as_none(emulator: Emulator) -> None:
    connection = HTTPConnection(emulator.endpoint.removeprefix("http://"), timeout=5)
    connection.request("POST", "/api/credentials/revoke", b"\xff{", {})
    assert connection.getresponse().status == 400
    connection.close()


def test_head_request_gets_headers_only(emulator: Emulator) -> None:
    status, data, headers = call(emulator, "HEAD", "/settings/tokens")
    assert (status, data) == (200, None)
    assert int(headers["content-length"]) > 0
