"""Hugging Face's permission names with our judgement of their risk, and the purposes made of them.

Data only. Names are the Hub's own (its OpenAPI and docs, August 2026); a name not listed here is
shown raw and taken as risky, for the list is open.
"""

from typing import Final

from vault_app.core.credential import Risk
from vault_app.providers.provider import Purpose

GATED: Final = "canReadGatedRepos"
"""A flag of the account beside the permission lists; kept as a scope of that name."""

RISKS: Final[dict[str, Risk]] = {
    GATED: Risk.LOW,
    "repo.content.read": Risk.MEDIUM,
    "repo.access.read": Risk.MEDIUM,
    "repo.write": Risk.HIGH,
    "discussion.write": Risk.LOW,
    "post.write": Risk.LOW,
    "collection.read": Risk.LOW,
    "collection.write": Risk.LOW,
    "inference.serverless.write": Risk.MEDIUM,
    "inference.endpoints.infer.write": Risk.MEDIUM,
    "inference.endpoints.write": Risk.HIGH,
    "job.write": Risk.HIGH,
    "user.webhooks.read": Risk.MEDIUM,
    "user.webhooks.write": Risk.HIGH,
    "user.billing.read": Risk.LOW,
    "user.notifications.read": Risk.LOW,
    "user.notifications.write": Risk.LOW,
    "user.settings.notifications.write": Risk.LOW,
    "user.preferences.write": Risk.LOW,
    "user.papers.write": Risk.LOW,
    "user.social.likes.write": Risk.LOW,
    "user.mcp.read": Risk.LOW,
    "org.read": Risk.LOW,
    "org.write": Risk.CRITICAL,
    "org.serviceAccounts.read": Risk.MEDIUM,
    "org.serviceAccounts.write": Risk.CRITICAL,
    "org.members.read": Risk.LOW,
    "org.members.write": Risk.CRITICAL,
    "org.auditLog.write": Risk.CRITICAL,
    "org.billing.read": Risk.LOW,
    "org.networkSecurity.read": Risk.LOW,
    "org.networkSecurity.write": Risk.CRITICAL,
    "org.repos.read": Risk.LOW,
    "resourceGroup.write": Risk.HIGH,
    "sql-console.embed.write": Risk.LOW,
}

_READ: Final = ("repo.content.read",)
_WRITE: Final = ("repo.content.read", "repo.write")

PURPOSES: Final = (
    Purpose("download", own=_READ, organisation=_READ, gated=True),
    Purpose("inference", own=("inference.serverless.write",), organisation=()),
    Purpose("push", own=_WRITE, organisation=_WRITE),
    Purpose("spaces", own=_WRITE, organisation=_WRITE),
    Purpose("ci", own=_WRITE, organisation=_WRITE),
)


def risk_of(name: str) -> Risk:
    """Return the risk of a permission; unknown names count as high."""
    return RISKS.get(name, Risk.HIGH)
