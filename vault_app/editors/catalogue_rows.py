"""Catalogue rows of the hub, git, shells and Python, and the whole catalogue in order."""

from vault_app.editors import catalogue_services
from vault_app.editors.catalogue_row import LINUX, MACOS, WINDOWS, CatalogueRow, by_system

_Row = CatalogueRow

_HUB = (
    _Row("huggingface_hub", ("$HUB/token",), "token", "HF_TOKEN_PATH", "huggingface"),
    _Row("huggingface_hub", ("$HUB_TOKENS/stored_tokens",), "ini", provider="huggingface"),
    _Row(
        "huggingface_hub",
        ("~/.huggingface/token",),
        "token",
        provider="huggingface",
        note="read by old releases only",
    ),
)

_GIT = (
    _Row("git", ("~/.git-credentials", "$CONFIG/git/credentials"), "git_credentials"),
    _Row("git", ("~/.gitconfig", "$CONFIG/git/config"), "git_config", anywhere=(".git/config",)),
    _Row("gh", ("$CONFIG/gh/hosts.yml",), "yaml", "GH_CONFIG_DIR", "github", "", "hosts.yml"),
    _Row("gh", {WINDOWS: ("$ROAMING/GitHub CLI/hosts.yml",)}, "yaml", provider="github"),
    _Row(
        "glab",
        by_system(
            "$CONFIG/glab-cli/config.yml",
            "$SUPPORT/glab-cli/config.yml",
            "$LOCAL/glab-cli/config.yml",
        ),
        "yaml",
        "GLAB_CONFIG_DIR",
        "gitlab",
        override_tail="config.yml",
    ),
    _Row("glab", {MACOS: ("$CONFIG/glab-cli/config.yml",)}, "yaml", provider="gitlab"),
    _Row("glab", {WINDOWS: ("$ROAMING/glab-cli/config.yml",)}, "yaml", provider="gitlab"),
    _Row("tea", ("$APPS/tea/config.yml",), "yaml", provider="gitea"),
    _Row("tea", ("~/.tea/tea.yml",), "yaml", provider="gitea", note="old releases"),
    _Row(
        "GitHub Copilot",
        by_system(
            "$CONFIG/github-copilot/*.json",
            "$CONFIG/github-copilot/*.json",
            "$LOCAL/github-copilot/*.json",
        ),
        "json",
        provider="github",
        confirmed=False,
    ),
    _Row(
        "actions-runner",
        ("~/actions-runner/.credentials",),
        "json",
        provider="github",
        anywhere=("actions-runner/.credentials",),
    ),
    _Row("python-gitlab", ("~/.python-gitlab.cfg",), "ini", "PYTHON_GITLAB_CFG", "gitlab"),
    _Row("gitlab-runner", ("~/.gitlab-runner/config.toml",), "toml", provider="gitlab"),
)

_NETRC = (
    _Row("netrc", {LINUX: ("~/.netrc",), MACOS: ("~/.netrc",)}, "netrc", "NETRC"),
    _Row("netrc", {WINDOWS: ("~/_netrc", "~/.netrc")}, "netrc", "NETRC"),
    _Row("Emacs", ("~/.authinfo",), "netrc"),
    _Row("Mercurial", ("~/.hgrc", "$CONFIG/hg/hgrc"), "ini", anywhere=(".hg/hgrc",)),
    _Row("curl", ("~/.curlrc", "$CONFIG/.curlrc"), "ini"),
    _Row("wget", ("~/.wgetrc",), "ini", "WGETRC"),
)

