"""huggingface_hub itself, in this process, against the emulator."""

from collections.abc import Iterator

import pytest
from huggingface_hub import HfApi
from huggingface_hub.errors import HfHubHTTPError, RepositoryNotFoundError

from tests.support.clock import FixedClock
from tests.support.fake_tokens import hugging_face
from vault_app.practice.emulator import Emulator


@pytest.fixture
def emulator(clock: FixedClock) -> Iterator[Emulator]:
    """Return a running Hub."""
    with Emulator(clock=clock) as running:
        yield running


@pytest.fixture
def api(emulator: Emulator) -> HfApi:
    """Return a client of the emulated Hub."""
    return HfApi(endpoint=emulator.endpoint, token=False)


def test_whoami_answers_what_the_library_expects(api: HfApi, emulator: Emulator) -> None:
    info = api.whoami(token=emulator.mint(label="laptop", role="read").reveal())
    assert info["auth"]["accessToken"]["role"] == "read"
    assert info["orgs"][0]["name"] == "acme"


def test_whoami_dead_token_raises_the_librarys_own_error(api: HfApi) -> None:
    with pytest.raises(HfHubHTTPError, match="Invalid user token") as caught:
        api.whoami(token=hugging_face())
    response = caught.value.response
    assert response.status_code == 401
    assert response.headers["X-Error-Message"] == "Invalid credentials in Authorization header"


def test_auth_check_tells_access_from_none(api: HfApi, emulator: Emulator) -> None:
    reader = emulator.mint(role="read").reveal()
    api.auth_check("acme/weather-small", token=reader)
    with pytest.raises(RepositoryNotFoundError):
        api.auth_check("acme/weather-small", token=emulator.mint(orgs={}).reveal())
    with pytest.raises(HfHubHTTPError):
        api.auth_check("acme/weather-small", token=reader, write=True)


def test_list_models_of_an_organisation_shows_what_the_token_may_see(
    api: HfApi, emulator: Emulator
) -> None:
    reader = emulator.mint(role="read").reveal()
    assert [model.id for model in api.list_models(author="acme", token=reader)] == [
        "acme/weather-small"
    ]
    assert list(api.list_models(author="acme", token=False)) == []


def test_space_secrets_variables_and_runtime_parse(
    api: HfApi, emulator: Emulator, clock: FixedClock
) -> None:
    token = emulator.mint(role="write").reveal()
    api.add_space_secret("ada/demo", "KEY", "value", description="a key", token=token)
    secret = api.get_space_secrets("ada/demo", token=token)["KEY"]
    assert (secret.key, secret.description, secret.updated_at) == ("KEY", "a key", clock.now())
    api.add_space_variable("ada/demo", "MODEL", "small", token=token)
    assert api.get_space_variables("ada/demo", token=token)["MODEL"].value == "small"
    assert api.get_space_runtime("ada/demo", token=token).stage == "RUNNING"
    assert api.restart_space("ada/demo", token=token).hardware == "cpu-basic"
    api.delete_space_secret("ada/demo", "KEY", token=token)
    api.delete_space_variable("ada/demo", "MODEL", token=token)
    assert api.get_space_secrets("ada/demo", token=token) == {}
