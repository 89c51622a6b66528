"""Words of the incidents page and of its report. Foreign names are made safe."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from vault_app.core.incident import Confidence, Incident
from vault_app.core.text import sanitise
from vault_app.gui import words
from vault_app.gui.format import age, day, moment
from vault_app.gui.marking import mark, tr, translated

if TYPE_CHECKING:
    from vault_app.core.credential import Risk
    from vault_app.services.incidents import Hit, Overview, Turned
    from vault_app.services.incidents_report import ReportWords

C = "incidents"
_SURE = {
    Confidence.CONFIRMED: (mark("incidents", "confirmed"), "good"),
    Confidence.SECONDARY: (mark("incidents", "told by others"), "accent"),
    Confidence.UNCONFIRMED: (mark("incidents", "not confirmed"), "warning"),
}
_SENTENCES = {
    Confidence.CONFIRMED: mark("incidents", "Confirmed: read in a primary source."),
    Confidence.SECONDARY: mark("incidents", "Told by others: not seen in a primary source."),
    Confidence.UNCONFIRMED: mark(
        "incidents", "Not confirmed: neither dates nor addresses were checked."
    ),
}
_MOST_PROVIDERS = 4


def sure(confidence: Confidence) -> tuple[str, str]:
    """Return word and tone of the badge that says how sure we are."""
    text, tone = _SURE[confidence]
    return translated(C, text), tone


def sure_sentence(confidence: Confidence) -> str:
    """Return the same as a sentence."""
    return translated(C, _SENTENCES[confidence])


def window(incident: Incident) -> str:
    """Return when tokens could have been taken."""
    start, end = incident.window_start, incident.window_end
    if start is None:
        text = tr("until {end}").format(end=_utc_day(end))
    elif start.date() == end.date():
        text = _utc_day(end)
    else:
        text = tr("{start} to {end}").format(start=_utc_day(start), end=_utc_day(end))
    return (
        tr("about {time}", "a stretch of time that is not exact").format(time=text)
        if incident.approximate
        else text
    )


def caption(incident: Incident) -> str:
    """Return window, disclosure and providers as one line."""
    parts = [window(incident)]
    if incident.disclosed_at is not None:
        parts.append(tr("disclosed {day}").format(day=_utc_day(incident.disclosed_at)))
    if incident.providers:
        parts.append(providers(incident))
    return " · ".join(parts)


def providers(incident: Incident) -> str:
    """Return whose tokens it is about, in a few words."""
    named = [words.provider_name(one) for one in incident.providers[:_MOST_PROVIDERS]]
    if len(incident.providers) > 2 * _MOST_PROVIDERS:
        return tr("tokens of every kind")
    left = len(incident.providers) - len(named)
    text = QLocale().createSeparatedList(named)
    return tr("{names} and %Ln more", "", left).format(names=text) if left else text


def summary(overview: "Overview") -> str:
    """Return the whole in one sentence."""
    tokens, known = len(overview.credentials), len(overview.affected)
    if not tokens:
        return tr("None of %Ln known incident(s) hits a token of yours.", "", known)
    if overview.pressing:
        return tr("%Ln token(s) to turn over.", "", len(overview.pressing))
    return tr("%Ln token(s) may be concerned: see what each incident asks.", "", tokens)


def feed(overview: "Overview") -> str:
    """Return where the feed comes from and how old it is."""
    when = _utc_day(overview.feed.issued)
    if overview.feed.imported:
        return tr("Feed of {day}, imported.").format(day=when)
    return tr("Feed of {day}, as it came with Keyturn.").format(day=when)


def hit_caption(hit: "Hit") -> str:
    """Return what ranks a token: risk, reach, places, age."""
    entry = hit.entry
    parts = [risk(hit.risk)]
    if entry.credential.reach:
        parts.append(tr("reaches %Ln owner(s)", "", len(entry.credential.reach)))
    parts.append(tr("%Ln place(s)", "", len(entry.places)))
    parts.append(tr("{age} old").format(age=age(entry.age_days)))
    return " · ".join(parts)


def risk(value: "Risk | None") -> str:
    """Return the worst a token may do, in a few words."""
    if value is None:
        return tr("unknown risk")
    return tr("{risk} risk").format(risk=words.risk(value)[0])


def by_hand(hit: "Hit") -> str:
    """Return why a token is not among those turned over here; "" if it is."""
    if hit.turnable:
        return ""
    if hit.entry.rotation:
        return tr("being turned over")
    kept = hit.entry.credential
    return tr("by hand") if kept.claimed else words.status(kept)[0]


def turned(one: "Turned") -> str:
    """Return what became of a token since."""
    name = sanitise(one.name, 60) if one.name else one.hint
    if one.dead_at is not None:
        return tr("{name}: the old token is proven dead since {when}.").format(
            name=name, when=moment(one.dead_at)
        )
    if one.kept:
        return tr("{name}: turned over; the old token lives on by choice.").format(name=name)
    return tr("{name}: turned over; the old token is not proven dead yet.").format(name=name)


def report_words() -> "ReportWords":
    """Return the words of a report in the language worn."""
    from vault_app.services.incidents_report import ReportWords

    return ReportWords(
        language=QLocale().bcp47Name(),
        title=tr("Incidents and what was done"),
        made=tr("Made {when} with feed {serial}."),
        calm=tr("No token is hit by a known incident."),
        summary=tr("Tokens still hit: {tokens}. Incidents that hit them: {incidents}."),
        window=tr("{start} to {end}"),
        window_open=tr("until {end}"),
        about=tr("about {text}"),
        rows={
            "happened": tr("What happened"),
            "when": tr("When"),
            "whom": tr("Whom it concerns"),
            "everyone": tr("Everyone with such a token."),
            "rotate": tr("What to rotate"),
            "sure": tr("How sure"),
            "source": tr("Source"),
        },
        confidence={one: sure_sentence(one) for one in Confidence},
        left=tr("Left to do"),
        none_left=tr("Nothing is left."),
        turned=tr("Turned over"),
        none_turned=tr("Nothing was turned over yet."),
        left_columns=(
            tr("Name"),
            tr("Provider"),
            tr("Token"),
            tr("Risk"),
            tr("Places"),
            tr("Note"),
        ),
        turned_columns=(
            tr("Name"),
            tr("Provider"),
            tr("Old token"),
            tr("Turned over"),
            tr("Old token dead"),
        ),
        risks=_risks(),
        proven=tr("proven dead {when}"),
        not_proven=tr("not proven yet"),
        kept=tr("kept alive by choice"),
        removed=tr("(removed)"),
        by_hand=tr("by hand, on the provider's page"),
        closing=tr(
            "This report holds no token: of each only its start and its last four characters."
        ),
    )


def _risks() -> dict[str, str]:
    from vault_app.core.credential import Risk

    return {str(one): words.risk(one)[0] for one in Risk} | {"unknown": tr("unknown")}


def _utc_day(when: datetime) -> str:
    """Return the day as it is told: in UTC, whatever the clock on the wall says."""
    noon = when.replace(hour=12, minute=0, second=0, microsecond=0)
    local = noon.astimezone()
    return day(local + timedelta(days=(when.date() - local.date()).days))
