"""Documents of the formats that are made of lines."""

from hypothesis import strategies as st

from tests.support.document_words import (
    LOGIN,
    LOOSE,
    TOKEN,
    blanks,
    comments,
    empty,
    ends,
    gaps,
    hash_comment,
    join,
    lines,
    names,
    simple,
    trimmed,
    values,
    words,
)

dotenv = lines(
    empty,
    hash_comment,
    join(st.sampled_from(["", "export ", "  "]), names, blanks, "=", blanks, simple),
    join(names, "='", values('"#$`;', "'\\"), "'", st.sampled_from(["", " # c"])),
    join("export ", names, '="', values("'#;\n\\", '"').map(lambda t: t.replace("\\", "\\n")), '"'),
    join(names, ": ", simple, "  # ", comments),
    join(names, "=`", values("'\"#$\n", "`"), "`"),
    join(names, "="),
)

environment_file = lines(
    empty,
    join(st.sampled_from("#;"), comments),
    join(names, "=", trimmed(values("#;:", "'\"\\"))),
    join(names, '="', values("#;'", '"\\'), '"'),
    join(names, "='", values('#;"\n', "'"), "'"),
    join(names, "=a\\\n", simple),
)

shell = lines(
    empty,
    hash_comment,
    join(st.sampled_from(["", "export ", "local ", "A=1 "]), names, "=", simple),
    join("export ", names, "='", values('"#$`;\n&|', "'"), "'"),
    join(names, '="', values("'#;\n&|", '"\\`$'), '"; echo "', words("'#"), '"'),
    join("alias ", names, "='curl -H \"", values("", "'\""), "\"'"),
    join('if [ -n "$A" ]; then ', names, "=", simple, "; fi"),
    join("echo ", words(without="'\""), " \\\n  ", "done"),
    join("a $", names, ' "${b:-c}" `d`'),
)

fish = lines(
    empty,
    hash_comment,
    join("set ", st.sampled_from(["-gx ", "-Ux ", "--global --export ", ""]), names, " ", simple),
    join("set -x ", names, " '", values('"#$;', "'\\"), "'"),
    join("setenv ", names, ' "', values("'#;", '"\\$'), '"; and echo'),
    join(names, "=", simple, " make"),
)

fish_variables = lines(
    hash_comment,
    join("SETUVAR ", st.sampled_from(["", "--export "]), names, ":", values(without=" ")),
    join("SETUVAR ", names, ":a\\x1e", TOKEN, "\\x2d", words(without=" ")),
)

powershell = lines(
    empty,
    hash_comment,
    join("<# ", comments.map(lambda t: t.replace("#", "")), "\n", "more #>"),
    join("$env:", names, " = '", values('"#$`;\n', "'"), "'"),
    join("$Global:", names, '="', values("'#;\n", '"`$'), '"'),
    join("Set-Item -Path Env:", names, " -Value '", values('"', "'"), "'"),
    join("@{ ", names, ' = "', values("'", '"`$'), "\"; 'k' = 'v' }"),
    join("Invoke-It -", names, " '", values('"', "'"), "' | Out-Null"),
    join("$", names, " = @'\n", values("'\"`$").filter(lambda t: "'@" not in t), "\n'@"),
)

batch = lines(
    empty,
    join("REM ", comments),
    join(st.sampled_from(["set ", "@set ", "SET "]), names, "=", trimmed(values("'#;", '"'))),
    join('set "', names, "=", values("'#;", '"'), '"'),
    join("setx ", names, ' "', values("'#;", '"'), '" /M'),
    join("setx ", names, " ", values(without=' "').filter(bool)),
    st.just("echo %PATH% && exit /b 0"),
)

_ini_value = trimmed(values("'\"#;=:[]%$", ""))
ini = st.tuples(
    lines(
        empty,
        join(st.sampled_from("#;"), comments),
        join("[", words(without=" ").filter(bool), "]"),
        join(names, blanks, st.sampled_from("=:"), blanks, _ini_value),
        join(names, " =\n    v", _ini_value, "\n\t", trimmed(words("=:"))),
    ),
    ends,
).map(lambda t: f"[s]{t[1]}{t[0]}")

