"""Words for the codes of the check for updates, and of leaving."""

from vault_app.gui.marking import mark

Told = tuple[str, str, str]

UPDATES: dict[str, Told] = {
    "profile_departed": (
        mark("errors", "Everything of this profile was just deleted."),
        mark("errors", "This window has nothing to show any more."),
        mark("errors", "Start Keyturn again for a fresh profile."),
    ),
    "still_running": (
        mark("errors", "A window or tray of Keyturn is at work on this profile."),
        mark("errors", "Nothing was deleted."),
        mark("errors", "Quit it by the tray's menu, then do this again."),
    ),
    "rotations_open": (
        mark("errors", "A rotation is under way."),
        mark("errors", "Nothing was deleted: a new token that lives could be forgotten."),
        mark("errors", "End the rotation or undo it, then do this again."),
    ),
    "update_not_allowed": (
        mark("errors", "Looking for updates is off."),
        mark("errors", "Nothing was asked."),
        mark("errors", "Switch it on in the settings, or ask once there."),
    ),
    "update_no_address": (
        mark("errors", "This copy was built without an address to ask for updates."),
        mark("errors", "Nothing was asked."),
        mark("errors", "Look where you got it from."),
    ),
    "update_not_there": (
        mark("errors", "There is no notice of a release where it should be."),
        mark("errors", "Nothing is wrong with this copy."),
        mark("errors", "Try again later."),
    ),
    "update_unreadable": (
        mark("errors", "What came back is no signed notice of a release."),
        mark("errors", "It was not used. A network that puts its own page in between does this."),
        mark("errors", "Try again over another network."),
    ),
    "update_too_new": (
        mark("errors", "The notice is written for a newer Keyturn."),
        mark("errors", "This version could misread it, so it does not try."),
        mark("errors", "Look where you got Keyturn from: there is a newer version."),
    ),
    "update_unknown_key": (
        mark("errors", "The notice is signed with a key that is not known here."),
        mark("errors", "It was not used."),
        mark("errors", "Look where you got Keyturn from; install nothing only this notice names."),
    ),
    "update_not_signed": (
        mark("errors", "The signature does not fit the notice."),
        mark("errors", "It was changed, or somebody else made it. It was not used."),
        mark("errors", "Try again over another network; if it stays so, tell the publisher."),
    ),
    "update_wrong_type": (
        mark("errors", "What came back is signed, but it is no notice of a release."),
        mark("errors", "It was not used."),
        mark("errors", "Tell the publisher."),
    ),
    "update_invalid": (
        mark("errors", "The notice does not fit its form."),
        mark("errors", "It was not used."),
        mark("errors", "Tell the publisher."),
    ),
    "update_expired": (
        mark("errors", "The notice of a release has run out."),
        mark("errors", "Somebody may be holding back a newer one, or the clock is wrong."),
        mark("errors", "Check the clock, then try again over another network."),
    ),
    "update_not_yet": (
        mark("errors", "The notice says it was issued in the future."),
        mark("errors", "This machine's clock may be wrong."),
        mark("errors", "Check the clock, then try again."),
    ),
    "update_older": (
        mark("errors", "The notice does not follow the one seen before."),
        mark("errors", "Somebody may be replaying an old one. It was not used."),
        mark("errors", "Try again over another network."),
    ),
}
