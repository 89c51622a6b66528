"""Catalogue rows of package managers, infrastructure, hosting and coding assistants."""

from vault_app.editors.catalogue_row import LINUX, MACOS, WINDOWS, CatalogueRow, by_system

_Row = CatalogueRow

_PACKAGES = (
    _Row(
        "npm", ("~/.npmrc",), "npmrc", "NPM_CONFIG_USERCONFIG", provider="npm", anywhere=(".npmrc",)
    ),
    _Row(
        "pnpm",
        by_system("$CONFIG/pnpm/rc", "~/Library/Preferences/pnpm/rc", "$LOCAL/pnpm/config/rc"),
        "npmrc",
        provider="npm",
    ),
    _Row(
        "pnpm",
        by_system(
            "$CONFIG/pnpm/auth.ini",
            "~/Library/Preferences/pnpm/auth.ini",
            "$CONFIG/pnpm/auth.ini",
        ),
        "npmrc",
        provider="npm",
    ),
    _Row("yarn", ("~/.yarnrc.yml",), "yaml", provider="npm", anywhere=(".yarnrc.yml",)),
    _Row("bun", ("~/.bunfig.toml",), "toml", provider="npm", anywhere=("bunfig.toml",)),
    _Row(
        "cargo",
        ("~/.cargo/credentials.toml",),
        "toml",
        "CARGO_HOME",
        override_tail="credentials.toml",
    ),
    _Row("cargo", ("~/.cargo/credentials",), "toml", note="old name"),
    _Row("gem", ("~/.gem/credentials", "$DATA/gem/credentials"), "yaml"),
    _Row(
        "bundler",
        ("~/.bundle/config",),
        "yaml",
        "BUNDLE_USER_CONFIG",
        anywhere=(".bundle/config",),
    ),
    _Row(
        "NuGet",
        by_system(
            "~/.nuget/NuGet/NuGet.Config",
            "~/.nuget/NuGet/NuGet.Config",
            "$ROAMING/NuGet/NuGet.Config",
        ),
        "xml",
        anywhere=("NuGet.Config", "nuget.config"),
    ),
    _Row("NuGet", {LINUX: ("$CONFIG/NuGet/NuGet.Config",)}, "xml"),
    _Row("maven", ("~/.m2/settings.xml", "~/.m2/settings-security.xml"), "xml"),
    _Row(
        "gradle",
        ("~/.gradle/gradle.properties",),
        "properties",
        "GRADLE_USER_HOME",
        override_tail="gradle.properties",
        anywhere=("gradle.properties",),
    ),
    _Row(
        "composer",
        by_system(
            "$CONFIG/composer/auth.json", "~/.composer/auth.json", "$ROAMING/Composer/auth.json"
        ),
        "json",
        "COMPOSER_HOME",
        override_tail="auth.json",
    ),
)

