"""Documents of the formats that nest: JSON and its kin, YAML, TOML, XML."""

import json

from hypothesis import strategies as st

from tests.support.document_words import (
    LOGIN,
    LOOSE,
    TOKEN,
    Texts,
    blanks,
    comments,
    ends,
    join,
    names,
    values,
    words,
)

_json_text = values("'#;:,{}[]/*<>&").map(lambda t: json.dumps(t, ensure_ascii=False))
_scalars = st.one_of(
    _json_text, _json_text, st.integers().map(str), st.sampled_from(["true", "null", "1.50e3"])
)


def _containers(inner: Texts) -> Texts:
    members = st.lists(
        st.tuples(st.one_of(words(), st.just(TOKEN)), inner, blanks), min_size=1, max_size=4
    )
    objects = members.map(
        lambda many: (
            "{"
            + ",\n ".join(f"{json.dumps(k, ensure_ascii=False)}:{gap}{v}" for k, v, gap in many)
            + "}"
        )
    )
    arrays = st.lists(inner, max_size=4).map(lambda many: "[" + ", ".join(many) + "]")
    return st.one_of(objects, arrays)


_json = st.recursive(_scalars, _containers, max_leaves=12)
json_document = st.tuples(_containers(_json), ends).map(lambda t: t[0].replace("\n", t[1]))
jsonc = st.tuples(json_document, comments, comments).map(
    lambda t: f"// {t[1]}\n{t[0][:1]} /* {t[2].replace('*', '')} */ {t[0][1:]}\n"
)
json5 = st.tuples(
    st.lists(
        st.tuples(names, st.one_of(_json, values('"#', "'\\").map(lambda t: f"'{t}'"))), max_size=5
    ),
    comments,
).map(
    lambda t: f"// {t[1]}\n{{" + ",\n".join(f"{k}: {v}" for k, v in t[0]) + ("," * bool(t[0])) + "}"
)
notebook = st.lists(_json_text, min_size=1, max_size=5).map(
    lambda many: (
        '{"cells": [{"source": ["a\\n", '
        + ",\n ".join(many)
        + '], "outputs": [{"text": ['
        + ", ".join(many)
        + ']}]}], "nbformat": 4}\n'
    )
)
docker_config = st.tuples(names, _json, ends).map(
    lambda t: (
        f'{{{t[2]}\t"auths": {{"{t[0]}": {{"auth": "{LOGIN}"}}, '
        f'"é": {{"identitytoken": "{TOKEN}"}}}},{t[2]}\t"x": {t[1]}{t[2]}}}'
    )
)

_yaml_safe = values("'\"/;=", "").map(lambda t: f"v {t}".strip())
_yaml_scalar = st.one_of(
    _yaml_safe,
    st.just(TOKEN),
    st.just(LOGIN),
    _json_text,
    values('"#:{}[],&*!|>%', "").map(lambda t: "'" + t.replace("'", "''") + "'"),
    st.sampled_from(["true", "~", "1.5", "!!str x"]),
)
_key = st.one_of(names.map(lambda n: f"k{n}"), names.map(lambda n: f'"q {n}"'), st.just(TOKEN))


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" if line else line for line in text.split("\n"))


_block_line = join("\n  ", _yaml_safe)


def _yaml_blocks(inner: Texts) -> Texts:
    entry = st.one_of(
        join(_key, ": ", _yaml_scalar, st.sampled_from(["", " # c", f" # {LOOSE} c"])),
        join(_key, ":\n", inner.map(_indented)),
        join(_key, ": &a", names, " ", TOKEN),
        join(
            _key,
            st.sampled_from([": |\n  ", ": >-\n  ", ": |+\n  "]),
            _yaml_safe,
            "\n  ",
            _yaml_safe,
        ),
        join(_key, ": {a: '", values('"', "'"), "', b: [x, \"", values("'", '"\\'), '"]}'),
        join("# ", comments),
    )
    sequence = st.lists(
        st.one_of(join("- ", _yaml_scalar), join("- a: ", _yaml_scalar, "\n  b: 1")),
        min_size=1,
        max_size=3,
    ).map("\n".join)
    head = join("k0: ", _yaml_scalar)
    return st.one_of(
        st.tuples(head, st.lists(entry, max_size=4)).map(lambda t: "\n".join((t[0], *t[1]))),
        sequence,
    )


_yaml = st.recursive(join("z: ", _yaml_scalar), _yaml_blocks, max_leaves=5)
yaml_document = st.tuples(st.lists(_yaml, min_size=1, max_size=2), ends, st.booleans()).map(
    lambda t: ("---\n" * t[2] + "\n---\n".join(t[0]) + "\n").replace("\n", t[1])
)

_toml_value = st.one_of(
    values("'#=[]{}", '"\\').map(lambda t: f'"{t}"'),
    values('"#=[]{}\\', "'").map(lambda t: f"'{t}'"),
    values("'#\n", '"\\').map(lambda t: f'"""\n{t}"""'),
    values('"#\n\\', "'").map(lambda t: f"'''{t}'''"),
    st.just(f'"\\u00e9 \\t{TOKEN}"'),
    st.just(f'"""\\\n   {TOKEN}\\\n  x"""'),
    values("", "'\"\\").map(lambda t: f'[1, "{t}", ["{t}",]]'.replace("1, ", "'x', ")),
    values("", "'\"\\").map(lambda t: f'{{a = "{t}", "b c" = 1}}'),
    st.sampled_from(["1_000", "true", "1979-05-27T07:32:00Z", "0xff"]),
)


def _toml(entries: list[tuple[str, str, str]]) -> str:
    out = []
    for number, (kind, value, comment) in enumerate(entries):
        if kind:
            out.append(kind.replace("N", str(number)))
        out.append(f"k{number} = {value}{comment}")
    return "\n".join(out)


toml = st.tuples(
    st.lists(
        st.tuples(
            st.sampled_from(["", "", "[tN]", "[[aN]]", '["q é N".x]', f"# {LOOSE}\n"]),
            _toml_value,
            st.sampled_from(["", " # c", f" # {LOOSE} c"]),
        ),
        min_size=1,
        max_size=6,
    ).map(_toml),
    ends,
).map(lambda t: t[0].replace("\n", t[1]) + t[1])

_xml_text = values("'\"#;=()", "")
xml = st.tuples(
    st.lists(
        st.one_of(
            join(
                "<", names.map(lambda n: f"e{n}"), " id='", values('"', "'"), "' b=\"", TOKEN, '"/>'
            ),
            _xml_text.map(lambda t: f"<password>{t}</password>"),
            _xml_text.map(lambda t: f"<a><b>{t} &amp; &#233;</b>\n<c/></a>"),
            values("<>&'\"").map(lambda t: f"<d><![CDATA[{t.replace(']]>', '')}]]></d>"),
            comments.map(lambda t: f"<!-- {t.replace('-', '')} -->"),
        ),
        max_size=6,
    ),
    ends,
    st.sampled_from(["", '<?xml version="1.0" encoding="utf-8"?>\n', "<!DOCTYPE s>\n"]),
).map(lambda t: (f"{t[2]}<s>\n" + "\n  ".join(t[0]) + "\n</s>\n").replace("\n", t[1]))

compose = st.lists(
    st.tuples(names, _yaml_scalar), min_size=1, max_size=4, unique_by=lambda t: t[0]
).map(
    lambda many: (
        "services:\n  app:\n    environment:\n" + "".join(f"      k{k}: {v}\n" for k, v in many)
    )
)
