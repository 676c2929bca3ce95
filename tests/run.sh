#!/usr/bin/env bash
# tests/run.sh [--yes] [--cuda auto|on|off] [arguments of ctest]
# Sets the machine up for the tests, builds everything and runs every test; with -R, -L and the like only some of them.
# Fails when a test fails, when one is skipped, and when none ran.
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=../packaging/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/../packaging/lib.sh"

ctestArguments=()
while (($# > 0)); do
    case $1 in
        --yes) assumeYes=yes ;;
        --cuda)
            (($# > 1)) || fail 1 "--cuda needs one of auto, on, off."
            cuda=$2
            shift
            ;;
        *) ctestArguments+=("$1") ;;
    esac
    shift
done
[[ $cuda =~ ^(auto|on|off)$ ]] || fail 1 "--cuda $cuda: give one of auto, on, off."

prepareShell
takeLock
stepCount=6
needPackages setup run build demo tests
fetchLibraries
fetchModels
build "the programs and the tests" all
installModels
releaseLock

step "Running the tests"
results="$buildFolder/test-results.xml"
output="$buildFolder/Testing/Temporary/LastTest.log"
rm -f "$results" "$output"
status=0
QT_QPA_PLATFORM=offscreen OMP_WAIT_POLICY=PASSIVE ctest --test-dir "$buildFolder" --output-on-failure --no-tests=error \
    --parallel "$(nproc)" --output-junit "$results" "${ctestArguments[@]}" || status=$?

# Qt Test counts its functions in a line per program; a program that crashed has none and is counted by ctest.
[[ -f $output ]] || fail 1 "no test ran."
read -r passed failed skipped < <(sed -nE 's/^Totals: ([0-9]+) passed, ([0-9]+) failed, ([0-9]+) skipped.*/\1 \2 \3/p' "$output" |
    awk '{ p += $1; f += $2; s += $3 } END { print p + 0, f + 0, s + 0 }')
attribute() { sed -nE "s/.*<testsuite.*[[:space:]]$1=\"([0-9]+)\".*/\1/p;s/^[[:space:]]*$1=\"([0-9]+)\".*/\1/p" "$results" | head -n 1; }
programs=$(attribute tests)
notRun=$(($(attribute skipped) + $(attribute disabled)))
say "$passed passed, $failed failed, $skipped skipped (test functions, in $programs programs)"
((status == 0)) || fail 1 "tests failed; all of their output: $output"
((programs > 0 && passed > 0)) || fail 1 "no test ran."
((skipped == 0 && notRun == 0)) || fail 1 "$((skipped + notRun)) tests were skipped: every test must run."
