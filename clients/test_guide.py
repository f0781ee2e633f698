"""Every recipe of docs/guide/wfs-consumer.md, run as it stands there on the server that runs."""
import os
import re
import subprocess
import tempfile
import unittest

from served import URL

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGE = os.path.join(ROOT, "docs", "guide", "wfs-consumer.md")
ADDRESS = "http://localhost:8080"


def blocks():
    """Language, text and, when a block of plain text follows, what the page says comes out."""
    with open(PAGE, encoding="utf-8") as page:
        found = re.findall(r"^```(\w+(?: \w+)?)\n(.*?)^```$", page.read(), re.M | re.S)
    for i, (language, text) in enumerate(found):
        shown = found[i + 1][1] if i + 1 < len(found) and found[i + 1][0] == "text" else None
        if language != "text":
            yield language, text.replace(ADDRESS, URL), shown


def steps(text):
    """Commands after a $, each with the lines that are shown below it."""
    for command in re.split(r"^\$ ", text, flags=re.M)[1:]:
        lines = command.split("\n")
        end = next(i for i, line in enumerate(lines) if not line.endswith("\\"))
        yield "\n".join(lines[:end + 1]), "\n".join(lines[end + 1:])


def pattern(shown):
    """… stands for anything; on a line of its own for any lines."""
    lines = [".*?" if line.strip() == "…" else "[^\n]*".join(map(re.escape, line.rstrip().split("…"))) + r"\s*?"
             for line in shown.strip("\n").split("\n")]
    return re.compile(r"\s*" + "\n?".join(lines) + r"\s*\Z", re.S)


class Guide(unittest.TestCase):
    def said(self, command, text, folder):
        done = subprocess.run(command, input=text, cwd=folder, capture_output=True, text=True, timeout=120)
        self.assertEqual(0, done.returncode, text + done.stdout + done.stderr)
        return done.stdout

    def test_every_recipe_says_what_the_page_shows(self):
        seen = {"console": 0, "python": 0, "js": 0}
        with tempfile.TemporaryDirectory() as folder:
            for language, text, shown in blocks():
                if language == "console":
                    for command, lines in steps(text):
                        with self.subTest(command):
                            self.assertRegex(self.said(["bash", "-eu", "-s"], command, folder), pattern(lines))
                            seen["console"] += 1
                elif language in ("python", "js"):
                    with self.subTest(text):
                        runner = (["/usr/bin/python3", "-"] if language == "python"
                                  else ["node", "--input-type=module", "-"])
                        where = folder if language == "python" else os.path.join(ROOT, "webmap", "frontend")
                        self.assertRegex(self.said(runner, text, where), pattern(shown))
                        seen[language] += 1
        self.assertGreaterEqual(seen["console"], 8, seen)
        self.assertGreaterEqual(min(seen["python"], seen["js"]), 1, seen)
