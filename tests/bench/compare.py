#!/usr/bin/env python3
"""Ours against the public engines: same weights, audio, threads and beam; models loaded before the clock; alternating passes.

    compare.py --bench PATH [recognise] [translate] [speak] [run] [--runs N] [--threads N] [--json FILE]

Both programs stay loaded and take turns, pass by pass, so that whatever else the machine does hits both alike. Printed are the
medians over the passes and their ratio. docs/benchmarks.md describes the protocol and how to read the table.
"""

import argparse
import glob
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CLIPS = sorted(glob.glob("/usr/share/pocketsphinx/test/data/librivox/*.wav"))


class Engine:
    """A program that runs one pass for every line it is sent."""

    def __init__(self, command):
        self.command = [str(word) for word in command]
        environment = dict(os.environ, OMP_WAIT_POLICY="PASSIVE", HF_HUB_OFFLINE="1")
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
        line = self.read()
        while not line.startswith("ready"):
            line = self.read()
        self.about = json.loads(line[len("ready"):] or "{}")
        self.passes = []

    def read(self):
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"compare.py: this ended early: {' '.join(self.command)}")
        return line.strip()

    def run(self):
        self.process.stdin.write("go\n")
        self.process.stdin.flush()
        self.passes.append(sum(json.loads(self.read())["ms"]))

    def close(self):
        self.process.stdin.close()
        self.process.wait()

    def median(self):
        return statistics.median(self.passes)


def ratio(ours, peer):
    """Of the medians; per second of speech where both say how much they made, because two synthesizers do not make the same."""
    spoken = [engine.about.get("spoken_seconds") for engine in (ours, peer)]
    per_second = all(isinstance(seconds, (int, float)) and seconds > 0 for seconds in spoken)
    return ours.median() / peer.median() * (spoken[1] / spoken[0] if per_second else 1)


def duels(what, bench, threads):
    """(title, our command, peer's command) of each comparison of a kind."""
    ours = [bench, what]
    peer = [sys.executable, HERE / "peers.py", what]
    common = ["--threads", threads]
    if what == "recognise":
        for precision in ("float32", "int8"):
            yield (f"recognise {len(CLIPS)} clips, beam 5", [*ours, *CLIPS, "--from", "en", "--beam", 5, "--step", *common],
                   [*peer, *CLIPS, "--beam", 5, "--precision", precision, *common])
    elif what == "translate":
        text = HERE / "sentences.txt"
        yield ("translate 10 sentences en→pt", [*ours, text, "--from", "en", "--to", "pt", "--step", *common],
               [*peer, text, *common])
    elif what == "speak":
        text = HERE / "sentences-pt.txt"
        yield ("speak 6 sentences in pt", [*ours, text, "--to", "pt", "--step", *common],
               [*peer, text, "--language", "pt", *common])
    else:
        cores = len(os.sched_getaffinity(0))
        yield ("the demo, to pt, es and ca", [*ours, *CLIPS, "--from", "en", "--to", "pt,es,ca", "--threads", 1, "--step"],
               [sys.executable, HERE / "peer_pipeline.py", *CLIPS, "--to", "pt,es,ca", "--threads", cores])


def main():
    kinds = ["recognise", "translate", "speak", "run"]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", nargs="*", choices=[[], *kinds], default=[])
    parser.add_argument("--bench", required=True, help="xenoglot-bench")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--json", help="write the figures to this file as well")
    arguments = parser.parse_args()
    if not CLIPS:
        sys.exit("compare.py: the recordings of pocketsphinx-testdata are missing")

    figures = []
    print(f"medians of {arguments.runs} alternating passes; below 1 is faster than the peer", flush=True)
    for what in arguments.what or kinds:
        for title, our_command, peer_command in duels(what, arguments.bench, arguments.threads):
            ours, peer = Engine(our_command), Engine(peer_command)
            for number in range(arguments.runs):
                for engine in (ours, peer) if number % 2 == 0 else (peer, ours):
                    engine.run()
            ours.close()
            peer.close()
            figures.append({"what": title, "ratio": ratio(ours, peer), "ours": ours.about, "peer": peer.about,
                            "ours_ms": ours.passes, "peer_ms": peer.passes})
            print(f"{title}: ours {ours.median():.0f} ms ({ours.about.get('precision', 'float32')}), "
                  f"{peer.about['engine']} {peer.median():.0f} ms ({peer.about['precision']}), "
                  f"ours ÷ peer {ratio(ours, peer):.2f}", flush=True)
    if arguments.json:
        Path(arguments.json).write_text(json.dumps(figures, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
