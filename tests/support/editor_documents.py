"""For every editor a strategy that makes valid documents of its format, with marks for a token.

A document is text with ``TOKEN`` where the token stands as a value, ``LOGIN`` where base64 of
``ada:token`` does, and ``LOOSE`` where it stands outside any value (a comment, prose).
"""

import json
from collections.abc import Mapping

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


def _join(*parts: "Texts | str") -> Texts:
    return st.tuples(*(st.just(p) if isinstance(p, str) else p for p in parts)).map("".join)


def _escaped(text: Texts) -> Texts:
    return text.map(lambda t: t.replace("\\", "\\n"))


def _trimmed(text: Texts) -> Texts:
    return text.map(str.strip).filter(bool)


empty = st.sampled_from(["", " ", "\t"])
hash_comment = _join(blanks, "#", comments)
simple = values(without=" ")

dotenv = lines(
    empty,
    hash_comment,
    _join(st.sampled_from(["", "export ", "  "]), names, blanks, "=", blanks, simple),
    _join(names, "='", values('"#$`;', "'\\"), "'", st.sampled_from(["", " # c"])),
    _join(
        "export ", names, '="', values("'#;\n\\", '"').map(lambda t: t.replace("\\", "\\n")), '"'
    ),
    _join(names, ": ", simple, "  # ", comments),
    _join(names, "=`", values("'\"#$\n", "`"), "`"),
    _join(names, "="),
)

environment_file = lines(
    empty,
    _join(st.sampled_from("#;"), comments),
    _join(names, "=", _trimmed(values("#;:", "'\"\\"))),
    _join(names, '="', values("#;'", '"\\'), '"'),
    _join(names, "='", values('#;"\n', "'"), "'"),
    _join(names, "=a\\\n", simple),
)

shell = lines(
    empty,
    hash_comment,
    _join(st.sampled_from(["", "export ", "local ", "A=1 "]), names, "=", simple),
    _join("export ", names, "='", values('"#$`;\n&|', "'"), "'"),
    _join(names, '="', values("'#;\n&|", '"\\`$'), '"; echo "', words("'#"), '"'),
    _join("alias ", names, "='curl -H \"", values("", "'\""), "\"'"),
    _join('if [ -n "$A" ]; then ', names, "=", simple, "; fi"),
    _join("echo ", words(without="'\""), " \\\n  ", "done"),
    _join("a $", names, ' "${b:-c}" `d`'),
)

fish = lines(
    empty,
    hash_comment,
    _join("set ", st.sampled_from(["-gx ", "-Ux ", "--global --export ", ""]), names, " ", simple),
    _join("set -x ", names, " '", values('"#$;', "'\\"), "'"),
    _join("setenv ", names, ' "', values("'#;", '"\\$'), '"; and echo'),
    _join(names, "=", simple, " make"),
)

fish_variables = lines(
    hash_comment,
    _join("SETUVAR ", st.sampled_from(["", "--export "]), names, ":", values(without=" ")),
    _join("SETUVAR ", names, ":a\\x1e", TOKEN, "\\x2d", words(without=" ")),
)

powershell = lines(
    empty,
    hash_comment,
    _join("<# ", comments.map(lambda t: t.replace("#", "")), "\n", "more #>"),
    _join("$env:", names, " = '", values('"#$`;\n', "'"), "'"),
    _join("$Global:", names, '="', values("'#;\n", '"`$'), '"'),
    _join("Set-Item -Path Env:", names, " -Value '", values('"', "'"), "'"),
    _join("@{ ", names, ' = "', values("'", '"`$'), "\"; 'k' = 'v' }"),
    _join("Invoke-It -", names, " '", values('"', "'"), "' | Out-Null"),
    _join("$", names, " = @'\n", values("'\"`$").filter(lambda t: "'@" not in t), "\n'@"),
)

batch = lines(
    empty,
    _join("REM ", comments),
    _join(st.sampled_from(["set ", "@set ", "SET "]), names, "=", _trimmed(values("'#;", '"'))),
    _join('set "', names, "=", values("'#;", '"'), '"'),
    _join("setx ", names, ' "', values("'#;", '"'), '" /M'),
    _join("setx ", names, " ", values(without=' "').filter(bool)),
    st.just("echo %PATH% && exit /b 0"),
)

_ini_value = _trimmed(values("'\"#;=:[]%$", ""))
ini = st.tuples(
    lines(
        empty,
        _join(st.sampled_from("#;"), comments),
        _join("[", words(without=" ").filter(bool), "]"),
        _join(names, blanks, st.sampled_from("=:"), blanks, _ini_value),
        _join(names, " =\n    v", _ini_value, "\n\t", _trimmed(words("=:"))),
    ),
    ends,
).map(lambda t: f"[s]{t[1]}{t[0]}")

