"""The account of what was done about incidents, as HTML, Markdown or JSON. No values, ever.

Words come from the caller; foreign text is made safe and escaped here (H29). The page of HTML is
whole in itself: it loads nothing and runs nothing.
"""

import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from vault_app.core.errors import EditError, UsageError
from vault_app.core.incident import Confidence, Incident
from vault_app.core.text import sanitise
from vault_app.services.incidents import Affected, Hit, Overview, Turned
from vault_app.system.files import write_private

MARK = "keyturn-incident-report"
"""Stands in every report, so that one may be written over and nothing else."""


class Form(StrEnum):
    """How a report is written."""

    HTML = "html"
    MARKDOWN = "markdown"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class ReportWords:
    """Every word of a report; in braces what is filled in."""

    language: str
    title: str
    made: str
    calm: str
    summary: str
    window: str
    window_open: str
    about: str
    rows: Mapping[str, str]
    confidence: Mapping[Confidence, str]
    left: str
    none_left: str
    turned: str
    none_turned: str
    left_columns: tuple[str, ...]
    turned_columns: tuple[str, ...]
    risks: Mapping[str, str]
    proven: str
    not_proven: str
    kept: str
    removed: str
    by_hand: str
    closing: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; *level* 1 is the report's."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; without titles, facts by name. A cell with an address is a link in HTML."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    links: Mapping[str, str]


Block = Heading | Text | Grid


def form_of(path: Path) -> Form:
    """Return the form that a file's name asks for; UsageError ``report_form`` if it asks none."""
    known = {
        ".html": Form.HTML,
        ".htm": Form.HTML,
        ".md": Form.MARKDOWN,
        ".markdown": Form.MARKDOWN,
        ".json": Form.JSON,
    }
    if path.suffix.lower() not in known:
        raise UsageError("report_form", path=sanitise(path.name))
    return known[path.suffix.lower()]


def save(overview: Overview, path: Path, words: ReportWords) -> Form:
    """Write the report to *path*, readable by its owner alone; only a report is written over.

    Raises UsageError ``report_form``, EditError ``report_exists`` or what writing raises.
    """
    form = form_of(path)
    if path.is_dir() or (path.exists() and MARK.encode() not in path.read_bytes()[:2000]):
        raise EditError("report_exists", path=sanitise(str(path)))
    write_private(path, render(overview, form, words).encode())
    return form


def render(overview: Overview, form: Form, words: ReportWords) -> str:
    """Return the report."""
    if form is Form.JSON:
        return json.dumps(document(overview), indent=2, ensure_ascii=True) + "\n"
    blocks = _blocks(overview, words)
    return _html(blocks, words) if form is Form.HTML else _markdown(blocks)


def document(overview: Overview) -> dict[str, object]:
    """Return the report as data."""
    return {
        "report": MARK,
        "made_at": _stamp(overview.now),
        "feed": {"serial": overview.feed.serial, "issued": _stamp(overview.feed.issued)},
        "incidents": [_data(one) for one in _told(overview)],
    }


def _told(overview: Overview) -> list[Affected]:
    """Those that hit something first, then those already dealt with; the rest is not told."""
    return [*overview.hit, *(one for one in overview.affected if one.turned and not one.hits)]


def _data(one: Affected) -> dict[str, object]:
    incident = one.incident
    return {
        "id": incident.id,
        "title": incident.title,
        "window_start": _stamp(incident.window_start),
        "window_end": _stamp(incident.window_end),
        "confidence": str(incident.confidence),
        "sources": [source.url or source.text for source in incident.sources],
        "left": [
            {
                "credential": hit.entry.credential.id,
                "name": sanitise(hit.entry.credential.name),
                "provider": hit.entry.credential.provider,
                "hint": hit.entry.credential.hint,
                "risk": str(hit.risk) if hit.risk else None,
                "places": len(hit.entry.places),
            }
            for hit in one.hits
        ],
        "turned": [
            {
                "credential": turned.credential,
                "name": sanitise(turned.name) if turned.name else None,
                "provider": turned.provider,
                "hint": turned.hint,
                "turned_at": _stamp(turned.turned_at),
                "proven_dead_at": _stamp(turned.dead_at),
                "kept": turned.kept,
            }
            for turned in one.turned
        ],
    }


def _blocks(overview: Overview, words: ReportWords) -> list[Block]:
    told = _told(overview)
    tokens = len(overview.credentials)
    counts = {"tokens": tokens, "incidents": len(overview.hit)}
    made = words.made.format(when=_moment(overview.now), serial=overview.feed.serial)
    blocks: list[Block] = [Heading(1, words.title), Text(made)]
    blocks.append(Text(words.summary.format(**counts) if tokens else words.calm))
    for one in told:
        blocks += _section(one, words)
    return [*blocks, Text(words.closing)]


