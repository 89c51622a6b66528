"""Shell completion: ``keyturn completion SHELL``, names completed from the store."""

import re
from typing import TYPE_CHECKING, Final

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    ShellComplete,
    add_completion_class,
    get_completion_class,
    split_arg_string,
)

from vault_app.cli.app import App
from vault_app.cli.options import command

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLE = "_KEYTURN_COMPLETE"
SHELLS = ("bash", "zsh", "fish", "powershell")

_POWERSHELL = """\
Register-ArgumentCompleter -Native -CommandName %(prog_name)s -ScriptBlock {
    param($word, $ast, $position)
    $env:COMP_WORDS = $ast.ToString()
    $env:COMP_WORD = $word
    $env:%(complete_var)s = "powershell_complete"
    try {
        & %(prog_name)s | ForEach-Object {
            $value, $help = $_ -split "`t", 2
            [System.Management.Automation.CompletionResult]::new(
                $value, $value, "ParameterValue", $(if ($help) { $help } else { $value }))
        }
    } finally {
        Remove-Item Env:COMP_WORDS, Env:COMP_WORD, Env:%(complete_var)s
    }
}
"""

_BREAK: Final = re.compile("[=:]+")
_OPTION: Final = re.compile("^--[a-z-]+=")
_SPECIAL: Final = re.compile(r"[^A-Za-z0-9@%+=:,./_-]")


class QuotingBash(BashComplete):
    """Completion for bash, which takes what it is given as typed: a name may hold a blank.

    bash cuts words at `=` and `:` (``COMP_WORDBREAKS``), and what it is given takes the place of
    the last piece alone.
    """

    # Taken as it is: else bash undoes what is quoted, and a star becomes names of files.
    source_template = BashComplete.source_template.replace("read type", "read -r type").replace(
        "($value)", '("$value")'
    )
    _ahead = ""
    _quoted = False

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one being typed, and that one, as the program gets them."""
        import os

        typed = os.environ.get("COMP_WORDS", "")
        # Our script gives a word a line; others that ask join them by blanks.
        pieces = typed.split("\n") if "\n" in typed else split_arg_string(typed)
        at = int(os.environ.get("COMP_CWORD", "0"))
        pieces = [*pieces, ""][: at + 1]
        words: list[str] = []
        for piece in pieces:
            if words and (_BREAK.fullmatch(piece) or _BREAK.fullmatch(words[-1][-1:])):
                self._ahead = words[-1] + piece if _BREAK.fullmatch(piece) else words[-1]
                words[-1] += piece
            else:
                self._ahead = ""
                words.append(piece)
        self._quoted = pieces[-1][:1] in {"'", '"'}
        self._ahead = _OPTION.sub("", _plain(self._ahead))
        return [_plain(word) for word in words[1:-1]], _plain(words[-1])

    def format_completion(self, item: CompletionItem) -> str:
        """Return ``type,value``, the value as one types it, without what stands there already."""
        value = item.value
        if isinstance(value, str):
            value = value.removeprefix(self._ahead)
        if item.type == "plain" and isinstance(value, str) and not self._quoted:
            value = _SPECIAL.sub(lambda found: f"\\{found[0]}", value)
        return f"{item.type},{value}"


def _plain(typed: str) -> str:
    """Return a word as the program gets it that was typed so, perhaps not to its end."""
    return "".join(split_arg_string(typed)[:1])


class PowerShellComplete(ShellComplete):
    """Completion for PowerShell, which click does not bring."""

    name = "powershell"
    source_template = _POWERSHELL

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the one being typed, and that one."""
        import os

        words = split_arg_string(os.environ.get("COMP_WORDS", ""))[1:]
        typed = os.environ.get("COMP_WORD", "")
        return (words[:-1] if typed and words else words), typed

    def format_completion(self, item: CompletionItem) -> str:
        """Return ``value<TAB>help``."""
        return f"{item.value}\t{item.help or ''}"


@command(
    "completion",
    'eval "$(keyturn completion bash)"             # in ~/.bashrc',
    "keyturn completion fish > ~/.config/fish/completions/keyturn.fish",
    "keyturn completion powershell | Out-String | Invoke-Expression",
)
@click.argument("shell", type=click.Choice(SHELLS))
def completion_command(shell: str) -> None:
    """Print the completion script for a shell."""
    click.echo(_completer(click.Group(), {}, shell).source())


def complete(group: click.Group, instruction: str) -> None:
    """Answer a shell's request for completions (``bash_complete``), or print a script."""
    shell, _, action = instruction.partition("_")
    if shell not in SHELLS:
        return
    completer = _completer(group, {"obj": App()}, shell)
    click.echo(completer.source() if action == "source" else completer.complete())


def _completer(group: click.Group, settings: "Mapping[str, object]", shell: str) -> ShellComplete:
    add_completion_class(PowerShellComplete)
    add_completion_class(QuotingBash)
    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"No completion for {shell}.")
    return found(group, dict(settings), "keyturn", VARIABLE)
