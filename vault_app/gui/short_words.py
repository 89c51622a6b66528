"""The short words of lists and badges: kinds, verdicts, risks, statuses, events. Data only."""

from vault_app.core.credential import Kind, Risk
from vault_app.core.policy import Verdict
from vault_app.gui.marking import mark

C = "words"

KINDS = {
    Kind.CLASSIC: mark("words", "classic"),
    Kind.FINE_GRAINED: mark("words", "fine-grained"),
    Kind.OAUTH: mark("words", "OAuth"),
    Kind.ORGANISATION: mark("words", "organisation"),
    Kind.SERVICE: mark("words", "service"),
    Kind.UNKNOWN: mark("words", "unknown"),
}
KIND_TONES = {
    Kind.CLASSIC: "danger",
    Kind.FINE_GRAINED: "good",
    Kind.OAUTH: "accent",
    Kind.ORGANISATION: "warning",
    Kind.SERVICE: "accent",
    Kind.UNKNOWN: "muted",
}
mark("words", "CLASSIC")

VERDICTS = {
    Verdict.URGENT: (mark("words", "URGENT"), "danger"),
    Verdict.ATTENTION: (mark("words", "ATTENTION"), "warning"),
    Verdict.GOOD: (mark("words", "GOOD"), "good"),
}

RISKS = {
    Risk.LOW: (mark("words", "low"), "muted"),
    Risk.MEDIUM: (mark("words", "medium"), "accent"),
    Risk.HIGH: (mark("words", "high"), "warning"),
    Risk.CRITICAL: (mark("words", "critical"), "danger"),
}

STATUSES = {
    "verified": (mark("words", "alive"), "good", "check"),
    "rejected": (mark("words", "refused"), "danger", "skull"),
    "unknown": (mark("words", "unknown"), "muted", "ring"),
    "unreachable": (mark("words", "no answer"), "warning", "question"),
    "revoked": (mark("words", "revoked"), "muted", "skull"),
    "unclaimed": (mark("words", "unclaimed"), "warning", "question"),
}

EVENTS = {
    "added": mark("words", "Added"),
    "imported": mark("words", "Imported"),
    "claimed": mark("words", "Said to be yours"),
    "checked": mark("words", "Checked"),
    "checked_verified": mark("words", "Checked: alive"),
    "checked_rejected": mark("words", "Checked: refused"),
    "checked_unknown": mark("words", "Could not be checked"),
    "scopes_changed": mark("words", "Allowed more now: {gained}"),
    "reach_changed": mark("words", "Reaches more now: {gained}"),
    "role_changed": mark("words", "Its role is now {gained}"),
    "refreshed_itself": mark("words", "The login renewed itself"),
    "renamed": mark("words", "Renamed"),
    "noted": mark("words", "Note changed"),
    "revealed": mark("words", "Value taken out"),
    "copied": mark("words", "Value put on the clipboard"),
    "removed": mark("words", "Removed"),
    "incident": mark("words", "Incident: {title}"),
    "rotation_began": mark("words", "Rotation begun"),
    "rotation_undone": mark("words", "Rotation undone"),
    "rotated": mark("words", "Turned over: {old} became {new}"),
    "dead_value_back": mark("words", "A dead token came back in a file"),
    "switched_again": mark("words", "Switched again"),
    "remote_changed": mark("words", "A secret changed after it was pushed"),
    "made_not_used": mark("words", "Made in a rotation, not used"),
    "kept_by_choice": mark("words", "Kept alive by choice"),
    "revocation_requested": mark("words", "Revocation requested"),
    "revoked_despite_watcher": mark("words", "Revoked although a dead-man switch was found"),
    "proven_dead": mark("words", "Proven dead"),
    "moved_backend": mark("words", "Moved to another vault"),
    "rebuilt": mark("words", "Record rebuilt from the vault"),
    "backup_made": mark("words", "Backup written"),
    "backup_restored": mark("words", "Backup restored"),
    "feed_imported": mark("words", "Feed of incidents taken"),
    "restored": mark("words", "Restored from a backup"),
    "kept_beside_backup": mark("words", "Kept beside the one from a backup"),
    "policy_changed": mark("words", "Policy changed"),
    "reason_ignored": mark("words", "Ignored for a while: {which}"),
    "reason_heeded": mark("words", "Counts again: {which}"),
    "leaks_imported": mark("words", "Report of {tool} taken: {count} leaks, {new} of them new"),
    "leaks_ignored": mark("words", "Leaks ignored ({count}): {why}"),
    "leaks_heeded": mark("words", "Leaks count again ({count})"),
    "leaks_solved": mark("words", "Leaks called solved ({count})"),
    "leaks_forgotten": mark("words", "Leaks forgotten ({count})"),
    "locked": mark("words", "Locked"),
    "unlocked": mark("words", "Unlocked"),
    "sealed_file_made": mark("words", "Sealed file made"),
    "unencrypted_accepted": mark("words", "Unencrypted keychain accepted"),
    "created": mark("words", "Made at the provider"),
    "first_seen": mark("words", "First seen here"),
    "expires": mark("words", "Expires"),
}

SHORT = {
    "unreadable": mark("words", "cannot be read"),
    "permission_denied": mark("words", "no permission"),
    "special_file": mark("words", "not an ordinary file"),
    "not_a_file": mark("words", "not an ordinary file"),
    "folder_link": mark("words", "a link to a folder, not followed"),
    "file_missing": mark("words", "no longer there"),
    "file_too_large": mark("words", "too large"),
    "io_error": mark("words", "disk error"),
    "no_token": mark("words", "no token in it"),
    "dead_format": mark("words", "a format the provider has switched off"),
    "tombstone": mark("words", "revoked before"),
    "practice_token": mark("words", "a practice token"),
    "not_practice": mark("words", "a real token, not for practice"),
    "placeholder": mark("words", "a placeholder"),
    "token_as_user": mark("words", "the token stands as the user name"),
}
