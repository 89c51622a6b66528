"""What changed in a policy, as one sentence: how each limit is now and how it was before."""

from collections.abc import Mapping
from datetime import UTC, datetime

from vault_app.core.errors import Data
from vault_app.core.policy import ReasonCode
from vault_app.core.text import sanitise
from vault_app.gui.format import day
from vault_app.gui.marking import tr


def changed(data: Mapping[str, Data]) -> str:
    """Return the sentence of an event ``policy_changed``; older events tell no more than that.

    It is short: a line of a table shows its beginning.
    """
    limits = {
        "max_age_days": tr("oldest allowed {new}, was {old}"),
        "warn_days": tr("warned before {new}, was {old}"),
        "classic_until": tr("classic until {new}, was {old}"),
    }
    parts = [
        text.format(new=_value(data[name]), old=_value(data.get(f"{name}_before")))
        for name, text in limits.items()
        if name in data
    ]
    told = tr("Policy: {parts}").format(parts="; ".join(parts))
    return told if parts else tr("Policy changed")


def with_reason(data: Mapping[str, Data]) -> dict[str, Data]:
    """Return *data* with the words of the reason in place of its code."""
    from vault_app.gui.health import sentences

    code = str(data.get("which", ""))
    known = code in list(ReasonCode)
    return {**data, "which": sentences.lost(ReasonCode(code)) if known else sanitise(code, 40)}


def _value(value: Data) -> str:
    if isinstance(value, int):
        return tr("%Ln day(s)", "", value)
    if value == "default":
        return tr("inherited")
    if value in ("never", None):
        return tr("never")
    try:
        return day(datetime.strptime(str(value), "%Y-%m-%d").replace(tzinfo=UTC))
    except ValueError:
        return sanitise(str(value), 20)
