"""Files that are not code are found from a checkout."""

from vault_app.system.assets import asset


def test_asset_in_a_checkout_is_found_in_resources() -> None:
    """Several parts make one path."""
    assert asset("icons", "keyturn.svg").is_file()
    assert asset().name in {"resources", "_resources"}
