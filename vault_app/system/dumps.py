"""No core dump of this process, told to the system in the cheapest way: commits wait for it.

``process.harden`` does more: it keeps debuggers of the same user away as well.
"""

import sys


def no_dumps() -> None:
    """Keep this process out of core dumps and crash reports, as far as the system can."""
    if sys.platform == "win32":
        from vault_app.system.process import harden

        harden()
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    # Linux gives a crash reporter everything at a limit of 0, and nothing at 1.
    least = 1 if sys.platform == "linux" and hard else 0
    resource.setrlimit(resource.RLIMIT_CORE, (least, hard))
