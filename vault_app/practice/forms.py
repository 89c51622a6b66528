"""Small pieces of HTML for the token form; everything put in is escaped."""

from collections.abc import Iterable, Mapping
from html import escape


def checkbox(name: str, value: str, label: str, checked: bool) -> str:
    """Return one labelled checkbox."""
    return (
        f'<label class="choice"><input type="checkbox" name="{escape(name)}" '
        f'value="{escape(value)}"{" checked" if checked else ""}> '
        f"<span>{escape(label)}</span></label>"
    )


def checkboxes(name: str, values: Iterable[str], checked: Iterable[str]) -> str:
    """Return a checkbox per value, labelled by it."""
    on = set(checked)
    return "\n".join(checkbox(name, value, value, value in on) for value in values)


def choices(name: str, words: Mapping[str, str], chosen: str) -> str:
    """Return a radio button per value, labelled by its words."""
    return "\n".join(
        f'<label class="choice"><input type="radio" name="{escape(name)}" value="{escape(value)}"'
        f"{' checked' if value == chosen else ''}> <span>{escape(label)}</span></label>"
        for value, label in words.items()
    )
