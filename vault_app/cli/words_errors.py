"""What each error code says and how it is cured; ``{names}`` come from the error's data."""

from collections.abc import Mapping

from vault_app.cli.words_backup import BACKUP
from vault_app.cli.words_choices import CHOICES
from vault_app.cli.words_desktop import DESKTOP
from vault_app.cli.words_incidents import INCIDENTS
from vault_app.cli.words_leaving import LEAVING
from vault_app.cli.words_scan import SCAN
from vault_app.cli.words_updates import UPDATES
from vault_app.cli.words_vault import VAULT, Row

_PROVIDER: Mapping[str, Row] = {
    "token_rejected": (
        "The provider refuses the token.",
        "It was revoked, mistyped or never issued; rotate or remove it.",
    ),
    "scope_missing": (
        "The token is alive but not allowed to do this.",
        "Give it the permission on the provider's page, or use another token.",
    ),
    "rate_limited": (
        "The provider was asked too often.",
        "Try again later; nothing is known of the token until then.",
    ),
    "provider_unreachable": (
        "The provider could not be reached.",
        "Check the network and try again; nothing is known of the token until then.",
    ),
    "provider_unexpected": (
        "The provider's answer was not understood.",
        "Try again later; nothing is known of the token until then.",
    ),
    "offline": ("The network is switched off.", "Run the command without `--offline`."),
    "redirected": (
        "The provider redirected the request to {host}; a token is never sent on.",
        "Check the endpoint of this token with `keyturn show`.",
    ),
    "insecure_endpoint": (
        "The endpoint is not HTTPS; a token is not sent there.",
        "Correct the endpoint in the environment (HF_ENDPOINT) and add the token again.",
    ),
    "server_error": ("The provider has trouble (status {status}).", "Try again later."),
    "unsendable_token": (
        "The token holds characters that cannot be sent.",
        "Copy the token again and replace it.",
    ),
    "too_long_to_revoke": (
        "The provider revokes no token this long by its API.",
        "Delete it on the provider's page.",
    ),
    "revoke_refused": (
        "The provider did not take the revocation (status {status}).",
        "Try again later, or delete the token on the provider's page.",
    ),
    "organisation_blocked": (
        "An organisation does not let this token in.",
        "Ask an administrator to approve it.",
    ),
    "not_whoami": ("The endpoint does not answer like the provider.", "Check the endpoint."),
    "tls_failed": (
        "The connection could not be secured.",
        "Check the clock, the proxy and the certificates of this machine.",
    ),
    "answer_too_large": ("The provider's answer was too large.", "Check the endpoint."),
    "timeout": ("The provider did not answer in time.", "Try again later."),
    "unsupported_login": ("The endpoint does not take this kind of login.", None),
    "not_space_secrets": (
        "The endpoint does not list a Space's secrets as the provider does.",
        "Check the endpoint.",
    ),
    "not_supported": (
        "This provider's tokens can be kept but not checked or turned yet.",
        None,
    ),
}

_FILE: Mapping[str, Row] = {
    "file_refused": ("The file could not be changed.", "Look at the file, then try again."),
    "file_changed": (
        "The file changed since the plan was made.",
        "Run the command again to plan anew.",
    ),
    "format_unreadable": ("The file's format could not be read.", None),
    "write_refused": (
        "The file could not be written.",
        "Check its owner, its permissions and the free space.",
    ),
    "not_found_in_file": (
        "The value is not in the file any more.",
        "Run `keyturn places NAME --in FOLDER` to find where it is now.",
    ),
    "not_found_in_helper": (
        "The credential helper keeps another token by now, or none.",
        "Run `keyturn import` to bring the places up to date.",
    ),
    "not_found_in_store": (
        "The secret is no longer there.",
        "Run `keyturn places NAME --spaces` to bring the places up to date.",
    ),
    "helper_missing": (
        "The credential helper is not there any more.",
        "Install or configure it again, or go on with --abandon PLACE.",
    ),
    "helper_silent": (
        "The credential helper did not answer in time.",
        "It may wait for you somewhere: see to it, then run `keyturn resume`.",
    ),
    "helper_refused": (
        "The credential helper did not take the token.",
        "Log in with its own tool, or go on with --abandon PLACE.",
    ),
    "missing": ("The file is not there.", "Check the path."),
    "special_file": ("This is a device, pipe or socket.", None),
    "shared_folder": (
        "Everybody may write into the file's folder.",
        "Take that right away (`chmod o-w`), then run the command again.",
    ),
    "file_missing": ("The file is not there.", "Check the path."),
    "not_a_file": ("This is no regular file.", "Name a file or a folder."),
    "permission_denied": ("The file may not be read or written.", "Check its permissions."),
    "file_too_large": ("The file is too large.", None),
    "io_error": ("The file could not be read or written.", "Check the disk, then try again."),
    "read_only": ("The file is read-only.", "Make it writable, then run the command again."),
    "foreign_owner": ("The file belongs to another user.", "Change the token there by hand."),
    "hard_linked": (
        "The file has several hard links, and the vault has no key to write it in place.",
        "Open the vault, then run the command again.",
    ),
    "half_written": (
        "A crash left the file half-written, and it was changed since.",
        "Put the token in by hand, then run the command again.",
    ),
    "mount_point": (
        "The file itself is mounted there, so it cannot be replaced.",
        "Change the token there by hand.",
    ),
    "disk_full": ("The disk is full.", "Make room, then run the command again."),
    "cannot_write_value": (
        "The new token cannot be written in this file's format.",
        "Change the token there by hand.",
    ),
    "entities": ("The XML file declares entities; it is not read as XML.", None),
    "too_deep": ("The file is nested too deeply to be read.", None),
    "too_many_nodes": ("The file is too large to be read as its format.", None),
    "would_change_more": (
        "The change would touch more than the token; the file was left alone.",
        "Change the token there by hand.",
    ),
}

