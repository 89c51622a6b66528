"""The inline marker: where it counts, what it says, and that endless lines do not hold it up."""

import pytest

from vault_app.scanner.markers import marker_near

TOKEN = b"hf_" + b"x" * 34


def _near(text: bytes) -> str | None:
    start = text.index(TOKEN)
    return marker_near(text, start, start + len(TOKEN))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b'x = "%s"  # keyturn:ignore test data\ny' % TOKEN, "test data"),
        (b"<a>%s</a> <!-- keyturn:ignore: a sample -->" % TOKEN, "a sample"),
        (b"/* keyturn:ignore */ %s" % TOKEN, ""),
        (b"# keyturn:ignore revoked long ago\r\nx=%s\n" % TOKEN, "revoked long ago"),
        (b"%s # KEYTURN:IGNORE" % TOKEN, ""),
        (b"y = 1  # keyturn:ignore other line\nx=%s\n" % TOKEN, None),
        (b"# keyturn:ignore two lines up\n\nx=%s" % TOKEN, None),
        (b"x=%s\n# keyturn:ignore the line after" % TOKEN, None),
        (b"x=%s # keyturn:ignored" % TOKEN, None),
        (b"#" + b" " * 9000 + b"keyturn:ignore far" + b" " * 9000 + TOKEN, None),
        (TOKEN, None),
    ],
)
def test_marker_near_counts_on_the_line_itself_or_alone_above(
    text: bytes, reason: str | None
) -> None:
    assert _near(text) == reason
