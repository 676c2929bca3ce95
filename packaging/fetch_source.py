#!/usr/bin/env python3
"""fetch_source.py PACKAGE FILE TARGET: downloads a source archive from the package index that pip is set up for.

pip itself runs a package's own set-up before it hands out its sources; nothing of the package is executed here. Who calls it checks
the SHA-256.
"""
import html
import re
import ssl
import subprocess
import sys
import urllib.parse
import urllib.request

SECONDS = 60


def settings():
    """What pip is set up with, by the last part of each name; its environment comes first there and wins here."""
    asked = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True)
    found = {}
    for name, value in re.findall(r"^([^=]+)='(.*)'$", asked.stdout, re.MULTILINE):
        found.setdefault(name.rsplit(".", 1)[-1], value)
    return found


def main():
    package, file, target = sys.argv[1:]
    pip = settings()
    trusted = ssl.create_default_context(cafile=pip.get("cert"))

    def ask(address):
        return urllib.request.urlopen(address, timeout=SECONDS, context=trusted)

    page = pip.get("index-url", "https://pypi.org/simple").rstrip("/") + "/" + package + "/"
    with ask(page) as answer:
        links = [html.unescape(link) for link in re.findall(r'href="([^"]+)"', answer.read().decode())]
    links = [link for link in links if urllib.parse.urlparse(link).path.endswith("/" + file)]
    if not links:
        sys.exit(f"{page} does not have {file}")
    with ask(urllib.parse.urljoin(page, links[0])) as answer, open(target, "wb") as out:
        out.write(answer.read())


if __name__ == "__main__":
    try:
        main()
    except OSError as error:
        sys.exit(str(error))
