#!/usr/bin/env python3
"""Makes a page to listen to out of what voice.py has kept: each speaker's recording, and the first sentences of the stock voice, the
matched and the trained one in every language.

    voice_examples.py --work DIR --out FOLDER [--seed 0]

Writes FOLDER/index.html and Opus files beside it, labelled as synthetic in the tags where it is.
"""
import argparse
import html
import pathlib
import subprocess

from voice import SPEAKERS, recordings

SECONDS = 9
STATES = {"base": "stock voice", "matched": "matched", "trained": "trained"}


def example(source, target, synthetic):
    comment = "Synthetic speech made by Xenoglot" if synthetic else "A recording of the speaker"
    subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", str(source), "-t", str(SECONDS), "-map_metadata", "-1", "-metadata",
                    "comment=" + comment, "-c:a", "libopus", "-b:a", "32k", str(target)], check=True)
    return f'<audio controls preload="none" src="{html.escape(target.name)}"></audio>'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    page = ['<!doctype html><html lang="en"><meta charset="utf-8"><title>Voices of Xenoglot</title>',
            "<h1>Voices</h1><p>All but the recordings is synthetic speech.</p>"]
    for name, (language, _, _, form) in SPEAKERS.items():
        folder = arguments.work / f"{name}-{arguments.seed}"
        if not (folder / "report.json").exists():
            continue
        telephone = ", telephone" if form == "gsm" else ""
        page.append(f"<h2>{name} ({language}{telephone})</h2><p>Recording: "
                    + example(recordings(name, arguments.work)[1], arguments.out / f"{name}.opus", False) + "</p><table>")
        page.append("<tr><th></th>" + "".join(f"<th>{state}</th>" for state in STATES.values()) + "</tr>")
        for take in sorted(folder.glob("*-trained.wav")):
            spoken = take.name.split("-")[0]
            cells = []
            for state in STATES:
                source = folder / f"{spoken}-{state}.wav"
                if not source.exists():  # only the first seed has the voices that know none
                    source = next(iter(sorted(arguments.work.glob(f"{name}-*/{spoken}-{state}.wav"))), source)
                cells.append("<td>" + (example(source, arguments.out / f"{name}-{spoken}-{state}.opus", True)
                                       if source.exists() else "") + "</td>")
            page.append(f"<tr><th>{spoken}</th>{''.join(cells)}</tr>")
        page.append("</table>")
    (arguments.out / "index.html").write_text("\n".join(page) + "</html>\n")
    print(arguments.out / "index.html")


if __name__ == "__main__":
    main()
