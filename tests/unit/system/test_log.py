"""The log file: private, redacted, quiet about other libraries."""

import logging
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.fake_tokens import hugging_face
from vault_app.system.files import write_private
from vault_app.system.log import configure, redact

LOG = logging.getLogger("vault_app.test")


@pytest.fixture(autouse=True)
def unconfigured() -> Iterator[None]:
    """Take our handlers away after each test."""
    yield
    configure(None)
    logging.getLogger("vault_app").setLevel(logging.NOTSET)


def test_configure_writes_private_redacted_lines(tmp_path: Path) -> None:
    path, value = tmp_path / "keyturn.log", hugging_face()
    configure(path)
    LOG.info("checked %s", value)
    text = path.read_text()
    assert "INFO vault_app.test checked hf_…" in text
    assert value not in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_configure_traceback_is_redacted_too(
    tmp_path: Path, logged: list[logging.LogRecord]
) -> None:
    path, value = tmp_path / "keyturn.log", hugging_face()
    configure(path)
    try:
        raise ValueError(f"bad {value}")
    except ValueError:
        LOG.exception("it failed")
    text = path.read_text()
    assert "Traceback" in text
    assert value not in text
    assert len(logged) == 1


def test_configure_again_replaces_the_former_log(tmp_path: Path) -> None:
    configure(tmp_path / "one.log")
    configure(tmp_path / "two.log")
    LOG.info("hello")
    assert not (tmp_path / "one.log").exists()
    assert "hello" in (tmp_path / "two.log").read_text()


def test_configure_verbose_shows_redacted_lines_on_standard_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    value = hugging_face()
    configure(None, verbose=True)
    LOG.debug("value %s", value)
    shown = capsys.readouterr().err
    assert "value hf_…" in shown
    assert value not in shown


def test_configure_quiet_drops_debug(tmp_path: Path) -> None:
    configure(tmp_path / "keyturn.log")
    LOG.debug("hidden")
    LOG.info("shown")
    assert "hidden" not in (tmp_path / "keyturn.log").read_text()


@pytest.mark.parametrize("name", ["httpx2", "httpcore2", "huggingface_hub", "keyring", "filelock"])
def test_configure_keeps_chatty_libraries_at_warning(name: str, tmp_path: Path) -> None:
    configure(tmp_path / "keyturn.log", verbose=True)
    assert logging.getLogger(name).getEffectiveLevel() == logging.WARNING


@pytest.mark.skipif(sys.platform == "win32", reason="modes mean nothing there")
def test_rotated_log_files_stay_private(tmp_path: Path) -> None:
    path = tmp_path / "keyturn.log"
    write_private(path, b"x" * 2_000_000)
    configure(path)
    LOG.info("one line more")
    files = sorted(tmp_path.iterdir())
    assert len(files) == 2
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


def test_redact_is_reachable_from_the_log_module() -> None:
    assert redact("nothing secret") == "nothing secret"


def test_log_that_cannot_be_written_says_nothing_unredacted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The library would print the whole record, arguments and all, to standard error."""
    configure(tmp_path / "nowhere" / "keyturn.log")
    LOG.info("a value: %s", "anything secret")
    assert capsys.readouterr().err == ""
