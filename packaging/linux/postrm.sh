#!/bin/sh
# Says where each person's own data is: a package never touches what is in a home folder.
set -e

case "$1" in
    remove)
        echo "Keyturn is removed. Tokens, settings and history of each person stay in"
        # shellcheck disable=SC2088  # meant for people to read
        echo "~/.local/share/keyturn and in the keychain of the desktop."
        ;;
    purge)
        echo "What people kept with Keyturn is theirs and was not touched. To remove it, each of them:"
        echo "  rm -r ~/.local/share/keyturn ~/.config/autostart/keyturn.desktop"
        echo "and deletes the items named \"Keyturn\" in the keychain (Passwords and Keys, KWalletManager)."
        echo "With the program installed, one command does both: keyturn remove --all --delete-data"
        ;;
    *) ;;
esac
