"""Words for codes: the only way from an error, reason, kind or event to a sentence on screen."""

from collections.abc import Mapping

from vault_app.core.credential import Credential, Kind, Risk, Status
from vault_app.core.errors import Data, KeyturnError
from vault_app.core.frozen import Frozen
from vault_app.core.policy import Verdict
from vault_app.core.text import sanitise
from vault_app.gui import short_words
from vault_app.gui.marking import translated
from vault_app.gui.provider_words import provider_name as provider_name
from vault_app.gui.provider_words import provider_short as provider_short

_DECISIONS = ("policy_changed", "reason_ignored", "reason_heeded")


class Words(Frozen, frozen=True):
    """What is so, what it means, what to do."""

    title: str
    meaning: str
    cure: str

    @property
    def rest(self) -> str:
        """Return meaning and cure as one text."""
        return f"{self.meaning} {self.cure}".strip()


def filled(text: str, data: Mapping[str, Data]) -> str:
    """Put data into ``{places}``; foreign text is made safe, a missing datum leaves a dash."""
    return text.format_map(_Safe(data)) if "{" in text else text


class _Safe(dict[str, str]):
    def __init__(self, data: Mapping[str, Data]) -> None:
        super().__init__({key: sanitise(str(value)) for key, value in data.items()})

    def __missing__(self, key: str) -> str:
        return "—"


def explain(error: Exception) -> Words:
    """Return the words for an error."""
    if isinstance(error, KeyturnError):
        return explain_code(error.code, error.data, error.default_code)
    return explain_code("bug")


def explain_code(
    code: str, data: Mapping[str, Data] | None = None, otherwise: str = "bug"
) -> Words:
    """Return the words for a code; a code without words gets those of *otherwise*."""
    from vault_app.gui import error_words

    told = error_words.ALL.get(code) or error_words.ALL.get(otherwise) or error_words.ALL["bug"]
    return Words(*(filled(translated(error_words.C, part), data or {}) for part in told))


def known(code: str) -> bool:
    """Tell whether a code has words of its own."""
    from vault_app.gui import error_words

    return code in error_words.ALL or code in short_words.SHORT


def short(code: str, data: Mapping[str, Data] | None = None) -> str:
    """Return a few words for a code of a list row (a skipped file, a step's detail)."""
    text = short_words.SHORT.get(code)
    if text is not None:
        return filled(translated(short_words.C, text), data or {})
    return headline(code, data)


def headline(code: str, data: Mapping[str, Data] | None = None) -> str:
    """Return what is so, as a heading: without its full stop, whatever the language writes."""
    return explain_code(code, data).title.rstrip(".\u3002")


def event(code: str, data: Mapping[str, Data] | None = None) -> str:
    """Return the words of a history event."""
    if data and code in _DECISIONS:
        from vault_app.gui import policy_words

        if code == "policy_changed":
            return policy_words.changed(data)
        data = policy_words.with_reason(data)
    key = f"{code}_{data['status']}" if data and "status" in data else code
    text = short_words.EVENTS.get(key) or short_words.EVENTS.get(code)
    if text is None:
        return code.replace("_", " ").capitalize()
    return filled(translated(short_words.C, text), data or {})


def kind(value: Kind) -> str:
    """Return the words of a kind, for a sentence."""
    return translated(short_words.C, short_words.KINDS[value])


def kind_badge(credential: Credential) -> tuple[str, str]:
    """Return word and tone of the badge of a credential's kind."""
    if credential.kind is Kind.CLASSIC:
        return translated("words", "CLASSIC"), "danger"
    return kind(credential.kind), short_words.KIND_TONES[credential.kind]


def verdict_badge(value: Verdict) -> tuple[str, str]:
    """Return word and tone of the badge of a verdict."""
    text, tone = short_words.VERDICTS[value]
    return translated(short_words.C, text), tone


def risk(value: Risk) -> tuple[str, str]:
    """Return word and tone of a risk."""
    text, tone = short_words.RISKS[value]
    return translated(short_words.C, text), tone


def status(credential: Credential) -> tuple[str, str, str]:
    """Return word, tone and icon of where a credential stands at its provider."""
    if credential.revoked_at:
        key = "revoked"
    elif not credential.claimed:
        key = "unclaimed"
    elif credential.status is Status.UNKNOWN and credential.status_code:
        key = "unreachable"
    else:
        key = credential.status.value
    text, tone, icon = short_words.STATUSES[key]
    return translated(short_words.C, text), tone, icon