_INFRASTRUCTURE = (
    _Row(
        "docker",
        ("~/.docker/config.json",),
        "docker_config",
        "DOCKER_CONFIG",
        override_tail="config.json",
        anywhere=(".dockerconfigjson",),
    ),
    _Row(
        "podman", {LINUX: ("$CONFIG/containers/auth.json",)}, "docker_config", "REGISTRY_AUTH_FILE"
    ),
    _Row("podman", {LINUX: ("$RUNTIME/containers/auth.json",)}, "docker_config"),
    _Row("dockerfile", (), "dockerfile", anywhere=("Dockerfile", "Containerfile")),
    _Row("compose", (), "compose", anywhere=("compose.y*ml", "docker-compose*.y*ml")),
    _Row("kubectl", ("~/.kube/config",), "yaml", "KUBECONFIG", override_list=True),
    _Row("aws", ("~/.aws/credentials",), "ini", "AWS_SHARED_CREDENTIALS_FILE", "aws"),
    _Row("aws", ("~/.aws/config",), "ini", "AWS_CONFIG_FILE", "aws"),
    _Row(
        "aws",
        ("~/.aws/cli/cache/*.json", "~/.aws/sso/cache/*.json", "~/.aws/login/cache/*.json"),
        "json",
        provider="aws",
        note="short-lived",
    ),
    _Row("aws", ("~/.boto",), "ini", "BOTO_CONFIG", "aws"),
    _Row("elastic beanstalk", ("~/.elasticbeanstalk/aws_credential_file",), "ini", provider="aws"),
    _Row(
        "azure",
        ("~/.azure/service_principal_entries.json", "~/.azure/msal_token_cache.json"),
        "json",
        "AZURE_CONFIG_DIR",
        override_tail="service_principal_entries.json",
        note="encrypted on Windows",
    ),
    _Row("azure devops", ("~/.azure/azuredevops/personalAccessTokens",), "ini"),
    _Row("cloudflare", ("~/.cloudflare/cloudflare.cfg",), "ini"),
    _Row("PostgreSQL", {LINUX: ("~/.pgpass",), MACOS: ("~/.pgpass",)}, "pgpass", "PGPASSFILE"),
    _Row("PostgreSQL", {WINDOWS: ("$ROAMING/postgresql/pgpass.conf",)}, "pgpass", "PGPASSFILE"),
    _Row("PostgreSQL", ("~/.pg_service.conf",), "ini", "PGSERVICEFILE"),
    _Row("MySQL", ("~/.my.cnf",), "ini"),
    _Row(
        "terraform",
        {
            LINUX: ("~/.terraform.d/credentials.tfrc.json",),
            MACOS: ("~/.terraform.d/credentials.tfrc.json",),
            WINDOWS: ("$ROAMING/terraform.d/credentials.tfrc.json",),
        },
        "json",
    ),
    _Row(
        "terraform",
        {
            LINUX: ("~/.terraformrc", "~/.tofurc", "$CONFIG/opentofu/tofu.rc"),
            MACOS: ("~/.terraformrc", "~/.tofurc", "$CONFIG/opentofu/tofu.rc"),
            WINDOWS: ("$ROAMING/terraform.rc", "$ROAMING/tofu.rc"),
        },
        "hcl",
        "TF_CLI_CONFIG_FILE",
        anywhere=("*.tfvars", "*.tf"),
    ),
    _Row("terraform", {LINUX: ("$CONFIG/opentofu/credentials.tfrc.json",)}, "json"),
    _Row("openbao", ("~/.vault-token",), "token", provider="openbao"),
    _Row("databricks", ("~/.databricks/token-cache.json",), "json"),
    _Row("databricks", ("~/.databrickscfg",), "ini", "DATABRICKS_CONFIG_FILE"),
    _Row("rclone", ("$CONFIG/rclone/rclone.conf",), "ini", "RCLONE_CONFIG"),
    _Row("rclone", {WINDOWS: ("$ROAMING/rclone/rclone.conf",)}, "ini", "RCLONE_CONFIG"),
    _Row("s3cmd", ("~/.s3cfg",), "ini"),
    _Row("minio", ("~/.mc/config.json",), "json"),
    _Row("doctl", ("$APPS/doctl/config.yaml",), "yaml"),
    _Row("circleci", ("~/.circleci/cli.yml",), "yaml"),
    _Row("sentry", ("~/.sentryclirc",), "ini", anywhere=(".sentryclirc",)),
    _Row("sentry", (), "properties", "SENTRY_PROPERTIES", anywhere=("sentry.properties",)),
    _Row(
        "slack",
        ("~/.slack/credentials.json",),
        "json",
        "SLACK_CONFIG_DIR",
        "slack",
        override_tail="credentials.json",
    ),
    _Row("mlflow", ("~/.mlflow/credentials",), "ini", confirmed=False),
    _Row(
        "dbt",
        ("~/.dbt/profiles.yml",),
        "yaml",
        "DBT_PROFILES_DIR",
        override_tail="profiles.yml",
        confirmed=False,
    ),
    _Row("ngrok", ("$APPS/ngrok/ngrok.yml", "~/.ngrok2/ngrok.yml"), "yaml", confirmed=False),
    _Row(
        "dvc",
        ("$CONFIG/dvc/config",),
        "ini",
        anywhere=(".dvc/config", ".dvc/config.local"),
        confirmed=False,
    ),
)

_HOSTING = (
    _Row(
        "wrangler",
        by_system(
            "$CONFIG/.wrangler/config/default.toml",
            "~/Library/Preferences/.wrangler/config/default.toml",
            "$ROAMING/xdg.config/.wrangler/config/default.toml",
        ),
        "toml",
    ),
    _Row(
        "vercel",
        by_system(
            "$DATA/com.vercel.cli/auth.json",
            "$SUPPORT/com.vercel.cli/auth.json",
            "$ROAMING/com.vercel.cli/Data/auth.json",
        ),
        "json",
    ),
    _Row(
        "netlify",
        by_system(
            "$CONFIG/netlify/config.json",
            "~/Library/Preferences/netlify/config.json",
            "$ROAMING/netlify/Config/config.json",
        ),
        "json",
    ),
    _Row(
        "wrangler",
        ("~/.wrangler/config/default.toml",),
        "toml",
        note="old releases",
        anywhere=("wrangler.toml",),
    ),
    _Row("cloudflare", (), "dotenv", anywhere=(".dev.vars",)),
    _Row("stripe", ("$CONFIG/stripe/config.toml",), "toml"),
    _Row("stripe", ("$CONFIG/stripe/credentials.json",), "json"),
    _Row("modal", ("~/.modal.toml",), "toml", "MODAL_CONFIG_PATH", confirmed=False),
    _Row("fly", ("~/.fly/config.yml",), "yaml", confirmed=False),
    _Row("hcloud", ("$CONFIG/hcloud/cli.toml",), "toml", "HCLOUD_CONFIG", confirmed=False),
    _Row("supabase", ("~/.supabase/access-token",), "token", confirmed=False),
    _Row("snyk", ("$CONFIG/configstore/snyk.json",), "json"),
    _Row("firebase", ("$CONFIG/configstore/firebase-tools.json",), "json"),
    _Row(
        "gcloud",
        by_system(
            "$CONFIG/gcloud/application_default_credentials.json",
            "~/.config/gcloud/application_default_credentials.json",
            "$ROAMING/gcloud/application_default_credentials.json",
        ),
        "json",
        "GOOGLE_APPLICATION_CREDENTIALS",
        "google",
    ),
    _Row(
        "kaggle",
        ("~/.kaggle/kaggle.json", "$CONFIG/kaggle/kaggle.json"),
        "json",
        "KAGGLE_CONFIG_DIR",
        override_tail="kaggle.json",
    ),
    _Row("kaggle", ("~/.kaggle/credentials.json",), "json"),
    _Row("kaggle", ("~/.kaggle/access_token",), "token", "KAGGLE_API_V1_TOKEN"),
    _Row("kaggle", ("~/.kaggle/access_token.txt",), "text"),
    _Row(
        "gcloud",
        by_system(
            "$CONFIG/gcloud/legacy_credentials/*/adc.json",
            "~/.config/gcloud/legacy_credentials/*/adc.json",
            "$ROAMING/gcloud/legacy_credentials/*/adc.json",
        ),
        "json",
        "CLOUDSDK_CONFIG",
        "google",
        override_tail="application_default_credentials.json",
    ),
    _Row("InvokeAI", ("~/invokeai/invokeai.yaml",), "yaml", confirmed=False),
)

