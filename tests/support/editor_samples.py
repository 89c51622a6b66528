"""Samples of every file format, built round a fake token at run time."""

import base64
import random
import string
from collections.abc import Callable
from dataclasses import dataclass

from vault_app.core.pattern import Pattern

HUB = Pattern("hub_user", "huggingface", "hf_", "hf_[A-Za-z]{34}")
OAUTH = Pattern("hub_oauth", "huggingface", "hf_oauth_", r"hf_oauth_[A-Za-z0-9_.-]{20,200}")
PATTERNS = (HUB, OAUTH)


def token(seed: int = 1, length: int = 34) -> str:
    """Return a fake token of the hub's shape."""
    letters = random.Random(seed).choices(string.ascii_letters, k=length)  # noqa: S311 - a fake
    return "hf_" + "".join(letters)


def basic(user: str, value: str) -> str:
    """Return base64 of ``user:value``."""
    return base64.b64encode(f"{user}:{value}".encode()).decode()


@dataclass(frozen=True)
class Sample:
    """A file: *build* makes its text for a value, *keys* are those of its occurrences in order."""

    editor: str
    path: str
    build: Callable[[str], str]
    keys: tuple[str, ...]
    readable: bool = True

    @property
    def id(self) -> str:
        """Return a name for the test report."""
        return f"{self.editor}:{self.path}"


