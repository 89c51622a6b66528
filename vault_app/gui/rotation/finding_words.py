"""What a rotation can find, in words: what is so, what it means, what to do. Data and look-up."""

from collections.abc import Mapping

from vault_app.core.errors import Data
from vault_app.core.rotation import Detail
from vault_app.gui.marking import mark, translated
from vault_app.gui.words import Words, filled

_C = "rotation"

_OFFERED = {
    "not_a_token": (
        mark("rotation", "That is not a token of {provider}."),
        mark("rotation", "The clipboard or field holds something else; nothing was taken."),
        mark("rotation", "Press Copy beside the new token on the page."),
    ),
    "other_provider": (
        mark("rotation", "That is a token of another provider."),
        mark("rotation", "This rotation needs one of {provider}; nothing was taken or sent."),
        mark("rotation", "Copy the new token from the page that was opened."),
    ),
    "same_as_old": (
        mark("rotation", "That is the old token itself."),
        mark("rotation", "Switching to it would change nothing."),
        mark("rotation", "Make a second token on the page and copy that one."),
    ),
    "already_known": (
        mark("rotation", "You have this token already, under another name."),
        mark("rotation", "One token for two purposes could not be turned separately."),
        mark("rotation", "Make a new token on the page and copy that one."),
    ),
    "tombstone": (
        mark("rotation", "That token was revoked before."),
        mark("rotation", "It is dead and opens nothing."),
        mark("rotation", "Make a new one on the page."),
    ),
    "dead_format": (
        mark("rotation", "Tokens of that form were switched off by {provider}."),
        mark("rotation", "It opens nothing any more."),
        mark("rotation", "Make a user access token on the page."),
    ),
}

_CHECKED = {
    "new_rejected": (
        mark("rotation", "The provider refuses the new token."),
        mark(
            "rotation",
            "It was revoked or deleted already, or not copied whole. Nothing was switched.",
        ),
        mark("rotation", "Throw it away and make another, or try again if you only just made it."),
    ),
    "other_owner": (
        mark("rotation", "The new token belongs to another account."),
        mark("rotation", "The old one is of {old}, this one of {new}. Nothing was switched."),
        mark("rotation", "Sign in as {old} on the page, then make another."),
    ),
    "owner_unknown": (
        mark("rotation", "It cannot be told whether both tokens are of the same account."),
        mark("rotation", "The provider did not say whose they are."),
        mark("rotation", "Use it only if you made it yourself, as the same account."),
    ),
    "confirm_classic": (
        mark("rotation", "The new token is still a classic one."),
        mark("rotation", "It opens everything its owner can, like the old one."),
        mark("rotation", "Make a fine-grained one, or use this anyway."),
    ),
    "still_classic": (
        mark("rotation", "The new token is still a classic one."),
        mark("rotation", "You chose to use it anyway."),
        mark("rotation", "It stays marked in the list."),
    ),
    "wider_scopes": (
        mark("rotation", "The new token may do more than the old one."),
        mark("rotation", "Gained: {gained}."),
        mark("rotation", "Make a narrower one, or use this anyway."),
    ),
    "scopes_unknown": (
        mark("rotation", "What the new token may do is not told."),
        mark("rotation", "It could open more than the old one."),
        mark("rotation", "Look at it on the provider's page before you use it anyway."),
    ),
    "approval_pending": (
        mark("rotation", "An organisation has yet to approve the new token."),
        mark("rotation", "Until then it is refused there: {names}. Nothing is switched meanwhile."),
        mark("rotation", "Closing is safe; the rotation waits and you can ask again any time."),
    ),
    "new_not_asked": (
        mark("rotation", "The provider could not be asked about the new token."),
        mark("rotation", "{why} The token is kept; this is not held against it."),
        mark("rotation", "Try again. Closing is safe."),
    ),
    "old_not_asked": (
        mark("rotation", "The provider could not be asked about the old token."),
        mark("rotation", "{why} Without its yes now its death could not be proven later."),
        mark("rotation", "Try again. Closing is safe."),
    ),
    "lost_scopes": (
        mark("rotation", "The new token may do less than the old one."),
        mark("rotation", "Lost: {names}."),
        mark("rotation", "Fine if nothing needs them; otherwise throw it away and make another."),
    ),
    "lost_reach": (
        mark("rotation", "The new token does not reach everything the old one did."),
        mark("rotation", "Lost: {names}."),
        mark("rotation", "Fine if nothing there uses it; otherwise make another."),
    ),
    "provider_warning": (
        mark("rotation", "The provider adds a warning."),
        mark("rotation", "{text}"),
        "",
    ),
}

