#!/usr/bin/env python3
"""Trains voices of real speakers with xenoglot-bench and holds the figures against what is promised (docs/voice.md).

    voice.py --bench BIN --cli BIN --work DIR [--speakers LIST] [--seeds 0,1] [--to en,es,pt,it] [--threads N] [--clips N] [--room S]

Speakers are those of Debian packages. Each is trained on one part of the recordings and judged on others; with further seeds only
the trained voice is judged anew, because the others know no seed. What was measured is kept in DIR and not measured again: an
interrupted call goes on, further languages of --to are added, and where a report.json was removed a voice is judged again but not
trained again. With --clips or --room, each in a DIR of its own, the voices are trained on less or on worse. Exits with 1 when a
promise is not kept or something is missing.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import wave

import numpy

ASTERISK = pathlib.Path("/usr/share/asterisk/sounds")
LIBRIVOX = "/usr/share/pocketsphinx/test/data/librivox/sense_and_sensibility_01_austen_64kb-%s.wav"

# name: language, sex, folder, form. GSM is telephone speech.
SPEAKERS = {
    "librivox": ("en", "m", None, None),
    "allison": ("en", "f", "en_US_f_Allison", "g722"),
    "june": ("fr", "f", "fr_CA_f_June", "g722"),
    "carlo": ("it", "m", "it_IT_m_Carlo", "g722"),
    "ivrvoice": ("ru", "f", "ru_RU_f_IvrvoiceRU", "g722"),
    "menardi": ("it", "f", "it_IT_f_Menardi", "gsm"),
    "armelle": ("fr", "f", "fr", "gsm"),
    "colombia": ("es", "f", "es", "gsm"),
}
RATE = 16000  # Hz of all recordings
TRAINED_CLIPS = 6
JUDGING_CLIPS = 8
SHORTEST, LONGEST = 3.0, 7.0  # seconds of a clip
STATES = ("base", "matched", "trained")  # the stock voice that CAM++ finds nearest, then the speaker's
BILINGUAL = ("allison", "es", "es_MX_f_Allison", "g722")  # who speaks another language as well
NO_SPEECH = ("tone", "beep", "monkeys", "weasels", "silence")
INAUDIBLE = -90  # dBFS of a tone; below it there are none
LINES = (4800, 9600)  # Hz: the frame rate of the generator's last transform and its double


def run(command, **options):
    return subprocess.run(command, check=True, **options)


def decoded(source, form, target):
    if not target.exists():
        head = ["-f", form] if form == "g722" else []
        partial = target.with_suffix(".part.wav")
        run(["ffmpeg", "-v", "error", "-y", *head, "-i", str(source), "-ar", str(RATE), "-ac", "1", str(partial)])
        partial.rename(target)
    with wave.open(str(target)) as file:
        return file.getnframes() / file.getframerate()


def joined(parts, target):
    frames = []
    for part in parts:
        with wave.open(str(part)) as file:
            frames.append(file.readframes(file.getnframes()))
    written(b"".join(frames), target)


def written(frames, target):
    with wave.open(str(target), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames)


def prompts(folder, form, place, count):
    """Recordings of usual length out of a folder of Asterisk's."""
    place.mkdir(parents=True, exist_ok=True)
    clips = []
    for source in sorted((ASTERISK / folder).glob("*." + form)):
        if any(word in source.name for word in NO_SPEECH) or len(clips) == count:
            continue
        target = place / (source.stem + ".wav")
        if SHORTEST <= decoded(source, form, target) <= LONGEST:
            clips.append(target)
    if len(clips) < count:
        sys.exit(f"voice.py: {ASTERISK / folder}: too few clips of {SHORTEST:.0f} to {LONGEST:.0f} s")
    return clips


