"""The one door to secret values: OS keychain or sealed file."""
