"""Words for the codes of what lives on the desktop."""

from vault_app.gui.marking import mark

Told = tuple[str, str, str]

DESKTOP: dict[str, Told] = {
    "practice_never_starts": (
        mark("errors", "Practice is never started at login."),
        mark("errors", "It is there to be opened by hand."),
        mark("errors", "Choose it in your own profile."),
    ),
}
