#!/usr/bin/env python3
"""The previews of menhu and Hugo: how long from saving a file to the new page.

    python3 benches/serve.py --size 10k

A page counts as new when a browser that asks gets the new text: menhu's preview holds a request until
there is a version (`/__menhu/version?after=N`), Hugo's is asked every 10 ms. Medians of five saves.
"""

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

sys.dont_write_bytecode = True  # the source tree stays as it is

import corpus  # noqa: E402
import race  # noqa: E402

PATIENCE = 180


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    def __init__(self, command, cwd):
        self.port = free_port()
        self.started = time.perf_counter()
        self.process = subprocess.Popen([x.replace("PORT", str(self.port)) for x in command], cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def get(self, path):
        try:
            with urllib.request.urlopen("http://127.0.0.1:%d%s" % (self.port, path), timeout=PATIENCE) as answer:
                return answer.read().decode("utf-8", "replace")
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            if self.process.poll() is not None:
                sys.exit("%s ended" % self.process.args[0])
            return ""

    def until(self, path, text, waited=lambda: time.sleep(0.01)):
        """Seconds until the page at `path` holds `text`."""
        started = time.perf_counter()
        while text not in self.get(path):
            if time.perf_counter() - started > PATIENCE:
                sys.exit("%s never showed %s at %s" % (self.process.args[0], text, path))
            waited()
        return time.perf_counter() - started

    def peak(self):
        with open("/proc/%d/status" % self.process.pid, encoding="utf-8") as f:
            return next(int(line.split()[1]) >> 10 for line in f if line.startswith("VmHWM"))

    def stop(self):
        self.process.terminate()
        self.process.wait()


def saved(path, change):
    with open(path, encoding="utf-8") as f:
        text = f.read()
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write(change(text))


def measure(name, server, site, article, article_url, item, item_url, key, waiting):
    server.until("/", "滨海市")
    first = time.perf_counter() - server.started
    server.until(article_url, "滨海市")
    body, title = [], []
    for number in range(5):
        time.sleep(1)
        word, waited = "保存%d次" % number, waiting(server)
        saved(os.path.join(site, article), lambda text: text + "\n" + word + "。\n")
        body.append(server.until(article_url, word, waited))
    for number in range(5):
        time.sleep(1)
        word, waited = "改名%d次" % number, waiting(server)
        saved(os.path.join(site, item), lambda text: re.sub(r"(?m)^%s: .*" % key, "%s: %s" % (key, word), text, count=1))
        title.append(server.until(item_url, word, waited))
    peak = server.peak()
    server.stop()
    median = statistics.median
    return [name, "%.2f s" % first, "%.0f ms" % (median(body) * 1e3), "%.0f ms" % (median(title) * 1e3), "%d MB" % peak]


def next_version(server):
    """Waits as an open page does."""
    number = [int(server.get("/__menhu/version?after=0") or 0)]

    def waited():
        number[0] = int(server.get("/__menhu/version?after=%d" % number[0]) or number[0])
    return waited


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--size", choices=corpus.SIZES, default="10k")
    ap.add_argument("--seed", default="1")
    ap.add_argument("--hugo", help="a Hugo binary")
    ap.add_argument("--menhu", help="a menhu binary")
    a = ap.parse_args()
    hugo, menhu = a.hugo or race.hugo_binary(), a.menhu or race.menhu_binary()
    folder = tempfile.mkdtemp(prefix="menhu-serve-")
    try:
        corpus.make(a.size, a.seed, folder)
        shutil.copytree(os.path.join(race.HERE, "hugo"), os.path.join(folder, "hugo"), dirs_exist_ok=True)
        g = corpus.Gen(*corpus.SIZES[a.size], a.seed)
        d = g.depts[0]
        _, slug, _ = g.article(0, 0, 1)
        code = d["codes"][0]
        rows = []
        site = os.path.join(folder, "menhu")
        base = "content/departments/%s/" % d["id"]
        server = Server([menhu, "serve", "--port", "PORT", "--lang", "en"], site)
        rows.append(measure("menhu serve", server, site, base + "articles/%s.md" % slug, "/departments/%s/articles/%s/" % (d["id"], slug),
                            base + "items/%s.yaml" % code, "/departments/%s/items/%s/" % (d["id"], code), "name", next_version))
        site = os.path.join(folder, "hugo")
        base = "content/%s/" % d["id"]
        server = Server([hugo, "server", "--port", "PORT", "--bind", "127.0.0.1", "--disableLiveReload"], site)
        rows.append(measure("hugo server", server, site, base + "articles/%s.md" % slug, "/%s/articles/%s/" % (d["id"], slug),
                            base + "items/%s.md" % code, "/%s/items/%s/" % (d["id"], code), "title", lambda _: lambda: time.sleep(0.01)))
        print(race.machine() + "\n")
        print(race.table(rows, ["%s sources" % a.size, "first page after the start", "body saved", "title saved", "peak memory"]))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
