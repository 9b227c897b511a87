"""Open water and what moves on it."""

import math

from newsroom.demonstration import shapes
from newsroom.demonstration.canvas import mix


def storm_and_lighthouse(c):
    c.sky((0, "#10171f"), (0.4, "#2c3b46"), (0.75, "#637a80"), (1, "#9fb0a8"), until=700)
    c.clouds("#0b1118", top=-150, bottom=420, opacity=0.9, stretch=2.4, threshold=92)
    c.clouds("#8b9fa2", top=180, bottom=640, opacity=0.6, stretch=3.2, threshold=118)
    c.glow(1090, 470, 520, "#c8d6c4", 0.45, squash=0.6)
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
    rock = shapes.ridge(c.chance, 700, 130, rough=0.6, left=860, right=1540)
    rock = [(x, y + abs(x - 1090) * 0.25 - 62) for x, y in rock]
    c.shape(lambda pen: pen.polygon(rock), (0, "#35434a"), (1, "#0d151b"))
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


def _breaker(c, y, height, tint, foam, row):
    """One sea, with foam that thickens where the crest is about to fall."""
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
    c.shape(
        lambda pen: pen.polygon([(-40, 1010), *line, (1600, 1010)]),
        (0, mix(tint, foam, 0.22)),
        (0.25, tint),
        (1, "#0b1820"),
    )
    edge, ragged = [], 0.0
    for x, top, lift in crest:
        ragged = 0.75 * ragged + c.chance.uniform(0, 0.5)
        edge.append((x, top + 1.2 + height * 0.5 * max(0, lift - 0.3) * ragged))
    c.shape(lambda pen: pen.polygon([*line, *reversed(edge)]), foam, opacity=0.62, soft=3.2)
    c.shape(lambda pen: pen.line(line, 1.6), foam, opacity=0.6, soft=0.6)

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


def whale_tail(c):
    c.sky((0, "#2b3b63"), (0.5, "#8d6f8e"), (0.8, "#e59a7f"), (1, "#fbd29b"), until=470)
    c.clouds("#f2ae8c", top=40, bottom=420, opacity=0.7, stretch=8, threshold=122)
    c.glow(430, 465, 560, "#ffb56b", 0.8, squash=0.55)
    c.shape(lambda pen: pen.disc(430, 452, 40), "#fff2cf", soft=2)
    c.shape(
        lambda pen: pen.polygon(shapes.ridge(c.chance, 474, 70, rough=0.5)), "#7b6a88", opacity=0.85
    )
    c.haze("#f7c79b", top=400, bottom=520, opacity=0.55)
    c.mirror(472, tint="#4a5a80", depth=0.32, ripple=12)
    c.waves(472, "#ffd0a0", "#1b2747", strength=0.6)
    c.glitter(430, 472, 150, "#ffc888")
    left = [
        (866, 772),
        (884, 700),
        (884, 645),
        (866, 598),
        (832, 564),
        (780, 545),
        (715, 548),
        (650, 570),
        (690, 520),
        (752, 490),
        (822, 484),
        (873, 500),
        (908, 530),
    ]
    right = [(1818 - x - 2, y + 4) for x, y in reversed(left[:-1])]
    c.shape(
        lambda pen: pen.polygon([*left, *right]), (0, "#2a3350"), (0.6, "#151c31"), (1, "#0b1020")
    )
    c.shape(
        lambda pen: [
            _drip(c, pen, x) for x in (668, 700, 733, 770, 812, 996, 1032, 1070, 1112, 1150)
        ],
        "#ffe3c0",
        opacity=0.5,
        soft=0.5,
    )
    c.shape(
        lambda pen: [
            pen.disc(909, 778, r, s, squash=0.16)
            for r, s in ((190, 110), (165, 0), (120, 150), (98, 0))
        ],
        "#ffd7ac",
        opacity=0.55,
        soft=1.4,
    )
    c.shape(lambda pen: pen.disc(909, 774, 62, squash=0.22), "#fff0da", opacity=0.65, soft=4)
    c.shape(
        lambda pen: [
            pen.line([(x, y), (x + 10, y - 5), (x + 20, y)], 1.8)
            for x, y in ((1110, 300), (1165, 322), (1060, 340), (1250, 280))
        ],
        "#2a3350",
    )
    c.finish(warmth="#ff9d73")


def _drip(c, pen, x):
    y = 548 + abs(abs(x - 909) - 140) * 0.18
    for _ in range(5):
        y += c.chance.uniform(6, 26)
        pen.disc(x + c.chance.uniform(-5, 5), y, c.chance.uniform(0.8, 2.0), squash=1.8)


