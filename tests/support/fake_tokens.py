"""Fake tokens, built at run time: one builder per pattern, and near misses that are no tokens."""

import base64
import hmac
import json
import random
import string
from collections.abc import Callable, Mapping
from typing import Final

from vault_app.providers.checksums import base62_crc32, xor_letter

LETTERS: Final = string.ascii_letters
ALNUM: Final = string.ascii_letters + string.digits
LOWER: Final = string.ascii_lowercase + string.digits
UPPER: Final = string.ascii_uppercase + string.digits
HEX: Final = "0123456789abcdef"
URL: Final = ALNUM + "-_"

_random = random.SystemRandom()


def some(count: int, alphabet: str = ALNUM) -> str:
    """Return *count* random characters that contain no documentation word."""
    letters = [letter for letter in alphabet if letter not in "xX0"]
    return "".join(_random.choices(letters, k=count))


def jwt(**claims: object) -> str:
    """Return a three-part token with *claims* and a random signature."""
    head = {"alg": "EdDSA", "typ": "JWT"}
    return f"{_base64(head)}.{_base64({'sub': some(12), **claims})}.{some(86, URL[:-2])}"


def sample_jwts() -> tuple[str, ...]:
    """Return what handbooks show: a placeholder signed at random, a handbook's key, cut short."""
    told = f"{_base64({'alg': 'HS256', 'typ': 'JWT'})}.{_base64({'user': some(9)})}"
    open_key = base64.urlsafe_b64encode(hmac.digest(b"secret", told.encode(), "sha256"))
    return jwt(sub="1234567890"), f"{told}.{open_key.decode().rstrip('=')}", jwt()[:-5]


def hugging_face(marker: str = "") -> str:
    """Return a user access token of Hugging Face; *marker* stands in it."""
    return f"hf_{marker}{some(34 - len(marker), LETTERS)}"


def fake(pattern_id: str) -> str:
    """Return a fresh fake token of that pattern."""
    return BUILDERS[pattern_id]()


