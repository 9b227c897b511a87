"""Halls with an audience."""

import math

from newsroom.demonstration import shapes
from newsroom.demonstration.canvas import FADING, mix


def debate_stage(c):
    c.sky((0, "#0b1230"), (0.7, "#1c2c63"), (1, "#0d1533"))
    c.shape(
        lambda pen: [pen.box(90 + 220 * i, 90, 200, 470) for i in range(6)],
        (0, "#1d3a83"),
        (1, "#14265a"),
    )
    c.shape(
        lambda pen: [
            pen.polygon(
                [(90 + 220 * i, 90), (290 + 220 * i, 90), (290 + 220 * i, 250), (90 + 220 * i, 400)]
            )
            for i in range(6)
        ],
        "#3f6cc0",
        opacity=0.28,
    )
    c.lights(
        lambda pen: [pen.box(90, 84, 1320, 5), pen.box(90, 560, 1320, 5)],
        "#6fb0ff",
        bloom=26,
        strength=0.8,
    )
    c.shape(
        lambda pen: [
            pen.disc(750, 320, 150),
            pen.disc(750, 320, 138, 0),
            pen.polygon([(650, 370), (700, 290), (735, 330), (780, 250), (850, 370)]),
        ],
        "#a9c8f5",
        opacity=0.35,
    )
    c.ground((0, "#18244f"), (0.3, "#2b3a70"), (1, "#070b1e"), top=640)
    c.shape(
        lambda pen: pen.polygon([(200, 640), (1300, 640), (1440, 780), (60, 780)]),
        (0, "#35488c"),
        (1, "#1c2858"),
    )
    c.lights(lambda pen: pen.line([(60, 781), (1440, 781)], 4), "#7fc1ff", bloom=18)
    for x, tint in ((380, "#b4453e"), (750, "#c9a03e"), (1120, "#3f7fb8")):
        c.beam(
            [(x - 10, -20), (x + 10, -20), (x + 170, 760), (x - 170, 760)],
            "#e9f1ff",
            opacity=0.3,
            soft=14,
            fade=FADING,
        )
        c.shape(
            lambda pen, x=x: pen.disc(x, 742, 150, squash=0.13), "#dfe9ff", opacity=0.4, soft=10
        )
        c.shape(
            lambda pen, x=x: shapes.person(pen, x, 735, 300, stride=0.03),
            (0, "#2a2e46"),
            (0.2, "#20243c"),
            (1, "#0d1020"),
        )
        c.shape(
            lambda pen, x=x: [
                pen.polygon([(x - 78, 578), (x + 78, 578), (x + 60, 600), (x - 60, 600)]),
                pen.polygon([(x - 50, 600), (x + 50, 600), (x + 64, 745), (x - 64, 745)]),
            ],
            (0, "#e9eefb"),
            (0.2, "#97a5cc"),
            (1, "#39446e"),
        )
        c.shape(lambda pen, x=x, t=tint: pen.box(x - 52, 622, 104, 22), tint)
        c.shape(
            lambda pen, x=x: [
                pen.line([(x - 30, 578), (x - 14, 545)], 2.4),
                pen.disc(x - 12, 542, 5),
            ],
            "#0c1022",
        )
    c.shape(
        lambda pen: (
            [pen.box(i * 130 + 30, -10, 60, 34) for i in range(12)] + [pen.box(-10, 20, 1520, 9)]
        ),
        "#05070f",
    )
    c.lights(
        lambda pen: [pen.disc(i * 130 + 60, 28, 13, squash=0.6) for i in range(12)],
        "#dce9ff",
        bloom=22,
    )
    for y, size, tint in ((838, 30, "#141b3c"), (890, 40, "#0d122b"), (950, 54, "#070a1a")):
        c.shape(
            lambda pen, y=y, s=size: shapes.crowd(pen, c.chance, y, s, step=1.75),
            (0, mix(tint, "#8fb3ff", 0.2)),
            (0.2, tint),
            (1, tint),
        )
    c.shape(
        lambda pen: [
            pen.polygon([(130, 700), (250, 690), (250, 770), (130, 780)]),
            pen.polygon([(250, 715), (300, 705), (300, 755), (250, 745)]),
            pen.line([(190, 780), (120, 1000)], 8),
            pen.line([(190, 780), (190, 1000)], 8),
            pen.line([(190, 780), (262, 1000)], 8),
        ],
        "#04060f",
    )
    c.lights(lambda pen: pen.disc(142, 712, 4), "#ff4a3a", bloom=8)
    c.finish(grain=0.2)


