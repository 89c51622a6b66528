"""``keyturn doctor``: vault, store, desktop and network, each finding with its cure."""

from typing import TYPE_CHECKING

import click

from vault_app.cli import jsonshape, tables, words
from vault_app.cli.app import App, pass_app
from vault_app.cli.exitcodes import ExitCode
from vault_app.cli.options import command
from vault_app.cli.outcome import told_value

if TYPE_CHECKING:
    from vault_app.services.doctor import Finding


_VAULT = ("vault", "round_trip")


@command("doctor", "keyturn doctor", "keyturn doctor --rebuild")
@click.option("--rebuild", is_flag=True, help="Restore the inventory from the vault's items.")
@pass_app
def doctor_command(app: App, rebuild: bool) -> int:
    """Examine this installation. Exit code 3 if the vault does not work."""
    from vault_app.services import doctor

    restored = doctor.rebuild(app.values) if rebuild else None
    findings = doctor.examine(app.bench)
    document: jsonshape.Json = {"findings": [_shape(finding) for finding in findings]}
    if restored is not None:
        document["restored"] = restored
    failed = [one for one in findings if one.topic in _VAULT and one.state == "fail"]
    if failed:
        told = words.finding_words(failed[0].code, dict(failed[0].data))
        document["error"] = told_value(told)
    app.emit(document, lambda: _show(findings, restored))
    return ExitCode.VAULT if failed else ExitCode.FINE


def _shape(finding: "Finding") -> jsonshape.Json:
    told = words.finding_words(finding.code, dict(finding.data))
    return {
        "topic": finding.topic,
        "state": str(finding.state),
        "code": finding.code,
        "message": told.message,
        "cure": told.cure,
    }


def _show(findings: "tuple[Finding, ...]", restored: int | None) -> None:
    if restored is not None:
        what = "credential" if restored == 1 else "credentials"
        click.echo(f"Restored {restored} {what} from the vault.")
    rows = []
    for finding in findings:
        told = words.finding_words(finding.code, dict(finding.data))
        rows.append((finding.topic, str(finding.state), told.message, told.cure or ""))
    tables.show(tables.Table(("Topic", "State", "What", "Cure"), rows))
