"""No bytes make the readers raise, and what they tell lies inside the bytes."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.fake_tokens import fake
from vault_app.providers.scanned import SCAN_PATTERNS as PATTERNS
from vault_app.scanner import archives
from vault_app.scanner.engine import Engine

ENGINE = Engine(PATTERNS)
PIECES = st.sampled_from(
    [
        b"68665f",
        b"6768705F4a",
        b"\\/",
        b'",\n"',
        b"\\n",
        b"\x28",
        b"g\0h\0p\0_\0",
        b"R2hwX",
        b"\0",
        b"%",
        b"%5F",
        b"\\u0068",
        b"aGZf",
        b"hf_",
        b"ghp_",
        b"=",
        b"\n",
        b"\xff\xfe",
        b"A" * 40,
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES | st.binary(max_size=12), max_size=40), st.integers(0, 40))
def test_hits_of_any_bytes_lie_inside_and_keep_a_planted_token(
    pieces: list[bytes], place: int
) -> None:
    """Around a token on a line of its own may stand anything."""
    value = fake("github_classic_token").encode()
    pieces.insert(min(place, len(pieces)), b"\n" + value + b"\n")
    data = b"".join(pieces)
    hits = ENGINE.hits(data)
    assert all(0 <= hit.start < hit.end <= len(data) for hit in hits)
    assert value.decode() in [hit.value for hit in hits]


@pytest.mark.parametrize("ending", [".zip", ".tar", ".tgz", ".gz", ".txz", ".xz", ".bz2"])
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.binary(max_size=600))
def test_members_of_any_bytes_never_raise(tmp_path: Path, ending: str, data: bytes) -> None:
    """Whatever a file calls itself."""
    path = tmp_path / f"x{ending}"
    path.write_bytes(data)
    assert isinstance(list(archives.members(path, on_skip=lambda name, reason: None)), list)
