#!/usr/bin/env bash
# From a bare Debian to a spoken message: installs what is missing, builds, installs the models, and opens the window, or runs
# xenoglot-cli.
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
    cat <<'TEXT'
packaging/run.sh [--yes] [--cuda auto|on|off] [--cli] [INPUT...] [options of xenoglot-cli run]

Sets everything up. Where there is a display, and no option of `xenoglot-cli run` is given, it then opens the window, with the
INPUTs as the message. Otherwise it runs `xenoglot-cli run`: without an INPUT the demo, five sentences read by a LibriVox
volunteer, joined to one message, spoken in Portuguese, Spanish and Catalan.

  --yes       install without asking
  --cli       no window, whatever else is given
  --cuda      which LibTorch: auto takes the CUDA one (2.7 GB) where an NVIDIA driver is present
  --help      this text; `xenoglot-cli run --help` lists the options that are passed on

Exit codes: those of xenoglot-cli run, 0 for the window; 1 wrong usage, 2 when the set-up could not be done, 130 interrupted.
TEXT
}

# Options of `xenoglot-cli run` that take a value, so that the value is not taken for an input.
valueOptions=" --to --from --voice --consent --consent-note --workers --threads --schedule --device --text --out --format --seed "
arguments=()
inputs=0
targets=no
window=yes
[[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] || window=no
while (($# > 0)); do
    case $1 in
        --yes) assumeYes=yes ;;
        --cli) window=no ;;
        --cuda=*) cuda=${1#*=} ;;
        --cuda)
            (($# > 1)) || fail 1 "--cuda needs one of auto, on, off."
            cuda=$2
            shift
            ;;
        --help | -h)
            usage
            exit 0
            ;;
        --)
            shift
            arguments+=(-- "$@")
            inputs=$((inputs + $#))
            break
            ;;
        -*)
            window=no
            arguments+=("$1")
            [[ $1 == --to || $1 == --to=* ]] && targets=yes
            if [[ $valueOptions == *" $1 "* && $# -gt 1 ]]; then
                arguments+=("$2")
                shift
            fi
            ;;
        *)
            arguments+=("$1")
            inputs=$((inputs + 1))
            ;;
    esac
    shift
done
[[ $cuda =~ ^(auto|on|off)$ ]] || fail 1 "--cuda $cuda: give one of auto, on, off."

# Until the program runs, everything that is printed is about the set-up: standard output is kept for what the program prints.
exec 3>&1 1>&2
prepareShell
takeLock
stepCount=6
sections=(setup run build)
((inputs > 0)) || sections+=(demo)
needPackages "${sections[@]}"
fetchLibraries
fetchModels
targetsToBuild=(xenoglot-cli)
[[ $window == no ]] || targetsToBuild+=(xenoglot)
build "${targetsToBuild[*]}" "${targetsToBuild[@]}"
installModels
releaseLock

if [[ $window == yes ]]; then
    step "Opening the window"
    removeScratch
    exec "$buildFolder/bin/xenoglot" "${arguments[@]}" 1>&3 3>&-
fi

if ((inputs == 0)); then
    clips=(/usr/share/pocketsphinx/test/data/librivox/*.wav)
    [[ -f ${clips[0]} ]] || fail 2 "the demo's recordings are missing: install pocketsphinx-testdata, or name a recording of your own."
    arguments=("${clips[@]}" --join "${arguments[@]}")
    [[ $targets == yes ]] || arguments+=(--to "pt,es,ca")
    step "Running the demo: five sentences of LibriVox as one message"
else
    step "Running"
fi
removeScratch
exec "$cli" run "${arguments[@]}" 1>&3 3>&-