_ASSISTANTS = (
    _Row("Cursor", ("~/.cursor/mcp.json",), "json", anywhere=(".cursor/mcp.json",)),
    _Row(
        "VS Code",
        ("$APPS/Code/User/mcp.json", "$APPS/Code/User/settings.json"),
        "json",
        anywhere=(".vscode/mcp.json", ".vscode/settings.json"),
    ),
    _Row(
        "VS Code",
        ("$APPS/Code - Insiders/User/*.json", "$APPS/VSCodium/User/*.json"),
        "json",
        confirmed=False,
    ),
    _Row("Claude Desktop", ("$APPS/Claude/claude_desktop_config.json",), "json"),
    _Row(
        "Claude Code",
        ("~/.claude.json", "~/.claude/settings.json", "~/.claude/settings.local.json"),
        "json",
        anywhere=(".mcp.json", ".claude/settings.json", ".claude/settings.local.json"),
    ),
    _Row(
        "Claude Code",
        ("~/.claude/.credentials.json",),
        "json",
        "CLAUDE_CONFIG_DIR",
        "anthropic",
        override_tail=".credentials.json",
    ),
    _Row("Windsurf", ("~/.codeium/windsurf/mcp_config.json",), "json"),
    _Row(
        "Zed",
        by_system(
            "$CONFIG/zed/settings.json", "~/.config/zed/settings.json", "$ROAMING/Zed/settings.json"
        ),
        "json",
    ),
    _Row("Gemini CLI", ("~/.gemini/settings.json",), "json", anywhere=(".gemini/settings.json",)),
    _Row("Gemini CLI", ("~/.gemini/.env",), "dotenv"),
    _Row("Gemini CLI", ("~/.gemini/oauth_creds.json",), "json", provider="google"),
    _Row(
        "Anthropic",
        by_system(
            "$CONFIG/anthropic/configs/*.json",
            "~/.config/anthropic/configs/*.json",
            "$ROAMING/Anthropic/configs/*.json",
        ),
        "json",
        provider="anthropic",
        confirmed=False,
    ),
    _Row("Continue", ("~/.continue/config.yaml",), "yaml"),
    _Row("Continue", ("~/.continue/config.json",), "json", confirmed=False),
    _Row("Continue", ("~/.continue/.env",), "dotenv", confirmed=False),
    _Row("Codex", ("~/.codex/auth.json",), "json", "CODEX_HOME", override_tail="auth.json"),
    _Row("Codex", ("~/.codex/config.toml",), "toml", "CODEX_HOME", override_tail="config.toml"),
    _Row("OpenCode", ("$DATA/opencode/auth.json",), "json", confirmed=False),
    _Row("Pi", ("~/.pi/agent/auth.json",), "json"),
    _Row("Hermes", ("~/.hermes/.env",), "dotenv"),
    _Row("aider", ("~/.aider.conf.yml",), "yaml", anywhere=(".aider.conf.yml",)),
    _Row(
        "llm", ("$APPS/io.datasette.llm/keys.json",), "json", "LLM_USER_PATH", None, "", "keys.json"
    ),
    _Row("LM Studio", ("~/.lmstudio/mcp.json",), "json", confirmed=False),
)

ROWS: tuple[CatalogueRow, ...] = (*_PACKAGES, *_INFRASTRUCTURE, *_HOSTING, *_ASSISTANTS)
