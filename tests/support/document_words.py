"""What made-up documents consist of: words, values with a mark for a token, lines.

A document is text with ``TOKEN`` where the token stands as a value, ``LOGIN`` where base64 of
``ada:token`` does, and ``LOOSE`` where it stands outside any value (a comment, prose).
"""

from hypothesis import strategies as st

from tests.support.editor_samples import basic

TOKEN, LOGIN, LOOSE = "\ue000", "\ue001", "\ue002"
Texts = st.SearchStrategy[str]


def filled(document: str, value: str) -> str:
    """Return *document* with *value* at its marks."""
    text = document.replace(TOKEN, value).replace(LOOSE, value)
    return text.replace(LOGIN, basic("ada", value))


names = st.from_regex(r"[A-Za-z_][A-Za-z0-9_]{0,8}", fullmatch=True)
ends = st.sampled_from(["\n", "\r\n"])
blanks = st.sampled_from(["", " ", "\t", "  "])
gaps = st.sampled_from([" ", "\t", "   "])
_BEHIND = st.sampled_from(["", "", "-x", ".y", "/z", "\u00e9", "@h", "=="])
_PROSE = "abc XYZ 0189 _-./@+ \u00e9\u00fc\u4e2d\U0001f600\u05d0"


def words(extra: str = "", without: str = "") -> Texts:
    """Return short texts of harmless letters and *extra*, less *without*."""
    letters = "".join(char for char in _PROSE + extra if char not in without)
    return st.text(st.sampled_from(letters), max_size=12)


def values(extra: str = "", without: str = "") -> Texts:
    """Return texts round one mark, now and then without one or with two."""
    text = words(extra, without)
    tail = _BEHIND.filter(lambda t: not set(t) & set(without))
    one = st.tuples(text, st.sampled_from([TOKEN, TOKEN, TOKEN, LOGIN]), tail)
    # What goes before base64 must not be of its letters, or it is part of the run.
    marked = one.map(lambda t: (t[0] + ("" if t[1] == TOKEN else ",") + t[1], t[2])).map("".join)
    alone = st.sampled_from([TOKEN, TOKEN, LOGIN])
    twice = st.just(f"{TOKEN},{TOKEN}")
    return st.one_of(alone, marked, text, alone, twice)


comments = words("'\"`{}[]<>()=:$%&;,\\|").map(lambda t: f"{t} {LOOSE} {t}")


def lines(*kinds: Texts, least: int = 1) -> Texts:
    """Return documents of lines of these kinds, in either line end, with or without a last one."""
    many = st.lists(st.one_of(*kinds), min_size=least, max_size=7)
    return st.tuples(many, ends, st.booleans()).map(
        lambda t: t[1].join(line.replace("\n", t[1]) for line in t[0]) + (t[1] if t[2] else "")
    )


def join(*parts: "Texts | str") -> Texts:
    """Return the parts one after another; a plain text stands for itself."""
    return st.tuples(*(st.just(p) if isinstance(p, str) else p for p in parts)).map("".join)


def escaped(text: Texts) -> Texts:
    """Return texts with each backslash made an escape."""
    return text.map(lambda t: t.replace("\\", "\\n"))


def trimmed(text: Texts) -> Texts:
    """Return texts without blanks at their ends, none empty."""
    return text.map(str.strip).filter(bool)


empty = st.sampled_from(["", " ", "\t"])
hash_comment = join(blanks, "#", comments)
simple = values(without=" ")
