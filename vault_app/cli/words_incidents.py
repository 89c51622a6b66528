"""Words for incidents: how sure, whom, what may be wrong with a feed; and those of a report."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from vault_app.cli.words_vault import Row
from vault_app.core.incident import Confidence

if TYPE_CHECKING:
    from vault_app.services.incidents_report import ReportWords

INCIDENTS: Mapping[str, Row] = {
    "unknown_incident": (
        "There is no incident {incident} in the feed.",
        "See `keyturn incidents` for their ids.",
    ),
    "report_form": (
        "{path} does not say how the report is to be written.",
        "Let the name end in .html, .md or .json.",
    ),
    "report_exists": (
        "There is something else at {path}; it was left as it is.",
        "Choose another name; only an earlier report is written over.",
    ),
    "feed_too_large": (
        "The file is larger than a feed may be ({limit} MB).",
        "Get the feed again from where it is published.",
    ),
    "feed_unreadable": (
        "The file is no signed feed of Keyturn.",
        "Name the file as it was published; an unsigned list is never taken.",
    ),
    "feed_too_new": (
        "The feed is written for a newer Keyturn.",
        "Install the newer version, then import it.",
    ),
    "feed_unknown_key": (
        "The feed is signed with a key this Keyturn does not know ({key}).",
        "Install the newest version; if that does not know it either, do not trust the file.",
    ),
    "feed_not_signed": (
        "The signature does not fit: the feed was changed, or somebody else made it.",
        "Get it again from where it is published; nothing of this file was used.",
    ),
    "feed_wrong_type": (
        "The file is signed, but it is no feed of incidents.",
        "Name the feed's file.",
    ),
    "feed_invalid": (
        "The feed does not fit its form at {where}; nothing of it was used.",
        "Get it again, or tell its maintainers.",
    ),
    "feed_expired": (
        "The feed was only good until {expires}.",
        "Get the present one.",
    ),
    "feed_not_yet": (
        "The feed says it was issued at {issued}, which is yet to come.",
        "Check this machine's clock, then import it again.",
    ),
    "feed_older": (
        "The feed is older ({serial}) than the one in use ({using}).",
        "Nothing needs to be done; the newer one stays.",
    ),
}

SURE: Mapping[Confidence, str] = {
    Confidence.CONFIRMED: "confirmed",
    Confidence.SECONDARY: "told by others",
    Confidence.UNCONFIRMED: "not confirmed",
}
SURE_SENTENCES: Mapping[Confidence, str] = {
    Confidence.CONFIRMED: "Confirmed: read in a primary source.",
    Confidence.SECONDARY: "Told by others: not seen in a primary source.",
    Confidence.UNCONFIRMED: "Not confirmed: neither dates nor addresses were checked.",
}
EVERYONE = "Everyone with such a token."
WINDOW, WINDOW_OPEN, ABOUT = "{start} to {end}", "until {end}", "about {text}"
RISKS: Mapping[str, str] = {
    "low": "low",
    "medium": "medium",
    "high": "high",
    "critical": "critical",
    "unknown": "unknown",
}


def report_words() -> "ReportWords":
    """Return the words of a report."""
    from vault_app.services.incidents_report import ReportWords

    return ReportWords(
        language="en",
        title="Incidents and what was done",
        made="Made {when} with feed {serial}.",
        calm="No token is hit by a known incident.",
        summary="Tokens still hit: {tokens}. Incidents that hit them: {incidents}.",
        window=WINDOW,
        window_open=WINDOW_OPEN,
        about=ABOUT,
        rows={
            "happened": "What happened",
            "when": "When",
            "whom": "Whom it concerns",
            "everyone": EVERYONE,
            "rotate": "What to rotate",
            "sure": "How sure",
            "source": "Source",
        },
        confidence=SURE_SENTENCES,
        left="Left to do",
        none_left="Nothing is left.",
        turned="Turned over",
        none_turned="Nothing was turned over yet.",
        left_columns=("Name", "Provider", "Token", "Risk", "Places", "Note"),
        turned_columns=("Name", "Provider", "Old token", "Turned over", "Old token dead"),
        risks=RISKS,
        proven="proven dead {when}",
        not_proven="not proven yet",
        kept="kept alive by choice",
        removed="(removed)",
        by_hand="by hand, on the provider's page",
        closing="This report holds no token: of each only its start and its last four characters.",
    )