_LATER = {
    "rotation_busy": (
        mark("rotation", "Another Keyturn works on this rotation."),
        mark("rotation", "Two at once would be in each other's way."),
        mark("rotation", "Wait until it is done there, then try again."),
    ),
    "rotation_open": (
        mark("rotation", "This token is being turned already."),
        mark("rotation", "That rotation has its new token and waits."),
        mark("rotation", "Close this and choose Go on in the list."),
    ),
    "refreshes_itself": (
        mark("rotation", "This login refreshes itself."),
        mark("rotation", "There is nothing to turn: its tool gets new tokens by itself."),
        mark("rotation", "Sign out in its tool to end it."),
    ),
    "unknown_provider": (
        mark("rotation", "Nobody knows this token's provider."),
        mark("rotation", "It cannot be asked or revoked from here."),
        mark("rotation", "Turn it on the page where it was made."),
    ),
    "derived_die_too": (
        mark("rotation", "Other credentials die with the old token."),
        mark("rotation", "Made from it: {names}."),
        mark("rotation", "Make those anew after the rotation."),
    ),
    "dead_man_switch": (
        mark("rotation", "Do not revoke: this machine carries a dead-man switch."),
        mark(
            "rotation",
            "{where} deletes the home folder once a GitHub token is refused.",
        ),
        mark("rotation", "Take the machine off the network, end and remove it, then try again."),
    ),
    "old_already_dead": (
        mark("rotation", "The old token is dead already."),
        mark("rotation", "What uses it is broken now; there is nothing left to revoke."),
        mark("rotation", "Go on: the places get the new token."),
    ),
    "places_left": (
        mark("rotation", "Some places still hold the old token."),
        mark("rotation", "Revoking it now would break what reads them, so nothing is revoked."),
        mark("rotation", "Mend them and try again, undo, or leave them behind knowingly."),
    ),
    "undo_places_left": (
        mark("rotation", "Some places could not be put back."),
        mark("rotation", "They still hold the new token, which stays alive meanwhile."),
        mark("rotation", "Mend them and undo again."),
    ),
    "breaks_until_switched": (
        mark("rotation", "The old token dies first."),
        mark("rotation", "What uses it fails until the new token is in place."),
        mark("rotation", "Have the provider's page open before you start."),
    ),
    "processes_hold_it": (
        mark("rotation", "Running programs still have the old token."),
        mark("rotation", "In the environment of: {names}."),
        mark("rotation", "Restart them so that they read the new one."),
    ),
    "environment_wins": (
        mark("rotation", "Variables hold the old token."),
        mark("rotation", "They win over every file: {names}."),
        mark("rotation", "Export the new token and restart what was started with them."),
    ),
    "references_need": (
        mark("rotation", "Tools take the token from a variable now."),
        mark("rotation", "A reference stands where it was; they need: {names}."),
        mark(
            "rotation",
            "Start them with: keyturn run --env VARIABLE={credential} -- COMMAND",
        ),
    ),
    "space_restarts": (
        mark("rotation", "Spaces restart when their secrets change."),
        mark("rotation", "Each of these restarts: {names}."),
        mark("rotation", "Leave them out if that is a bad moment."),
    ),
    "git_erased_it": (
        mark("rotation", "git erased the token again."),
        mark("rotation", "It could not be put back: {names}."),
        mark("rotation", "Log in there again with the new token."),
    ),
    "revoke_not_answered": (
        mark("rotation", "The request to revoke got no answer."),
        mark("rotation", "Whether the old token lives is not known. {why}"),
        mark("rotation", "Go on: it is asked first, and only revoked again if it lives."),
    ),
    "still_alive": (
        mark("rotation", "The old token still lives."),
        mark("rotation", "The provider took the request, but has not carried it out."),
        mark("rotation", "Ask again later, or delete it on the provider's page."),
    ),
    "proof_not_answered": (
        mark("rotation", "The proof got no answer."),
        mark(
            "rotation",
            "The revocation was requested; that the token is dead is not proven yet. {why}",
        ),
        mark("rotation", "Ask again. Closing is safe."),
    ),
    "old_value_dead": (
        mark("rotation", "The old token is dead: there is no way back."),
        mark("rotation", "Putting it into the places again would break them."),
        mark("rotation", "Go on with the new one."),
    ),
    "value_in_use": (
        mark("rotation", "The old value lives on under another name."),
        mark("rotation", "Revoking it would kill that one too: {name}."),
        mark("rotation", "Turn or remove that one first."),
    ),
    "paused": (
        mark("rotation", "Paused."),
        mark("rotation", "Everything done so far is kept and can be undone."),
        mark("rotation", "Go on when you like."),
    ),
    "new_kept_unused": (
        mark("rotation", "The new token was made, but is not used."),
        mark("rotation", "{hint} may still live; it is listed under a name of its own."),
        mark("rotation", "Delete it on the provider's page, or keep it for something else."),
    ),
    "new_revoked": (
        mark("rotation", "The unused new token is dead."),
        mark("rotation", "{hint} was revoked and refused twice."),
        "",
    ),
    "plan_again": (
        mark("rotation", "The plan was interrupted."),
        mark("rotation", "Nothing was touched."),
        mark("rotation", "Undo this rotation and start again."),
    ),
    "rotation_closed": (
        mark("rotation", "This rotation has ended."),
        mark("rotation", "There is nothing left to undo."),
        mark("rotation", "Close it."),
    ),
}