_STORE: Mapping[str, Row] = {
    "store_error": ("The store could not be used.", "Run `keyturn doctor`."),
    "schema_too_new": ("The store was written by a newer Keyturn.", "Install the newer version."),
    "store_corrupt": (
        "The store was damaged and set aside; nothing was overwritten.",
        "Run `keyturn doctor --rebuild` to restore the inventory from the vault.",
    ),
    "row_unreadable": ("A row of the store cannot be read.", "Run `keyturn doctor --rebuild`."),
    "store_conflict": ("The store refuses the change.", "Run `keyturn doctor`."),
    "store_unwritable": (
        "The store {path} cannot be written.",
        "Check the folder's owner, permissions and free space.",
    ),
    "store_busy": ("Another Keyturn is using the store.", "Wait a moment and try again."),
    "locked_elsewhere": (
        "Another Keyturn is at work on this.",
        "Wait until it has finished, then try again.",
    ),
    "network_filesystem": (
        "The profile lies on a network folder, where locks cannot be trusted.",
        "Choose a local folder with --home or KEYTURN_HOME.",
    ),
    "synced_folder": (
        "The profile lies in a synced folder, where it would be copied about.",
        "Choose a local folder with --home or KEYTURN_HOME.",
    ),
}

_USAGE: Mapping[str, Row] = {
    "usage": ("The command cannot be served as put.", "See --help."),
    "unknown_name": ("There is no credential called {name}.", "See `keyturn list`."),
    "unknown_credential": ("There is no such credential.", "See `keyturn list`."),
    "ambiguous_name": (
        "{name} fits several credentials: {candidates}.",
        "Give the whole name or a longer part of the id.",
    ),
    "unknown_rotation": ("There is no rotation {rotation}.", "See `keyturn rotations`."),
    "ambiguous_rotation": (
        "{rotation} fits several rotations.",
        "Give a longer part of the id, see `keyturn rotations`.",
    ),
    "ambiguous_place": ("{name} fits several places.", "Give a longer part of the id."),
    "id_taken": ("This credential is in the store already.", "See `keyturn list`."),
    "bad_name": ("{name} cannot be a name.", "Use 1 to 200 printable characters."),
    "token_in_note": ("The note holds a token.", "Leave the token out of it."),
    "unknown_provider": (
        "Nobody knows which service issued this token.",
        "Give it with --provider when you add it.",
    ),
    "endpoint_unconfirmed": (
        "The environment names {endpoint}, which is not the provider's own server.",
        "Unset the variable, or run this in a terminal to confirm it.",
    ),
    "unknown_place": ("There is no place {name}.", "See `keyturn places NAME --json` for the ids."),
    "empty_value": ("No token was given.", "Give one on standard input."),
    "not_one_token": (
        "That is more than one token.",
        "Give one token; `keyturn import FILE` takes several.",
    ),
    "half_a_credential": (
        "That is the public half of a key; the secret half was not found beside it.",
        "`keyturn add` takes both together.",
    ),
    "name_taken": ("The name {name} is in use.", "Choose another with --name."),
    "already_known": ("This token is known as {name}.", None),
    "tombstone": (
        "This token was revoked before; it is dead.",
        "Make a new one on the provider's page.",
    ),
    "token_as_user": (
        "The token stands in the place of the user name there; it is not followed.",
        "Log in again with your account's name.",
    ),
    "no_remote_secrets": (
        "This provider keeps no secrets for programs that could be listed.",
        None,
    ),
    "practice_token": (
        "This is a practice token; it opens nothing.",
        "Practice tokens live in `keyturn practice` only.",
    ),
    "not_practice": (
        "This is no practice token; practice takes no real ones.",
        "Leave practice to add a real token.",
    ),
    "unclaimed": (
        "{name} was found outside your own tool files; it may not be yours.",
        "If it is, say so: `keyturn import --mine PATH`.",
    ),
    "consent_missing": ("This needs your consent.", "Add --yes."),
    "rotation_open": (
        "A rotation of {name} is open.",
        "Go on with `keyturn resume[[ {rotation}]]`, or put it back with `keyturn undo ID` "
        "(`keyturn rotations` shows the ids).",
    ),
    "rotation_busy": (
        "Another Keyturn works on this rotation right now.",
        "Wait until it has finished, then try again.",
    ),
    "rotation_waiting": ("The rotation waits.", "See `keyturn rotations`."),
    "credential_gone": (
        "The credential of this rotation was removed.",
        "Add the token again.",
    ),
    "new_token_kept": (
        "This rotation has its new token already.",
        "Go on with `keyturn resume {rotation}`, or put it back with `keyturn undo {rotation}`.",
    ),
    "not_at_obtain": (
        "This rotation does not wait for a token.",
        "Go on with `keyturn resume {rotation}`.",
    ),
    "rotation_closed": ("This rotation is closed; there is nothing to undo.", None),
    "old_value_dead": (
        "The old token is dead: going back would break every place.",
        "Go forward: `keyturn resume {rotation}`.",
    ),
    "watcher_words": (
        "--despite-watcher takes the words “{words}” and no others.",
        "Look at what `keyturn doctor` found first; it deletes the home folder.",
    ),
    "places_hold_it": (
        "{places} {places|place still holds|places still hold} {name}.",
        "Rotate it instead, or name each with --abandon PLACE.",
    ),
    "plans_exclude_each_other": (
        "--emergency goes with neither --keep-old nor --adopt.",
        "Choose one of them.",
    ),
    "no_names": (
        "No token is named.",
        "Name one or several, or say --due or --classic.",
    ),
    "names_or_choice": (
        "Names go with neither --due nor --classic.",
        "Name the tokens, or let one of the two choose them.",
    ),
    "too_many_tokens": (
        "There are {lines} lines, but {names} tokens to turn over.",
        "Give one line for each, in order; an empty one leaves its token waiting.",
    ),
    "adopt_needs_value": (
        "--adopt takes over a value you already have.",
        "Pipe it in with --new-stdin.",
    ),
    "not_reverted": ("The dead token is no longer in {path}.", "Nothing needs to be done."),
    "profile_foreign": ("{home} belongs to another user.", "Choose a folder of yours: --home DIR."),
    "no_home": (
        "There is no home folder: HOME is not set, and this account has none.",
        "Set HOME to a folder of yours.",
    ),
    "profile_missing": ("There is no profile in {home}.", "Check --home and KEYTURN_HOME."),
    "profile_damaged": ("The profile in {home} is damaged.", "Restore profile.json from a backup."),
    "profile_too_new": ("{home} was made by a newer Keyturn.", "Install the newer version."),
    "no_new_token": ("There is no new token yet.", "Run `keyturn rotate NAME --new-stdin`."),
    "refreshes_itself": (
        "{name} is a login that refreshes itself; there is nothing to turn over.",
        "To end it, sign out with the tool that made it.",
    ),
    "no_vault_choice": ("Nothing was chosen.", "Name a target: keychain or file."),
    "passphrase_needed": (
        "The sealed file needs its passphrase.",
        "Set KEYTURN_PASSPHRASE_FILE, or run this in a terminal.",
    ),
    "bad_pair": (
        "--env takes a variable and a token's name.",
        "Write it as --env VARIABLE=NAME.",
    ),
    "which_token": (
        "Several tokens could be meant for {variable}: {names}.",
        "Say which: keyturn run --env {variable}={name} -- COMMAND.",
    ),
    "no_usual_token": (
        "It is not said which token the program is to have, and none goes without saying.",
        "Name variable and token: keyturn run --env VARIABLE=NAME -- COMMAND; see `keyturn list`.",
    ),
    "program_missing": (
        "{name} cannot be started.",
        "See that it is installed and found on PATH.",
    ),
    "terminal_refused": (
        "A token is not shown on a terminal unasked.",
        "Add --reveal, or send the output into a pipe.",
    ),
    "rotate_missing": ("--plan, --yes and --new-stdin go with --rotate.", "Add --rotate."),
    "nothing_to_do": ("There is nothing to do.", None),
    "desktop_missing": (
        "The window could not be opened.",
        "Run `keyturn doctor`; every use case has a command too, see `keyturn --help`.",
    ),
    "bug": (
        "Something went wrong inside Keyturn.",
        "The log in the profile folder says more (tokens are masked there).",
    ),
    "cancelled": ("Cancelled.", None),
    **CHOICES,
}

ERRORS: Mapping[str, Row] = {
    **VAULT,
    **BACKUP,
    **DESKTOP,
    **INCIDENTS,
    **UPDATES,
    **LEAVING,
    **SCAN,
    **_PROVIDER,
    **_FILE,
    **_STORE,
    **_USAGE,
}
