"""What a rotation can find, in words: what is so, what it means, what to do. Data and look-up."""

from collections.abc import Mapping

from vault_app.core.errors import Data
from vault_app.core.rotation import Detail
from vault_app.gui.marking import mark
from vault_app.gui.words import Words, filled, translated

_C = "rotation"

_OFFERED = {
    "not_a_token": (
        mark(_C, "That is not a token of {provider}."),
        mark(_C, "The clipboard or field holds something else; nothing was taken."),
        mark(_C, "Press Copy beside the new token on the page."),
    ),
    "other_provider": (
        mark(_C, "That is a token of another provider."),
        mark(_C, "This rotation needs one of {provider}; nothing was taken or sent."),
        mark(_C, "Copy the new token from the page that was opened."),
    ),
    "same_as_old": (
        mark(_C, "That is the old token itself."),
        mark(_C, "Switching to it would change nothing."),
        mark(_C, "Make a second token on the page and copy that one."),
    ),
    "already_known": (
        mark(_C, "You have this token already, under another name."),
        mark(_C, "One token for two purposes could not be turned separately."),
        mark(_C, "Make a new token on the page and copy that one."),
    ),
    "tombstone": (
        mark(_C, "That token was revoked before."),
        mark(_C, "It is dead and opens nothing."),
        mark(_C, "Make a new one on the page."),
    ),
    "dead_format": (
        mark(_C, "Tokens of that form were switched off by {provider}."),
        mark(_C, "It opens nothing any more."),
        mark(_C, "Make a user access token on the page."),
    ),
}

_CHECKED = {
    "new_rejected": (
        mark(_C, "The provider refuses the new token."),
        mark(_C, "It was revoked or deleted already, or not copied whole. Nothing was switched."),
        mark(_C, "Throw it away and make another, or try again if you only just made it."),
    ),
    "other_owner": (
        mark(_C, "The new token belongs to another account."),
        mark(_C, "The old one is of {old}, this one of {new}. Nothing was switched."),
        mark(_C, "Sign in as {old} on the page, then make another."),
    ),
    "owner_unknown": (
        mark(_C, "It cannot be told whether both tokens are of the same account."),
        mark(_C, "The provider did not say whose they are."),
        mark(_C, "Use it only if you made it yourself, as the same account."),
    ),
    "confirm_classic": (
        mark(_C, "The new token is still a classic one."),
        mark(_C, "It opens everything its owner can, like the old one."),
        mark(_C, "Make a fine-grained one, or use this anyway."),
    ),
    "still_classic": (
        mark(_C, "The new token is still a classic one."),
        mark(_C, "You chose to use it anyway."),
        mark(_C, "It stays marked in the list."),
    ),
    "wider_scopes": (
        mark(_C, "The new token may do more than the old one."),
        mark(_C, "Gained: {gained}."),
        mark(_C, "Make a narrower one, or use this anyway."),
    ),
    "scopes_unknown": (
        mark(_C, "What the new token may do is not told."),
        mark(_C, "It could open more than the old one."),
        mark(_C, "Look at it on the provider's page before you use it anyway."),
    ),
    "approval_pending": (
        mark(_C, "An organisation has yet to approve the new token."),
        mark(_C, "Until then it is refused there: {names}. Nothing is switched meanwhile."),
        mark(_C, "Closing is safe; the rotation waits and you can ask again any time."),
    ),
    "new_not_asked": (
        mark(_C, "The provider could not be asked about the new token."),
        mark(_C, "{why} The token is kept; this is not held against it."),
        mark(_C, "Try again. Closing is safe."),
    ),
    "old_not_asked": (
        mark(_C, "The provider could not be asked about the old token."),
        mark(_C, "{why} Without its yes now its death could not be proven later."),
        mark(_C, "Try again. Closing is safe."),
    ),
    "lost_scopes": (
        mark(_C, "The new token may do less than the old one."),
        mark(_C, "Lost: {names}."),
        mark(_C, "Fine if nothing needs them; otherwise throw it away and make another."),
    ),
    "lost_reach": (
        mark(_C, "The new token does not reach everything the old one did."),
        mark(_C, "Lost: {names}."),
        mark(_C, "Fine if nothing there uses it; otherwise make another."),
    ),
    "provider_warning": (
        mark(_C, "The provider adds a warning."),
        mark(_C, "{text}"),
        "",
    ),
}

