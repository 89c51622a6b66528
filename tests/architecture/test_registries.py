"""The explicit tuples name everything there is: a file that is in no registry is forgotten code."""

import importlib
import inspect
import pkgutil
from types import ModuleType

import pytest

import vault_app.editors.formats
import vault_app.providers
from vault_app.editors.registry import EDITORS
from vault_app.providers.registry import PATTERNS, PROVIDERS


def _classes(package: ModuleType, *members: str) -> set[type]:
    """Return the classes defined under *package* that have all of *members*."""
    found: set[type] = set()
    for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(info.name)
        for _, kind in inspect.getmembers(module, inspect.isclass):
            own = kind.__module__ == module.__name__ and not kind.__name__.startswith("_")
            protocol = getattr(kind, "_is_protocol", False)
            if own and not protocol and all(hasattr(kind, name) for name in members):
                found.add(kind)
    return found


def test_editors_defined_are_editors_registered() -> None:
    """Each class with the editor's methods is in ``EDITORS``."""
    assert _classes(vault_app.editors.formats, "fits", "leaves") <= {type(e) for e in EDITORS}


def test_providers_defined_are_providers_registered() -> None:
    """Each class with the provider's methods is in ``PROVIDERS``."""
    assert _classes(vault_app.providers, "check", "says_dead") <= {type(p) for p in PROVIDERS}


@pytest.mark.parametrize(
    "names",
    [
        pytest.param([editor.name for editor in EDITORS], id="editors"),
        pytest.param([provider.id for provider in PROVIDERS], id="providers"),
        pytest.param([pattern.id for pattern in PATTERNS], id="patterns"),
    ],
)
def test_names_in_a_registry_are_unique(names: list[str]) -> None:
    """A name is how a row of the store finds its code again."""
    assert len(names) == len(set(names))


def test_patterns_belong_to_registered_providers() -> None:
    """A found token names a provider that can be looked up."""
    assert {pattern.provider for pattern in PATTERNS} <= {provider.id for provider in PROVIDERS}