def in_room(clip, seconds, folder):
    """The clip as a microphone takes it up from some way off: as much of the room as of the voice. Noise that decays by 60 dB in so
    many seconds (Polack's model of reverberation, 1988), 5 ms after the voice, the same room for all clips."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{clip.stem}-room-{seconds}.wav"
    with wave.open(str(clip)) as file:
        voice = numpy.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
    times = numpy.arange(round(RATE * seconds)) / RATE
    room = numpy.random.default_rng(1).standard_normal(len(times)) * numpy.exp(-numpy.log(1000) * times / seconds)
    room[: round(0.005 * RATE)] = 0
    room /= numpy.sqrt((room**2).sum())
    room[0] = 1
    heard = numpy.convolve(voice, room)
    heard *= numpy.abs(voice.astype(float)).max() / numpy.abs(heard).max()
    written(numpy.round(heard).astype("<i2").tobytes(), target)
    return target


def recordings(name, arguments):
    """What a speaker is trained on, and one recording that only judges."""
    _, _, folder, form = SPEAKERS[name]
    if folder is None:
        clips = [pathlib.Path(LIBRIVOX % n) for n in ("0870", "0880", "0890", "0930")]
        judge = pathlib.Path(LIBRIVOX % "0920")
    else:
        clips = prompts(folder, form, arguments.work / "clips" / name, TRAINED_CLIPS + JUDGING_CLIPS)
        judge = arguments.work / "clips" / (name + ".wav")
        joined(clips[TRAINED_CLIPS:], judge)
        clips = clips[:TRAINED_CLIPS]
    clips = clips[:arguments.clips]
    if arguments.room:
        clips = [in_room(clip, arguments.room, arguments.work / "clips" / name) for clip in clips]
    return [str(clip) for clip in clips], judge


def heights(path):
    """How far each bin stands out of its neighbourhood of 25, in dB, and the bins' width in Hz: by energy, and as it is half of the
    time while somebody speaks. What is steady though weak shows only in the latter. Levels that nobody hears count as equal."""
    with wave.open(str(path)) as file:
        rate, width = file.getframerate(), file.getsampwidth()
        data = file.readframes(file.getnframes())
    if width == 2:
        samples = numpy.frombuffer(data, dtype="<i2") / 32768
    else:
        bytes24 = numpy.frombuffer(data, dtype=numpy.uint8).reshape(-1, 3).astype(numpy.int32)
        samples = ((bytes24[:, 0] | bytes24[:, 1] << 8 | bytes24[:, 2] << 16) << 8 >> 8) / 2**23
    size = 2048
    frames = numpy.lib.stride_tricks.sliding_window_view(samples, size)[::512] * numpy.hanning(size)
    tone = numpy.hanning(size).sum() / 2  # of amplitude 1
    power = numpy.abs(numpy.fft.rfft(frames) / tone) ** 2 + 10 ** (INAUDIBLE / 10)
    loudness = power.sum(1)
    spoken = power[loudness > numpy.quantile(loudness, 0.3)]
    found = []
    for level in 10 * numpy.log10(power.mean(0)), numpy.median(10 * numpy.log10(spoken), 0):
        around = numpy.convolve(numpy.pad(level, 12, mode="edge"), numpy.ones(25) / 25, mode="valid")
        found.append(numpy.maximum(level - around, 0))  # a gap is no line, and to fill it makes none
    return *found, rate / size


def lines(voice, stock):
    """How much higher lines are than the stock voice's, in dB: at the known places by energy, and the highest steady one above 2 kHz
    with its place in Hz."""
    energy, steady, width = heights(voice)
    stock_energy, stock_steady, _ = heights(stock)
    more = energy - stock_energy
    known = max(float(more[round(hertz / width) + k]) for hertz in LINES for k in (-1, 0, 1))
    from_bin = round(2000 / width)
    more = steady - stock_steady
    worst = from_bin + int(numpy.argmax(more[from_bin:]))
    return known, float(more[worst]), worst * width


def measured(name, seed, arguments, strangers, first=None):
    """The report of one training. first: the seed whose report has the untrained voices already."""
    work = arguments.work
    folder = work / f"{name}-{seed}"
    stock = folder if first is None else work / f"{name}-{first}"
    report, training, voice = (folder / file for file in ("report.json", "training.json", "trained.safetensors"))
    known = json.loads(report.read_text()) if report.exists() else {}
    if "training" not in known:  # of an earlier version
        known = {}
    wanted = [language for language in arguments.to.split(",") if language not in known.get("voices", {})]
    if wanted:
        folder.mkdir(parents=True, exist_ok=True)
        train, judge = recordings(name, arguments)
        command = [arguments.bench, "train", *train, str(judge), "--from", SPEAKERS[name][0], "--to", ",".join(wanted),
                   "--threads", str(arguments.threads), "--keep", str(folder)]
        for other, clip in strangers.items():
            if other != name:
                command += ["--stranger", str(clip)]
        if first is not None:
            command += ["--states", "trained"]
        command += ["--voice", str(voice)] if training.exists() and voice.exists() else ["--seed", str(seed)]
        print(f"{name}, seed {seed}, {', '.join(wanted)} ...", file=sys.stderr, flush=True)
        result = json.loads(run(command, stdout=subprocess.PIPE).stdout)
        for language, voices in result["voices"].items():
            if first is not None:
                untrained = json.loads((stock / "report.json").read_text())["voices"][language]
                voices.update({state: untrained[state] for state in ("base", "matched")})
        if "training" not in result:
            result["training"] = json.loads(training.read_text())
        if known:  # with the figures of what was measured first
            result = known | {"voices": known["voices"] | result["voices"]}
        for target, content in (training, result["training"]), (report, result):
            partial = target.with_suffix(".part")
            partial.write_text(json.dumps(content, indent=1))
            partial.rename(target)
    return json.loads(report.read_text())


def row(name, seed, language, report, arguments, first):
    voices = report["voices"][language]
    base, matched, trained = (voices[state] for state in STATES)
    ceiling = report["ceiling"]
    untrained = arguments.work / f"{name}-{first}"
    stock = untrained / f"{language}-base.wav"
    line, steady, place = lines(arguments.work / f"{name}-{seed}" / f"{language}-trained.wav", stock)
    base.update(line=0.0, steady=0.0)
    matched["line"], matched["steady"], _ = lines(untrained / f"{language}-matched.wav", stock)
    trained.update(line=line, steady=steady)
    return {
        "name": name, "seed": seed, "language": language, "own": language == SPEAKERS[name][0],
        "gain": trained["campplus"] - base["campplus"],
        "margin": trained["campplus"] - trained["nearest_stranger_campplus"],
        "base_margin": base["campplus"] - base["nearest_stranger_campplus"],
        "closed": (trained["ge2e"] - base["ge2e"]) / max(1e-6, ceiling["ge2e"] - base["ge2e"]),
        "signal": base["signal"] - trained["signal"],
        "words": trained["word_error"] - base["word_error"],
        "line": line, "steady": steady, "steady_at": place,
        "figures": (base, matched, trained), "ceiling": ceiling,
    }


def in_another_language(names, seeds, arguments):
    """How like her own recordings in another language the bilingual speaker's voice is, after it was trained on the first one: the
    promises, or none where that was not measured."""
    name, language, folder, form = BILINGUAL
    if name not in names or language not in arguments.to.split(","):
        return []
    own = arguments.work / "clips" / f"{name}-{language}.wav"
    joined(prompts(folder, form, arguments.work / "clips" / f"{name}-{language}", JUDGING_CLIPS), own)

    def likeness(speech):
        result = run([arguments.cli, "compare", str(own), str(speech), "--json"], stdout=subprocess.PIPE)
        return {each["encoder"]: each["value"] for each in json.loads(result.stdout)["similarity"]}

    trained = [likeness(arguments.work / f"{name}-{seed}" / f"{language}-trained.wav") for seed in seeds]
    voices = {
        "stock voice": [likeness(arguments.work / f"{name}-{seeds[0]}" / f"{language}-base.wav")],
        "trained": trained,
        "her own recordings in the other language": [likeness(arguments.work / "clips" / f"{name}.wav")],
        "trained voices of others": [likeness(arguments.work / f"{other}-{seeds[0]}" / f"{language}-trained.wav")
                                     for other in names if other != name and SPEAKERS[other][1] == SPEAKERS[name][1]],
    }
    base = voices["stock voice"][0]
    for who, found in voices.items():
        if found:
            print(f"{name} in {language}, against her own {language}: {who}: "
                  + ", ".join(f"{encoder} {mean(f[encoder] for f in found):.3f}" for encoder in base))
    return [(f"CAM++ gain of {name} against her own {language}", mean(t["campplus"] for t in trained) - base["campplus"], ">=", 0.03),
            (f"GE2E of {name} against her own {language}, above the stock voice's", mean(t["ge2e"] for t in trained) - base["ge2e"], ">=", -0.03)]


def table(rows, reports, names, seeds):
    """A Markdown table: what each state of each speaker's voice has in the mean of the languages and seeds, and of all speakers."""
    print("| speaker | voice | CAM++ | nearest stranger's | GE2E | SIG, overall | word error | line, steady line, dB | seconds |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name in [*names, None]:
        mine = [r for r in rows if name in (r["name"], None)]
        if name is not None:
            language, sex, _, form = SPEAKERS[name]
        who = "all" if name is None else f"{name}, {language} {sex}{', telephone' if form == 'gsm' else ''}"
        for state, voice in enumerate(STATES):
            def of(figure, among=mine):
                return mean(r["figures"][state][figure] for r in among)
            cells = [f"{of('campplus'):.3f}", f"{of('nearest_stranger_campplus'):.3f}", f"{of('ge2e'):.3f}",
                     f"{of('signal'):.2f}, {of('overall'):.2f}", f"{of('word_error'):.3f}"]
            if voice != "base":
                cells.append(", ".join(f"{max(r['figures'][state][which] for r in mine):.1f}" for which in ("line", "steady")))
            if voice == "trained":
                of_seeds = [of("campplus", [r for r in mine if r["seed"] == seed]) for seed in seeds]
                cells[0] += f" ({min(of_seeds):.3f} to {max(of_seeds):.3f})" if len(seeds) > 1 else ""
                cells.append(f"{mean(reports[r['name'], r['seed']]['training']['seconds'] for r in mine):.0f}")
            print(f"| {who if state == 0 else ''} | {voice} | " + " | ".join(cells) + " |" * (8 - len(cells)))
        print(f"| | two halves of the recording | {mean(r['ceiling']['campplus'] for r in mine):.3f} | | "
              f"{mean(r['ceiling']['ge2e'] for r in mine):.3f} | | | | |")


def mean(values):
    values = list(values)
    return statistics.fmean(values) if values else float("nan")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bench", required=True)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--speakers", default=",".join(SPEAKERS))
    parser.add_argument("--seeds", default="0,1")
    parser.add_argument("--to", default="en,es,pt,it")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--clips", type=int, default=TRAINED_CLIPS, help="that a voice is trained on")
    parser.add_argument("--room", type=float, default=0, help="seconds of reverberation in them; 0: as they are")
    arguments = parser.parse_args()
    names = arguments.speakers.split(",")
    seeds = [int(seed) for seed in arguments.seeds.split(",")]
    strangers = {name: recordings(name, arguments)[1] for name in SPEAKERS}
    rows, reports = [], {}
    for seed in seeds:
        for name in names:
            report = reports[name, seed] = measured(name, seed, arguments, strangers, None if seed == seeds[0] else seeds[0])
            rows += [row(name, seed, language, report, arguments, seeds[0]) for language in arguments.to.split(",")]

    print("speaker    seed to  CAM++ base matched trained (ceiling) stranger  GE2E base trained (ceiling)  SIG base trained  "
          "words wrong base trained  line dB  steady one dB at Hz")
    for r in rows:
        base, matched, trained = r["figures"]
        ceiling = reports[r["name"], r["seed"]]["ceiling"]
        print(f"{r['name']:<10} {r['seed']:>4} {r['language']}  {base['campplus']:10.3f} {matched['campplus']:7.3f} "
              f"{trained['campplus']:7.3f} {ceiling['campplus']:9.3f} {trained['nearest_stranger_campplus']:8.3f} "
              f"{base['ge2e']:10.3f} {trained['ge2e']:7.3f} {ceiling['ge2e']:9.3f} {base['signal']:9.2f} {trained['signal']:7.2f} "
              f"{base['word_error']:17.3f} {trained['word_error']:7.3f} {r['line']:8.1f} {r['steady']:9.1f} {r['steady_at']:7.0f}")
    table(rows, reports, names, seeds)
    trainings = [report["training"] for report in reports.values()]
    seconds, megabytes = ([training[figure] for training in trainings] for figure in ("seconds", "peak_megabytes"))
    print(f"training: {min(seconds):.0f} to {max(seconds):.0f} s, at most {max(megabytes):.0f} MB")
    for seed in seeds:
        of_seed = [r for r in rows if r["seed"] == seed]
        print(f"seed {seed}: CAM++ gain {mean(r['gain'] for r in of_seed):.3f}, GE2E (heard in training) closes {mean(r['closed'] for r in of_seed):.2f}")

    by_name = {name: [r for r in rows if r["name"] == name] for name in names}
    promises = [
        ("CAM++ gain in the mean", mean(r["gain"] for r in rows), ">=", 0.15),
        ("CAM++ gain of the worst speaker", min(mean(r["gain"] for r in mine) for mine in by_name.values()), ">=", 0.06),
        ("CAM++ gain in other languages than the recording's", mean(r["gain"] for r in rows if not r["own"]), ">=", 0.08),
        ("CAM++ above the nearest stranger in the mean", mean(r["margin"] for r in rows), ">=", 0.15),
        ("CAM++ above the nearest stranger, worst speaker", min(mean(r["margin"] for r in mine) for mine in by_name.values()),
         ">=", 0.08),
        ("GE2E, heard in training, closes of the way to the ceiling in the mean", mean(r["closed"] for r in rows), ">=", 0.45),
        ("line at 4.8 or 9.6 kHz above the stock voice's, dB", max(r["line"] for r in rows), "<=", 3.0),
        ("steady line above 2 kHz above the stock voice's, dB", max(r["steady"] for r in rows), "<=", 3.0),
        ("loss of DNSMOS SIG in the mean", mean(r["signal"] for r in rows), "<=", 0.15),
        ("rise of word error in the mean", mean(r["words"] for r in rows), "<=", 0.02),
        ("rise of word error, worst speaker and language", max(mean(s["words"] for s in rows if (s["name"], s["language"])
                                                                == (r["name"], r["language"])) for r in rows), "<=", 0.05),
    ]
    promises.append(("time to speak, of the stock voice's", mean(report["speaking_cost"] for report in reports.values()), "<=", 1.02))
    usual = [report["training"]["seconds"] for report in reports.values()
             if 20 <= report["recording_seconds"] <= 30 and report["training"]["threads"] >= 2]
    matching = [report["matching_seconds"] for report in reports.values() if report["threads"] >= 2]
    promises.append(("seconds of training for 20 to 30 s of speech, two threads", max(usual, default=None), "<=", 360))
    promises.append(("seconds of matching, two threads", max(matching, default=None), "<=", 2))
    promises.append(("megabytes at the peak", max(megabytes), "<=", 3000))
    promises += in_another_language(names, seeds, arguments)
    kept = len(names) >= 8 and len(seeds) >= 2 and arguments.clips == TRAINED_CLIPS and not arguments.room
    if not kept:
        print("fewer than 8 speakers or 2 seeds, or other recordings: not the whole measurement")
    for what, value, sign, limit in promises:
        if value is None:
            print(f"not measured  {what} ({sign} {limit})")
            kept = False
            continue
        good = value >= limit if sign == ">=" else value <= limit
        kept = kept and good
        print(f"{'kept  ' if good else 'BROKEN'}  {what}: {value:.3f} ({sign} {limit})")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
