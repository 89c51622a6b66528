"""The Run key of the Windows registry, by the registry API and never by a shell (H30)."""

import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from vault_app.system.autostart import RunKey

_PATH: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"

if sys.platform == "win32":
    import winreg

    class UserRunKey:
        """The current user's key; no administrator is needed."""

        def get(self, name: str) -> str | None:
            """Return a value's text, None if it is not there."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _PATH) as key:
                    text, kind = winreg.QueryValueEx(key, name)
            except FileNotFoundError:
                return None
            return text if kind == winreg.REG_SZ else None

        def set(self, name: str, text: str) -> None:
            """Keep a value."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _PATH) as key:
                winreg.SetValueEx(key, name, 0, winreg.REG_SZ, text)

        def delete(self, name: str) -> None:
            """Remove a value; a missing one is fine."""
            try:
                access = winreg.KEY_SET_VALUE
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _PATH, 0, access) as key:
                    winreg.DeleteValue(key, name)
            except FileNotFoundError:
                return


def user_run_key() -> "RunKey":
    """Return the user's key; only Windows has one."""
    if sys.platform == "win32":
        return UserRunKey()
    raise RuntimeError("only Windows has a Run key")
