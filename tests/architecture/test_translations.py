"""Every text of the window is in every translation, finished, and says the same things."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.support import linguist
from tests.support.linguist import LANGUAGES, SOURCES, TRANSLATED, Key, Message

FORMS = {"en": 2, "de": 2, "zh_CN": 1}


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> dict[Key, Message]:
    """Return what ``lupdate`` finds in the sources."""
    return linguist.extracted(tmp_path_factory.mktemp("lupdate"))


def test_lupdate_finds_every_text_the_sources_translate(texts: dict[Key, Message]) -> None:
    """It does not look into f-strings and knows no helper of a file's own: see ``marking``."""
    assert len(texts) > 1000
    missed = [
        f"{path.relative_to(SOURCES)}:{line} {key}"
        for path in sorted(SOURCES.rglob("*.py"))
        for line, key in linguist.written(path)
        if key not in texts
    ]
    assert missed == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_translation_holds_the_texts_of_the_sources_and_no_other(
    language: str, texts: dict[Key, Message]
) -> None:
    """``python3 packaging/dev.py translations`` brings it up to date."""
    held = linguist.committed(language)
    assert sorted(texts.keys() - held.keys()) == []
    assert sorted(held.keys() - texts.keys()) == []


def test_english_holds_every_plural_and_nothing_else(texts: dict[Key, Message]) -> None:
    plurals = {key for key, message in texts.items() if message.plural}
    assert plurals
    assert linguist.committed("en").keys() == plurals


@pytest.mark.parametrize("language", LANGUAGES)
def test_translation_is_finished(language: str) -> None:
    held = linguist.committed(language).values()
    bare = [message.key for message in held if not message.finished or not all(message.forms)]
    assert bare == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_has_the_forms_its_language_asks_for(language: str) -> None:
    held = linguist.committed(language).values()
    plurals = [message for message in held if message.plural and message.finished]
    assert plurals
    wrong = [message.key for message in plurals if len(message.forms) != FORMS[language]]
    assert wrong == []
    assert [message.key for message in plurals if not _number(message.forms[-1])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translation_has_the_places_to_fill_of_its_source(language: str) -> None:
    """A name that is not there would fail where it is shown; one left out would not be told."""
    wrong = [
        (message.key, form)
        for message in linguist.committed(language).values()
        if message.finished
        for form in message.forms
        if _places(form) != _places(message.key[1])
    ]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_translation_keeps_ellipsis_spaces_and_lines_of_its_source(language: str) -> None:
    wrong = [
        message.key
        for message in linguist.committed(language).values()
        if message.finished
        for form in message.forms
        if _shape(form) != _shape(message.key[1])
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_released_file_is_that_of_its_source(language: str, tmp_path: Path) -> None:
    name = f"keyturn_{language}"
    source, target = linguist.FOLDER / f"{name}.ts", tmp_path / f"{name}.qm"
    subprocess.run([linguist.program("lrelease"), "-silent", source, "-qm", target], check=True)
    assert (linguist.FOLDER / f"{name}.qm").read_bytes() == target.read_bytes()


def _number(text: str) -> bool:
    return "%n" in text or "%Ln" in text


def _places(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}", text))


def _shape(text: str) -> tuple[bool, bool, str, str, int]:
    head, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return text.endswith("…"), "&" in text, head, tail, text.count("\n")
