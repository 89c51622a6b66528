"""What a token gained since it was last asked about; never what a first answer tells."""

from dataclasses import replace

import pytest

from tests.support.records import NOW, a_credential
from vault_app.core.credential import Credential, Reach, Risk, Scope
from vault_app.services.drift import drifts

READ = Scope("repo.content.read", "user:ada", Risk.LOW)
WRITE = Scope("repo.write", "org:acme", Risk.HIGH)
BEFORE = a_credential(
    last_checked_at=NOW,
    scopes=(READ,),
    role="read",
    reach=(Reach("acme", "org", "read"),),
)


def after(**changes: object) -> Credential:
    """Return the credential as a later check found it."""
    return replace(BEFORE, **changes)  # type: ignore[arg-type] # the caller's own fields


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (after(), []),
        (after(scopes=(READ, WRITE)), [("scopes_changed", "repo.write")]),
        (after(scopes=(replace(READ, entity="org:acme"),)), [("scopes_changed", READ.name)]),
        (after(scopes=()), []),
        (after(scopes=None), []),
        (after(role="write"), [("role_changed", "write")]),
        (after(role=None), []),
        (
            after(reach=(*BEFORE.reach, Reach("lovelace", "org", "admin"))),
            [("reach_changed", "lovelace (admin)")],
        ),
        (after(reach=(Reach("acme", "org", "admin"),)), [("reach_changed", "acme (admin)")]),
        (after(reach=(Reach("acme", "org", "odd"),)), []),
        (after(reach=()), []),
    ],
)
def test_only_what_was_gained_is_told(changed: Credential, told: list[tuple[str, str]]) -> None:
    assert list(drifts(BEFORE, changed)) == told


def test_a_first_answer_is_no_drift() -> None:
    fresh = replace(BEFORE, last_checked_at=None, reach=(), scopes=None, role=None)
    assert list(drifts(fresh, after(scopes=(READ, WRITE)))) == []
