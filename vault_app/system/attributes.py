"""Copies what a file has beside its bytes: owner, group, mode, extended attributes, ACL, flags."""

import errno
import os
import stat
import sys
from typing import Final

_UNSUPPORTED: Final = {errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENODATA, errno.EINVAL, errno.EPERM}
_COPYFILE_METADATA: Final = 0x0007  # ACL, stat and xattr of copyfile.h


def copy_attributes(source: int, target: int) -> None:
    """Give the open file *target* all that the open file *source* has but its bytes.

    Order matters: changing the owner drops set-id bits, so the mode comes last. POSIX ACLs are
    extended attributes on Linux. Raises OSError where owner or group cannot be kept.
    """
    if sys.platform != "win32":
        found = os.fstat(source)
        if sys.platform == "darwin":
            _copyfile(source, target)
        else:
            _copy_extended(source, target)
        made = os.fstat(target)
        if (made.st_uid, made.st_gid) != (found.st_uid, found.st_gid):
            os.fchown(target, found.st_uid, found.st_gid)
        os.fchmod(target, stat.S_IMODE(found.st_mode))


if sys.platform == "linux":

    def _copy_extended(source: int, target: int) -> None:
        try:
            names = os.listxattr(source)
        except OSError as error:
            if error.errno not in _UNSUPPORTED:
                raise
            return
        for name in names:
            try:
                os.setxattr(target, name, os.getxattr(source, name))
            except OSError as error:
                # Names of the system's own (security.selinux ...) may not be ours to set.
                if error.errno not in _UNSUPPORTED or name.startswith("user."):
                    raise

elif sys.platform != "win32":

    def _copy_extended(source: int, target: int) -> None:
        """Do nothing: this system has no extended attributes we know of."""


def _copyfile(source: int, target: int) -> None:
    import ctypes

    library = ctypes.CDLL(None, use_errno=True)
    if library.fcopyfile(source, target, None, _COPYFILE_METADATA) != 0:
        raise OSError(ctypes.get_errno(), "fcopyfile")
