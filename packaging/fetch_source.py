#!/usr/bin/env python3
"""fetch_source.py PACKAGE FILE TARGET: downloads a source archive from the package index that pip is set up for.

pip itself runs a package's own set-up before it hands out its sources; nothing of the package is executed here. Who calls it checks
the SHA-256.
"""
import html
import os
import re
import subprocess
import sys
import urllib.parse
import urllib.request

SECONDS = 60


def index():
    if os.environ.get("PIP_INDEX_URL"):
        return os.environ["PIP_INDEX_URL"]
    asked = subprocess.run([sys.executable, "-m", "pip", "config", "get", "global.index-url"], capture_output=True, text=True)
    return asked.stdout.strip() or "https://pypi.org/simple"


def main():
    package, file, target = sys.argv[1:]
    page = index().rstrip("/") + "/" + package + "/"
    with urllib.request.urlopen(page, timeout=SECONDS) as answer:
        links = [html.unescape(link) for link in re.findall(r'href="([^"]+)"', answer.read().decode())]
    links = [link for link in links if urllib.parse.urlparse(link).path.endswith("/" + file)]
    if not links:
        sys.exit(f"{page} does not have {file}")
    with urllib.request.urlopen(urllib.parse.urljoin(page, links[0]), timeout=SECONDS) as answer, open(target, "wb") as out:
        out.write(answer.read())


if __name__ == "__main__":
    try:
        main()
    except OSError as error:
        sys.exit(str(error))
