"""Reads Markdown's pipe tables as GitHub's specification has them, checks that nothing outside of them became markup by
accident, and compares the texts of the first table's second column."""
import html
import json
import re
import sys

text = open(sys.argv[1], encoding="utf-8", newline="").read()
assert "\r" not in text
ALLOWED = re.compile(r"</?strong>|<br>")


def cells(line):
    assert line.startswith("| ") and line.endswith(" |"), line
    parts = re.split(r"(?<!\\)((?:\\\\)*)\|", line)
    # The split keeps escaped backslashes before a pipe as separate pieces.
    joined = [parts[index] + (parts[index + 1] if index + 1 < len(parts) else "") for index in range(0, len(parts), 2)]
    return [part.strip(" ") for part in joined[1:-1]]


def plain(cell):
    assert not re.search(r"<(?!br>|/?strong>)", cell), f"markup in {cell!r}"
    cell = cell.replace("<br>", "\n")
    cell = re.sub(r"\\([!-/:-@\[-`{-~])", lambda match: "\0" + match.group(1), cell)
    bare = re.sub(r"\0.", "", cell)
    assert not re.search(r"[`*_\[\]~|$]", bare), f"an unescaped sign in {cell!r}"
    return html.unescape(cell.replace("\0", ""))


tables, table = [], []
for line in text.split("\n"):
    if line.startswith("|"):
        table.append(cells(line))
        continue
    if table:
        tables.append(table)
        table = []
    bare = ALLOWED.sub("", line)
    assert "<" not in bare, f"markup: {line!r}"
    assert not re.search(r"(https?|ftp)://|(?<![\\\w])www\.\w", bare), f"a link: {line!r}"
assert not table, "a table without an end"
for table in tables:
    assert len(table) >= 2 and all(re.fullmatch(r":?---:?", cell) for cell in table[1]), table[:2]
    assert len({len(row) for row in table}) == 1, f"a ragged table: {table[0]}"
    for row in table[:1] + table[2:]:
        for cell in row:
            plain(cell)
if len(sys.argv) > 2:
    expected = json.load(open(sys.argv[2], encoding="utf-8"))
    found = [plain(row[1]) for row in tables[0][2:]]
    for number, (left, right) in enumerate(zip(found, expected)):
        assert left == right, f"row {number}: {left!r} instead of {right!r}"
    assert len(found) == len(expected), f"{len(found)} rows instead of {len(expected)}"
