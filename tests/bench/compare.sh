#!/usr/bin/env bash
# tests/bench/compare.sh [--yes] [arguments of compare.py: recognise translate speak run --runs N --threads N --json FILE]
# Installs the public engines into a virtual environment of their own and measures ours against them (docs/benchmarks.md).
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=../../packaging/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/../../packaging/lib.sh"

arguments=()
while (($# > 0)); do
    case $1 in
        --yes) assumeYes=yes ;;
        *) arguments+=("$1") ;;
    esac
    shift
done

peers="${XDG_CACHE_HOME:-$HOME/.cache}/xenoglot/peers"

# The peers come as compiled wheels for one version of Python.
installPeers() {
    local list="$sourceRoot/tests/bench/peers.txt" files=() file stamp
    stamp=$(sha256sum <"$list")
    if [[ $(cat "$peers/.installed" 2>/dev/null) == "$stamp" ]]; then
        step "Peers: installed in $peers"
        return
    fi
    step "Peers: $(megabytes "$(missingBytes "$list")") to download, into $peers"
    [[ $(python3 -c 'import sys; print("%d.%d" % sys.version_info[:2])') == 3.11 ]] ||
        fail 2 "the peers are pinned for Python 3.11, the one of Debian 12; this is $(python3 --version)."
    fetchWheels "$list"
    while read -r _ _ file _; do
        files+=("$downloads/$file")
    done < <(wheelsOf "$list")
    rm -rf -- "$peers"
    python3 -m venv "$peers" || fail 2 "python3 could not make a virtual environment: install python3-venv."
    "$peers/bin/python" -m pip install --quiet --no-index --no-deps --disable-pip-version-check "${files[@]}" ||
        fail 2 "the peers could not be installed."
    say "$stamp" >"$peers/.installed"
}

prepareShell
takeLock
stepCount=7
needPackages setup run build demo bench
fetchLibraries
fetchModels
build "the programs" xenoglot-cli xenoglot-bench
installModels
installPeers
releaseLock

step "Measuring; anything else that runs on this machine shows in the figures"
"$peers/bin/python" "$sourceRoot/tests/bench/compare.py" --bench "$buildFolder/bin/xenoglot-bench" "${arguments[@]}"