npmrc = lines(
    empty,
    _join(st.sampled_from("#;"), comments),
    _join("//", names, "/:_authToken=", simple),
    _join("@", names, ":registry = ", simple),
    _join('//h/:_auth="', values(without='"'), '"'),
    _join(names, "='", values(without="'"), "'"),
    names,
)

properties = lines(
    empty,
    _join(blanks, st.sampled_from("#!"), comments),
    _join(blanks, names, blanks, st.sampled_from("=: "), blanks, _trimmed(values("'\"#;="))),
    _join(names, "\\:x=", _trimmed(values("'\"#;"))),
    _join(names, "=a\\\n   ", simple),
    _join(names, "=\\u00e9\\t", simple),
)

_netrc_word = values("'#", ' "\\').filter(bool).map(lambda t: t.replace("\\", ""))
netrc = lines(
    _join("# ", comments),
    _join("machine ", names, gaps, "login ", names, gaps, "password ", _netrc_word),
    _join("machine ", names, "\n\tlogin ", _netrc_word, "\n\taccount x\tpassword y"),
    _join("machine ", names, ' login a password "', values("#'", '"\\'), '"'),
    _join(
        "machine ", names, " login a password ", _netrc_word, "\nmacdef init\n  echo ", LOOSE, "\n"
    ),
    _join("default login a password ", _netrc_word),
)

_url_word = st.sampled_from([TOKEN, TOKEN, "p%40ss", f"a%2F{TOKEN}"])
git_credentials = lines(
    _join("https://", names, ":", _url_word, "@", names, st.sampled_from(["", "/x", "%3a8080/y"])),
    _join("http://", _url_word, ":x-oauth-basic@", names),
    _join("# ", comments),
    empty,
)

