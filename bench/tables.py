"""The table of a run, on the terminal and in bench/README.md."""

from datetime import date
from pathlib import Path

README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- lists -->", "<!-- end of lists -->"
HEAD = ["articles", "query", "wanted", "SQLite", "95 %", "PostgreSQL", "95 %", "rows read"]
LARGE = 1_000_000
# What is wanted of a newsroom that large: the most milliseconds of the median, and of 95 %.
PAGE, NEWEST, RELEVANT = (10, None), (5, None), (35, None)
WANTED = {
    "related news, computed": (5, 12),
    "related news, kept": (0.5, None),
    "search, newest": NEWEST,
    "search, relevance": RELEVANT,
    "front page": PAGE,
    "section": PAGE,
    "topic": PAGE,
    "contributor": PAGE,
    "day": PAGE,
    "feed": PAGE,
    "news sitemap": PAGE,
    "admin, first page": (60, None),
    "admin, a page in the middle": (80, None),
    "admin, live stories": (80, None),
    "admin, search": (200, None),
    "publishing one story": (10, None),
}


def write(results):
    text = "\n".join([*verdict(results), *lines(results)])
    print(text)
    page = README.read_text()
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    stamp = (
        f"Measured on {date.today():%d %B %Y}; milliseconds; rows read as PostgreSQL counts them."
    )
    README.write_text(f"{before}{BEGIN}\n{stamp}\n\n{text}\n{END}{after}")


def wanted(row):
    if row["size"] != LARGE:
        return None
    found = [limits for name, limits in WANTED.items() if row["query"].startswith(name)]
    return found[0] if found else None


def verdict(results):
    if not any(wanted(row) for row in results):
        return
    missed = [
        f"{row['query']} on {row['database']}"
        for row in results
        if (limits := wanted(row))
        and (row["median"] > limits[0] or (limits[1] and row["p95"] > limits[1]))
    ]
    yield f"Not as quick as wanted at a million: {', '.join(missed) or 'nothing'}."
    yield ""


def lines(results):
    cells = {(row["size"], row["query"], row["database"]): row for row in results}
    yield "| " + " | ".join(HEAD) + " |"
    yield "|" + "---:|---|" + "---:|" * 6
    for size, query in dict.fromkeys((row["size"], row["query"]) for row in results):
        lite = cells.get((size, query, "SQLite"))
        postgres = cells.get((size, query, "PostgreSQL"))
        numbers = [_limits(lite or postgres), *_times(lite), *_times(postgres), _rows(postgres)]
        yield f"| {size:,} | {query} | " + " | ".join(numbers) + " |"


def _limits(row):
    return " / ".join(f"{limit:g}" for limit in wanted(row) or () if limit)


def _times(row):
    if row is None:
        return ["–", "–"]
    return [
        f"{row[name]:,.1f}" if row[name] < 100 else f"{row[name]:,.0f}"
        for name in ("median", "p95")
    ]


def _rows(row):
    return "–" if row is None or row["rows"] is None else f"{row['rows']:,}"
