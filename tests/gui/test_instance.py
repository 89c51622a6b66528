"""One window per profile: the second start raises the first."""

import os
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from vault_app.gui.instance import SingleInstance, meeting_point


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "run"
    made.mkdir(mode=0o700)
    return made


def test_claim_second_start_raises_the_first(qtbot: QtBot, folder: Path) -> None:
    first, second = SingleInstance(folder), SingleInstance(folder)
    assert first.claim()
    first.listen()
    with qtbot.waitSignal(first.raised):
        assert not second.claim()
    first.release()


def test_claim_after_release_is_free_again(qtbot: QtBot, folder: Path) -> None:
    first, second = SingleInstance(folder), SingleInstance(folder)
    assert first.claim()
    first.release()
    assert second.claim()
    second.release()


def test_starts_are_heard_from_the_first_moment_and_nothing_is_left_behind(
    qtbot: QtBot, folder: Path
) -> None:
    first = SingleInstance(folder)
    assert first.claim()
    path = Path(meeting_point(folder))
    assert path.stat().st_mode & 0o777 == 0o600
    with qtbot.waitSignal(first.raised):
        assert not SingleInstance(folder).claim()  # asked before Qt listens
        first.listen()
    with qtbot.waitSignal(first.raised):  # and after
        assert not SingleInstance(folder).claim()
    first.release()
    assert not path.exists()


def test_claim_what_a_killed_window_left_is_taken_over(qtbot: QtBot, folder: Path) -> None:
    Path(meeting_point(folder)).touch()
    instance = SingleInstance(folder)
    assert instance.claim()
    instance.listen()
    with qtbot.waitSignal(instance.raised):
        assert not SingleInstance(folder).claim()
    instance.release()


def test_claim_hands_the_activation_token_on(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = SingleInstance(folder), SingleInstance(folder)
    first.claim()
    first.listen()
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "from-the-second")
    second.claim()
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "")
    qtbot.waitUntil(lambda: os.environ["XDG_ACTIVATION_TOKEN"] == "from-the-second")
    first.release()


@pytest.mark.parametrize("noise", [b"x" * 4000, b"hello\n", b"raise"])
def test_server_noise_raises_nothing(qtbot: QtBot, folder: Path, noise: bytes) -> None:
    instance = SingleInstance(folder)
    instance.claim()
    instance.listen()
    socket = QLocalSocket()
    socket.connectToServer(meeting_point(folder))
    assert socket.waitForConnected(1000)
    raised: list[bool] = []
    instance.raised.connect(lambda: raised.append(True))
    socket.write(noise)
    socket.flush()
    socket.disconnectFromServer()
    with qtbot.waitSignal(instance.raised):
        assert not SingleInstance(folder).claim()
    assert raised == [True], "only the real call"
    instance.release()


def test_meeting_point_of_a_deep_folder_is_a_name(tmp_path: Path) -> None:
    deep = tmp_path / ("d" * 90)
    name = meeting_point(deep)
    assert name.startswith("keyturn-")
    assert name == meeting_point(deep)
    assert name != meeting_point(tmp_path / ("e" * 90))
    QLocalServer.removeServer(name)