def _section(one: Affected, words: ReportWords) -> list[Block]:
    incident = one.incident
    links = {source.text: source.url for source in incident.sources if source.url}
    facts = [
        (words.rows["happened"], incident.happened),
        (words.rows["when"], window(incident, words)),
        (words.rows["whom"], incident.condition or words.rows["everyone"]),
        (words.rows["rotate"], incident.rotate),
        (words.rows["sure"], words.confidence[incident.confidence]),
        *((words.rows["source"], source.text) for source in incident.sources),
    ]
    left = tuple(_left(hit, words) for hit in one.hits)
    turned = tuple(_turned(each, words) for each in one.turned)
    return [
        Heading(2, incident.title),
        Grid((), tuple(facts), links),
        Heading(3, words.left),
        Grid(words.left_columns, left, {}) if left else Text(words.none_left),
        Heading(3, words.turned),
        Grid(words.turned_columns, turned, {}) if turned else Text(words.none_turned),
    ]


def window(incident: Incident, words: ReportWords) -> str:
    """Return when tokens could have been taken, in days."""
    end = f"{incident.window_end:%Y-%m-%d}"
    if incident.window_start is None:
        text = words.window_open.format(end=end)
    else:
        text = words.window.format(start=f"{incident.window_start:%Y-%m-%d}", end=end)
    return words.about.format(text=text) if incident.approximate else text


def _left(hit: Hit, words: ReportWords) -> tuple[str, ...]:
    kept = hit.entry.credential
    risk = words.risks[str(hit.risk) if hit.risk else "unknown"]
    note = "" if hit.turnable or hit.entry.rotation else words.by_hand
    return (kept.name, kept.provider, kept.hint, risk, str(len(hit.entry.places)), note)


def _turned(one: Turned, words: ReportWords) -> tuple[str, ...]:
    if one.dead_at is not None:
        dead = words.proven.format(when=_moment(one.dead_at))
    else:
        dead = words.kept if one.kept else words.not_proven
    return (
        one.name or words.removed,
        one.provider,
        one.hint,
        _moment(one.turned_at) if one.turned_at else "—",
        dead,
    )


def _moment(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def _stamp(when: datetime | None) -> str | None:
    if when is None:
        return None
    return when.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


_STYLE = """
:root{color-scheme:light dark;--text:#1b1f27;--muted:#5b6472;--line:#dde1e7;--back:#f6f7f9;
--card:#fff;--accent:#3b5bdb}
@media (prefers-color-scheme:dark){:root{--text:#e7eaf0;--muted:#a3acba;--line:#313844;
--back:#14171c;--card:#1c2027;--accent:#8fa6ff}}
body{margin:0 auto;padding:2rem;max-width:60rem;font:15px/1.5 system-ui,sans-serif;
color:var(--text);background:var(--back)}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2.5rem}
h3{font-size:.9rem;color:var(--muted);margin:1.2rem 0 .3rem}
table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line)}
th,td{padding:.45rem .7rem;text-align:left;vertical-align:top;border-top:1px solid var(--line);
overflow-wrap:anywhere}
th{color:var(--muted);font-weight:600}th[scope=row]{width:9rem}a{color:var(--accent)}
"""


def _html(blocks: Sequence[Block], words: ReportWords) -> str:
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    head = (
        f'<!doctype html>\n<html lang="{_h(words.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="generator" content="{MARK}">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{_h(words.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
    )
    return head + "\n".join(_html_block(block) for block in blocks) + "\n</body>\n</html>\n"


def _html_block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"<h{block.level}>{_h(block.text)}</h{block.level}>"
    if isinstance(block, Text):
        return f"<p>{_h(block.text)}</p>"
    head = "".join(f'<th scope="col">{_h(title)}</th>' for title in block.titles)
    rows = [f"<tr>{head}</tr>"] if head else []
    rows += [_html_row(row, block) for row in block.rows]
    return "<table>\n" + "\n".join(rows) + "\n</table>"


def _html_row(row: Sequence[str], block: Grid) -> str:
    cells = [_html_cell(text, block.links) for text in row]
    if not block.titles:
        return f'<tr><th scope="row">{_h(row[0])}</th><td>{cells[1]}</td></tr>'
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _html_cell(text: str, links: Mapping[str, str]) -> str:
    if text not in links:
        return _h(text)
    return f'<a rel="noreferrer" href="{_h(links[text])}">{_h(text)}</a>'


def _h(text: str) -> str:
    return html.escape(sanitise(text, 1000), quote=True)


_SPECIAL = re.compile(r"([\\`*_\[\]<>|&~$])")
"""What acts within a line; nothing foreign ever begins one."""


def _markdown(blocks: Sequence[Block]) -> str:
    text = "\n\n".join(_markdown_block(block) for block in blocks)
    return f"<!-- {MARK} -->\n\n{text}\n"


def _markdown_block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_m(block.text)}"
    if isinstance(block, Text):
        return _m(block.text)
    if not block.titles:
        return "\n".join(f"- **{_m(name)}**: {_md_cell(text, block)}" for name, text in block.rows)
    lines = [_md_row(block.titles), _md_row(["---"] * len(block.titles), plain=True)]
    lines += [_md_row(row) for row in block.rows]
    return "\n".join(lines)


def _md_cell(text: str, block: Grid) -> str:
    return f"[{_m(text)}](<{block.links[text]}>)" if text in block.links else _m(text)


def _md_row(cells: Sequence[str], *, plain: bool = False) -> str:
    return "| " + " | ".join(cells if plain else [_m(cell) for cell in cells]) + " |"


def _m(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", sanitise(text, 1000))
