"""A rink in the evening, its windows lit, and people on their way in."""

import math

from demonstration import shapes


def draw(c):
    c.sky((0, "#0f1a33"), (0.6, "#2f3f66"), (1, "#7e7792"), until=640)
    _town(c)
    c.ground((0, "#6f7ea3"), (0.3, "#93a1c0"), (1, "#46557c"), top=638)
    _roof(c)
    _front(c)
    _light_on_the_snow(c)
    for x in (110, 1380):
        _lamp(c, x)
    _visitors(c)
    c.snowfall(330, size=2.8)
    c.finish(warmth="#ffb27a")


def _town(c):
    c.shape(lambda pen: shapes.skyline(pen, c.chance, 640, 120), "#2c3a5c")
    c.lights(
        lambda pen: [
            pen.box(c.chance.uniform(0, 1500), c.chance.uniform(570, 632), 4, 5) for _ in range(60)
        ],
        "#ffd08a",
        bloom=5,
        strength=0.6,
    )


def _roof(c):
    roof = [(240 + 17 * i, 430 - 150 * math.sin(math.pi * i / 60)) for i in range(61)]
    c.shape(
        lambda pen: pen.polygon([*roof, (1260, 660), (240, 660)]),
        (0, "#96a3c0"),
        (0.4, "#5b6a8e"),
        (1, "#2b3655"),
    )
    c.shape(lambda pen: pen.polygon([*roof, *[(x, y + 26) for x, y in reversed(roof)]]), "#dde3ee")


def _front(c):
    c.lights(lambda pen: pen.box(270, 500, 960, 120), "#e9a95a", bloom=24, strength=0.7)
    c.shape(
        lambda pen: (
            [pen.box(266 + 48 * i, 498, 5, 124) for i in range(21)] + [pen.box(266, 556, 968, 4)]
        ),
        "#35303f",
    )
    c.lights(
        lambda pen: [pen.box(560 + 38 * i, 452, 26, 22) for i in range(10)],
        "#ff9d6a",
        bloom=13,
        strength=0.6,
    )
    c.shape(lambda pen: pen.box(680, 540, 140, 120), "#1f2439")
    c.lights(
        lambda pen: [pen.box(690, 550, 58, 108), pen.box(754, 550, 58, 108)], "#fff0c6", bloom=22
    )


def _light_on_the_snow(c):
    c.shape(
        lambda pen: pen.polygon([(690, 660), (812, 660), (980, 1000), (470, 1000)]),
        "#ffe1a9",
        opacity=0.35,
        soft=24,
    )
    c.shape(
        lambda pen: pen.polygon([(270, 660), (1230, 660), (1420, 820), (90, 820)]),
        "#ffc987",
        opacity=0.2,
        soft=30,
    )


def _lamp(c, x):
    c.shape(
        lambda pen: pen.line([(x, 820), (x, 440), (x + (60 if x < 700 else -60), 424)], 6),
        "#141b30",
    )
    c.lights(
        lambda pen: pen.disc(x + (64 if x < 700 else -64), 428, 9, squash=0.6),
        "#fff0cc",
        bloom=50,
    )
    side = x + (64 if x < 700 else -64)
    c.beam(
        [(side - 8, 430), (side + 8, 430), (side + 150, 860), (side - 150, 860)],
        "#ffe7b8",
        opacity=0.26,
        soft=16,
        fade=[(0, "#ffffff"), (0.4, "#ffffff"), (0.9, "#000000"), (1, "#000000")],
    )


def _visitors(c):
    for x, y, height in (
        (740, 690, 92),
        (790, 700, 96),
        (620, 760, 128),
        (560, 770, 120),
        (905, 780, 134),
        (1010, 850, 170),
        (430, 880, 186),
        (380, 872, 140),
    ):
        c.shape(
            lambda pen, x=x, y=y, h=height: shapes.person(pen, x, y, h, stride=0.12, bag=h > 120),
            "#151b31",
        )