_LATER = {
    "rotation_busy": (
        mark(_C, "Another Keyturn works on this rotation."),
        mark(_C, "Two at once would be in each other's way."),
        mark(_C, "Wait until it is done there, then try again."),
    ),
    "rotation_open": (
        mark(_C, "This token is being turned already."),
        mark(_C, "That rotation has its new token and waits."),
        mark(_C, "Close this and choose Go on in the list."),
    ),
    "refreshes_itself": (
        mark(_C, "This login refreshes itself."),
        mark(_C, "There is nothing to turn: its tool gets new tokens by itself."),
        mark(_C, "Sign out in its tool to end it."),
    ),
    "unknown_provider": (
        mark(_C, "Nobody knows this token's provider."),
        mark(_C, "It cannot be asked or revoked from here."),
        mark(_C, "Turn it on the page where it was made."),
    ),
    "derived_die_too": (
        mark(_C, "Other credentials die with the old token."),
        mark(_C, "Made from it: {names}."),
        mark(_C, "Make those anew after the rotation."),
    ),
    "old_already_dead": (
        mark(_C, "The old token is dead already."),
        mark(_C, "What uses it is broken now; there is nothing left to revoke."),
        mark(_C, "Go on: the places get the new token."),
    ),
    "places_left": (
        mark(_C, "Some places still hold the old token."),
        mark(_C, "Revoking it now would break what reads them, so nothing is revoked."),
        mark(_C, "Mend them and try again, undo, or leave them behind knowingly."),
    ),
    "undo_places_left": (
        mark(_C, "Some places could not be put back."),
        mark(_C, "They still hold the new token, which stays alive meanwhile."),
        mark(_C, "Mend them and undo again."),
    ),
    "breaks_until_switched": (
        mark(_C, "The old token dies first."),
        mark(_C, "What uses it fails until the new token is in place."),
        mark(_C, "Have the provider's page open before you start."),
    ),
    "processes_hold_it": (
        mark(_C, "Running programs still have the old token."),
        mark(_C, "In the environment of: {names}."),
        mark(_C, "Restart them so that they read the new one."),
    ),
    "environment_wins": (
        mark(_C, "Variables hold the old token."),
        mark(_C, "They win over every file: {names}."),
        mark(_C, "Export the new token and restart what was started with them."),
    ),
    "space_restarts": (
        mark(_C, "Spaces restart when their secrets change."),
        mark(_C, "Each of these restarts: {names}."),
        mark(_C, "Leave them out if that is a bad moment."),
    ),
    "git_erased_it": (
        mark(_C, "git erased the token again."),
        mark(_C, "It could not be put back: {names}."),
        mark(_C, "Log in there again with the new token."),
    ),
    "revoke_not_answered": (
        mark(_C, "The request to revoke got no answer."),
        mark(_C, "Whether the old token lives is not known. {why}"),
        mark(_C, "Go on: it is asked first, and only revoked again if it lives."),
    ),
    "still_alive": (
        mark(_C, "The old token still lives."),
        mark(_C, "The provider took the request, but has not carried it out."),
        mark(_C, "Ask again later, or delete it on the provider's page."),
    ),
    "proof_not_answered": (
        mark(_C, "The proof got no answer."),
        mark(_C, "The revocation was requested; that the token is dead is not proven yet. {why}"),
        mark(_C, "Ask again. Closing is safe."),
    ),
    "old_value_dead": (
        mark(_C, "The old token is dead: there is no way back."),
        mark(_C, "Putting it into the places again would break them."),
        mark(_C, "Go on with the new one."),
    ),
    "value_in_use": (
        mark(_C, "The old value lives on under another name."),
        mark(_C, "Revoking it would kill that one too: {name}."),
        mark(_C, "Turn or remove that one first."),
    ),
    "paused": (
        mark(_C, "Paused."),
        mark(_C, "Everything done so far is kept and can be undone."),
        mark(_C, "Go on when you like."),
    ),
    "new_kept_unused": (
        mark(_C, "The new token was made, but is not used."),
        mark(_C, "{hint} may still live; it is listed under a name of its own."),
        mark(_C, "Delete it on the provider's page, or keep it for something else."),
    ),
    "new_revoked": (
        mark(_C, "The unused new token is dead."),
        mark(_C, "{hint} was revoked and refused twice."),
        "",
    ),
    "plan_again": (
        mark(_C, "The plan was interrupted."),
        mark(_C, "Nothing was touched."),
        mark(_C, "Undo this rotation and start again."),
    ),
    "rotation_closed": (
        mark(_C, "This rotation has ended."),
        mark(_C, "There is nothing left to undo."),
        mark(_C, "Close it."),
    ),
}

_ALL = {**_OFFERED, **_CHECKED, **_LATER}

_SHORT = {
    "tracked_by_git": mark(_C, "tracked by git"),
    "skipped_by_choice": mark(_C, "left out by you"),
    "spliced_as_text": mark(_C, "changed as plain text"),
    "restart_needed": mark(_C, "restart it yourself"),
    "owner_restarts": mark(_C, "was written already"),
    "old_value_is_back": mark(_C, "the old token is back"),
    "locked_by_tool": mark(_C, "its tool is writing it"),
    "half_written": mark(_C, "half-written by a crash"),
    "by_hand": mark(_C, "change it by hand"),
    "probably": mark(_C, "probably this token"),
    "space_restarts": mark(_C, "the Space restarts"),
    "not_read_back": mark(_C, "not given back"),
    "environment_wins": mark(_C, "a variable wins over it"),
    "git_erased_it": mark(_C, "erased by git"),
    "kept_by_choice": mark(_C, "kept, as you chose"),
    "old_already_dead": mark(_C, "dead already"),
    "new_rejected": mark(_C, "refused"),
    "other_owner": mark(_C, "another account"),
    "owner_unknown": mark(_C, "owner not told"),
    "still_classic": mark(_C, "still classic"),
    "wider_scopes": mark(_C, "may do more"),
    "gained_scopes": mark(_C, "may do more"),
    "lost_scopes": mark(_C, "fewer scopes"),
    "lost_reach": mark(_C, "reaches less"),
    "approval_pending": mark(_C, "waiting for approval"),
    "new_not_asked": mark(_C, "not reached"),
    "paused": mark(_C, "paused"),
    "places_left": mark(_C, "{places} to mend"),
    "still_alive": mark(_C, "still alive"),
    "proof_not_answered": mark(_C, "no answer yet"),
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