npmrc = lines(
    empty,
    join(st.sampled_from("#;"), comments),
    join("//", names, "/:_authToken=", simple),
    join("@", names, ":registry = ", simple),
    join('//h/:_auth="', values(without='"'), '"'),
    join(names, "='", values(without="'"), "'"),
    names,
)

properties = lines(
    empty,
    join(blanks, st.sampled_from("#!"), comments),
    join(blanks, names, blanks, st.sampled_from("=: "), blanks, trimmed(values("'\"#;="))),
    join(names, "\\:x=", trimmed(values("'\"#;"))),
    join(names, "=a\\\n   ", simple),
    join(names, "=\\u00e9\\t", simple),
)

_netrc_word = values("'#", ' "\\').filter(bool).map(lambda t: t.replace("\\", ""))
netrc = lines(
    join("# ", comments),
    join("machine ", names, gaps, "login ", names, gaps, "password ", _netrc_word),
    join("machine ", names, "\n\tlogin ", _netrc_word, "\n\taccount x\tpassword y"),
    join("machine ", names, ' login a password "', values("#'", '"\\'), '"'),
    join(
        "machine ", names, " login a password ", _netrc_word, "\nmacdef init\n  echo ", LOOSE, "\n"
    ),
    join("default login a password ", _netrc_word),
)

_url_word = st.sampled_from([TOKEN, TOKEN, "p%40ss", f"a%2F{TOKEN}"])
git_credentials = lines(
    join("https://", names, ":", _url_word, "@", names, st.sampled_from(["", "/x", "%3a8080/y"])),
    join("http://", _url_word, ":x-oauth-basic@", names),
    join("# ", comments),
    empty,
)

git_config = lines(
    empty,
    join(blanks, st.sampled_from("#;"), comments),
    join("[", st.sampled_from(["core", "user"]), "]"),
    join('[remote "', words("/:#;=", '"\\'), '"]\n\turl = https://u:', TOKEN, "@", names, "/x"),
    join('[url "https://', TOKEN, "@", names, '/"]\n\tinsteadOf = "', values("#;", '"\\'), '"'),
    join("[http]\n\textraheader = AUTHORIZATION: basic ", LOGIN, st.sampled_from(["", " ; c"])),
    join("\t", st.sampled_from(["name", "helper"]), " = ", trimmed(values("':[]=", '"\\#;'))),
    join('\tx = "', values("#;=", '"\\'), '" \\\n  more'),
    st.just("\tbare"),
)

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
    join(st.sampled_from(["# ", "// "]), comments),
    join("/* ", comments.map(lambda t: t.replace("*", "")), " */"),
    join(names, blanks, "=", blanks, _hcl_value),
    join(
        names, ' "', words(without='"\\'), '" {\n  token = "', TOKEN, '"\n  x = ', _hcl_value, "\n}"
    ),
)

docker_word = values("", " \\'\"$").filter(bool)
dockerfile = lines(
    empty,
    join("# ", comments),
    join(st.sampled_from(["ENV ", "env ", "ARG ", "LABEL "]), names, "=", docker_word),
    join(
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
    join("ENV ", names, "=a\\ b", TOKEN, " C=d"),
    join("ENV ", names, " ", docker_word),
    join(
        "RUN ",
        names,
        "=",
        docker_word,
        " make && \\\n   export ",
        names,
        "='",
        values("", "'"),
        "'",
    ),
    join("RUN <<EOF\nexport ", names, "=", docker_word, "\nEOF"),
    join('CMD ["run", "--x=', values("'", '"\\'), '"]'),
).map(lambda t: ("FROM a AS b\r\n" if "\r\n" in t else "FROM a AS b\n") + t)

unit = lines(
    empty,
    join(st.sampled_from("#;"), comments),
    join("[", st.sampled_from(["Unit", "Service"]), "]"),
    join(
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
    join("Environment='", names, "=", values('"', "'\\"), "' \\\n  A=1 ", names, "=", docker_word),
    join("ExecStart=/bin/x --token ", trimmed(values("'\"#=%$"))),
)

pgpass = lines(
    empty,
    join("#", comments),
    join(names, ":5432:*:", names, ":", values("'\"# ", ":\\")),
    join("a\\:b:*:", names, ":", values("", ":\\").filter(bool), ":", TOKEN),
)
