"""Houses up a snowy hill above the sea, and the church on top."""

import math

from demonstration import shapes
from demonstration.colours import mix


def draw(c):
    c.sky((0, "#22304f"), (0.5, "#5a6c8c"), (1, "#d3a79c"), until=620)
    c.clouds("#b08f99", top=30, bottom=460, opacity=0.6, stretch=5, threshold=122)
    c.glow(180, 560, 460, "#ffb98a", 0.5)
    c.shape(lambda pen: pen.polygon(shapes.ridge(c.chance, 622, 70)), "#74738d")
    c.ground((0, "#54627f"), (1, "#232f49"), top=620)
    c.waves(620, "#c9a4a0", "#1a2440", strength=0.4)
    _hill(c)
    spots = _plots(c)
    windows = _houses(c, spots)
    c.lights(
        lambda pen: [pen.box(x, y, 10 * s, 12 * s) for x, y, s in windows],
        "#ffcd80",
        bloom=7,
        strength=0.7,
    )
    _church(c)
    c.shape(lambda pen: shapes.ferry(pen, 60, 660, 250), (0, "#3a4a6b"), (1, "#1b2743"))
    c.lights(lambda pen: shapes.ferry_windows(pen, 60, 660, 250), "#ffd592", bloom=6)
    c.snowfall(170, size=2.0)
    c.finish(warmth="#ffb493")


def _slope(x):
    """The height of the hill's line."""
    return 900 - 470 * math.exp(-(((x - 1020) / 520) ** 2)) - 16 * math.sin(x / 90)


def _hill(c):
    hill = [(x, _slope(x)) for x in range(-20, 1541, 10)]
    c.shape(
        lambda pen: pen.polygon([(-20, 1010), *hill, (1540, 1010)]),
        (0, "#dfe0e6"),
        (0.35, "#a7b1c6"),
        (1, "#5c6a88"),
    )
    c.shape(
        lambda pen: [
            shapes.conifer(pen, c.chance, x, _slope(x) + 12, c.chance.uniform(40, 80))
            for x in range(860, 1540, 27)
        ],
        "#2c3b52",
    )


def _plots(c):
    spots = []
    for row in range(5):
        for index in range(9):
            x = 500 + index * 112 + (row % 2) * 52 + c.chance.uniform(-18, 18) - row * 20
            spots.append((_slope(x) + 62 + row * 66 + 0.06 * abs(x - 1000), x, 0.75 + row * 0.17))
    return spots


def _houses(c, spots):
    windows = []
    for y, x, size in sorted(spots):
        if y > 985:
            continue
        tint = c.chance.choice(("#8c3f3c", "#c3a05a", "#d8d2c8", "#45627a", "#5a7565", "#9c6a45"))
        width, height = c.chance.uniform(52, 66) * size, c.chance.uniform(34, 44) * size
        c.shape(
            lambda pen, x=x, y=y, w=width, h=height: shapes.house(pen, x, y, w, h, pitch=0.5),
            (0, "#eef0f4"),
            (0.38, "#cdd5e2"),
            (0.44, mix(tint, "#2b3552", 0.25)),
            (1, mix(tint, "#1c2540", 0.5)),
        )
        c.shape(
            lambda pen, x=x, y=y, w=width, h=height: pen.box(
                x + w * 0.7, y - h - w * 0.42, w * 0.11, w * 0.3
            ),
            "#4b4a58",
        )
        lit = [(x + width * p, y - height * 0.66) for p in (0.18, 0.6)]
        windows += [(*spot, size) for spot in lit if c.chance.random() < 0.85]
    return windows


def _church(c):
    c.shape(
        lambda pen: [
            pen.box(1002, 330, 44, 112),
            pen.polygon([(998, 330), (1024, 226), (1050, 330)]),
            pen.line([(1024, 200), (1024, 232)], 2.4),
            pen.line([(1017, 212), (1031, 212)], 2.2),
            shapes.house(pen, 1040, 446, 120, 62),
        ],
        (0, "#f0eff0"),
        (1, "#8f97ae"),
    )
    c.lights(
        lambda pen: (
            [pen.box(1018, 362, 12, 26)] + [pen.box(1058 + 26 * i, 402, 10, 24) for i in range(4)]
        ),
        "#ffd796",
        bloom=10,
    )
