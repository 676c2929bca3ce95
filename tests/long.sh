#!/usr/bin/env bash
# tests/long.sh [--yes] [--seconds N] [--walks N] [fuzz] [window] [voice] [asan] [tsan]
# What takes too long for every day; without a name all of it.
#   fuzz   every libFuzzer target for N seconds (60), from its seeds in tests/fuzz/seeds/<format>
#   window N random walks (200) of 300 user actions through the real window, and its program killed 20 times each while it records,
#          runs and saves
#   voice  a voice learned from two LibriVox sentences by a program that is killed 20 times at random moments, against one that is not
#   asan   the unit tests, the walks, three trained voices at once and one small run under AddressSanitizer and UndefinedBehaviorSanitizer
#   tsan   the same under ThreadSanitizer, with a QtCore that is built with it (46 MB of Debian sources, some minutes the first time)
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=../packaging/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/../packaging/lib.sh"

seconds=60
walks=200
parts=()
qtLibraries=  # of a Qt built for a sanitizer
while (($# > 0)); do
    case $1 in
        --yes) assumeYes=yes ;;
        --seconds)
            (($# > 1)) || fail 1 "--seconds needs a number."
            seconds=$2
            shift
            ;;
        --walks)
            (($# > 1)) || fail 1 "--walks needs a number."
            walks=$2
            shift
            ;;
        fuzz | window | voice | asan | tsan) parts+=("$1") ;;
        *) fail 1 "$1: give some of fuzz, window, voice, asan, tsan, --seconds N, --walks N, --yes." ;;
    esac
    shift
done
[[ $seconds =~ ^[1-9][0-9]*$ ]] || fail 1 "--seconds $seconds: give a whole number."
[[ $walks =~ ^[1-9][0-9]*$ ]] || fail 1 "--walks $walks: give a whole number."
((${#parts[@]} > 0)) || parts=(fuzz window voice asan tsan)

# buildPreset PRESET TARGET...: another preset of the same sources
buildPreset() {
    local preset=$1 log="$sourceRoot/build/$1/configure.log"
    shift
    mkdir -p "$sourceRoot/build/$preset"
    (cd "$sourceRoot" &&
        cmake --preset "$preset" -DXENOGLOT_TORCH_SITE="$(torchSite)" -DXENOGLOT_WORLD="$(worldFolder)" -DCMAKE_BUILD_RPATH="$qtLibraries") >"$log" 2>&1 ||
        fail 2 "cmake could not configure the preset $preset: see $log"
    (cd "$sourceRoot" && cmake --build --preset "$preset" -j "$(buildJobs)" --target "$@" 9>&-) ||
        fail 2 "the build of the preset $preset failed; its messages are above."
}

fuzz() {
    local fuzzers program name found=0 corpus
    step "Fuzzers, $seconds s each"
    buildPreset fuzz fuzzers
    mapfile -t fuzzers < <(find "$sourceRoot/build/fuzz" -type f -executable -name 'fuzz_*' | sort)
    ((${#fuzzers[@]} > 0)) || fail 1 "no fuzzer was built."
    for program in "${fuzzers[@]}"; do
        name=$(basename "$program")
        corpus="$sourceRoot/build/fuzz/corpus/$name"
        mkdir -p "$corpus" "$corpus.findings"
        say "      $name"
        "$program" -max_total_time="$seconds" -rss_limit_mb=4096 -timeout=20 -print_final_stats=1 \
            -artifact_prefix="$corpus.findings/" "$corpus" "$sourceRoot/tests/fuzz/seeds/${name#fuzz_}" >"$corpus.log" 2>&1 ||
            { found=$((found + 1)) && tail -n 30 "$corpus.log" && say "      $name: a finding, kept in $corpus.findings"; }
        sed -n 's/^stat::number_of_executed_units: */      inputs tried: /p' "$corpus.log"
    done
    say "${#fuzzers[@]} fuzzers, $found findings"
    ((found == 0))
}

# walk PRESET: what each walk reports is in the log; a failed one can be repeated with XENOGLOT_MONKEY_SEED.
walk() {
    local log="$sourceRoot/build/$1/walks.log"
    say "      $walks random walks through the window"
    # Each action has its own limit. QtTest's, 5 minutes, goes on counting when its thread sleeps through the end of one walk and the
    # start of the next.
    QTEST_FUNCTION_TIMEOUT=7200000 XENOGLOT_MONKEY_WALKS=$walks "$sourceRoot/build/$1/tests/tst_WindowMonkey" -maxwarnings 0 >"$log" 2>&1 ||
        { tail -n 60 "$log" && say "      all of it: $log" && return 1; }
    sed -n 's/^Totals:/      /p' "$log"
}

window() {
    step "Random walks and kills, preset release"
    buildPreset release tst_WindowMonkey tst_KilledWindow
    walk release || return 1
    XENOGLOT_KILLS=20 "$sourceRoot/build/release/tests/tst_KilledWindow" || return 1
}

# learn FOLDER COMMAND...: learns the voice into the data of FOLDER, by way of a COMMAND that may kill it.
learn() {
    local folder=$1 clips=/usr/share/pocketsphinx/test/data/librivox/sense_and_sensibility_01_austen_64kb
    shift
    XENOGLOT_DATA=$folder XENOGLOT_CACHE=$folder "$@" "$sourceRoot/build/release/bin/xenoglot-cli" voices train reader \
        "$clips-0870.wav" "$clips-0880.wav" --from en --consent me --quiet
}

# weightsIn FOLDER: the SHA-256 of what was learned there
weightsIn() {
    find "$1" -name trained.safetensors -exec sha256sum {} + | cut -d ' ' -f 1
}

# isLearned FOLDER: whether the voice there is finished, and something was learned
isLearned() {
    XENOGLOT_DATA=$1 XENOGLOT_CACHE=$1 "$sourceRoot/build/release/bin/xenoglot-cli" voices list --json | grep -q '"trained": true'
}

voice() {
    local kills=0 wanted=20 round=0 resumed=0 seconds rc=0 undisturbed folder
    step "The training of a voice, killed $wanted times"
    newScratch "$sourceRoot/build/release"
    folder=$newFolder
    learn "$folder/undisturbed" env || return 1
    undisturbed=$(weightsIn "$folder/undisturbed")
    [[ -n $undisturbed ]] || { say "      nothing was learned" && return 1; }
    while ((kills < wanted)); do
        round=$((round + 1))
        for (( ; ; )); do
            if isLearned "$folder/$round"; then  # it was killed when all was done
                rc=0
                break
            fi
            seconds=$((kills < wanted ? 1 + RANDOM % 110 : 3600))
            rc=0
            learn "$folder/$round" timeout -s KILL "$seconds" >/dev/null || rc=$?
            ((rc == 137 && seconds < 3600)) || break
            kills=$((kills + 1))
            [[ -z $(find "$folder/$round" -name checkpoint.safetensors) ]] || resumed=$((resumed + 1))
            say "      killed after $seconds s"
        done
        ((rc == 0)) || { say "      the training gave up with $rc" && return 1; }
        [[ $(weightsIn "$folder/$round") == "$undisturbed" ]] || { say "      it came to other weights" && return 1; }
    done
    ((resumed > 0)) || { say "      no training had come to a checkpoint" && return 1; }
    say "$kills kills, $resumed of them behind a checkpoint, $round trainings, the same weights"
}

# instrumentQt: this Debian's QtCore once more, with ThreadSanitizer. It cannot see how a library that is built without it orders its
# threads, and would take every task that is handed to a pool, and every queued signal, for a race. Leaves the folder in $qtLibraries.
instrumentQt() {
    local folder="$sourceRoot/build/tsan-qt" version sources log
    # With forkfd_pidfd a QProcess starts its program in the memory of ours, and ThreadSanitizer loses what that thread orders.
    local options=(-DFEATURE_zstd=ON -DFEATURE_glib=ON -DFEATURE_forkfd_pidfd=OFF -DFEATURE_gui=OFF -DFEATURE_network=OFF
        -DFEATURE_sql=OFF -DFEATURE_dbus=OFF -DFEATURE_xml=OFF)
    version=$(dpkg-query -W -f '${Version}' libqt6core6)
    qtLibraries="$folder/build/lib"
    # Debian's QtGui asks for what belongs to GLib; at work, the loop of GLib would be another thing that cannot be seen into.
    export QT_NO_GLIB=1
    [[ $(cat "$folder/.version" 2>/dev/null) == "$version ${options[*]}" ]] && return
    say "      building QtCore $version with ThreadSanitizer"
    rm -rf "$folder"
    mkdir -p "$folder"/{apt,lists/partial,build}
    log="$folder/build.log"
    # The same package servers, asked for sources; apt's own lists stay as they are.
    for sources in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
        [[ -f $sources ]] && sed -E 's/^deb /deb-src /; s/^Types:.*/Types: deb-src/' "$sources" >"$folder/apt/$(basename "$sources")"
    done
    mv -f "$folder/apt/sources.list" "$folder/apt/main.list" 2>/dev/null || true
    local apt=(apt-get -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$folder/apt" -o Dir::State::lists="$folder/lists")
    {
        "${apt[@]}" update
        (cd "$folder" && "${apt[@]}" source --download-only "qt6-base=$version" && dpkg-source --no-check -x qt6-base_*.dsc source)
    } >"$log" 2>&1 || fail 2 "cannot fetch the sources of Qt $version: see $log"
    (cd "$folder/build" &&
        cmake -G Ninja ../source -DCMAKE_BUILD_TYPE=RelWithDebInfo -DQT_HOST_PATH=/usr -DQT_FORCE_FIND_TOOLS=ON \
            -DCMAKE_C_FLAGS=-fsanitize=thread -DCMAKE_CXX_FLAGS=-fsanitize=thread -DCMAKE_CXX_COMPILER_LAUNCHER=ccache \
            -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF "${options[@]}" &&
        cmake --build . -j "$(buildJobs)" --target Core Concurrent Test 9>&-) >>"$log" 2>&1 ||
        fail 2 "QtCore could not be built with ThreadSanitizer: see $log"
    say "$version ${options[*]}" >"$folder/.version"
}

# pointToQt FOLDER...: programs in these folders find Debian's plugins and headers, which a QtCore that is built elsewhere does not know.
pointToQt() {
    local folder
    for folder in "$@"; do
        printf '[Paths]\nPlugins=%s\nHeaders=%s\n' "$(qtpaths6 --query QT_INSTALL_PLUGINS)" \
            "$(qtpaths6 --query QT_INSTALL_HEADERS)" >"$folder/qt.conf"
    done
}

# sanitized PRESET
sanitized() {
    local clip=/usr/share/pocketsphinx/test/data/librivox/sense_and_sensibility_01_austen_64kb-0870.wav folder
    step "Unit tests, three voices at once, random walks and a small run, preset $1"
    if [[ $1 == tsan ]]; then
        instrumentQt
        # LibTorch's OpenMP cannot be built anew: with one thread of it in each worker, what is left are our own threads.
        export OMP_NUM_THREADS=1 OMP_THREAD_LIMIT=1
    fi
    buildPreset "$1" unit_tests tst_WindowMonkey tst_VoicesAtOnce xenoglot-cli
    [[ $1 != tsan ]] || pointToQt "$sourceRoot/build/$1/tests" "$sourceRoot/build/$1/bin"
    ctest --test-dir "$sourceRoot/build/$1" --label-regex unit --output-on-failure --no-tests=error || return 1
    "$sourceRoot/build/$1/tests/tst_VoicesAtOnce" || return 1
    walk "$1" || return 1
    newScratch "$sourceRoot/build/$1"
    folder=$newFolder
    "$sourceRoot/build/$1/bin/xenoglot-cli" run "$clip" --from en --to pt,es --workers 2 --threads 1 --no-check --no-cache \
        --quiet --out "$folder"
}

prepareShell
takeLock
stepCount=$((5 + ${#parts[@]}))
needPackages setup run build demo tests long
fetchLibraries
fetchModels
build "the programs" xenoglot-cli
installModels
releaseLock

# The sanitizers stop the program at the first finding. LibTorch is not instrumented: what ThreadSanitizer says about its inside
# is in tests/tsan.supp, with the reason of each line; memory that lives until the end of the process is no leak here.
export ASAN_OPTIONS="detect_leaks=0:abort_on_error=1:${ASAN_OPTIONS:-}"
export UBSAN_OPTIONS="print_stacktrace=1:halt_on_error=1:${UBSAN_OPTIONS:-}"
export TSAN_OPTIONS="suppressions=$sourceRoot/tests/tsan.supp:halt_on_error=1:${TSAN_OPTIONS:-}"
export QT_QPA_PLATFORM=offscreen QT_ACCESSIBILITY=1
status=0
for part in "${parts[@]}"; do
    case $part in
        fuzz | window | voice) "$part" || status=1 ;;
        *) (sanitized "$part") || status=1 ;;
    esac
done
((status == 0)) || fail 1 "there are findings; see above."
say "Everything clean."
