"""The table of a run, on the terminal and in bench/README.md."""

from datetime import date
from pathlib import Path

README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- lists -->", "<!-- end of lists -->"
HEAD = ["articles", "query", "SQLite", "95 %", "PostgreSQL", "95 %", "rows read"]


def write(results):
    text = "\n".join(lines(results))
    print(text)
    page = README.read_text()
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    stamp = (
        f"Measured on {date.today():%d %B %Y}; milliseconds; rows read as PostgreSQL counts them."
    )
    README.write_text(f"{before}{BEGIN}\n{stamp}\n\n{text}\n{END}{after}")


def lines(results):
    cells = {(row["size"], row["query"], row["database"]): row for row in results}
    yield "| " + " | ".join(HEAD) + " |"
    yield "|" + "---:|---|" + "---:|" * 5
    for size, query in dict.fromkeys((row["size"], row["query"]) for row in results):
        lite = cells.get((size, query, "SQLite"))
        postgres = cells.get((size, query, "PostgreSQL"))
        numbers = [*_times(lite), *_times(postgres), _rows(postgres)]
        yield f"| {size:,} | {query} | " + " | ".join(numbers) + " |"


def _times(row):
    if row is None:
        return ["–", "–"]
    return [
        f"{row[name]:,.1f}" if row[name] < 100 else f"{row[name]:,.0f}"
        for name in ("median", "p95")
    ]


def _rows(row):
    return "–" if row is None or row["rows"] is None else f"{row['rows']:,}"
