"""The description of Keyturn's .msi for one user, out of the files of a bundle, for wixl."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

NAMESPACE = "http://schemas.microsoft.com/wix/2006/wi"
SETUP_KEY = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Keyturn"
RUN_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
OWN_KEY = r"Software\Keyturn\Installed"
MENU = (("Keyturn", "gui"), ("Practice", "practice"))
REMOVED = 'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE'
# What wixl has no words for: run a command and go on whatever it says (34 in a folder, 18 a file of
# ours; 64: go on, 1024: in its turn), after the registry was cleared and before files are removed.
FORGET = f"reg.exe delete {RUN_KEY} /v Keyturn /f"
DELETE = "remove --all --delete-data --yes"
ACTIONS = (
    ("DeleteData", 1106, "keyturn.exe", DELETE, f'{REMOVED} AND DELETEDATA="1"', 1550),
    ("ForgetAutostart", 1122, "INSTALLDIR", FORGET, REMOVED, 2650),
)


def guid(name: str) -> str:
    """Return the identity that *name* has in every build."""
    return f"{{{str(uuid5(NAMESPACE_URL, f'keyturn:{name}')).upper()}}}"


def ident(kind: str, name: str) -> str:
    """Return an identifier for *name* that Windows Installer allows."""
    return f"{kind}_{uuid5(NAMESPACE_URL, name).hex}"


def number(version: str) -> str:
    """Return the three numbers Windows Installer compares."""
    found = re.match(r"\d+\.\d+\.\d+", version)
    return found[0] if found else f"{version}.0"


def describe(folder: Path, payload: Path, version: str) -> bytes:
    """Return the description; *payload* is named relative to *folder*, where wixl is run."""
    root = Element("Wix", xmlns=NAMESPACE)
    product = SubElement(
        root, "Product", Id=guid(f"product {version}"), Name="Keyturn", Language="1033",
        Version=number(version), Manufacturer="The Keyturn developers",
        UpgradeCode=guid("upgrades"),
    )  # fmt: skip
    package = {"InstallerVersion": "500", "Compressed": "yes", "InstallScope": "perUser"}
    SubElement(product, "Package", package)
    newer = "A newer Keyturn is installed. Remove that first to go back to this one."
    SubElement(product, "MajorUpgrade", DowngradeErrorMessage=newer)
    SubElement(product, "Media", Id="1", Cabinet="keyturn.cab", EmbedCab="yes")
    SubElement(product, "Property", Id="ARPNOMODIFY", Value="1")
    not_beside_setup(product)
    target = SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    home = SubElement(target, "Directory", Id="LocalAppDataFolder")
    programs = SubElement(home, "Directory", Id="ProgramsFolder", Name="Programs")
    ours = SubElement(programs, "Directory", Id="INSTALLDIR", Name="Keyturn")
    feature = Element("Feature", Id="Keyturn", Level="1")
    parts = [*files(ours, folder / payload, payload), menu(target)]
    for part in parts:
        SubElement(feature, "ComponentRef", Id=part)
    product.append(feature)
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def not_beside_setup(product: Element) -> None:
    """Refuse to install where the setup program has: both would own the same folder."""
    found = SubElement(product, "Property", Id="SETUPPROGRAM")
    SubElement(
        found, "RegistrySearch", Id="SetupProgram", Root="HKCU", Key=SETUP_KEY,
        Name="UninstallString", Type="raw",
    )  # fmt: skip
    message = "Keyturn was installed by its setup program. Remove that first."
    SubElement(product, "Condition", Message=message).text = "Installed OR NOT SETUPPROGRAM"


def component(folder: Element, name: str) -> Element:
    """Add a part that is there for one user: known by a registry value, its folder goes with it."""
    identity = ident("part", name)
    part = SubElement(folder, "Component", Id=identity, Guid=guid(f"part {name}"), Win64="yes")
    SubElement(
        part, "RegistryValue", Root="HKCU", Key=OWN_KEY, Name=identity, Type="integer", Value="1",
        KeyPath="yes",
    )  # fmt: skip
    SubElement(part, "RemoveFolder", Id=ident("gone", name), On="uninstall")
    return part


def files(folder: Element, source: Path, named: Path) -> Iterator[str]:
    """Add what lies in *source*, called *named*, folder by folder; yield the parts' names."""
    part = component(folder, named.as_posix())
    yield part.get("Id", "")
    for path in sorted(source.iterdir()):
        name = named / path.name
        if path.is_dir():
            inner = SubElement(folder, "Directory", Id=ident("in", name.as_posix()), Name=path.name)
            yield from files(inner, path, name)
        else:
            known = path.name if path.suffix == ".exe" else ident("file", name.as_posix())
            SubElement(part, "File", Id=known, Name=path.name, Source=str(name))


def menu(target: Element) -> str:
    """Add the entries of the start menu."""
    programs = SubElement(target, "Directory", Id="ProgramMenuFolder")
    part = component(SubElement(programs, "Directory", Id="KeyturnMenu", Name="Keyturn"), "menu")
    for name, words in MENU:
        SubElement(
            part, "Shortcut", Id=f"Menu{name}", Name=name, Arguments=words,
            Target="[INSTALLDIR]Keyturn-window.exe", WorkingDirectory="INSTALLDIR",
        )  # fmt: skip
    return part.get("Id", "")


def queries() -> Sequence[str]:
    """Return what has to be put into the finished database."""
    action = "INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) VALUES"
    turn = "INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) VALUES"
    return [
        query
        for name, kind, source, words, condition, place in ACTIONS
        for query in (
            f"{action} ('{name}', {kind}, '{source}', '{words}')",
            f"{turn} ('{name}', '{condition}', {place})",
        )
    ]
