#!/bin/sh
# Installs this Keyturn for the present user, without root; "install.sh --remove" takes it out again.
# Your tokens and settings are left alone then; with "--remove --delete-data" they go too.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
config=${XDG_CONFIG_HOME:-$HOME/.config}
home=$data/keyturn-program
bin=$HOME/.local/bin

refresh() {
    if command -v update-desktop-database >/dev/null && [ -d "$data/applications" ]; then
        update-desktop-database "$data/applications" || true
    fi
}

remove() {
    rm -rf "$home"
    rm -f "$bin/keyturn" "$data/applications/keyturn.desktop" \
        "$data/metainfo/dev.keyturn.Keyturn.metainfo.xml" "$data/man/man1/keyturn.1.gz" \
        "$data/bash-completion/completions/keyturn" "$config/fish/completions/keyturn.fish" \
        "$data/zsh/site-functions/_keyturn" \
        "$config/systemd/user/keyturn-remind.service" "$config/systemd/user/keyturn-remind.timer"
    if [ "${1:-}" = all ]; then
        rm -f "$config/systemd/user/timers.target.wants/keyturn-remind.timer"
    fi
    refresh
    find "$data/icons/hicolor" -name 'keyturn.*' -path '*/apps/*' -exec rm -f {} + 2>/dev/null || true
}

if [ "${1:-}" = --remove ] && [ "${2:-}" = --delete-data ]; then
    "$home/keyturn" remove --all --delete-data --yes
    remove all
    exit 0
fi
if [ "${1:-}" = --remove ] && [ $# -eq 1 ]; then
    remove all
    echo "Keyturn is removed. Your data is kept in $data/keyturn."
    exit 0
fi
[ $# -eq 0 ] || { echo "usage: install.sh [--remove [--delete-data]]" >&2; exit 2; }
remove
mkdir -p "$home" "$bin" "$data" "$config"
cp -R "$here/program/." "$home/"
cp -R "$here/share/." "$data/"
cp -R "$here/config/." "$config/"
ln -s "$home/keyturn" "$bin/keyturn"
case "$home" in *[\ \"\`\$\\]*) quoted=no ;; *) quoted=yes ;; esac
if [ "$quoted" = yes ]; then
    for file in "$data/applications/keyturn.desktop" "$config/systemd/user/keyturn-remind.service"; do
        sed -e "s|Exec=keyturn |Exec=$home/keyturn |" -e "s|ExecStart=/usr/bin/keyturn|ExecStart=$home/keyturn|" \
            "$file" > "$file.new"
        mv "$file.new" "$file"
    done
fi
refresh
echo "Keyturn is installed: $bin/keyturn"
case ":$PATH:" in *":$bin:"*) ;; *) echo "Add $bin to your PATH, or start it from the menu." ;; esac