_SHELLS = (
    _Row(
        "bash",
        ("~/.bashrc", "~/.bash_profile", "~/.bash_login", "~/.bash_aliases", "~/.profile"),
        "shell",
        anywhere=(".bashrc", ".bash_profile", ".profile"),
    ),
    _Row(
        "zsh",
        ("$ZDOT/.zshrc", "$ZDOT/.zshenv", "$ZDOT/.zprofile", "$ZDOT/.zlogin"),
        "shell",
        anywhere=(".zshrc", ".zshenv", ".zprofile"),
    ),
    _Row("ksh", ("~/.kshrc",), "shell"),
    _Row("csh", ("~/.cshrc", "~/.tcshrc"), "shell"),
    _Row(
        "fish",
        ("$CONFIG/fish/config.fish", "$CONFIG/fish/conf.d/*.fish"),
        "fish",
        anywhere=("*.fish",),
    ),
    _Row(
        "fish",
        ("$CONFIG/fish/fish_variables",),
        "fish_variables",
        note="running fish shells write it again",
    ),
    _Row(
        "PowerShell",
        {
            LINUX: ("$CONFIG/powershell/*profile.ps1",),
            MACOS: ("$CONFIG/powershell/*profile.ps1",),
            WINDOWS: (
                "~/Documents/PowerShell/*profile.ps1",
                "~/Documents/WindowsPowerShell/*profile.ps1",
            ),
        },
        "powershell",
        anywhere=("*.ps1",),
    ),
    _Row("batch", {WINDOWS: ("~/*.cmd", "~/*.bat")}, "batch", anywhere=("*.cmd", "*.bat")),
    _Row("X session", {LINUX: ("~/.xprofile", "~/.xsessionrc")}, "shell"),
    _Row("systemd", {LINUX: ("$CONFIG/environment.d/*.conf",)}, "environment_file"),
    _Row(
        "systemd",
        {
            LINUX: (
                "$CONFIG/systemd/user/*.service",
                "$CONFIG/systemd/user/*.service.d/*.conf",
                "$CONFIG/containers/systemd/*.container",
            )
        },
        "unit",
        anywhere=("*.service", "*.container"),
    ),
    _Row("autostart", {LINUX: ("$CONFIG/autostart/*.desktop",)}, "ini"),
    _Row("launchd", {MACOS: ("~/Library/LaunchAgents/*.plist",)}, "xml"),
    _Row("direnv", ("~/.envrc",), "shell", anywhere=(".envrc",)),
    _Row("dotenv", ("~/.env", "~/.env.local"), "dotenv"),
)

_PYTHON = (
    _Row("pypi", ("~/.pypirc",), "ini", provider="pypi", anywhere=(".pypirc",)),
    _Row(
        "pip",
        {
            LINUX: ("$CONFIG/pip/pip.conf", "~/.pip/pip.conf"),
            MACOS: ("$SUPPORT/pip/pip.conf", "$CONFIG/pip/pip.conf", "~/.pip/pip.conf"),
            WINDOWS: ("$ROAMING/pip/pip.ini", "~/pip/pip.ini"),
        },
        "ini",
        "PIP_CONFIG_FILE",
        anywhere=("pip.conf", "pip.ini"),
    ),
    _Row(
        "uv",
        by_system(
            "$DATA/uv/credentials/credentials.toml",
            "$DATA/uv/credentials/credentials.toml",
            "$ROAMING/uv/data/credentials/credentials.toml",
        ),
        "toml",
        anywhere=("uv.toml", "pyproject.toml"),
    ),
    _Row("uv", ("$CONFIG/uv/uv.toml",), "toml"),
    _Row(
        "poetry",
        by_system(
            "$CONFIG/pypoetry/auth.toml",
            "$SUPPORT/pypoetry/auth.toml",
            "$ROAMING/pypoetry/auth.toml",
        ),
        "toml",
        "POETRY_CONFIG_DIR",
        override_tail="auth.toml",
    ),
    _Row("pdm", ("$APPS/pdm/config.toml",), "toml", "PDM_CONFIG_FILE"),
    _Row("conda", ("~/.condarc",), "yaml", "CONDARC", anywhere=(".condarc",)),
    _Row("conda", ("$CONFIG/conda/.condarc", "~/.conda/.condarc"), "yaml"),
    _Row("anaconda", ("~/.continuum/anaconda-client/tokens/*.token",), "token"),
    _Row("anaconda", ("~/.anaconda/keyring",), "json", note="tokens in base64"),
    _Row(
        "streamlit",
        ("~/.streamlit/secrets.toml",),
        "toml",
        anywhere=(".streamlit/secrets.toml",),
    ),
    _Row("dlt", ("~/.dlt/secrets.toml",), "toml", anywhere=(".dlt/secrets.toml",)),
    _Row(
        "jupyter",
        (
            "~/.jupyter/jupyter_server_config.json",
            "~/.jupyter/jupyter_notebook_config.json",
            "~/.jupyter/jupyter_config.json",
        ),
        "json",
        anywhere=("*.ipynb",),
    ),
    _Row(
        "jupyter",
        ("~/.jupyter/jupyter_server_config.py", "~/.jupyter/jupyter_notebook_config.py"),
        "text",
    ),
    _Row(
        "jupyter",
        by_system(
            "$DATA/jupyter/runtime/jpserver-*.json",
            "~/Library/Jupyter/runtime/jpserver-*.json",
            "$ROAMING/jupyter/runtime/jpserver-*.json",
        ),
        "json",
        "JUPYTER_RUNTIME_DIR",
        override_tail="jpserver-*.json",
        note="of running servers",
    ),
    _Row("R", ("~/.Renviron",), "dotenv", "R_ENVIRON_USER", anywhere=(".Renviron",)),
)

ROWS: tuple[CatalogueRow, ...] = (
    *_HUB,
    *_GIT,
    *_NETRC,
    *_SHELLS,
    *_PYTHON,
    *catalogue_services.ROWS,
)