def cinema(c):
    c.sky((0, "#0a0710"), (0.5, "#1a1020"), (1, "#060409"))
    c.shape(
        lambda pen: [
            pen.polygon([(0, 60), (210, 190), (210, 640), (0, 860)]),
            pen.polygon([(1500, 60), (1290, 190), (1290, 640), (1500, 860)]),
        ],
        (0, "#2b1420"),
        (1, "#12080f"),
    )
    c.shape(
        lambda pen: (
            [
                pen.polygon(
                    [(x, 70 + x * 0.62), (x + 12, 78 + x * 0.62), (x + 12, 850 - x), (x, 862 - x)]
                )
                for x in range(0, 200, 34)
            ]
            + [
                pen.polygon(
                    [
                        (1500 - x, 70 + x * 0.62),
                        (1488 - x, 78 + x * 0.62),
                        (1488 - x, 850 - x),
                        (1500 - x, 862 - x),
                    ]
                )
                for x in range(0, 200, 34)
            ]
        ),
        "#3c1a28",
        opacity=0.7,
    )
    c.lights(lambda pen: pen.box(260, 190, 980, 410), "#6d8a9a", bloom=120, strength=0.75)
    c.shape(
        lambda pen: pen.box(260, 190, 980, 410),
        (0, "#41617a"),
        (0.45, "#c9b491"),
        (0.62, "#f4dba6"),
        (0.64, "#5c7480"),
        (1, "#1d3442"),
    )
    c.shape(lambda pen: pen.disc(470, 440, 24), "#fff5d6", soft=1)
    c.shape(
        lambda pen: [
            pen.polygon(
                [
                    (700, 600),
                    (720, 540),
                    (800, 486),
                    (900, 462),
                    (1000, 470),
                    (1110, 452),
                    (1240, 420),
                    (1240, 600),
                ]
            )
        ],
        (0, "#3a4b54"),
        (1, "#16262f"),
    )
    c.shape(
        lambda pen: [
            shapes.person(pen, 930, 466, 128, stride=0.05),
            shapes.person(pen, 984, 470, 108, stride=0.05),
        ],
        "#14222b",
    )
    c.shape(
        lambda pen: [
            pen.box(452 + c.chance.uniform(-24, 24), 464 + 11 * i, 36, 2.4) for i in range(12)
        ],
        "#ffe9b8",
        opacity=0.7,
    )
    c.shape(lambda pen: [pen.box(260, 190, 980, 26), pen.box(260, 574, 980, 26)], "#08060b")
    c.beam(
        [(742, -30), (758, -30), (1240, 520), (260, 520)],
        "#e6ecf2",
        opacity=0.24,
        soft=10,
        fade=[(0, "#ffffff"), (0.3, "#8a8a8a"), (0.55, "#101010"), (1, "#000000")],
    )
    c.shape(
        lambda pen: pen.polygon([(360, 610), (1140, 610), (1450, 1000), (50, 1000)]),
        "#7f93a3",
        opacity=0.2,
        soft=30,
    )
    c.lights(
        lambda pen: [
            pen.disc(x, y, 3)
            for x, y in ((215, 650), (150, 720), (70, 800), (1285, 650), (1350, 720), (1430, 800))
        ],
        "#ff9a5a",
        bloom=14,
    )
    for row in range(5):
        y, size = 672 + row * 64 + row * row * 3, 23 + row * 9.5
        tint = mix("#3a1d2a", "#07040a", row / 4)
        seats = range(-40 + 17 * (row % 2), 1560, round(size * 2.3))
        c.shape(
            lambda pen, y=y, s=size, seats=seats: (
                [
                    pen.polygon(
                        [
                            (x - s * 1.05, y + s * 3),
                            (x - s * 0.95, y + s * 0.9),
                            (x - s * 0.6, y + s * 0.55),
                            (x + s * 0.6, y + s * 0.55),
                            (x + s * 0.95, y + s * 0.9),
                            (x + s * 1.05, y + s * 3),
                        ]
                    )
                    for x in seats
                ]
                + [pen.box(-10, y + s * 1.5, 1520, 400)]
            ),
            (0, mix(tint, "#8a3c46", 0.5)),
            (0.12, tint),
            (1, "#050307"),
        )
        c.shape(
            lambda pen, y=y, s=size, seats=seats: [
                [
                    pen.disc(x, y, s * 0.42, squash=1.2),
                    pen.box(x - s * 0.18, y + s * 0.3, s * 0.36, s * 0.5),
                ]
                for x in seats
                if c.chance.random() < 0.72
            ],
            (0, mix(tint, "#b9cbd6", 0.32)),
            (0.6, tint),
            (1, tint),
        )
    c.finish(grain=0.24)


