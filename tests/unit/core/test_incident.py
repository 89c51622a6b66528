"""Which tokens an incident hits, and how they are ranked."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.support.gui_entries import credential, place
from vault_app.core.credential import Credential, Kind, Reach, Risk, Scope
from vault_app.core.exposed import Mark, hits, marks, watched
from vault_app.core.incident import Confidence, Exposure, Incident, weight, worst_risk
from vault_app.core.place import PlaceKind
from vault_app.core.policy import ReasonCode, Verdict, judge

END = datetime(2026, 7, 13, 23, 59, 59, tzinfo=UTC)
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)
ONE = frozenset({"huggingface"})


def _token(born: datetime | None, **more: object) -> Credential:
    return replace(credential("t", created_at=born), **more)  # type: ignore[arg-type] # by name


def _incident(**more: object) -> Incident:
    made = Incident(
        id="one",
        title="One",
        providers=("huggingface",),
        window_start=None,
        window_end=END,
        disclosed_at=None,
        approximate=False,
        confidence=Confidence.CONFIRMED,
        exposure=Exposure.EVERYONE,
        condition=None,
        happened="",
        rotate="",
        places=frozenset(),
        sources=(),
    )
    return replace(made, **more)  # type: ignore[arg-type] # fields by name


@pytest.mark.parametrize(("born", "hit"), [(END - DAY, True), (END, True), (END + SECOND, False)])
def test_token_is_hit_when_it_was_there_before_the_window_closed(born: datetime, hit: bool) -> None:
    assert hits(_token(born), ONE, END) is hit


def test_token_of_another_provider_is_not_hit() -> None:
    assert not hits(_token(END - DAY, provider="github"), ONE, END)


@pytest.mark.parametrize(("seen", "hit"), [(END - DAY, True), (END + DAY, False)])
def test_token_whose_birth_is_unknown_counts_from_first_seen(seen: datetime, hit: bool) -> None:
    assert hits(_token(None, first_seen_at=seen), ONE, END) is hit


@pytest.mark.parametrize(("turned", "hit"), [(END - DAY, True), (END + DAY, False)])
def test_token_rotated_since_is_not_hit(turned: datetime, hit: bool) -> None:
    """Turned while the window was open, the new value was in danger too."""
    token = _token(None, first_seen_at=END - 9 * DAY, rotated_at=turned)
    assert hits(token, ONE, END) is hit


def test_marks_are_those_whose_window_reached_the_token_latest_first() -> None:
    early, late = Mark("early", "E", END - 90 * DAY, True), Mark("late", "L", END, False)
    watch = watched([(early, ("huggingface", "npm")), (late, ("huggingface",))])
    assert marks(_token(END - 100 * DAY), watch) == (late, early)
    assert marks(_token(END - DAY), watch) == (late,)
    assert marks(_token(END + DAY), watch) == ()
    assert marks(_token(END - 100 * DAY, provider="npm"), watch) == (early,)
    assert marks(_token(END - DAY, provider="github"), watch) == ()


@pytest.mark.parametrize(
    ("confidence", "exposure", "pressing"),
    [
        (Confidence.CONFIRMED, Exposure.EVERYONE, True),
        (Confidence.SECONDARY, Exposure.EVERYONE, True),
        (Confidence.UNCONFIRMED, Exposure.EVERYONE, False),
        (Confidence.CONFIRMED, Exposure.CONDITIONAL, False),
    ],
)
def test_incident_presses_only_when_told_for_sure_and_for_everyone(
    confidence: Confidence, exposure: Exposure, pressing: bool
) -> None:
    assert _incident(confidence=confidence, exposure=exposure).pressing is pressing


@pytest.mark.parametrize(
    ("pressing", "verdict"), [(True, Verdict.URGENT), (False, Verdict.ATTENTION)]
)
def test_verdict_of_a_token_hit_says_so(pressing: bool, verdict: Verdict) -> None:
    found = (Mark("late", "The late one", END, False), Mark("b", "B", END - DAY, pressing))
    _, reasons = judge(_token(END - DAY), (), END + DAY, incidents=found)
    reason = next(one for one in reasons if one.code is ReasonCode.INCIDENT)
    assert reason.verdict is verdict
    told = dict(reason.data)
    assert told["incidents"] == 2
    assert told["more"] == 1
    assert told["title"] == ("B" if pressing else "The late one")


def test_verdict_of_a_dead_token_holds_no_incident_against_it() -> None:
    """It can open nothing any more."""
    dead = _token(END - DAY, revoked_at=END)
    _, reasons = judge(dead, (), END + DAY, incidents=(Mark("l", "L", END, True),))
    assert ReasonCode.INCIDENT not in {reason.code for reason in reasons}


@pytest.mark.parametrize(
    ("fields", "risk"),
    [
        ({"kind": Kind.CLASSIC, "role": "write"}, Risk.CRITICAL),
        ({"kind": Kind.CLASSIC, "role": "read"}, Risk.HIGH),
        ({"scopes": None}, None),
        ({"scopes": ()}, Risk.LOW),
        ({"scopes": (Scope("a", None, Risk.LOW), Scope("b", None, Risk.HIGH))}, Risk.HIGH),
    ],
)
def test_worst_risk_is_that_of_the_worst_scope(
    fields: dict[str, object], risk: Risk | None
) -> None:
    assert worst_risk(_token(END, **fields)) is risk


def test_weight_counts_risk_then_reach_then_places_concerned_then_places() -> None:
    incident = _incident(places=frozenset({PlaceKind.REMOTE}))
    plain = _token(END)
    wide = _token(END, reach=(Reach("ada", "user", None), Reach("acme", "org", "admin")))
    classic = _token(END, kind=Kind.CLASSIC, role="write")
    file = place(plain, "/home/ada/.env", "HF_TOKEN", "dotenv")
    remote = replace(file, kind=PlaceKind.REMOTE, path=None)
    cases = [
        (classic, ()),
        (wide, ()),
        (plain, (remote,)),
        (plain, (file, file)),
        (plain, ()),
    ]
    weights = [weight(token, places, incident) for token, places in cases]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == len(weights)