def _base64(part: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


def _crc(prefix: str) -> str:
    body = some(30)
    return f"{prefix}{body}{base62_crc32(body)}"


def _xor() -> str:
    start = f"cio_tp_{some(31)}"
    return start + xor_letter(start)


def _macaroon() -> str:
    def packet(field: int, data: bytes) -> bytes:
        return bytes((field, len(data))) + data

    caveat = json.dumps([3, some(32, HEX)]).encode()
    whole = b"\x02" + packet(1, b"example.org") + packet(2, some(36, HEX).encode()) + b"\0"
    whole += packet(2, caveat) + b"\0\0" + packet(6, _random.randbytes(32))
    return "pypi-" + base64.urlsafe_b64encode(whole).decode().rstrip("=")


def pem(kind: str = "") -> str:
    """Return what looks like a private key in armour, 64 characters a line."""
    body = base64.b64encode(b"\x30\x82\x01\x20" + _random.randbytes(288)).decode()
    lines = "\n".join(body[at : at + 64] for at in range(0, len(body), 64))
    return f"-----BEGIN {kind}PRIVATE KEY-----\n{lines}\n-----END {kind}PRIVATE KEY-----"


def _age() -> str:
    """Return an age identity with the right check digits, found by solving for them."""
    letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    name = "age-secret-key-"
    body = [_random.randrange(32) for _ in range(52)]
    values = [ord(one) >> 5 for one in name] + [0] + [ord(one) & 31 for one in name]
    generator = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
    check = 1
    for value in (*values, *body, 0, 0, 0, 0, 0, 0):
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, part in enumerate(generator):
            check ^= part if top >> place & 1 else 0
    check ^= 1
    digits = [check >> 5 * (5 - place) & 31 for place in range(6)]
    return f"{name}1{''.join(letters[one] for one in (*body, *digits))}".upper()


def _openai(prefix: str) -> str:
    return f"{prefix}{some(74)}{'T3Bl' + 'bkFJ'}{some(74)}"


def _mixed() -> str:
    kinds = (string.ascii_lowercase, string.ascii_uppercase, "123456789")
    return "s." + "".join("".join(_random.sample(kind, 8)) for kind in kinds)


BUILDERS: Final[Mapping[str, Callable[[], str]]] = {
    "huggingface_user_access_token": hugging_face,
    "huggingface_oauth_token": lambda: f"hf_oauth_{jwt(scope=['openid'])}",
    "huggingface_oauth_refresh_token": lambda: f"hf_oauth__refresh_{some(34)}",
    "huggingface_repository_token": lambda: f"hf_jwt_{jwt()}",
    "huggingface_s3_session": lambda: f"hf_s3_{some(20)}.{some(40)}.{some(43)}",
    "huggingface_app_token": lambda: f"hf_app_{some(32)}",
    "huggingface_oauth_client_secret": lambda: f"oauth_app_secret_{some(34)}",
    "huggingface_organisation_token": lambda: f"api_org_{some(34, LETTERS)}",
    "huggingface_s3_key_id": lambda: f"HFAK{some(20)}",
    "github_classic_token": lambda: _crc("ghp_"),
    "github_oauth_token": lambda: _crc("gho_"),
    "github_app_user_token": lambda: _crc("ghu_"),
    "github_app_refresh_token": lambda: _crc("ghr_"),
    "github_installation_token": lambda: _crc("ghs_"),
    "github_installation_jwt": lambda: f"ghs_{some(7, '123456789')}_{jwt()}",
    "github_fine_grained_token": lambda: f"github_pat_{some(22)}_{some(59)}",
    "gitlab_access_token": lambda: f"glpat-{some(20)}",
    "gitlab_routable_token": lambda: f"glpat-{some(40)}.{some(2, HEX)}.{some(9, LOWER)}",
    "gitlab_feed_token": lambda: f"glft-{some(20)}",
    "gitlab_mail_token": lambda: f"glimt-{some(25)}",
    "gitlab_scim_token": lambda: f"glsoat-{some(20)}",
    "jwt": lambda: jwt(iss=some(8), exp=4_000_000_000),
    "jwt_unclaimed": lambda: jwt(role="admin"),
    "private_key": pem,
    "age_identity": _age,
    "gitlab_deploy_token": lambda: f"gldt-{some(20)}",
    "gitlab_runner_token": lambda: f"glrt-{some(20)}",
    "gitlab_trigger_token": lambda: f"glptt-{some(40, HEX)}",
    "gitlab_oauth_app_secret": lambda: f"gloas-{some(64)}",
    "gitlab_agent_token": lambda: f"glagent-{some(50)}",
    "atlassian_api_token": lambda: f"ATATT3{some(177)}={some(8, UPPER)}",
    "atlassian_access_token": lambda: f"ATCTT3{some(177)}={some(8, UPPER)}",
    "bitbucket_app_password": lambda: f"ATBB{some(32)}",
    "npm_access_token": lambda: _crc("npm_"),
    "pypi_token": _macaroon,
    "cratesio_token": lambda: f"cio{some(32)}",
    "cratesio_publishing_token": _xor,
    "rubygems_key": lambda: f"rubygems_{some(48, HEX)}",
    "nuget_key": lambda: f"oy2{some(43, LOWER)}",
    "aws_access_key": lambda: (
        f"AKIA{some(16, string.ascii_uppercase + '234567')}:{some(40, ALNUM + '+/')}"
    ),
    "aws_access_key_id": lambda: f"AKIA{some(16, string.ascii_uppercase + '234567')}",
    "aws_temporary_key_id": lambda: f"ASIA{some(16, string.ascii_uppercase + '234567')}",
    "aws_bedrock_key": lambda: f"ABSK{some(120)}==",
    "google_api_key": lambda: f"AIza{some(35)}",
    "google_auth_key": lambda: f"AQ.Ab8RN6{some(44)}",
    "google_access_token": lambda: f"ya29.{some(120)}",
    "google_client_secret": lambda: f"GOCSPX-{some(28)}",
    "cloudflare_user_token": lambda: f"cfut_{some(40)}{some(8, HEX)}",
    "cloudflare_account_token": lambda: f"cfat_{some(40)}{some(8, HEX)}",
    "cloudflare_global_key": lambda: f"cfk_{some(40)}{some(8, HEX)}",
    "digitalocean_token": lambda: f"dop_v1_{some(64, HEX)}",
    "digitalocean_oauth_token": lambda: f"doo_v1_{some(64, HEX)}",
    "digitalocean_refresh_token": lambda: f"dor_v1_{some(64, HEX)}",
    "vercel_token": lambda: f"vcp_{some(56)}",
    "vercel_integration_token": lambda: f"vci_{some(56)}",
    "vercel_app_token": lambda: f"vca_{some(56)}",
    "vercel_app_refresh_token": lambda: f"vcr_{some(56)}",
    "vercel_gateway_key": lambda: f"vck_{some(56)}",
    "netlify_token": lambda: f"nfp_{some(36)}",
    "heroku_token": lambda: f"HRKU-AA{some(58)}",
    "databricks_token": lambda: f"dapi{some(32, HEX)}-2",
    "databricks_oauth_secret": lambda: f"dose{some(32, HEX)}",
    "openbao_service_token": lambda: f"hvs.{some(91)}",
    "openbao_batch_token": lambda: f"hvb.{some(150)}",
    "openbao_short_token": _mixed,
    "openai_project_key": lambda: _openai("sk-proj-"),
    "openai_service_key": lambda: _openai("sk-svcacct-"),
    "openai_admin_key": lambda: _openai("sk-admin-"),
    "openai_user_key": lambda: f"sk-{some(20)}{'T3Bl' + 'bkFJ'}{some(20)}",
    "anthropic_key": lambda: f"sk-ant-api03-{some(93)}AA",
    "anthropic_admin_key": lambda: f"sk-ant-admin01-{some(93)}AA",
    "anthropic_login": lambda: f"sk-ant-oat01-{some(95)}",
    "anthropic_login_refresh": lambda: f"sk-ant-ort01-{some(95)}",
    "replicate_key": lambda: f"r8_{some(37)}",
    "wandb_key": lambda: f"wandb_v1_{some(77)}",
    "kaggle_key": lambda: f"KGAT_{some(32)}",
    "groq_key": lambda: f"gsk_{some(52)}",
    "together_key": lambda: f"tgp_v1_{some(43)}",
    "openrouter_key": lambda: f"sk-or-v1-{some(64, HEX)}",
    "xai_key": lambda: f"xai-{some(80)}",
    "perplexity_key": lambda: f"pplx-{some(48)}",
    "cursor_key": lambda: f"key_{some(64, HEX)}",
    "docker_token": lambda: f"dckr_pat_{some(27)}",
    "docker_organisation_token": lambda: f"dckr_oat_{some(32)}",
    "slack_bot_token": lambda: f"xoxb-{some(12, '2345678')}-{some(12, '2345678')}-{some(24)}",
    "slack_user_token": lambda: "-".join(
        ["xoxp", *(some(12, "2345678") for _ in range(3)), some(32)]
    ),
    "slack_app_token": lambda: f"xapp-1-{some(11, UPPER)}-{some(13, '2345678')}-{some(64, HEX)}",
    "slack_rotating_token": lambda: f"xoxe.xoxp-1-{some(164, UPPER)}",
    "slack_refresh_token": lambda: f"xoxe-1-{some(146, UPPER)}",
    "sentry_organisation_token": lambda: f"sntrys_{_base64({'iat': 1, 'org': some(8)})}_{some(43)}",
    "sentry_user_token": lambda: f"sntryu_{some(64, HEX)}",
    "circleci_token": lambda: f"CCIPAT_{some(22)}_{some(40, HEX)}",
    "stripe_secret_key": lambda: f"sk_live_{some(40)}",
    "stripe_test_key": lambda: f"sk_test_{some(40)}",
    "stripe_restricted_key": lambda: f"rk_live_{some(40)}",
    "stripe_restricted_test_key": lambda: f"rk_test_{some(40)}",
    "stripe_webhook_secret": lambda: f"whsec_{some(32)}",
}


def near_misses(pattern_id: str) -> tuple[str, ...]:
    """Return texts close to a pattern that must not be taken for one of its tokens."""
    good = fake(pattern_id)
    prefix = PREFIXES[pattern_id] if pattern_id in PREFIXES else good[:4]
    body = len(good) - len(prefix)
    return (
        f"{prefix}{'x' * body}",
        f"{prefix}{'0' * body}",
        f"{prefix}your-token-here",
        prefix,
        good[: len(prefix) + 4],
        *NEAR_MISSES.get(pattern_id, ()),
    )


PREFIXES: Final = {
    "huggingface_user_access_token": "hf_",
    "private_key": "-----BEGIN ",
    "age_identity": "AGE-SECRET-KEY-1",
    "github_fine_grained_token": "github_pat_",
}

_WRONG = some(30)

NEAR_MISSES: Final[Mapping[str, tuple[str, ...]]] = {
    "huggingface_user_access_token": (
        "hf_hub_download",
        "hf_hub_download_and_cache_the_model_files",
        "hf_oauth_config",
        "hf_jwt_debug",
        f"hf_{some(33)}",
        f"hf_{some(35)}",
        f"hf_{some(20)}-{some(13)}",
        f"hf_{'abcdefghijklmnopqrstuvwxyzABCDEFGH'}",
        f"HF_{some(34)}",
    ),
    "huggingface_oauth_token": (
        "hf_oauth_config",
        "hf_oauth_config.settings_of.application",
        f"hf_oauth_eyJ{some(10)}.{some(10)}",
    ),
    "huggingface_repository_token": ("hf_jwt_debug", "hf_jwt_debug.first_part.second_part"),
    "huggingface_s3_session": ("hf_s3_upload.some_method.other_one",),
    "huggingface_organisation_token": (f"api_org_{some(33, LETTERS)}", "api_org_name"),
    "huggingface_app_token": (f"hf_app_{some(31)}", "hf_app_settings"),
    "github_classic_token": (f"ghp_{some(30)}000000", f"ghp_{_WRONG}{base62_crc32(_WRONG[::-1])}"),
    "npm_access_token": (f"npm_{some(30)}000000", "npm_config_registry"),
    "cratesio_publishing_token": (f"cio_tp_{'a' * 32}",),
    "aws_access_key": (f"AKIA{some(16, string.ascii_uppercase)}:{some(39)}",),
    "aws_access_key_id": ("AKIAIOSFODNN7" + "EXAMPLE", f"AKIA{some(16, string.ascii_lowercase)}"),
    "pypi_token": (f"pypi-AgE{'A' * 120}",),
    "openai_user_key": (f"sk-{some(32, LOWER)}", "sk-1234"),
    "sentry_organisation_token": (f"sntrys_{_base64({'a': some(40)})}_{some(43)}",),
    "jwt": (jwt(), f"eyJ{some(30)}.eyJ{some(30)}.{some(43)}", f"eyJ{some(30)}.{some(30)}"),
    "jwt_unclaimed": (jwt(exp=1), *sample_jwts()),
    "private_key": (
        "-----BEGIN PRIVATE KEY-----",
        pem("ENCRYPTED "),
        f"-----BEGIN PRIVATE KEY-----\n{some(400)}\n-----END PRIVATE KEY-----",
        f"-----BEGIN PRIVATE KEY-----\n{'.' * 90}\n-----END PRIVATE KEY-----",
    ),
    "age_identity": (f"AGE-SECRET-KEY-1{some(58, '23456789')}", f"AGE-SECRET-KEY-1{'Q' * 58}"),
    "openbao_short_token": ("s.someVeryLongAttributeNames", f"s.{'a' * 24}"),
    "stripe_secret_key": (f"pk_live_{some(40)}",),
}
