"""What the lines of a credential's history and the doctor's findings say."""

from collections.abc import Mapping

from vault_app.cli.words_vault import Row

EVENTS: Mapping[str, str] = {
    "added": "Added.",
    "imported": "Imported.",
    "claimed": "Confirmed as your own.",
    "renamed": "Renamed.",
    "noted": "Note changed.",
    "checked": "Checked: {status}.",
    "scopes_changed": "The provider now allows it more: {gained}.",
    "reach_changed": "It reaches more than before: {gained}.",
    "role_changed": "Its role grew: {gained}.",
    "refreshed_itself": "The login refreshed itself.",
    "removed": "Removed: {name}.",
    "revealed": "Value taken out.",
    "copied": "Value put on the clipboard.",
    "rotation_began": "Rotation {rotation} began.",
    "dead_value_back": "The dead token {hint} came back in {path}.",
    "switched_again": "Switched again: {path}.",
    "remote_changed": "{path} changed after our push; it may hold {hint} again.",
    "made_not_used": "Made during a rotation, not used.",
    "kept_by_choice": "Kept alive by choice after a rotation.",
    "incident": "Incident: {title}.",
    "rotated": "Turned over: {old} became {new}.",
    "rotation_undone": "Rotation {rotation} was undone.",
    "revocation_requested": "Revocation requested.",
    "revoked_despite_watcher": "Revoked although a dead-man switch was found: {where}.",
    "proven_dead": "Proven dead.",
    "moved_backend": "Moved to another backend.",
    "rebuilt": "Restored from the vault.",
    "backup_made": "Backup written: {credentials} {credentials|token|tokens}.",
    "backup_restored": "Backup restored: {credentials} {credentials|token|tokens} came in.",
    "restored": "Restored from a backup.",
    "kept_beside_backup": "Kept under a name of its own when a backup was restored.",
    "policy_changed": "Policy changed[[ for {provider}]]"
    "[[; oldest allowed, in days: {max_age_days}, before {max_age_days_before}]]"
    "[[; warned before, in days: {warn_days}, before {warn_days_before}]]"
    "[[; classic allowed until: {classic_until}, before {classic_until_before}]].",
    "reason_ignored": "Ignored until {until}: {which}.",
    "reason_heeded": "Counts again: {which}.",
    "feed_imported": "Feed of incidents {serial} taken: {incidents} incidents, {fresh} new.",
    "leaks_imported": "Report of {tool} taken: {count} {count|leak|leaks}, {new} new.",
    "leaks_ignored": "{count} {count|leak|leaks} ignored[[ until {until}]]: {why}.",
    "leaks_heeded": "{count} {count|leak counts|leaks count} again.",
    "leaks_solved": "{count} {count|leak|leaks} called solved[[: {why}]].",
    "leaks_forgotten": "{count} {count|leak|leaks} forgotten.",
    "locked": "Locked.",
    "unlocked": "Unlocked.",
    "unencrypted_accepted": "Accepted a keychain that keeps its items unencrypted.",
    "sealed_file_made": "Sealed file made.",
}

FINDINGS: Mapping[str, Row] = {
    "store_open": ("The store is open: {credentials} {credentials|credential|credentials}.", None),
    "vault_open": ("{label} holds the values.", None),
    "collection_unencrypted": (
        "{label} keeps its items unencrypted.",
        "Give it a password, move to a sealed file (`keyturn vault move file`), or accept it: "
        "`keyturn vault unlock --accept-unencrypted`.",
    ),
    "round_trip_ok": ("A probe was written, read back and deleted.", None),
    "home_ours": ("The profile lies in {path}.", None),
    "home_copied": (
        "The profile was copied from another machine; its values stayed there.",
        "Run `keyturn doctor --rebuild`, or use a fresh --home.",
    ),
    "no_dead_man_switch": ("No watcher of GitHub tokens was found.", None),
    "dead_man_switch": (
        "A watcher that deletes the home folder once a GitHub token is refused: {where}.",
        "Take the machine off the network, end and remove it, before any GitHub token is revoked.",
    ),
    "dead_man_switch_maybe": (
        "Something started by itself asks GitHub and deletes folders: {where}.",
        "Look at it before any GitHub token is revoked.",
    ),
    "orphans_none": ("Every value in the vault belongs to a credential.", None),
    "orphans_found": (
        "{count} values in the vault belong to no credential.",
        "Run `keyturn doctor --rebuild`.",
    ),
    "values_there": ("Every credential has its value in the vault.", None),
    "values_gone": (
        "The vault has no value for {count} {count|credential|credentials}: {names}.",
        "Bring the vault back from a copy; or `keyturn remove` them, then `keyturn restore FILE`.",
    ),
    "network_allowed": ("The network may be used when you ask for it.", None),
    "offline_chosen": ("The network is switched off.", "Leave out --offline."),
    "git_found": ("git answers.", None),
    "git_missing": ("git is not there; tracked files cannot be told.", "Install git."),
    "qt_found": ("Qt is there.", None),
    "qt_missing": ("Qt is not there; the window cannot open.", "Install PySide6-Essentials."),
    "notifications_possible": ("Reminders can be shown.", None),
    "no_session_bus": (
        "There is no session bus; reminders cannot be shown.",
        "Use `keyturn remind --due` in a timer.",
    ),
}
