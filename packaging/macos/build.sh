#!/bin/sh
# Makes Keyturn.app and a disk image out of the frozen program. Run on macOS after
# "python3 packaging/dev.py package bundle". Signs with CODESIGN_IDENTITY and notarises with
# NOTARY_PROFILE (a profile of notarytool) where these are set. Never run so far: see RELEASING.md.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$root/pyproject.toml")
bundle=$root/build/package/dist/keyturn
app=$root/build/package/macos/Keyturn.app
image=$root/dist/keyturn-$version-macos.dmg

rm -rf "$app"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources" "$root/dist"
cp -R "$bundle/." "$app/Contents/MacOS/"
sed "s/@VERSION@/$version/" "$root/packaging/macos/Info.plist.in" > "$app/Contents/Info.plist"

icons=$root/build/package/macos/keyturn.iconset
mkdir -p "$icons"
for size in 16 32 128 256 512; do
    sips -z $size $size "$root/build/package/share/icons/hicolor/512x512/apps/keyturn.png" \
        --out "$icons/icon_${size}x${size}.png" >/dev/null
done
iconutil --convert icns --output "$app/Contents/Resources/keyturn.icns" "$icons"

if [ -n "${CODESIGN_IDENTITY:-}" ]; then
    codesign --deep --force --options runtime --timestamp \
        --entitlements "$root/packaging/macos/entitlements.plist" --sign "$CODESIGN_IDENTITY" "$app"
fi
hdiutil create -volname Keyturn -srcfolder "$app" -ov -format UDZO "$image"
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
