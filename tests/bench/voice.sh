#!/usr/bin/env bash
# tests/bench/voice.sh [--yes] [arguments of voice.py: --speakers LIST --seeds LIST --to LIST --threads N]
# Trains voices of the Debian packages' speakers and holds the figures against what is promised (docs/voice.md). Takes hours; what
# was measured is kept in build/release/voice and not measured again.
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

prepareShell
takeLock
stepCount=6
needPackages setup run build tests bench
fetchLibraries
fetchModels
build "the programs" xenoglot-cli xenoglot-bench
installModels
releaseLock

step "Training voices; anything else that runs on this machine shows in the seconds"
/usr/bin/python3 "$sourceRoot/tests/bench/voice.py" --bench "$buildFolder/bin/xenoglot-bench" --cli "$buildFolder/bin/xenoglot-cli" \
    --work "$buildFolder/voice" "${arguments[@]}"
