"""Reads a report as JSON, strictly: no constant beyond JSON, no key twice; and compares the texts of its table."""
import json
import sys


def no_constant(name):
    raise ValueError(f"{name} isn't JSON")


def distinct(pairs):
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), f"a key comes twice: {keys}"
    return dict(pairs)


text = open(sys.argv[1], encoding="utf-8").read()
report = json.loads(text, parse_constant=no_constant, object_pairs_hook=distinct)
members = {
    "schema", "title", "subtitle", "language", "generatedAt", "confidentiality", "metadata", "legalBasis", "primaryTable",
    "sections", "notes",
}
assert set(report) == members, set(report) ^ members
assert report["schema"] == "dudao.report/1"
kinds = {"text", "integer", "decimal", "percent", "date", "instant", "flag", "bar"}
blocks = {
    "paragraph": {"text"}, "keyFigures": {"figures"}, "table": {"id", "title", "caption", "notes", "columns", "rows"},
    "chart": {"id", "title", "summary", "kind", "x", "y"}, "form": {"id", "title", "fields", "heads", "rows", "signatures"},
    "list": {"items"}, "note": {"kind", "text"},
}
tables = []
for section in report["sections"]:
    assert set(section) == {"id", "title", "level", "blocks"}
    for block in section["blocks"]:
        missing = blocks[block["type"]] - set(block)
        assert not missing, f"{block['type']} lacks {missing}"
        if block["type"] == "table":
            tables.append(block)
            ids = [column["id"] for column in block["columns"]]
            assert all(column["kind"] in kinds for column in block["columns"])
            assert all(list(row) == ids for row in block["rows"])
if len(sys.argv) > 2:
    expected = json.load(open(sys.argv[2], encoding="utf-8"))
    found = [row["t"] for row in tables[0]["rows"]]
    for number, (left, right) in enumerate(zip(found, expected)):
        assert left == right, f"row {number}: {left!r} instead of {right!r}"
    assert len(found) == len(expected), f"{len(found)} rows instead of {len(expected)}"
else:
    assert len(tables) == 3