def wind_turbines_at_sea(c):
    c.sky((0, "#24496b"), (0.45, "#6c9aa8"), (0.75, "#e6c08d"), (1, "#fbe3ae"), until=640)
    c.clouds("#f8d8a4", top=60, bottom=500, opacity=0.7, stretch=6, threshold=120)
    c.glow(640, 620, 720, "#ffc36b", 0.75, squash=0.6)
    c.shape(lambda pen: pen.disc(640, 606, 38), "#fff6da", soft=1.6)
    for count, height, base, tint, spread in (
        (11, 120, 641, "#d3b58f", 145),
        (7, 230, 644, "#8e98a0", 240),
        (4, 410, 652, "#48657a", 420),
    ):
        for index in range(count):
            x = spread * (index + 0.3) + c.chance.uniform(-26, 26)
            angle = c.chance.uniform(0, 120)
            c.shape(
                lambda pen, x=x, h=height, b=base, a=angle: shapes.turbine(pen, x, b, h, a), tint
            )
        c.haze("#fbdcab", top=base - 120, bottom=base + 8, opacity=0.3, peak=0.9)
    c.shape(lambda pen: shapes.turbine(pen, 1290, 720, 640, 22), (0, "#f4efe2"), (1, "#7f97a3"))
    c.mirror(644, tint="#3f6a80", depth=0.35, ripple=9)
    c.shape(
        lambda pen: pen.polygon([(1280, 800), (1283, 640), (1297, 640), (1300, 800)]),
        (0, "#c3cac6"),
        (1, "#6f8894"),
    )
    c.shape(
        lambda pen: pen.polygon([(1272, 812), (1274, 742), (1306, 742), (1308, 812)]), "#e2b23c"
    )
    c.shape(lambda pen: pen.disc(1290, 812, 46, squash=0.13), "#e9efe6", opacity=0.6, soft=4)
    c.waves(644, "#ffe0ac", "#17354a", strength=0.5)
    c.glitter(640, 644, 160, "#ffd493")
    c.shape(lambda pen: shapes.fishing_boat(pen, 330, 716, 150), "#24394b")
    c.finish(warmth="#ffc680")


def rowing_at_sunset(c):
    c.sky((0, "#3a2f5b"), (0.4, "#97506b"), (0.75, "#ee8a58"), (1, "#ffc777"), until=500)
    c.clouds("#ffb37a", top=30, bottom=440, opacity=0.7, stretch=7, threshold=124)
    c.clouds("#3b2b52", top=-60, bottom=260, opacity=0.6, stretch=5, threshold=120)
    c.glow(760, 480, 640, "#ffb454", 0.85, squash=0.6)
    c.shape(lambda pen: pen.disc(760, 470, 62), "#fff2c2", soft=2)
    c.shape(lambda pen: pen.polygon(shapes.ridge(c.chance, 502, 90, rough=0.5)), "#7b4660")
    c.shape(lambda pen: shapes.forest(pen, c.chance, 506, 34, step=9, left=1040), "#4c2f4c")
    c.mirror(500, tint="#6e4560", depth=0.25, ripple=9)
    c.waves(500, "#ffc98a", "#2b1d3b", strength=0.55)
    c.glitter(760, 500, 190, "#ffd28e")
    for x, y, size, tint in (
        (980, 580, 0.5, "#47304f"),
        (150, 650, 0.8, "#2e2140"),
        (420, 830, 1.5, "#170f26"),
    ):
        c.shape(
            lambda pen, x=x, y=y, s=size: pen.disc(x + 240 * s, y + 22 * s, 270 * s, squash=0.05),
            "#1a1228",
            opacity=0.5,
            soft=3,
        )
        c.shape(lambda pen, x=x, y=y, s=size: _rowers(pen, x, y, s), tint)
        c.shape(
            lambda pen, x=x, y=y, s=size: [
                pen.disc(x + (60 + 90 * i) * s, y + 34 * s, 20 * s, squash=0.2) for i in range(4)
            ],
            "#ffdca2",
            opacity=0.7,
            soft=1.2,
        )
    c.finish(warmth="#ff9a5a")


def _rowers(pen, x, y, size):
    def at(px, py):
        return (x + px * size, y - py * size)

    pen.polygon(
        [
            at(-20, 24),
            at(40, 8),
            at(430, 8),
            at(505, 30),
            at(488, 6),
            at(440, -16),
            at(50, -16),
            at(0, 0),
        ]
    )
    for seat in range(4):
        left = 96 + seat * 90
        pen.line([at(left, 8), at(left - 20, 56)], 25 * size)
        pen.disc(*at(left - 26, 82), 14 * size, squash=1.15)
        pen.line([at(left - 20, 58), at(left + 6, 40), at(left + 32, 30)], 9 * size)
        pen.line([at(left + 34, 34), at(left - 56, -40)], 4 * size)
        pen.line([at(left - 40, -27), at(left - 58, -42)], 10 * size)
    pen.line([at(446, 8), at(450, 48)], 23 * size)
    pen.disc(*at(452, 71), 13 * size, squash=1.15)


SCENES = (
    storm_and_lighthouse,
    whale_tail,
    wind_turbines_at_sea,
    rowing_at_sunset,
)
