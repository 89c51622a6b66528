"""What each note of a rotation says, and the way on.

``{names}`` come from the note's data; what stands in ``[[...]]`` is left out if a name is absent.
"""

from collections.abc import Mapping

from vault_app.cli.words_vault import Row

_PAGE = "Make another on the provider's page and hand it over: `keyturn rotate NAME --new-stdin`."
_TERMINAL = "Make another, or accept it: run `keyturn rotate NAME` in a terminal."
_LATER = "Run `keyturn resume` when the network is back."

_PLAN: Mapping[str, Row] = {
    "places_planned": ("{automatic} of {places} {places|place|places} will be switched.", None),
    "tracked_places": (
        "{places} {places|place is|places are} tracked by git; left alone without --tracked.",
        None,
    ),
    "synced_places": (
        "{places} {places|place is|places are} in a synced folder; left alone without --synced.",
        None,
    ),
    "referred_places": (
        "{places} {places|place gets|places get} a reference to a variable instead.",
        None,
    ),
    "open_places": (
        "{places} {places|place is|places are} readable by every user of this machine.",
        "Close {places|it|them}: `chmod 600 FILE`.",
    ),
    "space_restarts": (
        "{spaces} {spaces|Space restarts|Spaces restart} by the switch: {names}.",
        None,
    ),
    "environment_wins": (
        "{count} {count|variable holds|variables hold} the old token and "
        "{count|wins|win} over every file: {names}.",
        "Export the new value and restart the programs that were started with it.",
    ),
    "derived_die_too": ("These die with it: {names}.", None),
    "old_already_dead": ("The old token is dead already.", None),
    "old_not_asked": ("The old token could not be asked about yet.[[ {reason}]]", _LATER),
    "no_way_back_from_here": ("No way back after this step.", None),
}

_OBTAIN: Mapping[str, Row] = {
    "guided": (
        "Keyturn cannot make this token: make it on the provider's page and hand it over.",
        "Run `keyturn rotate NAME --new-stdin` with the new token on standard input.",
    ),
    "mint_pending": ("The provider makes the new token by itself.", None),
    "same_as_old": ("That is the old token.", _PAGE),
    "not_a_token": ("That does not look like a token.", "Copy the whole token and try again."),
    "other_provider": ("That is a token of another provider.", _PAGE),
    "dead_format": ("The provider has switched off tokens of this format.", _PAGE),
}

_CHECK_NEW: Mapping[str, Row] = {
    "new_accepted": ("The provider accepts the new token[[ of {owner}]].", None),
    "new_rejected": ("The provider refuses the new token.", _PAGE),
    "new_not_asked": ("The new token could not be asked about.[[ {reason}]]", _LATER),
    "other_owner": (
        "The new token belongs to another account.",
        "Sign in with the old token's account, make another and hand it over.",
    ),
    "owner_unknown": ("Whose the new token is could not be told.", _TERMINAL),
    "still_classic": (
        "The new token is classic too: it opens everything its owner can open.",
        None,
    ),
    "confirm_classic": ("A classic token needs your yes.", _TERMINAL),
    "gained_scopes": ("It may do more than the old one: {names}.", None),
    "wider_scopes": ("The new token opens more than the old one.", _TERMINAL),
    "scopes_unknown": ("What the new token may do could not be told.", _TERMINAL),
    "lost_scopes": ("It may not do what the old one could: {names}.", None),
    "lost_reach": ("It no longer reaches {names}.", None),
    "provider_warning": ("The provider warns: {text}", None),
    "approval_pending": (
        "The new token waits for an organisation's approval[[: {names}]].",
        "Ask an administrator to approve it, then run `keyturn resume`.",
    ),
}

