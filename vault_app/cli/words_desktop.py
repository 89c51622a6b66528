"""Words for what lives on the desktop: start at login, the tray, the calendar of due dates."""

from collections.abc import Mapping

from vault_app.cli.words_vault import Row

DESKTOP: Mapping[str, Row] = {
    "names_without_ics": (
        "Names go into a calendar file only.",
        "Say where: `keyturn remind --ics FILE --names`.",
    ),
    "practice_never_starts": (
        "Practice is never started at login.",
        "Choose it in your own profile.",
    ),
}
