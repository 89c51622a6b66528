"""Words for the codes of incidents: their feed and the report on them."""

from vault_app.gui.marking import mark

Told = tuple[str, str, str]

INCIDENTS: dict[str, Told] = {
    "unknown_incident": (
        mark("errors", "There is no such incident in the feed."),
        mark("errors", "A newer feed may have replaced the one you saw."),
        mark("errors", "Look through the list again."),
    ),
    "dead_man_switch": (
        mark("errors", "Nothing was revoked: this machine carries a dead-man switch."),
        mark("errors", "It deletes the home folder once a GitHub token is refused: {where}."),
        mark("errors", "Take the machine off the network, end and remove it, then try again."),
    ),
    "report_form": (
        mark("errors", "The file's name does not say how to write the report."),
        mark("errors", "Nothing was written."),
        mark("errors", "Let the name end in .html, .md or .json."),
    ),
    "report_exists": (
        mark("errors", "There is something else of that name already."),
        mark("errors", "It was left as it is; only an earlier report is written over."),
        mark("errors", "Choose another name."),
    ),
    "feed_too_large": (
        mark("errors", "The file is larger than a feed may be."),
        mark("errors", "It was not read."),
        mark("errors", "Get the feed again from where it is published."),
    ),
    "feed_unreadable": (
        mark("errors", "The file is no signed feed of Keyturn."),
        mark("errors", "An unsigned list is never taken."),
        mark("errors", "Choose the file as it was published."),
    ),
    "feed_too_new": (
        mark("errors", "The feed is written for a newer Keyturn."),
        mark("errors", "This version could misread it, so it does not try."),
        mark("errors", "Install the newer version, then import it."),
    ),
    "feed_unknown_key": (
        mark("errors", "The feed is signed with a key that is not known here."),
        mark("errors", "Nothing of it was used."),
        mark("errors", "Install the newest version. If that refuses it too, do not trust it."),
    ),
    "feed_not_signed": (
        mark("errors", "The signature does not fit the feed."),
        mark("errors", "It was changed, or somebody else made it. Nothing of it was used."),
        mark("errors", "Get it again from where it is published."),
    ),
    "feed_wrong_type": (
        mark("errors", "The file is signed, but it is no feed of incidents."),
        mark("errors", "Nothing of it was used."),
        mark("errors", "Choose the feed's file."),
    ),
    "feed_invalid": (
        mark("errors", "The feed does not fit its form."),
        mark("errors", "Nothing of it was used."),
        mark("errors", "Get it again, or tell its maintainers."),
    ),
    "feed_expired": (
        mark("errors", "The feed has run out."),
        mark("errors", "An old feed could hide what happened since."),
        mark("errors", "Get the present one."),
    ),
    "feed_not_yet": (
        mark("errors", "The feed says it was issued in the future."),
        mark("errors", "This machine's clock may be wrong."),
        mark("errors", "Check the clock, then import it again."),
    ),
    "feed_older": (
        mark("errors", "The feed is older than the one in use."),
        mark("errors", "The newer one stays."),
        mark("errors", "Nothing needs to be done."),
    ),
}