def open_air_screen(c):
    c.sky((0, "#0a1030"), (0.5, "#233066"), (0.85, "#5d5488"), (1, "#b07d8d"), until=560)
    c.stars(260, bottom=420)
    c.shape(lambda pen: pen.polygon(shapes.ridge(c.chance, 562, 90)), "#2b3260")
    c.lights(
        lambda pen: [
            pen.disc(c.chance.uniform(0, 1500), c.chance.uniform(528, 558), 1.8) for _ in range(70)
        ],
        "#ffd394",
        bloom=5,
    )
    c.shape(
        lambda pen: [
            shapes.fishing_boat(pen, 60, 600, 240),
            shapes.fishing_boat(pen, 1230, 606, 260),
        ],
        "#1a2148",
    )
    c.mirror(572, tint="#1d2656", depth=0.35, ripple=8)
    c.waves(572, "#9d8cc0", "#0a0f2b", strength=0.35)
    c.shape(
        lambda pen: [
            pen.box(396, 180, 708, 400),
            pen.box(430, 570, 16, 190),
            pen.box(1054, 570, 16, 190),
        ],
        "#0b1028",
    )
    c.lights(lambda pen: pen.box(412, 196, 676, 368), "#28435e", bloom=70, strength=0.9)
    c.shape(
        lambda pen: pen.box(412, 196, 676, 368),
        (0, "#7fb3bf"),
        (0.5, "#e9d8b0"),
        (0.58, "#f6e9c4"),
        (0.6, "#3f7486"),
        (1, "#1d4558"),
    )
    c.shape(lambda pen: pen.disc(880, 396, 26), "#fff7dc")
    c.shape(lambda pen: shapes.lighthouse(pen, 560, 440, 190), "#274556")
    c.shape(
        lambda pen: pen.polygon([(412, 436), (520, 424), (640, 430), (720, 462), (412, 470)]),
        "#203b4a",
    )
    c.shape(lambda pen: shapes.person(pen, 640, 432, 46), "#16303d")
    c.shape(
        lambda pen: [
            pen.box(860 + c.chance.uniform(-30, 30), 424 + 9 * i, 44, 2.4) for i in range(13)
        ],
        "#fdeebf",
        opacity=0.75,
    )
    c.shape(
        lambda pen: pen.polygon([(-20, 730), (1520, 730), (1520, 1010), (-20, 1010)]),
        (0, "#1a2045"),
        (1, "#090c20"),
    )
    c.shape(
        lambda pen: pen.polygon([(440, 730), (1060, 730), (1320, 1000), (180, 1000)]),
        "#4f7d93",
        opacity=0.3,
        soft=30,
    )
    c.lights(
        lambda pen: [pen.disc(x, 150 + 0.00022 * (x - 750) ** 2, 4.4) for x in range(0, 1501, 42)],
        "#ffca85",
        bloom=17,
    )
    for row, (y, size, tint) in enumerate(
        ((742, 26, "#1b2145"), (790, 36, "#12173a"), (858, 50, "#0b0f29"), (935, 66, "#060918"))
    ):
        c.shape(
            lambda pen, y=y, s=size, n=row: shapes.crowd(
                pen, c.chance, y, s, left=-40 + 23 * n, step=1.7
            ),
            (0, mix(tint, "#7fa6c4", 0.16)),
            (0.3, tint),
            (1, tint),
        )
    c.finish(grain=0.2)


