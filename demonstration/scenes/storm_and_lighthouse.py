"""Breakers before a lighthouse."""

import math

from demonstration import shapes
from demonstration.colours import mix


def draw(c):
    c.sky((0, "#10171f"), (0.4, "#2c3b46"), (0.75, "#637a80"), (1, "#9fb0a8"), until=700)
    c.clouds("#0b1118", top=-150, bottom=420, opacity=0.9, stretch=2.4, threshold=92)
    c.clouds("#8b9fa2", top=180, bottom=640, opacity=0.6, stretch=3.2, threshold=118)
    c.glow(1090, 470, 520, "#c8d6c4", 0.45, squash=0.6)
    _lighthouse(c)
    _rock(c)
    for row, (y, tint, foam) in enumerate(
        (
            (640, "#4d666d", "#b9c9c6"),
            (700, "#3a545d", "#c8d6d2"),
            (790, "#2a434d", "#dbe5e0"),
            (900, "#1a303a", "#e8efea"),
        )
    ):
        _breaker(c, y, 34 + 26 * row, tint, foam, row)
        if row == 0:
            _spray(c, 930, 650, 210)
        if row == 2:
            _spray(c, 330, 780, 130)
    c.snowfall(420, tint="#dfe8e8", size=1.0, wind=26)
    c.finish(grain=0.22, vignette=0.45)


def _lighthouse(c):
    c.shape(
        lambda pen: shapes.lighthouse(pen, 1080, 610, 345),
        (0, "#33424c"),
        (0.25, "#dfe3dc"),
        (1, "#8d9c9e"),
    )
    c.shape(
        lambda pen: [pen.polygon([(1048, 500), (1112, 500), (1107, 450), (1053, 450)])],
        "#8b3a33",
        opacity=0.85,
    )
    c.lights(lambda pen: pen.disc(1080, 317, 11), "#ffe9b0", bloom=40)
    c.beam([(1080, 314), (-60, 150), (-60, 330), (1080, 321)], "#fff0c4", opacity=0.36, soft=7)


def _rock(c):
    rock = shapes.ridge(c.chance, 700, 130, rough=0.6, left=860, right=1540)
    rock = [(x, y + abs(x - 1090) * 0.25 - 62) for x, y in rock]
    c.shape(lambda pen: pen.polygon(rock), (0, "#35434a"), (1, "#0d151b"))


def _breaker(c, y, height, tint, foam, row):
    """One sea, with foam that thickens where the crest is about to fall."""
    crest, line = _crest(c, y, height, row)
    c.shape(
        lambda pen: pen.polygon([(-40, 1010), *line, (1600, 1010)]),
        (0, mix(tint, foam, 0.22)),
        (0.25, tint),
        (1, "#0b1820"),
    )
    _foam(c, height, foam, crest, line)
    _streaks(c, height, foam, row, crest)


def _crest(c, y, height, row):
    bumps = [
        (
            c.chance.uniform(-60, 1560),
            c.chance.uniform(0.35, 1.0),
            c.chance.uniform(70, 130) * (1 + 0.45 * row),
        )
        for _ in range(9 - row)
    ]
    crest = []
    for x in range(-40, 1561, 6):
        lift = max(
            size * math.exp(-(((x - at) / width) ** 2) * (1.0 if x < at else 2.6))
            for at, size, width in bumps
        )
        crest.append((x, y - height * 1.5 * lift + c.chance.uniform(-1.5, 1.5), lift))
    line = [(x, top) for x, top, _ in crest]
    return crest, line


def _foam(c, height, foam, crest, line):
    edge, ragged = [], 0.0
    for x, top, lift in crest:
        ragged = 0.75 * ragged + c.chance.uniform(0, 0.5)
        edge.append((x, top + 1.2 + height * 0.5 * max(0, lift - 0.3) * ragged))
    c.shape(lambda pen: pen.polygon([*line, *reversed(edge)]), foam, opacity=0.62, soft=3.2)
    c.shape(lambda pen: pen.line(line, 1.6), foam, opacity=0.6, soft=0.6)


def _streaks(c, height, foam, row, crest):
    def streaks(pen):
        for _ in range(150 + 70 * row):
            x, top, lift = crest[c.chance.randrange(len(crest))]
            drop = c.chance.random() * height * 1.9 + 4
            reach = c.chance.uniform(8, 30 + 26 * row) * (0.4 + lift)
            pen.line(
                [(x, top + drop), (x + reach / 2, top + drop + 4), (x + reach, top + drop + 2)],
                c.chance.uniform(0.5, 1.2 + 0.35 * row),
            )

    c.shape(streaks, foam, opacity=0.34, soft=0.8)


def _spray(c, x, y, height):
    def paint(pen):
        for _ in range(900):
            up = abs(c.chance.gauss(0, 0.42))
            across = c.chance.gauss(0, 0.3) * (0.5 + up)
            pen.disc(
                x + across * height * 1.5,
                y - up * height + abs(across) * height * 0.3,
                c.chance.uniform(0.5, 3.6) * (1.25 - min(1, up)),
            )

    c.shape(paint, "#edf3ee", opacity=0.5, soft=5)
    c.shape(paint, "#f4f8f4", opacity=0.75, soft=0.6)
