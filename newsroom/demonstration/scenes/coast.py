"""The shore and the places on it."""

import math

from newsroom.demonstration import shapes
from newsroom.demonstration.canvas import mix


def eroded_cliffs(c):
    c.sky((0, "#5f87a3"), (0.6, "#b4c7c9"), (1, "#efe2cd"), until=560)
    c.clouds("#f6efe2", top=20, bottom=460, opacity=0.8, stretch=3.5, threshold=118)
    c.glow(330, 500, 520, "#ffe4b8", 0.6)
    c.ground((0, "#7fa3a8"), (0.4, "#47747f"), (1, "#2c535e"), top=555)
    c.waves(555, "#e8efe6", "#2a505b", strength=0.45)
    for depth, (left, height, bottom, tint) in enumerate(
        (
            (560, 150, 585, "#b08d80"),
            (760, 260, 640, "#a8614d"),
            (960, 420, 780, "#93452f"),
        )
    ):
        _cliff(c, left, bottom - height, bottom, tint, depth)
    c.haze("#f1e6d4", top=470, bottom=640, opacity=0.28)
    c.shape(lambda pen: pen.polygon(_shoreline(c, 880)), (0, "#8f7a63"), (1, "#4f4238"))
    c.shape(lambda pen: pen.line(_shoreline(c, 868, 5), 9), "#f3efe4", opacity=0.8, soft=2.5)
    c.shape(
        lambda pen: [
            pen.disc(
                c.chance.uniform(400, 1500),
                c.chance.uniform(900, 1000),
                c.chance.uniform(4, 22),
                squash=0.55,
            )
            for _ in range(70)
        ],
        (0, "#7d4636"),
        (1, "#43302a"),
    )
    c.shape(
        lambda pen: shapes.house(pen, 1130, 364, 92, 52, pitch=0.42),
        (0, "#44505a"),
        (0.42, "#44505a"),
        (0.44, "#a8473c"),
        (1, "#8b3a33"),
    )
    c.shape(lambda pen: [pen.box(1150, 326, 13, 18), pen.box(1190, 326, 13, 18)], "#f1e6c8")
    c.shape(
        lambda pen: (
            [
                pen.line([(1010 + 34 * i, 378 - 3 * (i % 2)), (1010 + 34 * i, 352)], 3)
                for i in range(15)
            ]
            + [pen.line([(985, 372), (1120, 357), (1500, 352)], 2)]
        ),
        "#5b4636",
    )
    c.shape(
        lambda pen: [
            pen.line([(975, 380), (965, 420), (985, 455)], 2.4),
            pen.line([(965, 420), (940, 432)], 2.4),
        ],
        "#4b382c",
    )
    c.shape(
        lambda pen: [
            pen.line([(x, y), (x + 11, y - 6), (x + 22, y)], 2)
            for x, y in ((620, 240), (676, 262), (560, 282), (730, 300))
        ],
        "#3c5261",
    )
    c.finish(warmth="#ffd9a0")


def _shoreline(c, y, wobble=9):
    line = [
        (
            x,
            y
            + 26 * math.sin(x / 260 + 1)
            - (x - 700) * 0.06
            + c.chance.uniform(-wobble, wobble) * 0.3,
        )
        for x in range(-20, 1541, 12)
    ]
    return [*line, (1540, 1010), (-20, 1010)] if wobble == 9 else line


def _cliff(c, left, top, bottom, tint, depth):
    face = [(left - 4, bottom)]
    for step in range(1, 9):
        share = step / 8
        face.append(
            (
                left
                + 30 * math.sin(share * 7 + depth)
                - 4 * (1 - share)
                + c.chance.uniform(-8, 8)
                + 34 * share,
                bottom - (bottom - top) * share,
            )
        )
    edge = [
        (x, top + 7 * math.sin(x / 70 + depth) + c.chance.uniform(-3, 3))
        for x in range(left + 60, 1560, 26)
    ]
    outline = [*face, *edge, (1560, bottom + 14)]
    c.shape(
        lambda pen: pen.polygon(outline),
        (0, mix(tint, "#ffe7c4", 0.22)),
        (0.5, tint),
        (1, mix(tint, "#1c1412", 0.45)),
    )

    def strata(pen):
        for layer in range(9 + 4 * depth):
            y = top + 16 + (bottom - top - 20) * (layer + c.chance.random() * 0.6) / (9 + 4 * depth)
            start = left + c.chance.uniform(15, 60)
            while start < 1500:
                reach = c.chance.uniform(60, 260)
                pen.line(
                    [
                        (start, y + c.chance.uniform(-2, 2)),
                        (start + reach, y + c.chance.uniform(-4, 4)),
                    ],
                    c.chance.uniform(1, 2.6 + depth),
                )
                start += reach + c.chance.uniform(20, 120)

    c.shape(strata, mix(tint, "#2a1711", 0.55), opacity=0.5, soft=0.8)
    c.shape(
        lambda pen: [
            pen.line(
                [
                    (x + c.chance.uniform(-20, 20), top + 20 + c.chance.random() * 60),
                    (x + c.chance.uniform(-14, 14), bottom - c.chance.random() * 60),
                ],
                c.chance.uniform(1.2, 3.4),
            )
            for x in range(left + 70, 1500, 62)
        ],
        mix(tint, "#1d0f0b", 0.6),
        opacity=0.42,
        soft=1.4,
    )
    c.shape(
        lambda pen: pen.line(
            [(left - 14, bottom), (left + 300, bottom + 4), (1560, bottom + 14)], 5 + 3 * depth
        ),
        "#f4f1e6",
        opacity=0.85,
        soft=2 + depth,
    )
    turf = [(x, y + 5 + c.chance.uniform(2, 9)) for x, y in reversed(edge)]
    c.shape(
        lambda pen: pen.polygon([*[(x, y - 4) for x, y in edge], *turf]),
        mix("#6c7d4c", "#dfd7bd", 0.5 - 0.2 * depth),
    )


