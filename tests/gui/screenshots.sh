#!/usr/bin/env bash
# tests/gui/screenshots.sh [FOLDER]: renders the main states of the window to PNG files, on the installed models: light, dark,
# German, right to left, a small window, and at twice the scale. Build the target gui-screenshots first.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=${1:-$root/build/screenshots}
program=$root/build/release/bin/gui-screenshots
[[ -x $program ]] || {
    echo "screenshots: build it first: cmake --build --preset release --target gui-screenshots" >&2
    exit 2
}
mkdir -p "$folder"
export QT_QPA_PLATFORM=offscreen
"$program" --out "$folder" --prefix light-
"$program" --out "$folder" --prefix dark- --dark
"$program" --out "$folder" --prefix long- --few /usr/share/pocketsphinx/test/data/librivox/*.wav
"$program" --out "$folder" --prefix german- --few --language de
"$program" --out "$folder" --prefix rtl- --few -reverse
"$program" --out "$folder" --prefix small- --few --size 900x600
"$program" --out "$folder" --prefix large- --few --size 3840x2160
QT_SCALE_FACTOR=2 "$program" --out "$folder" --prefix double- --few
echo "The pictures are in $folder"
