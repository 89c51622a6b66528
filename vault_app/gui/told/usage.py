"""Words for the codes of requests."""

from vault_app.gui.marking import mark

Told = tuple[str, str, str]

USAGE: dict[str, Told] = {
    "usage": (
        mark("errors", "This cannot be done as asked."),
        mark("errors", "Nothing was changed."),
        mark("errors", "Look at what you entered."),
    ),
    "unknown_name": (
        mark("errors", "There is no token named {name}."),
        mark("errors", "It may have been renamed or removed meanwhile."),
        mark("errors", "Look at the list."),
    ),
    "ambiguous_name": (
        mark("errors", "{name} fits several tokens."),
        mark("errors", "Nothing was changed."),
        mark("errors", "Use the full name."),
    ),
    "name_taken": (
        mark("errors", "There is a token of that name already."),
        mark("errors", "Names are unique."),
        mark("errors", "Choose another name."),
    ),
    "empty_name": (
        mark("errors", "The name is empty."),
        mark("errors", "A token needs a name to be found by."),
        mark("errors", "Type a name."),
    ),
    "empty_value": (
        mark("errors", "There is nothing here yet."),
        mark("errors", "A token is needed."),
        mark("errors", "Paste the token."),
    ),
    "not_one_token": (
        mark("errors", "This is more than one token."),
        mark("errors", "Only a single value can be added, without spaces or lines."),
        mark("errors", "Paste just the token."),
    ),
    "half_a_credential": (
        mark("errors", "This is the public half of a key."),
        mark("errors", "The secret half was not found beside it, so it opens nothing."),
        mark("errors", "If it is yours, add both halves together."),
    ),
    "already_known": (
        mark("errors", "You have this token already."),
        mark("errors", "Nothing was added."),
        mark("errors", "Look for it in the list."),
    ),
    "tombstone": (
        mark("errors", "This token was revoked before."),
        mark("errors", "It is dead and cannot be used again."),
        mark("errors", "Make a new one on the provider's page."),
    ),
    "practice_token": (
        mark("errors", "This is a practice token."),
        mark("errors", "It opens nothing outside the practice."),
        mark("errors", "Use it there."),
    ),
    "not_practice": (
        mark("errors", "This is a real token."),
        mark("errors", "The practice takes only practice tokens, so that nothing real is at risk."),
        mark("errors", "Copy one from the practice page."),
    ),
    "no_remote_secrets": (
        mark("errors", "This provider keeps no secrets for programs that could be listed."),
        mark("errors", "There is nothing to look through."),
        mark("errors", "Look for the token in folders instead."),
    ),
    "unclaimed": (
        mark("errors", "Nobody said that this token is yours."),
        mark("errors", "It was found outside your own tools' files, so it is not sent anywhere."),
        mark("errors", "Say 'This is mine' first."),
    ),
    "rotation_open": (
        mark("errors", "A rotation of this token is under way."),
        mark("errors", "Both cannot happen at once."),
        mark("errors", "Finish or undo the rotation first."),
    ),
    "rotation_waiting": (
        mark("errors", "The rotation waits for you."),
        mark("errors", "Everything done so far is kept."),
        mark("errors", "Open it and go on, or undo it."),
    ),
    "cancelled": (
        mark("errors", "Stopped."),
        mark("errors", "What was finished before is kept."),
        mark("errors", "Start again when you like."),
    ),
    "bug": (
        mark("errors", "Something went wrong inside Keyturn."),
        mark("errors", "What was running has stopped; the log has the details, without any token."),
        mark("errors", "Try again; if it stays so, report it."),
    ),
    "bad_name": (
        mark("errors", "This name cannot be used."),
        mark("errors", "It is empty, or starts with a dash."),
        mark("errors", "Choose another name."),
    ),
    "token_in_note": (
        mark("errors", "There is a token in this note."),
        mark("errors", "Notes are kept in the open, so it was not saved."),
        mark("errors", "Take the token out of the text."),
    ),
    "endpoint_unconfirmed": (
        mark("errors", "The environment names another server for this provider: {endpoint}."),
        mark("errors", "Tokens of this provider would be sent there."),
        mark("errors", "Go on only if you know that server."),
    ),
    "not_reverted": (
        mark("errors", "The dead token is no longer in that file."),
        mark("errors", "Something took it out in the meantime."),
        mark("errors", "Nothing needs to be done."),
    ),
    "places_hold_it": (
        mark("errors", "{places} places still hold this token."),
        mark("errors", "They would stop working."),
        mark("errors", "Turn it instead, or take it out of them first."),
    ),
    "unknown_provider": (
        mark("errors", "Nobody knows this provider."),
        mark("errors", "Its tokens are kept and named, but not checked or turned."),
        mark("errors", "Use the provider's own page."),
    ),
    "two_levels": (
        mark("errors", "A policy is for one token or for a provider, not for both."),
        mark("errors", "Nothing was changed."),
        mark("errors", "Choose one of them."),
    ),
    "no_such_provider": (
        mark("errors", "There is no provider {provider}."),
        mark("errors", "Nothing was changed."),
        mark("errors", "Choose one of the list."),
    ),
    "bad_policy": (
        mark("errors", "An age of 1 to {oldest} days can be set, a warning of 0 to {longest}."),
        mark("errors", "Nothing was changed."),
        mark("errors", "Choose other numbers."),
    ),
    "no_cause": (
        mark("errors", "The cause is missing."),
        mark("errors", "In a year nobody knows why this was ignored."),
        mark("errors", "Say in a few words why it may stay so."),
    ),
    "bad_until": (
        mark("errors", "That day is past, or more than two years off."),
        mark("errors", "A reason is ignored for a while, not for good."),
        mark("errors", "Choose another day."),
    ),
    "not_ignored": (
        mark("errors", "This is not ignored."),
        mark("errors", "It counts already."),
        mark("errors", "There is nothing to do."),
    ),
    "unknown_setting": (
        mark("errors", "There is no setting {key}."),
        mark("errors", "It may belong to another version of Keyturn."),
        mark("errors", "Look at the list of settings."),
    ),
    "bad_setting": (
        mark("errors", "This cannot be chosen."),
        mark("errors", "Allowed is {allowed}."),
        mark("errors", "Choose one of these."),
    ),
    "which_token": (
        mark("errors", "Several tokens could be meant."),
        mark("errors", "The program was not started."),
        mark("errors", "Name the token for each variable."),
    ),
    "no_usual_token": (
        mark("errors", "It is not said which token the program is to have."),
        mark("errors", "The program was not started."),
        mark("errors", "Name a variable and a token for it."),
    ),
}
