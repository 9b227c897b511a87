"""The growth of each query as a picture: time against size, both by powers of ten."""

from math import log10
from pathlib import Path
from xml.sax.saxutils import escape

PICTURE = Path(__file__).with_name("growth.svg")
WIDTH, HEIGHT = 980, 560
LEFT, TOP, RIGHT, BOTTOM = 70, 60, 330, 60
SHOWN = {
    "related news, computed": "#9b1c1f",
    "related news, kept": "#d98a8b",
    "related: similar_objects()": "#333333",
    "related: GROUP BY over the join": "#888888",
    "topic, hot, 100th page (database)": "#1d5c8a",
    "front page (database)": "#6a9c3a",
    "search, newest, hot word": "#8a5c1d",
    "search, relevance, hot word": "#c9a05a",
}
DASHES = {"SQLite": "", "PostgreSQL": ' stroke-dasharray="7 5"'}


def draw(results):
    lines = {}
    for row in results:
        if row["query"] in SHOWN:
            line = lines.setdefault((row["query"], row["database"]), [])
            line.append((row["size"], max(row["median"], 0.01)))
    sizes = sorted({row["size"] for row in results})
    slowest = max(y for line in lines.values() for x, y in line)
    scale = Scale(sizes, slowest)
    parts = [*_axes(scale, sizes), *_lines(scale, lines), *_legend(lines)]
    PICTURE.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'font-family="sans-serif" font-size="14"><title>Median time of each query against the '
        f'number of articles</title><rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
        + "".join(parts)
        + "</svg>\n"
    )


class Scale:
    def __init__(self, sizes, slowest):
        self.from_x, self.to_x = log10(sizes[0]), log10(sizes[-1]) or 1
        self.from_y, self.to_y = -1, max(1, log10(slowest))

    def x(self, size):
        share = (log10(size) - self.from_x) / ((self.to_x - self.from_x) or 1)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(self, milliseconds):
        share = (max(log10(milliseconds), self.from_y) - self.from_y) / (self.to_y - self.from_y)
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)


def _axes(scale, sizes):
    title = "Milliseconds (median) against articles"
    yield f'<text x="{LEFT}" y="28" font-weight="bold">{title}</text>'
    for power in range(scale.from_y, int(scale.to_y) + 1):
        y = scale.y(10**power)
        yield f'<path d="M{LEFT} {y:.0f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
        yield f'<text x="{LEFT - 10}" y="{y + 5:.0f}" text-anchor="end">{10**power:g}</text>'
    for size in sizes:
        x = scale.x(size)
        yield f'<text x="{x:.0f}" y="{HEIGHT - 25}" text-anchor="middle">{size:,}</text>'


def _lines(scale, lines):
    for (query, database), points in lines.items():
        path = " ".join(f"{scale.x(x):.1f},{scale.y(y):.1f}" for x, y in sorted(points))
        yield (
            f'<polyline points="{path}" fill="none" stroke="{SHOWN[query]}" '
            f'stroke-width="2.5"{DASHES[database]}/>'
        )


def _legend(lines):
    x = WIDTH - RIGHT + 25
    for number, query in enumerate(q for q in SHOWN if any(q == name for name, _ in lines)):
        y = TOP + 10 + number * 26
        yield f'<path d="M{x} {y}h30" stroke="{SHOWN[query]}" stroke-width="2.5"/>'
        yield f'<text x="{x + 38}" y="{y + 5}">{escape(query)}</text>'
    y = TOP + 30 + len(SHOWN) * 26
    yield f'<text x="{x}" y="{y}" fill="#555">full line: SQLite; dashes: PostgreSQL</text>'
