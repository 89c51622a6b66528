"""Code forges and package registries: what their tokens look like. Data only."""

from typing import Final

from vault_app.core.credential import Kind
from vault_app.core.pattern import Pattern
from vault_app.providers.checksums import DIGITS, STRUCTURE, crc32_holds, xor_letter_holds
from vault_app.providers.known.pattern_only import named
from vault_app.providers.offline import macaroon_holds

_JWT: Final = r"eyJ[A-Za-z0-9_-]{5,2000}\.[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{8,2000}"


def _github(prefix: str, what: str, kind: Kind) -> Pattern:
    # 30 characters and six of checksum; longer forms without one are announced by GitHub.
    body = rf"{prefix}[0-9A-Za-z]{{36}}"
    return Pattern(
        f"github_{what}", "github", prefix, body, kind=kind, accept=crc32_holds, proof=DIGITS
    )


def _gitlab(prefix: str, what: str, body: str) -> Pattern:
    return Pattern(f"gitlab_{what}", "gitlab", prefix, prefix + body)


FORGES: Final = (
    named(
        "github",
        "GitHub",
        "GH",
        ("GITHUB_TOKEN", "GH_TOKEN", "GITHUB_PAT", "HOMEBREW_GITHUB_API_TOKEN"),
        _github("ghp_", "classic_token", Kind.CLASSIC),
        _github("gho_", "oauth_token", Kind.OAUTH),
        _github("ghu_", "app_user_token", Kind.OAUTH),
        _github("ghr_", "app_refresh_token", Kind.OAUTH),
        _github("ghs_", "installation_token", Kind.SERVICE),
        Pattern(
            "github_installation_jwt",
            "github",
            "ghs_",
            rf"ghs_[0-9]{{1,20}}_{_JWT}",
            kind=Kind.SERVICE,
        ),
        Pattern(
            "github_fine_grained_token",
            "github",
            "github_pat_",
            r"github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}",
            kind=Kind.FINE_GRAINED,
        ),
    ),
    named(
        "gitlab",
        "GitLab",
        "GL",
        ("GITLAB_TOKEN", "GITLAB_ACCESS_TOKEN", "GITLAB_PRIVATE_TOKEN", "CI_JOB_TOKEN"),
        _gitlab("glpat-", "access_token", r"[0-9A-Za-z_-]{20}"),
        _gitlab(
            "glpat-",
            "routable_token",
            r"[0-9A-Za-z_-]{27,300}\.(?:[0-9a-z]{9}|[0-9a-z]{2}\.[0-9a-z]{9})",
        ),
        _gitlab("gldt-", "deploy_token", r"[0-9A-Za-z_-]{20}"),
        _gitlab("glft-", "feed_token", r"[0-9A-Za-z_-]{20}"),
        _gitlab("glimt-", "mail_token", r"[0-9A-Za-z_-]{25}"),
        _gitlab("glsoat-", "scim_token", r"[0-9A-Za-z_-]{20}"),
        _gitlab("glrt-", "runner_token", r"(?:t[0-9]_)?[0-9A-Za-z_-]{20}"),
        _gitlab("glptt-", "trigger_token", r"[0-9a-f]{40}"),
        _gitlab("gloas-", "oauth_app_secret", r"[0-9A-Za-z_-]{64}"),
        _gitlab("glagent-", "agent_token", r"[0-9A-Za-z_-]{50}"),
    ),
    named(
        "atlassian",
        "Atlassian",
        "AT",
        ("BITBUCKET_TOKEN", "ATLASSIAN_API_TOKEN", "JIRA_API_TOKEN"),
        Pattern("atlassian_api_token", "atlassian", "ATATT3", r"ATATT3[A-Za-z0-9_=-]{186}"),
        Pattern("atlassian_access_token", "atlassian", "ATCTT3", r"ATCTT3[A-Za-z0-9_=-]{180,190}"),
        Pattern("bitbucket_app_password", "atlassian", "ATBB", r"ATBB[A-Za-z0-9]{32}", dead=True),
    ),
)

REGISTRIES: Final = (
    named(
        "npm",
        "npm",
        "NP",
        ("NPM_TOKEN", "NODE_AUTH_TOKEN"),
        Pattern(
            "npm_access_token",
            "npm",
            "npm_",
            r"npm_[0-9A-Za-z]{36}",
            accept=crc32_holds,
            proof=DIGITS,
        ),
    ),
    named(
        "pypi",
        "PyPI",
        "PY",
        ("TWINE_PASSWORD", "PYPI_TOKEN", "UV_PUBLISH_TOKEN"),
        Pattern(
            "pypi_token",
            "pypi",
            "pypi-",
            r"pypi-AgE[A-Za-z0-9_-]{80,1000}",
            accept=macaroon_holds,
            proof=STRUCTURE,
        ),
    ),
    named(
        "cratesio",
        "Rust crates",
        "CR",
        ("CARGO_REGISTRY_TOKEN",),
        Pattern("cratesio_token", "cratesio", "cio", r"cio[A-Za-z0-9]{32}", entropy=3.5),
        Pattern(
            "cratesio_publishing_token",
            "cratesio",
            "cio_tp_",
            r"cio_tp_[A-Za-z0-9]{32}",
            kind=Kind.SERVICE,
            accept=xor_letter_holds,
            proof=DIGITS,
        ),
    ),
    named(
        "rubygems",
        "RubyGems",
        "RG",
        ("GEM_HOST_API_KEY", "RUBYGEMS_API_KEY"),
        Pattern("rubygems_key", "rubygems", "rubygems_", r"rubygems_[a-f0-9]{48}"),
    ),
    named(
        "nuget",
        "NuGet",
        "NU",
        ("NUGET_API_KEY",),
        Pattern("nuget_key", "nuget", "oy2", r"oy2[a-z0-9]{43}", entropy=3.5),
    ),
)
