"""What ``keyturn health`` and ``keyturn settings`` say: lost points, next steps, choices."""

from collections.abc import Mapping

from vault_app.core.policy import ReasonCode
from vault_app.services.next_step import Step

LOST: Mapping[ReasonCode, str] = {
    ReasonCode.CLASSIC: "{n} classic {n|token|tokens}",
    ReasonCode.TOO_OLD: "{n} {n|token|tokens} older than allowed",
    ReasonCode.EXPIRES_SOON: "{n} {n|token expires|tokens expire} soon",
    ReasonCode.EXPIRED: "{n} expired {n|token|tokens}",
    ReasonCode.TOO_BROAD: "{n} {n|token|tokens} with critical permissions",
    ReasonCode.PLAINTEXT: "{n} {n|token|tokens} in plain text",
    ReasonCode.TRACKED_BY_GIT: "{n} {n|token|tokens} in files that git tracks",
    ReasonCode.IN_HISTORY: "{n} {n|token|tokens} in the history of a repository",
    ReasonCode.INCIDENT: "{n} {n|token|tokens} hit by an incident",
    ReasonCode.DEAD_IN_USE: "{n} dead {n|token|tokens} still written down",
    ReasonCode.REJECTED: "{n} dead {n|token|tokens} still kept",
    ReasonCode.UNKNOWN_KIND: "{n} {n|token|tokens} of unknown kind",
    ReasonCode.DUPLICATE: "{n} {n|token|tokens} kept twice",
    ReasonCode.DRIFTED: "{n} {n|token|tokens} allowed more than before",
}

COUNTED = (
    ("Tokens", "tokens", "{tokens}: {urgent} urgent, {attention} attention, {good} good"),
    ("Plain text", "plaintext_places", "{plaintext_places} {plaintext_places|place|places}"),
    ("Tracked by git", "tracked_places", "{tracked_places} {tracked_places|place|places}"),
    ("Synced", "synced_places", "{synced_places} {synced_places|place|places}"),
    ("Open to everyone", "open_places", "{open_places} {open_places|place|places}"),
    ("Ignored", "ignored", "reasons on {ignored} {ignored|token|tokens}"),
)
"""Title, the count that must not be 0 for the line to be shown, and what it says."""

STEPS: Mapping[Step, str] = {
    Step.GO_ON: "keyturn resume: its rotation is under way",
    Step.CLAIM: "say that it is yours: keyturn import --mine",
    Step.REMOVE: "keyturn remove {name}",
    Step.MOVE: "move to fine-grained: keyturn rotate {name}",
    Step.ROTATE: "keyturn rotate {name}",
    Step.CHECK: "keyturn check {name}",
    Step.NONE: "see keyturn show {name}",
}

SETTINGS: Mapping[str, str] = {
    "idle_minutes": "lock after so many minutes without input; 0: never",
    "keep_in_tray": "closing the window keeps Keyturn in the tray",
    "start_at_login": "start in the tray at login",
    "theme": "light or dark",
    "text_size": "size of text in percent",
    "rows": "height of the rows of lists",
    "language": "language of the window",
    "background_checks": "ask providers in the background, once a day for each token",
    "update_checks": "ask once a day whether there is a newer Keyturn; nothing is installed",
    "hide_from_capture": "keep the window out of pictures of the screen, where that can be",
    "quiet_hours": "no notices between these hours",
    "reveal_seconds": "how long a shown value stays",
    "clipboard_seconds": "how long a copied value stays on the clipboard",
}