git_config = lines(
    empty,
    _join(blanks, st.sampled_from("#;"), comments),
    _join("[", st.sampled_from(["core", "user"]), "]"),
    _join('[remote "', words("/:#;=", '"\\'), '"]\n\turl = https://u:', TOKEN, "@", names, "/x"),
    _join('[url "https://', TOKEN, "@", names, '/"]\n\tinsteadOf = "', values("#;", '"\\'), '"'),
    _join("[http]\n\textraheader = AUTHORIZATION: basic ", LOGIN, st.sampled_from(["", " ; c"])),
    _join("\t", st.sampled_from(["name", "helper"]), " = ", _trimmed(values("':[]=", '"\\#;'))),
    _join('\tx = "', values("#;=", '"\\'), '" \\\n  more'),
    st.just("\tbare"),
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


_block_line = _join("\n  ", _yaml_safe)


def _yaml_blocks(inner: Texts) -> Texts:
    entry = st.one_of(
        _join(_key, ": ", _yaml_scalar, st.sampled_from(["", " # c", f" # {LOOSE} c"])),
        _join(_key, ":\n", inner.map(_indented)),
        _join(_key, ": &a", names, " ", TOKEN),
        _join(
            _key,
            st.sampled_from([": |\n  ", ": >-\n  ", ": |+\n  "]),
            _yaml_safe,
            "\n  ",
            _yaml_safe,
        ),
        _join(_key, ": {a: '", values('"', "'"), "', b: [x, \"", values("'", '"\\'), '"]}'),
        _join("# ", comments),
    )
    sequence = st.lists(
        st.one_of(_join("- ", _yaml_scalar), _join("- a: ", _yaml_scalar, "\n  b: 1")),
        min_size=1,
        max_size=3,
    ).map("\n".join)
    head = _join("k0: ", _yaml_scalar)
    return st.one_of(
        st.tuples(head, st.lists(entry, max_size=4)).map(lambda t: "\n".join((t[0], *t[1]))),
        sequence,
    )


_yaml = st.recursive(_join("z: ", _yaml_scalar), _yaml_blocks, max_leaves=5)
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
            _join(
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

_hcl_value = st.one_of(
    values("'#=[]{}", '"\\').map(lambda t: f'"{t}"'),
    st.just(f'"Bearer ${{var.x}} {TOKEN} $${{y}} \\"q\\""'),
    values("", '"\\').map(lambda t: f'["a", "{t}", "b",]'),
    values("", '"\\').map(lambda t: f'{{ a = "{t}", "b c" : 1 }}'),
    values("'\"#", "\\").map(lambda t: f"<<-EOT\n  {t}\n  EOT"),
    values("", '"\\').map(lambda t: f'f("${{g("x")}}", "{t}", a.b[0])'),
    st.sampled_from(["1.5e3", "true", "null", "a.b.c", 'x == 1 ? "y" : "z"']),
)
hcl = lines(
    empty,
    _join(st.sampled_from(["# ", "// "]), comments),
    _join("/* ", comments.map(lambda t: t.replace("*", "")), " */"),
    _join(names, blanks, "=", blanks, _hcl_value),
    _join(
        names, ' "', words(without='"\\'), '" {\n  token = "', TOKEN, '"\n  x = ', _hcl_value, "\n}"
    ),
)

_docker_word = values("", " \\'\"$").filter(bool)
dockerfile = lines(
    empty,
    _join("# ", comments),
    _join(st.sampled_from(["ENV ", "env ", "ARG ", "LABEL "]), names, "=", _docker_word),
    _join(
        "ENV ",
        names,
        '="',
        values("'#", '"\\$'),
        '" \\\n  # c ',
        LOOSE,
        "\n  ",
        names,
        "='",
        values('"#', "'"),
        "'",
    ),
    _join("ENV ", names, "=a\\ b", TOKEN, " C=d"),
    _join("ENV ", names, " ", _docker_word),
    _join(
        "RUN ",
        names,
        "=",
        _docker_word,
        " make && \\\n   export ",
        names,
        "='",
        values("", "'"),
        "'",
    ),
    _join("RUN <<EOF\nexport ", names, "=", _docker_word, "\nEOF"),
    _join('CMD ["run", "--x=', values("'", '"\\'), '"]'),
).map(lambda t: ("FROM a AS b\r\n" if "\r\n" in t else "FROM a AS b\n") + t)

unit = lines(
    empty,
    _join(st.sampled_from("#;"), comments),
    _join("[", st.sampled_from(["Unit", "Service"]), "]"),
    _join(
        "Environment=",
        names,
        "=",
        values("#;", " '\"\\%"),
        ' "',
        names,
        "=",
        values("'#", '"\\'),
        '"',
    ),
    _join(
        "Environment='", names, "=", values('"', "'\\"), "' \\\n  A=1 ", names, "=", _docker_word
    ),
    _join("ExecStart=/bin/x --token ", _trimmed(values("'\"#=%$"))),
)

pgpass = lines(
    empty,
    _join("#", comments),
    _join(names, ":5432:*:", names, ":", values("'\"# ", ":\\")),
    _join("a\\:b:*:", names, ":", values("", ":\\").filter(bool), ":", TOKEN),
)

compose = st.lists(
    st.tuples(names, _yaml_scalar), min_size=1, max_size=4, unique_by=lambda t: t[0]
).map(
    lambda many: (
        "services:\n  app:\n    environment:\n" + "".join(f"      k{k}: {v}\n" for k, v in many)
    )
)

text = st.lists(
    st.one_of(words("'\"#\\;:\n\t"), st.just(LOOSE), st.just(f",{LOGIN},")), max_size=8
).map(lambda many: " ".join(many).replace(LOGIN, LOOSE))
token = st.tuples(
    st.sampled_from(["", "\n", "  "]), st.sampled_from(["", "\n", "\r\n", " \n"])
).map(lambda t: f"{t[0]}{TOKEN}{t[1]}")

DOCUMENTS: Mapping[str, tuple[str, Texts]] = {
    "token": ("hub/token", token),
    "docker_config": (".docker/config.json", docker_config),
    "notebook": ("a.ipynb", notebook),
    "git_credentials": (".git-credentials", git_credentials),
    "git_config": (".git/config", git_config),
    "netrc": (".netrc", netrc),
    "npmrc": (".npmrc", npmrc),
    "pgpass": (".pgpass", pgpass),
    "environment_file": ("environment.d/a.conf", environment_file),
    "dockerfile": ("Dockerfile", dockerfile),
    "dotenv": (".env", dotenv),
    "shell": (".bashrc", shell),
    "fish": ("config.fish", fish),
    "fish_variables": ("fish_variables", fish_variables),
    "powershell": ("profile.ps1", powershell),
    "batch": ("a.cmd", batch),
    "compose": ("compose.yaml", compose),
    "yaml": ("a.yaml", yaml_document),
    "toml": ("a.toml", toml),
    "hcl": ("a.tfvars", hcl),
    "unit": ("a.service", unit),
    "json": ("a.json", st.one_of(json_document, jsonc)),
    "json5": ("a.json5", json5),
    "xml": ("a.xml", xml),
    "properties": ("a.properties", properties),
    "ini": ("a.ini", ini),
    "text": ("a.txt", text),
}
"""By the editor's name: the path of such a file, and the documents."""