_ALL = {**_OFFERED, **_CHECKED, **_LATER}

_SHORT = {
    "tracked_by_git": mark("rotation", "tracked by git"),
    "by_reference": mark("rotation", "a reference took its place"),
    "no_reference": mark("rotation", "its tool takes no variable there"),
    "synced_folder": mark("rotation", "in a synced folder"),
    "skipped_by_choice": mark("rotation", "left out by you"),
    "spliced_as_text": mark("rotation", "changed as plain text"),
    "restart_needed": mark("rotation", "restart it yourself"),
    "owner_restarts": mark("rotation", "was written already"),
    "old_value_is_back": mark("rotation", "the old token is back"),
    "locked_by_tool": mark("rotation", "its tool is writing it"),
    "half_written": mark("rotation", "half-written by a crash"),
    "by_hand": mark("rotation", "change it by hand"),
    "probably": mark("rotation", "probably this token"),
    "space_restarts": mark("rotation", "the Space restarts"),
    "not_read_back": mark("rotation", "not given back"),
    "environment_wins": mark("rotation", "a variable wins over it"),
    "git_erased_it": mark("rotation", "erased by git"),
    "kept_by_choice": mark("rotation", "kept, as you chose"),
    "old_already_dead": mark("rotation", "dead already"),
    "new_rejected": mark("rotation", "refused"),
    "other_owner": mark("rotation", "another account"),
    "owner_unknown": mark("rotation", "owner not told"),
    "still_classic": mark("rotation", "still classic"),
    "wider_scopes": mark("rotation", "may do more"),
    "gained_scopes": mark("rotation", "may do more"),
    "lost_scopes": mark("rotation", "fewer scopes"),
    "lost_reach": mark("rotation", "reaches less"),
    "approval_pending": mark("rotation", "waiting for approval"),
    "new_not_asked": mark("rotation", "not reached"),
    "paused": mark("rotation", "paused"),
    "places_left": mark("rotation", "{places} to mend"),
    "still_alive": mark("rotation", "still alive"),
    "proof_not_answered": mark("rotation", "no answer yet"),
}


def explain(code: str, data: Mapping[str, Data]) -> Words | None:
    """Return the words of a finding, None if it has none of its own here."""
    told = _ALL.get(code)
    if told is None:
        return None
    return Words(*(filled(translated(_C, part), data) for part in told))


def short(detail: Detail) -> str:
    """Return two or three words for a list, empty if there are none."""
    text = _SHORT.get(detail.code)
    return filled(translated(_C, text), dict(detail.data)) if text else ""
