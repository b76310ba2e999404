"""Reads a file of comma-separated values as RFC 4180 has it, and compares the texts of its second column."""
import csv
import json
import sys

raw = open(sys.argv[1], "rb").read()
assert raw.startswith(b"\xef\xbb\xbf"), "no byte-order mark"
assert raw.endswith(b"\r\n"), "the last line doesn't end"
rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), strict=True))
widths = {len(row) for row in rows}
assert len(widths) == 1, f"ragged rows: {widths}"
if len(sys.argv) > 2:
    expected = json.load(open(sys.argv[2], encoding="utf-8"))
    found = [row[1] for row in rows[1:]]
    for number, (left, right) in enumerate(zip(found, expected)):
        assert left == right, f"row {number}: {left!r} instead of {right!r}"
    assert len(found) == len(expected), f"{len(found)} rows instead of {len(expected)}"
else:
    for row in rows[1:]:
        assert row[1][:1] not in ("=", "+", "@", "\t", "\r", "＝"), f"a formula: {row[1]!r}"
