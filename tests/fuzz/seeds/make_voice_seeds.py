"""Writes the seeds of fuzz_voice into voice/: what "voices export" writes, with a tenth of a second of sound.

Usage: python make_voice_seeds.py
"""
import hashlib
import json
import math
import os
import struct
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))


def wave(rate=8000, count=800):
    samples = b"".join(struct.pack("<h", round(9000 * math.sin(i / 5))) for i in range(count))
    return (b"RIFF" + struct.pack("<I", 36 + len(samples)) + b"WAVEfmt " +
            struct.pack("<IHHIIHH", 16, 1, 1, rate, 2 * rate, 2, 16) + b"data" + struct.pack("<I", len(samples)) + samples)


def seed(name, trained, compression):
    key = hashlib.sha256(b"training").hexdigest()
    header = json.dumps({"__metadata__": {"key": key}}).encode()
    files = {"reference.wav": wave()}
    if trained:
        files["trained.safetensors"] = struct.pack("<Q", len(header)) + header
    figures = {"campplus": 0.34, "ge2e": 0.82, "word_error": 0.02, "signal": 3.52}
    voice = {
        "consent": {"owner": "other", "person": "Zoë", "note": "by letter", "at": 1760000000123},
        "model": "fake-voice", "base_voice": "anna",
        "manners": {"anna": {"pitch": 1.1, "range": 0.9, "rate": 1.05}},
        "seconds": 18.7, "trained_key": key if trained else "",
        "base": figures, "matched": figures, "trained": figures if trained else None, "ceiling": 0.9,
    }
    description = {"version": 1, "name": "Zoë", "language": "en", "made_at": 1760000000000, "voice": voice,
                   "files": {file: hashlib.sha256(content).hexdigest() for file, content in files.items()}}
    members = {"mimetype": b"application/x-xenoglot-voice",
               "voice.json": json.dumps(description, separators=(",", ":")).encode(), **files}
    with zipfile.ZipFile(os.path.join(HERE, "voice", name), "w", compression) as package:
        for file, content in members.items():
            package.writestr(zipfile.ZipInfo(file), content, compression)


if __name__ == "__main__":
    os.makedirs(os.path.join(HERE, "voice"), exist_ok=True)
    seed("trained.xenoglot-voice", True, zipfile.ZIP_STORED)
    seed("matched.xenoglot-voice", False, zipfile.ZIP_STORED)
    seed("deflated.xenoglot-voice", True, zipfile.ZIP_DEFLATED)