SAMPLES: tuple[Sample, ...] = (
    Sample("token", "huggingface/token", lambda t: t, ("token",)),
    Sample("token", "hub/token", lambda t: f"\n  {t}\r\n", ("token",)),
    Sample("text", "notes.txt", lambda t: f"one\ntwo {t}, {t}\n", ("line 2", "line 2")),
    Sample(
        "dotenv",
        ".env",
        lambda t: (
            f"\ufeff# old: {t}\r\nexport HF_TOKEN='{t}' # mine\r\nA=\"a\\n{t}\"\r\n"
            f"B = {t}   # inline\r\nC: {t}\r\nEMPTY=\r\nD=`{t}`"
        ),
        ("line 1", "HF_TOKEN", "A", "B", "C", "D"),
    ),
    Sample(
        "shell",
        ".bashrc",
        lambda t: (
            f'# don\'t export X={t}\nexport A=1 HF_TOKEN={t}; B="$HOME/{t}"\n'
            f"alias x='curl -H \"Bearer {t}\"'\nC='{t}'\nif true; then D={t}; fi\nE=a\\ {t}\n"
        ),
        ("line 1", "HF_TOKEN", "B", "x", "C", "D", "E"),
    ),
    Sample(
        "shell",
        "make_env.sh",
        lambda t: (
            f"cat > .env <<-'EOF'\nHF_TOKEN={t}\n# it's {t}\nexport B=\"{t}\"\n\tEOF\n"
            f"export C={t} D=$'{t}' E=\"`x`\"\ny <<< 'a' && F={t}\n"
        ),
        ("HF_TOKEN", "line 3", "B", "C", "D", "F"),
    ),
    Sample("shell", ".cshrc", lambda t: f"setenv HF_TOKEN '{t}'\nX={t}\n", ("HF_TOKEN", "X")),
    Sample(
        "fish",
        ".config/fish/config.fish",
        lambda t: f"set -gx HF_TOKEN {t}\nset -Ux B \"{t}\" # {t}\nC='{t}' make\n",
        ("HF_TOKEN", "B", "line 2", "C"),
    ),
    Sample(
        "powershell",
        "Microsoft.PowerShell_profile.ps1",
        lambda t: (
            f"$env:HF_TOKEN = \"{t}\"\r\n<# it's {t} #>\r\n$Global:b='it''s {t}'\r\n"
            f"[Environment]::SetEnvironmentVariable('C', \"`\"{t}\", 'User') # {t}\r\n"
        ),
        ("HF_TOKEN", "line 2", "b", "C", "line 4"),
    ),
    Sample(
        "ini",
        "huggingface/stored_tokens",
        lambda t: (
            f"[DEFAULT x]\nhf_token = {t}\n\n[oauth-ada]\nhf_token = {t}\nrefresh_token={t}\n"
            f"expires_at = 1\n"
        ),
        ("DEFAULT x.hf_token", "oauth-ada.hf_token", "oauth-ada.refresh_token"),
    ),
    Sample(
        "ini",
        ".pypirc",
        lambda t: f"; {t}\r\n[a]\r\nusername = __token__\r\npassword   :  100%{t}  \r\n",
        ("line 1", "a.password"),
    ),
    Sample(
        "ini",
        "pip/pip.conf",
        lambda t: f"x={t}\n[global]\nextra-index-url =\n   https://u:{t}@h/simple\n   https://h\n",
        ("x", "global.extra-index-url"),
    ),
    Sample(
        "netrc",
        ".netrc",
        lambda t: (
            f"# {t}\nmachine huggingface.co login ada password {t}\nmachine b\n\tlogin {t}\n"
            f"\taccount {t} password x\nmacdef init\n  echo {t}\n\ndefault login a password {t}\n"
        ),
        (
            "line 1",
            "machine huggingface.co",
            "machine b login",
            "machine b account",
            "line 7",
            "default",
        ),
    ),
    Sample(
        "git_credentials",
        ".git-credentials",
        lambda t: f"https://ada:{t}@huggingface.co\nhttps://{t}@h%3a80/x\n# {t}\n",
        ("https://huggingface.co", "https://h%3a80/x user", "line 3"),
    ),
    Sample(
        "git_config",
        ".git/config",
        lambda t: (
            f"[core] ; x\n# y\n\tbare = false\n"
            f'[remote "origin"]\n\turl = https://u:{t}@h/x # c {t}\n'
            f'[url "https://{t}@h/"]\n\tinsteadOf = "https://h/{t}"\n'
            f'[http "https://h"]\n\textraheader = AUTHORIZATION: basic {basic("x", t)}\n'
            f"[a] b = {t} \\\n  more\n"
        ),
        (
            "remote.origin.url",
            "line 5",
            "url.https://…@h/ (name)",
            "url.https://…@h/.insteadOf",
            "http.https://h.extraheader",
            "a.b",
        ),
    ),
    Sample(
        "json",
        ".cursor/mcp.json",
        lambda t: (
            '{"mcpServers": {"hub": {"headers": {"Authorization": "Bearer ' + t + '"},\r\n'
            '  "args": ["--x", "a\\n' + t + '", 1.50, null], "' + t + '": {"z": "' + t + '"}}}}'
        ),
        (
            "mcpServers.hub.headers.Authorization",
            "mcpServers.hub.args[1]",
            "mcpServers.hub.… (name)",
            "mcpServers.hub.….z",
        ),
    ),
    Sample(
        "json",
        "Code/User/settings.json",
        lambda t: (
            f'\ufeff// {t}\n{{"a": [1, "{t}",], /* {t} */ "b": {{"c": true,}},\n'
            f' "u": "\\u00e9{t} {t}"}}'
        ),
        ("line 1", "a[1]", "line 2", "u", "u"),
    ),
    Sample("json", "broken.json", lambda t: f'{{"a" "{t}"', ("line 1",), readable=False),
    Sample(
        "docker_config",
        ".docker/config.json",
        lambda t: (
            '{"auths": {"https://r/v1/": {"auth": "' + basic("ada", t) + '"},\n\t"b": '
            '{"identitytoken": "' + t + '"}}}\n'
        ),
        ("auths.https://r/v1/.auth", "auths.b.identitytoken"),
    ),
    Sample(
        "notebook",
        "a.ipynb",
        lambda t: (
            '{"cells": [{"source": ["import os\\n", "login(\\"' + t + '\\")"],\n'
            '"outputs": [{"text": ["ok\\n' + t + '\\n"]}]}]}'
        ),
        ("cells[0].source[1]", "cells[0].outputs[0].text[0]"),
    ),
    Sample(
        "yaml",
        ".config/gh/hosts.yml",
        lambda t: (
            f"# {t}\n---\ng.com:\n    oauth_token: {t}\n"
            f"    'users': {{a: \"x\\t{t}\", b: [1, '{t}']}}\n"
            f"x: &a {t}\ny: *a\nfold: >-\n  one\n  {t}\n...\n---\n- {t}: é {t}\n"
        ),
        (
            "line 1",
            "g.com.oauth_token",
            "g.com.users.a",
            "g.com.users.b[1]",
            "x",
            "fold",
            "[0].… (name)",
            "[0].…",
        ),
    ),
    Sample("yaml", "broken.yaml", lambda t: f"a: [{t}\nb: }}", ("line 1",), readable=False),
    Sample(
        "toml",
        ".streamlit/secrets.toml",
        lambda t: (
            f'# {t}\nhf_token = "é {t}"\nlit = \'{t}\'\n[registries."my r"]\r\ntoken = """\\\n'
            f"  {t}\"\"\"\n[[runners]]\na = 1\n[[runners]]\ntoken = ['x', {{k = '''{t}'''}}]\n"
        ),
        ("line 1", "hf_token", "lit", "registries.my r.token", "runners[1].token[1].k"),
    ),
    Sample("toml", "broken.toml", lambda t: f"a = {t}\n", ("line 1",), readable=False),
    Sample(
        "xml",
        ".m2/settings.xml",
        lambda t: (
            f'<?xml version="1.0"?>\n<!-- {t} --><s><servers><server id="é">'
            f"<password>{t}</password>"
            f"<x> a &amp; {t}</x><![CDATA[<{t}>]]></server></servers></s>\n"
        ),
        (
            "line 2",
            "s.servers.server[é].password",
            "s.servers.server[é].x",
            "s.servers.server[é]",
        ),
    ),
    Sample(
        "xml",
        "NuGet.Config",
        lambda t: (
            f"<configuration><c><add key='ClearTextPassword' value='{t}' /></c><add\n"
            f' key="&lt;" value="{t}"/></configuration>'
        ),
        ("configuration.c.add[ClearTextPassword]@value", "configuration.add[<]@value"),
    ),
    Sample(
        "xml",
        "Library/LaunchAgents/hub.plist",
        lambda t: (
            "<plist><dict><key>EnvironmentVariables</key><dict><key>HF_TOKEN</key>\n"
            f"<string>{t}</string><key>{t}</key><true/><x>{t}</x></dict></dict></plist>"
        ),
        (
            "plist.dict.dict[EnvironmentVariables].string[HF_TOKEN]",
            "plist.dict.dict[EnvironmentVariables].key",
            "plist.dict.dict[EnvironmentVariables].x",
        ),
    ),
    Sample(
        "xml",
        "bomb.xml",
        lambda t: f"<!DOCTYPE a [<!ENTITY x '{t}'>]><a>&x;</a>",
        ("line 1",),
        readable=False,
    ),
    Sample(
        "properties",
        "gradle.properties",
        lambda t: f"! {t}\nz=\\u0041\\q\na.b={t}\nc\\:d : x\\\n   {t}\ne {t}\n",
        ("line 1", "a.b", "c:d", "e"),
    ),
    Sample(
        "npmrc",
        ".npmrc",
        lambda t: f'//h/:_authToken={t}\n; {t}\n//b:80/:_auth = "{basic("u", t)}"\n',
        ("//h/:_authToken", "line 2", "//b:80/:_auth"),
    ),
    Sample(
        "pgpass",
        ".pgpass",
        lambda t: f"# h:1:d:u:{t}\ndb\\:x:5432:*:ada:{t}\r\n*:*:*:{t}:{t}\nh:1:d::{t}\n",
        ("line 1", "db:x:5432:* ada", "*:*:* … login", "*:*:* …", "h:1:d "),
    ),
    Sample(
        "environment_file",
        "environment.d/hub.conf",
        lambda t: f"# {t}\nHF_TOKEN={t}\nA=\"{t}\"\nB='{t}'\nC=a b # {t}\nD=x\\\n{t}\n",
        ("line 1", "HF_TOKEN", "A", "B", "C", "D"),
    ),
    Sample(
        "dockerfile",
        "Dockerfile",
        lambda t: (
            f"# syntax=docker/dockerfile:1\n# {t}\nFROM a AS b\nARG T={t}\nenv A=1 \\\n"
            f"  # not {t}\n  HF_TOKEN=\"x {t}\" B='{t}' \\\n\n  C={t}\nENV D {t} e\n"
            f"LABEL a.b={t}\nRUN X={t} make && \\\n  export Y='{t}'\n"
            f'RUN <<-"EOF" cat\n\texport Z={t}\n\tEOF\nCMD ["run", "--token={t}"]\n'
            f"COPY <<A <<B /x/\n{t}\nA\nENV E={t}\nB\nENV NOTHING\n"
            f'RUN [ -n "$A" ] && G={t} true\nonbuild ENV H={t}\nENV F={t}'
        ),
        (
            "line 2",
            "T",
            "line 6",
            "HF_TOKEN",
            "B",
            "C",
            "D",
            "a.b",
            "X",
            "Y",
            "Z",
            "CMD[1]",
            "line 19",
            "line 21",
            "G",
            "H",
            "F",
        ),
    ),
    Sample(
        "dockerfile",
        "windows.Dockerfile",
        lambda t: f"# escape=`\r\nFROM a\r\nENV A=C:\\{t} `\r\n    B={t}\r\n",
        ("A", "B"),
    ),
    Sample(
        "dockerfile",
        "Dockerfile.broken",
        lambda t: f"FROM a\n{t}=1\n",
        ("line 2",),
        readable=False,
    ),
    Sample(
        "fish_variables",
        ".config/fish/fish_variables",
        lambda t: f"# {t}\nSETUVAR --export HF_TOKEN:{t}\nSETUVAR B:a\\x1e{t}\\x2dc\n",
        ("line 1", "HF_TOKEN", "B"),
    ),
    Sample(
        "batch",
        "setup.cmd",
        lambda t: (
            f'@echo off\r\nREM set A={t}\r\n@set HF_TOKEN={t}\r\nset "B={t}"\r\n'
            f'setx C "{t}" /M\r\nsetx D {t}\r\necho {t}\r\n'
        ),
        ("line 2", "HF_TOKEN", "B", "C", "D", "line 7"),
    ),
    Sample(
        "compose",
        "docker-compose.yml",
        lambda t: (
            f"services:\n  app:\n    environment:\n      HF_TOKEN: {t} # {t}\n"
            f'    build: {{args: ["T={t}"]}}\n'
        ),
        ("services.app.environment.HF_TOKEN", "line 4", "services.app.build.args[0]"),
    ),
    Sample(
        "hcl",
        ".terraformrc",
        lambda t: (
            f'# {t}\r\ncredentials "app.terraform.io" {{\r\n  token = "{t}"\r\n}}\r\n'
            f'/* {t} */ a = {{ b : ["x", "{t}"], "c d" = "${{f("{t}", {{z = 1}})}}"\n e="{t}" }}\n'
            f'h = <<-EOT\n  one\n  {t}\n  EOT\nf = x(1, "{t}")\n'
        ),
        (
            "line 1",
            "credentials.app.terraform.io.token",
            "line 5",
            "a.b[1]",
            "a.c d",
            "a.e",
            "h",
            "f",
        ),
    ),
    Sample(
        "hcl",
        "prod.tfvars",
        lambda t: f'a = "\\u00e9\\t{t}"\nb = "\\U0001f600 {t}"\n',
        ("a", "b"),
    ),
    Sample("hcl", "broken.tf", lambda t: f'a = "{t}\n', ("line 1",), readable=False),
    Sample(
        "unit",
        ".config/systemd/user/app.service",
        lambda t: (
            f'[Unit]\n# {t}\n[Service]\nEnvironment=A=1 junk "HF_TOKEN={t}" \\\n'
            f"  ; {t}\n  'B=x {t}' C={t}\nExecStart=/bin/run --token {t}\n"
        ),
        (
            "line 2",
            "Service.Environment.HF_TOKEN",
            "line 5",
            "Service.Environment.B",
            "Service.Environment.C",
            "Service.ExecStart",
        ),
    ),
    Sample(
        "json5",
        "renovate.json5",
        lambda t: (
            f"// {t}\n{{a: 'it\\'s {t}', \"b\": [\"{t}\",], 'c': 'x\\\n{t}', d: .5,\n"
            f"e: '\\x41\\u00e9{t}'}}\n"
        ),
        ("line 1", "a", "b[0]", "c", "e"),
    ),
    Sample(
        "powershell",
        "set.ps1",
        lambda t: (
            f"Set-Item -Path Env:HF_TOKEN -Value '{t}'\n$b = @\"\n  {t}\n\"@\n"
            f"$h = @{{ Authorization = \"Bearer {t}\"; 'X-Key' = '{t}' }}\n"
            f"Invoke-Thing -Token \"{t}\"; ${{env:C}} = @'\n{t}\n'@\n"
        ),
        ("HF_TOKEN", "b", "Authorization", "X-Key", "-Token", "C"),
    ),
    Sample(
        "netrc",
        "_netrc",
        lambda t: f"machine h login a password #x{t} machine g password {t}\r\n",
        ("machine h", "machine g"),
    ),
)