def lighthouse_at_night(c):
    c.sky((0, "#050a1c"), (0.5, "#13254a"), (0.85, "#3b4f74"), (1, "#7a7484"), until=720)
    c.stars(900, bottom=640)
    band = [(x, 90 + x * 0.32) for x in (-100, 1600)]
    for index in range(46):
        share = index / 45
        x = band[0][0] + 1700 * share
        c.glow(
            x,
            40 + 420 * share + c.chance.uniform(-40, 40),
            c.chance.uniform(90, 200),
            "#8f9cc9",
            0.13,
        )
    c.shape(lambda pen: pen.polygon(shapes.ridge(c.chance, 724, 60)), "#1b2744")
    c.mirror(720, tint="#101d3a", depth=0.35, ripple=8)
    c.waves(720, "#7384ab", "#060c1d", strength=0.4)
    head = [
        (-20, 830),
        (120, 800),
        (300, 742),
        (420, 700),
        (560, 690),
        (700, 700),
        (800, 742),
        (880, 800),
        (1010, 850),
        (1240, 900),
        (1520, 935),
        (1520, 1010),
        (-20, 1010),
    ]
    head = [(x, y + c.chance.uniform(-6, 6)) for x, y in head]
    c.shape(lambda pen: pen.polygon(head), (0, "#17223a"), (1, "#04070f"))
    c.shape(
        lambda pen: [
            pen.disc(
                c.chance.uniform(700, 1500),
                905 + c.chance.uniform(-60, 90),
                c.chance.uniform(8, 34),
                squash=0.5,
            )
            for _ in range(36)
        ],
        "#0a1122",
    )
    c.shape(
        lambda pen: shapes.house(pen, 660, 706, 120, 52, pitch=0.4), (0, "#101a30"), (1, "#1c2844")
    )
    c.lights(
        lambda pen: [pen.box(684, 668, 16, 20), pen.box(736, 668, 16, 20)], "#ffca7a", bloom=16
    )
    c.shape(
        lambda pen: shapes.lighthouse(pen, 560, 700, 430),
        (0, "#3a4662"),
        (0.3, "#b9bed0"),
        (1, "#39435f"),
    )
    for low, high in ((560, 600), (460, 500)):
        c.shape(
            lambda pen, a=low, b=high: pen.polygon(
                [
                    (560 - 47 + (700 - b) * 0.058, b),
                    (560 + 47 - (700 - b) * 0.058, b),
                    (560 + 47 - (700 - a) * 0.058, a),
                    (560 - 47 + (700 - a) * 0.058, a),
                ]
            ),
            "#6d2f38",
            opacity=0.9,
        )
    c.beam([(560, 326), (1560, 120), (1560, 400), (560, 346)], "#ffe9b8", opacity=0.55, soft=9)
    c.beam([(560, 330), (-60, 420), (-60, 520), (560, 344)], "#ffe9b8", opacity=0.22, soft=9)
    c.lights(lambda pen: pen.disc(560, 336, 14), "#fff1c9", bloom=46)
    c.glow(560, 336, 300, "#ffdf9e", 0.5)
    c.finish(grain=0.2)


