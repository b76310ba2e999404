"""Reads a page: tags that match, nothing to load, no script but the page's own, a policy whose hashes fit, ids that are
unique, links that lead somewhere; and compares the texts of the first table's second column."""
import base64
import hashlib
import html.parser
import json
import re
import sys

EMPTY = {"meta", "link", "br", "input"}
TAGS = set(
    "html head meta title style body a div header h1 h2 h3 h4 p time span ul li ol nav main section dl dt dd table caption thead"
    " tbody tr th td svg rect line polyline polygon circle text figure figcaption details summary aside strong footer script"
    .split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name id class href datetime aria-label aria-hidden role tabindex scope title colspan"
    " data-filter data-shown data-sort data-v viewbox preserveaspectratio width height x y x1 x2 y1 y2 cx cy r points"
    " text-anchor".split()
)


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.links, self.tables, self.cell = [], [], [], [], None
        self.policy, self.inline, self.numbers = None, {}, []

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        values = dict(attributes)
        assert tag in TAGS, f"<{tag}> at {self.getpos()}"
        assert len(names) == len(set(names)), f"an attribute comes twice at {self.getpos()}"
        for name in names:
            assert name in ATTRIBUTES, f"attribute {name} of <{tag}> at {self.getpos()}"
        if "id" in values:
            self.ids.append(values["id"])
        if "href" in values:
            self.links.append(values["href"])
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        if tag == "svg" and values.get("role") == "img":
            assert values.get("aria-label"), "a drawing without words"
        for name in ("x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height"):
            if name in values and "viewport" not in names:
                float(values[name])
        if tag == "table":
            self.tables.append([])
        if tag == "tr" and self.tables:
            self.tables[-1].append([])
        if tag in ("td", "th"):
            self.cell = ""
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in EMPTY:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, f"</{tag}> closes {self.open[-3:]} at {self.getpos()}"
        self.open.pop()
        if tag in ("td", "th"):
            self.tables[-1][-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data
        if self.open and self.open[-1] in ("style", "script"):
            assert self.open[-1] not in self.inline, f"a second {self.open[-1]}"
            self.inline[self.open[-1]] = data


text = open(sys.argv[1], encoding="utf-8", newline="").read()
assert text.startswith("<!DOCTYPE html>\n<html lang=\"")
page = Page()
page.feed(text)
page.close()
assert not page.open, f"never closed: {page.open}"
assert len(page.ids) == len(set(page.ids)), "an id comes twice"
for link in page.links:
    assert link.startswith("#") and link[1:] in page.ids, f"the link {link} leads nowhere"
assert page.policy.startswith("default-src 'none'; "), page.policy
for name in ("style", "script"):
    digest = base64.b64encode(hashlib.sha256(page.inline[name].encode()).digest()).decode()
    assert f"{name}-src 'sha256-{digest}'" in page.policy, f"the policy needs {name}-src 'sha256-{digest}'"
assert not re.search(r"url\(|@import", page.inline["style"])
assert not re.search(r"fetch|XMLHttp|innerHTML|eval|import", page.inline["script"])
assert not re.search(r"\bnan\b|\binf(inity)?\b", re.sub(r"<script>.*</script>", "", text, flags=re.S), re.I)
for table in page.tables:
    assert len({len(row) for row in table}) == 1 or (len(table) == 2 and len(table[1]) == 1), "a ragged table"
if len(sys.argv) > 2:
    expected = json.load(open(sys.argv[2], encoding="utf-8"))
    found = [row[1] for row in page.tables[0][1:]]
    for number, (left, right) in enumerate(zip(found, expected)):
        assert left == right, f"row {number}: {left!r} instead of {right!r}"
    assert len(found) == len(expected), f"{len(found)} rows instead of {len(expected)}"