def concert_hall(c):
    c.sky((0, "#150a18"), (0.6, "#2c1426"), (1, "#0a060d"))
    c.shape(
        lambda pen: [
            pen.polygon([(0, 0), (330, 0), (300, 560), (0, 640)]),
            pen.polygon([(1500, 0), (1170, 0), (1200, 560), (1500, 640)]),
        ],
        (0, "#4d1c26"),
        (1, "#1a0a12"),
    )
    c.shape(
        lambda pen: [
            pen.polygon([(x, 0), (x + 16, 0), (x + 10, 610), (x - 4, 612)])
            for x in (*range(10, 320, 40), *range(1184, 1500, 40))
        ],
        "#6f2a30",
        opacity=0.6,
        soft=3,
    )
    c.shape(
        lambda pen: [pen.box(330 + 84 * i, 60, 70, 400) for i in range(10)],
        (0, "#6b4630"),
        (1, "#352019"),
    )
    c.shape(
        lambda pen: [
            pen.box(346 + 21 * i, 150 - 60 * math.cos((i - 19) / 7), 12, 250) for i in range(39)
        ],
        (0, "#e0b26a"),
        (1, "#7a5230"),
        opacity=0.85,
    )
    for x, tint in ((420, "#ffb45e"), (640, "#ffd9a0"), (860, "#ffd9a0"), (1080, "#ff9a6a")):
        c.beam(
            [
                (x - 8, -20),
                (x + 8, -20),
                (x + 190 - (x - 750) * 0.3, 640),
                (x - 190 - (x - 750) * 0.3, 640),
            ],
            tint,
            opacity=0.32,
            soft=14,
            fade=FADING,
        )
    c.lights(
        lambda pen: [pen.disc(x, 12, 12, squash=0.7) for x in (420, 640, 860, 1080)],
        "#fff0d0",
        bloom=30,
    )
    c.shape(
        lambda pen: pen.polygon([(230, 560), (1270, 560), (1360, 690), (140, 690)]),
        (0, "#c98a4c"),
        (1, "#7d4a2a"),
    )
    c.shape(lambda pen: pen.box(140, 690, 1220, 46), (0, "#4c2a1c"), (1, "#1d0f0d"))
    c.shape(lambda pen: pen.disc(750, 610, 420, squash=0.13), "#ffe2ae", opacity=0.4, soft=24)

    def orchestra(pen):
        for row, (y, size, count) in enumerate(((556, 96, 17), (592, 112, 15), (632, 130, 13))):
            for seat in range(count):
                x = 750 + (seat - (count - 1) / 2) * (66 + 9 * row)
                rise = abs(x - 750) * 0.04
                if row == 2 and abs(x - 750) < 60:
                    continue
                pen.disc(x, y - size * 0.72 - rise, size * 0.075, squash=1.2)
                pen.line([(x, y - size * 0.56 - rise), (x, y - size * 0.16 - rise)], size * 0.2)
                pen.line(
                    [
                        (x, y - size * 0.18 - rise),
                        (x + size * 0.16, y - size * 0.14 - rise),
                        (x + size * 0.16, y - rise),
                    ],
                    size * 0.09,
                )
                pen.line(
                    [
                        (x + size * 0.1, y - size * 0.5 - rise),
                        (x + size * 0.34, y - size * 0.42 - rise),
                    ],
                    size * 0.05,
                )
                pen.line(
                    [
                        (x + size * 0.02, y - size * 0.62 - rise),
                        (x + size * 0.3, y - size * 0.78 - rise),
                    ],
                    size * 0.022,
                )

    c.shape(orchestra, (0, "#4a2b22"), (0.5, "#23120f"), (1, "#140a0a"))
    c.shape(
        lambda pen: [
            pen.box(716, 668, 68, 24),
            shapes.person(pen, 750, 670, 190, stride=0.03),
            pen.line([(762, 520), (816, 478)], 8),
            pen.line([(816, 478), (838, 452)], 2),
            pen.line([(738, 520), (690, 492)], 8),
        ],
        "#0c0608",
    )
    for y, size, tint in (
        (770, 30, "#2a151b"),
        (824, 40, "#1c0d14"),
        (888, 54, "#10080d"),
        (956, 70, "#070407"),
    ):
        c.shape(
            lambda pen, y=y, s=size: shapes.crowd(pen, c.chance, y, s, step=1.75),
            (0, mix(tint, "#ffb870", 0.28)),
            (0.14, tint),
            (1, tint),
        )
    c.finish(grain=0.22, warmth="#ff9a50")


SCENES = (
    debate_stage,
    cinema,
    open_air_screen,
    concert_hall,
)