def nordic_harbour(c):
    c.sky((0, "#41607c"), (0.6, "#90a9b6"), (1, "#d9d7cb"), until=560)
    c.clouds("#e7e6df", top=0, bottom=420, opacity=0.75, stretch=3.5, threshold=116)
    for base, height, tint, rough in (
        (560, 430, "#93a8b4", 0.56),
        (570, 300, "#6c8695", 0.57),
        (578, 170, "#455f6b", 0.55),
    ):
        line = shapes.ridge(c.chance, base, height, rough=rough)
        c.shape(
            lambda pen, n=line: pen.polygon(n),
            (0, mix(tint, "#f3f3ee", 0.6)),
            (0.35, tint),
            (1, mix(tint, "#cfd6d2", 0.3)),
        )
        c.clouds("#e3e6e1", top=base - 190, bottom=base + 30, opacity=0.4, stretch=7, threshold=132)
    for row, (base, count, size) in enumerate(((520, 15, 0.7), (552, 14, 0.9), (590, 12, 1.15))):
        for index in range(count):
            x = index * 1500 / count + c.chance.uniform(-26, 26)
            tint = c.chance.choice(
                ("#9c3f34", "#c98f3f", "#e6dfcf", "#47606c", "#7d2f2d", "#d9b66b", "#56705c")
            )
            width, height = c.chance.uniform(62, 88) * size, c.chance.uniform(58, 86) * size
            y = base - 30 * math.sin((x + 60 * row) / 300) * (2 - row) * 0.5
            c.shape(
                lambda pen, x=x, y=y, w=width, h=height: shapes.house(pen, x, y, w, h, pitch=0.7),
                (0, "#38434b"),
                (0.38, "#38434b"),
                (0.41, tint),
                (1, mix(tint, "#222a2e", 0.25)),
            )
            lit = [(x + width * p, y - height * q) for p in (0.16, 0.44, 0.7) for q in (0.8, 0.42)]
            c.shape(
                lambda pen, spots=lit, s=size: [pen.box(a, b, 9 * s, 13 * s) for a, b in spots],
                "#2b3740",
                opacity=0.85,
            )
            c.shape(
                lambda pen, spots=lit, s=size: [
                    pen.box(a, b, 9 * s, 13 * s) for a, b in spots if c.chance.random() < 0.45
                ],
                "#ffdf9b",
            )
    c.shape(lambda pen: pen.box(-10, 588, 1520, 18), "#5a5148")
    c.mirror(604, tint="#5d7886", depth=0.3, ripple=7)
    c.waves(604, "#e4e8e2", "#233d49", strength=0.4)
    c.shape(
        lambda pen: shapes.fishing_boat(pen, 880, 760, 380),
        (0, "#40484c"),
        (0.5, "#ece7da"),
        (0.7, "#33617a"),
        (1, "#1c3440"),
    )
    c.shape(
        lambda pen: shapes.fishing_boat(pen, 470, 690, 250, flip=True),
        (0, "#40484c"),
        (0.5, "#ece7da"),
        (0.7, "#8e3b33"),
        (1, "#2b2426"),
    )
    c.snowfall(150, size=1.7)
    c.finish()


def island_village(c):
    c.sky((0, "#22304f"), (0.5, "#5a6c8c"), (1, "#d3a79c"), until=620)
    c.clouds("#b08f99", top=30, bottom=460, opacity=0.6, stretch=5, threshold=122)
    c.glow(180, 560, 460, "#ffb98a", 0.5)
    c.shape(lambda pen: pen.polygon(shapes.ridge(c.chance, 622, 70)), "#74738d")
    c.ground((0, "#54627f"), (1, "#232f49"), top=620)
    c.waves(620, "#c9a4a0", "#1a2440", strength=0.4)

    def slope(x):
        return 900 - 470 * math.exp(-(((x - 1020) / 520) ** 2)) - 16 * math.sin(x / 90)

    hill = [(x, slope(x)) for x in range(-20, 1541, 10)]
    c.shape(
        lambda pen: pen.polygon([(-20, 1010), *hill, (1540, 1010)]),
        (0, "#dfe0e6"),
        (0.35, "#a7b1c6"),
        (1, "#5c6a88"),
    )
    c.shape(
        lambda pen: [
            shapes.conifer(pen, c.chance, x, slope(x) + 12, c.chance.uniform(40, 80))
            for x in range(860, 1540, 27)
        ],
        "#2c3b52",
    )
    spots = []
    for row in range(5):
        for index in range(9):
            x = 500 + index * 112 + (row % 2) * 52 + c.chance.uniform(-18, 18) - row * 20
            spots.append((slope(x) + 62 + row * 66 + 0.06 * abs(x - 1000), x, 0.75 + row * 0.17))
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
    c.lights(
        lambda pen: [pen.box(x, y, 10 * s, 12 * s) for x, y, s in windows],
        "#ffcd80",
        bloom=7,
        strength=0.7,
    )
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
    c.shape(lambda pen: shapes.ferry(pen, 60, 660, 250), (0, "#3a4a6b"), (1, "#1b2743"))
    c.lights(lambda pen: shapes.ferry_windows(pen, 60, 660, 250), "#ffd592", bloom=6)
    c.snowfall(170, size=2.0)
    c.finish(warmth="#ffb493")


SCENES = (
    eroded_cliffs,
    lighthouse_at_night,
    nordic_harbour,
    island_village,
)