_PLACES: Mapping[str, Row] = {
    "skipped_by_choice": (
        "Left as it is, by your choice.",
        "Run the command again without --skip, or with --abandon PLACE to revoke regardless.",
    ),
    "tracked_by_git": (
        "Tracked by git: left as it is.[[ With --reference PLACE {reference} takes its place.]]",
        "Run the command again with --tracked, or with --abandon PLACE.",
    ),
    "synced_folder": (
        "In a synced folder: left as it is."
        "[[ With --reference PLACE {reference} takes its place.]]",
        "Run the command again with --synced, or with --abandon PLACE.",
    ),
    "by_reference": ("{reference} takes its place.", None),
    "no_reference": (
        "The tool of this file takes no variable there that we know of: left as it is.",
        "Run the command again with --tracked or --synced, or with --abandon PLACE.",
    ),
    "references_need": (
        "{count} {count|place takes|places take} the token from a variable now: {names}. Start "
        "{count|its tool|their tools} with `keyturn run --env VARIABLE={credential} -- COMMAND`.",
        None,
    ),
    "spliced_as_text": ("The parser cannot read it; spliced as plain text.", None),
    "restart_needed": ("Programs started before keep the old token until restarted.", None),
    "probably": (
        "Probably this token, by name and date; it cannot be read and is left alone.",
        "Name it with --include PLACE to switch it too.",
    ),
    "not_read_back": (
        "It does not give the new token back.",
        "Look at the tool that keeps it, then run `keyturn resume`.",
    ),
    "by_hand": ("Change this one by hand.", None),
    "owner_restarts": ("Written in an earlier try.", None),
    "old_value_is_back": (
        "The old token stands there again.",
        "Close the program that wrote it, then run `keyturn resume`.",
    ),
    "places_left": (
        "{places} {places|place still holds|places still hold} the old token; nothing was revoked.",
        "See the places, then run the command again, or with --abandon PLACE to revoke regardless.",
    ),
    "locked_by_tool": (
        "Its own tool holds the file.",
        "Wait until that tool has finished, then run `keyturn resume`.",
    ),
}

_REVOKE: Mapping[str, Row] = {
    "kept_by_choice": ("The old token lives on, by your choice.", None),
    "dead_man_switch": (
        "This machine carries a watcher that deletes the home folder once a GitHub token is "
        "refused: {where}.",
        "Take the machine off the network, end and remove it, then try again; `keyturn doctor` "
        "looks for it.",
    ),
    "confirm_revoke": (
        "The revoke needs your yes; there is no way back after it.",
        "Run `keyturn rotate NAME --yes`.",
    ),
    "breaks_until_switched": (
        "Emergency: {places} places fail from the revoke until the new token is in them.",
        None,
    ),
    "processes_hold_it": (
        "{count} running {count|program still holds|programs still hold} the old token: {names}.",
        "Restart them.",
    ),
    "git_erased_it": (
        "git erased the token again[[ in {names}]]; it could not be put back.",
        "Log in there again with the new token.",
    ),
    "revocation_requested": ("Revocation requested.", None),
    "revoke_not_answered": ("The revoke was not answered.[[ {reason}]]", _LATER),
    "still_alive": (
        "Revocation requested, but the provider still accepts the old token.",
        "Run `keyturn resume` later, or delete it on the provider's page.",
    ),
    "proof_not_answered": ("The provider could not be asked for the proof.[[ {reason}]]", _LATER),
    "value_in_use": (
        "The old value is in use by another credential.",
        "See `keyturn list`; remove or rotate that one first.",
    ),
}

_UNDO: Mapping[str, Row] = {
    "undo_places_left": (
        "{places} {places|place|places} could not be put back.",
        "See the places, then run `keyturn undo` again.",
    ),
    "undo_incomplete": ("The new token still stands in the file.", "Run `keyturn undo` again."),
    "new_revoked": ("The new token {hint} was revoked.", None),
    "new_kept_unused": (
        "The new token {hint} lives on as a credential of its own: made, not used.",
        "Delete it on the provider's page.",
    ),
}

_FLOW: Mapping[str, Row] = {
    "ready": ("Ready to go on.", "Run `keyturn rotate NAME --yes`."),
    "paused": ("Stopped by you.", "Run `keyturn resume`."),
    "plan_again": ("The plan was interrupted.", "Run `keyturn rotate` again."),
}

DETAILS: Mapping[str, Row] = {
    **_PLAN,
    **_OBTAIN,
    **_CHECK_NEW,
    **_PLACES,
    **_REVOKE,
    **_UNDO,
    **_FLOW,
}
