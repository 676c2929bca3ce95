#!/usr/bin/env python3
"""How well the stock voices are understood: every sentence is spoken by xenoglot-cli and written down again by faster-whisper.

    pip install faster-whisper==1.2.1 jiwer==4.0.0 librosa==0.11.0 soundfile==0.14.0
    speech_quality.py --cli build/release/bin/xenoglot-cli [--languages de,fr] [--voice jm_kumo] [--sentences 6] [-v]

Prints word and character error for each language: means over sentences of lower-cased text without punctuation, hyphens as spaces.
The judge is Whisper base with beam 5 (the installed starter pack), told the language; part of the error is its own.
"""
import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

import jiwer
import librosa
import soundfile
from faster_whisper import WhisperModel

HERE = pathlib.Path(__file__).parent


def models_folder():
    if os.environ.get("XENOGLOT_MODELS"):
        return pathlib.Path(os.environ["XENOGLOT_MODELS"])
    data = os.environ.get("XDG_DATA_HOME") or pathlib.Path.home() / ".local/share"
    return pathlib.Path(data) / "xenoglot" / "models"


# The judge writes the two numbers of the sentences as digits.
NUMBERS = {
    "en": ("fifteen", "two hundred and fifty", "euros"), "es": ("quince", "doscientos cincuenta", "euros"),
    "pt": ("quinze", "duzentos e cinquenta", "euros"), "it": ("quindici", "duecentocinquanta", "euro"),
    "fr": ("quinze", "deux cent cinquante", "euros"), "de": ("fünfzehn", "zweihundertfünfzig", "euro"),
    "ca": ("quinze", "dos-cents cinquanta", "euros"),
}


def plain(text, language):
    fifteen, two_hundred_and_fifty, euros = NUMBERS[language]
    text = re.sub(r"\b15\b", fifteen, re.sub(r"\b250\b", two_hundred_and_fifty, text.replace("€", " " + euros)))
    text = re.sub(r"[^\w\s']", "", text.lower().replace("’", "'").replace("-", " "))
    return " ".join(text.replace("'", " ").split())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--languages", default="en,es,pt,it,fr,de,ca")
    parser.add_argument("--voice", help="instead of each language's own default")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--sentences", type=int, default=8, help="of each language")
    parser.add_argument("-v", action="store_true", help="print what was understood")
    arguments = parser.parse_args()

    judge = WhisperModel(str(models_folder() / "whisper-base"), device="cpu", compute_type="int8", cpu_threads=1)
    lines = [line.split("\t") for line in (HERE / "speech-sentences.tsv").read_text(encoding="utf-8").splitlines() if line]
    with tempfile.TemporaryDirectory() as folder:
        for language in arguments.languages.split(","):
            words, characters = [], []
            for text in [text for code, text in lines if code == language][:arguments.sentences]:
                out = pathlib.Path(folder) / "take.wav"
                command = [arguments.cli, "speak", "--language", language, "--seed", arguments.seed, text, "--out", str(out)]
                if arguments.voice:
                    command += ["--voice", arguments.voice]
                subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                samples, rate = soundfile.read(out, dtype="float32")
                samples = librosa.resample(samples, orig_sr=rate, target_sr=16000)
                segments, _ = judge.transcribe(samples, language=language, beam_size=5, condition_on_previous_text=False)
                heard = " ".join(segment.text.strip() for segment in segments)
                words.append(jiwer.wer(plain(text, language), plain(heard, language) or "-"))
                characters.append(jiwer.cer(plain(text, language), plain(heard, language) or "-"))
                if arguments.v:
                    print(f"  {words[-1]:.2f} {text}\n       {heard}", flush=True)
            if not words:
                sys.exit(f"speech_quality.py: no sentences for {language}")
            print(f"{language}: {len(words)} sentences, word error {statistics.mean(words):.3f}, "
                  f"character error {statistics.mean(characters):.3f}", flush=True)


if __name__ == "__main__":
    main()
