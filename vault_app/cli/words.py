"""Codes and safe data as English sentences; every piece of foreign text in them is made safe."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vault_app.cli.words_details import DETAILS
from vault_app.cli.words_errors import ERRORS
from vault_app.cli.words_events import EVENTS, FINDINGS
from vault_app.core.errors import Data
from vault_app.core.policy import Reason, ReasonCode
from vault_app.core.rotation import Detail, Rotation, RotationState, WaitingFor
from vault_app.core.text import sanitise


@dataclass(frozen=True, slots=True)
class Told:
    """A code with its sentence and what to do about it (None: nothing to do)."""

    code: str
    message: str
    cure: str | None


class _Safe(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "?"


_OPTIONAL = re.compile(r"\[\[(.*?)\]\]")
_PLURAL = re.compile(r"\{(\w+)\|([^|{}]+)\|([^|{}]+)\}")
_NAME = re.compile(r"\{(\w+)\}")


def fill(template: str, data: Mapping[str, Data]) -> str:
    """Return *template* with its ``{names}`` filled from *data*; an absent one shows as ``?``.

    A part in ``[[...]]`` is left out if a name in it is absent; ``{days|day|days}`` gives the
    word that fits the number.
    """
    known = {key: _shown(key, value) for key, value in data.items() if value is not None}
    text = _OPTIONAL.sub(lambda part: _optional(part[1], known), template)
    text = _PLURAL.sub(lambda word: word[2] if data.get(word[1]) == 1 else word[3], text)
    return text.format_map(_Safe(known))


def _optional(part: str, known: Mapping[str, str]) -> str:
    return part if all(name in known for name in _NAME.findall(part)) else ""


def _shown(key: str, value: Data) -> str:
    if key == "reason":
        return ERRORS.get(str(value), (plain_code(str(value)), None))[0].split("{")[0]
    return sanitise(str(value))


def plain_code(code: str) -> str:
    """Return a code as words, for one that a later version may bring."""
    text = sanitise(code).replace("_", " ")
    return text[:1].upper() + text[1:] + "."


def error_words(code: str, data: Mapping[str, Data]) -> Told:
    """Return the words for an error's code."""
    if code not in ERRORS and code in DETAILS:
        return Told(code, fill(DETAILS[code][0], data), detail_cure(code))
    message, cure = ERRORS.get(code, (plain_code(code), None))
    return Told(code, fill(message, data), None if cure is None else fill(cure, data))


def detail_sentence(details: Sequence[Detail]) -> str | None:
    """Return the notes of a step as one line, None if there are none."""
    sentences = [_detail(detail) for detail in details]
    return " ".join(sentences) or None


def _detail(detail: Detail) -> str:
    told = DETAILS.get(detail.code) or ERRORS.get(detail.code) or (plain_code(detail.code), None)
    return fill(told[0], dict(detail.data))


def detail_cure(code: str) -> str | None:
    """Return what to do about a note, None if it only informs."""
    return (DETAILS.get(code) or ERRORS.get(code) or ("", None))[1]


REASONS: Mapping[ReasonCode, str] = {
    ReasonCode.CLASSIC: "Classic token: it opens everything its owner can open.",
    ReasonCode.TOO_OLD: "Made {days} {days|day|days} ago; the limit is {limit}.",
    ReasonCode.EXPIRES_SOON: "Expires in {days} {days|day|days}.",
    ReasonCode.EXPIRED: "Expired.",
    ReasonCode.TOO_BROAD: "Holds {scopes} {scopes|permission|permissions} of critical risk.",
    ReasonCode.PLAINTEXT: "Stands in plain text in {places} {places|place|places}"
    "[[, {everyone} readable by everyone]][[, {synced} in a synced folder]].",
    ReasonCode.TRACKED_BY_GIT: "Stands in {places} {places|file|files} that git tracks.",
    ReasonCode.IN_HISTORY: "Stands in the history of a git repository.",
    ReasonCode.INCIDENT: "Hit by an incident: {title}[[, and {more} more]].",
    ReasonCode.DEAD_IN_USE: "Dead, and still written down in {places} {places|place|places}.",
    ReasonCode.REJECTED: "The provider refuses it.",
    ReasonCode.UNKNOWN_KIND: "The provider does not say what kind of token it is.",
    ReasonCode.DRIFTED: "Allowed more than when it was first asked about: {gained}.",
    ReasonCode.DUPLICATE: "The same value is kept under another name too.",
}


def reason_text(reason: Reason) -> str:
    """Return the sentence for one reason of a verdict."""
    if reason.code is ReasonCode.EXPIRES_SOON and dict(reason.data).get("days") == 0:
        return "Expires today."
    return fill(REASONS[reason.code], dict(reason.data))


_WAITING: Mapping[WaitingFor, tuple[str, str, str]] = {
    WaitingFor.PERSON: (
        "waiting_for_person",
        "The rotation waits for you.",
        "See the steps, then run `keyturn rotate` again or `keyturn undo {id}`.",
    ),
    WaitingFor.APPROVAL: (
        "waiting_for_approval",
        "The new token waits for an organisation's approval.",
        "Ask an administrator to approve it, then run `keyturn resume {id}`.",
    ),
    WaitingFor.NETWORK: (
        "waiting_for_network",
        "The provider could not be asked.",
        "Run `keyturn resume {id}` when the network is back.",
    ),
    WaitingFor.VAULT: (
        "waiting_for_vault",
        "The vault is not open.",
        "Unlock it (`keyturn vault unlock`), then run `keyturn resume {id}`.",
    ),
}


def waiting_words(rotation: Rotation) -> Told:
    """Return the words for a rotation that did not finish."""
    if rotation.state is RotationState.FAILED:
        told = (
            "rotation_failed",
            "The rotation failed.",
            "Run `keyturn undo {id}` to put it back.",
        )
    elif rotation.state is RotationState.ABANDONED:
        told = ("rotation_abandoned", "The rotation was given up.", "Run `keyturn rotate` anew.")
    else:
        told = _WAITING[rotation.waiting_for or WaitingFor.PERSON]
    code, message, cure = told
    return Told(code, message, fill(cure, {"id": rotation.id}))


def event_text(code: str, data: Mapping[str, Data]) -> str:
    """Return one line of history as a sentence."""
    return fill(EVENTS.get(code, plain_code(code)), data)


def finding_words(code: str, data: Mapping[str, Data]) -> Told:
    """Return the words for one finding of the doctor."""
    row = FINDINGS.get(code)
    if row is None:
        return error_words(code, data)
    message, cure = row
    return Told(code, fill(message, data), None if cure is None else fill(cure, data))


PURPOSES: Mapping[str, str] = {
    "download": "download private or gated models and datasets",
    "inference": "run inference",
    "push": "push to my repositories",
    "spaces": "manage Spaces",
    "ci": "use it in CI",
}


def purpose_text(code: str) -> str:
    """Return a purpose in plain words."""
    return PURPOSES.get(code, plain_code(code))
