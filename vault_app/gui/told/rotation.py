"""Words for the codes of rotations."""

from vault_app.gui.marking import mark

Told = tuple[str, str, str]

ROTATION: dict[str, Told] = {
    "credential_gone": (
        mark("errors", "The token of this rotation was removed."),
        mark("errors", "The rotation cannot go on."),
        mark("errors", "Undo it, or add the token again."),
    ),
    "new_token_kept": (
        mark("errors", "There is a new token in this rotation already."),
        mark("errors", "It is kept in the vault."),
        mark("errors", "Go on with it, or throw it away first."),
    ),
    "no_new_token": (
        mark("errors", "There is no new token yet."),
        mark("errors", "Nothing can be switched without one."),
        mark("errors", "Make one on the provider's page and copy it."),
    ),
    "not_at_obtain": (
        mark("errors", "The rotation is past that step."),
        mark("errors", "A new token is not needed now."),
        mark("errors", "Go on where it stands."),
    ),
    "old_not_asked": (
        mark("errors", "The old token could not be asked."),
        mark("errors", "It is not known whether it still lives, so nothing was put back."),
        mark("errors", "Try again when the provider can be reached."),
    ),
    "old_value_dead": (
        mark("errors", "The old token is dead."),
        mark("errors", "There is nothing to go back to."),
        mark("errors", "Go on forward: the new token is in its places."),
    ),
    "refreshes_itself": (
        mark("errors", "This login refreshes itself."),
        mark("errors", "Its tool renews the token; there is nothing to turn."),
        mark("errors", "Log out in the tool if you do not want it."),
    ),
    "rotation_busy": (
        mark("errors", "This rotation is at work elsewhere."),
        mark("errors", "Only one Keyturn may go on with it."),
        mark("errors", "Wait a moment and try again."),
    ),
    "rotation_closed": (
        mark("errors", "This rotation is over."),
        mark("errors", "It cannot be changed any more."),
        mark("errors", "Start a new one if need be."),
    ),
    "undo_incomplete": (
        mark("errors", "Not everything could be put back."),
        mark("errors", "What is left is listed with its reason."),
        mark("errors", "See to those places, then undo again."),
    ),
    "unknown_rotation": (
        mark("errors", "There is no such rotation."),
        mark("errors", "It may have been finished elsewhere."),
        mark("errors", "Look at the list."),
    ),
    "ambiguous_rotation": (
        mark("errors", "That fits several rotations."),
        mark("errors", "Nothing was changed."),
        mark("errors", "Open it from its token."),
    ),
    "value_in_use": (
        mark("errors", "Another of your tokens is this very value."),
        mark("errors", "Revoking it would kill that one as well."),
        mark("errors", "Finish with the other one first."),
    ),
}
