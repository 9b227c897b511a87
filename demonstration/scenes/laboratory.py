"""A bench with flasks and a microscope, at a window on the sea."""

import math

from demonstration import shapes
from demonstration.colours import mix


def draw(c):
    c.sky((0, "#0e2a33"), (0.5, "#1f4d57"), (1, "#0c2028"))
    _window(c)
    c.shape(lambda pen: shapes.research_ship(pen, 880, 312, 210), "#5d7f87", opacity=0.9)
    _frame(c)
    c.beam([(150, 90), (1350, 90), (1600, 1000), (300, 1000)], "#cfeee4", opacity=0.12, soft=50)
    _shelf(c)
    _bench(c)
    _flask(c, 250, 752, 250, "#49c2a0")
    _flask(c, 455, 752, 180, "#e3a84e")
    for index, tint in enumerate(("#5fb7d6", "#d9c06a", "#62c3a4", "#d97f63", "#8fb4e0")):
        _tube(c, index, tint)
    _rack(c)
    _microscope(c)
    _monitor(c)
    c.shape(
        lambda pen: shapes.person(pen, 96, 1300, 860, stride=0.02), (0, "#07161b"), (1, "#040d11")
    )
    c.finish(warmth="#bff0e0")


def _window(c):
    c.lights(lambda pen: pen.box(150, 90, 1200, 330), "#5fa9ab", bloom=80, strength=0.7)
    c.shape(
        lambda pen: pen.box(150, 90, 1200, 330),
        (0, "#d5ebe4"),
        (0.62, "#f3ead2"),
        (0.63, "#8fb9bd"),
        (1, "#5b939d"),
    )
    c.shape(
        lambda pen: [
            pen.polygon(
                [
                    (150, 300),
                    *[
                        (x, 280 - 26 * math.sin(x / 130) - 10 * math.sin(x / 47))
                        for x in range(150, 1351, 15)
                    ],
                    (1350, 300),
                ]
            )
        ],
        "#7ea3a6",
        opacity=0.7,
    )


def _frame(c):
    c.shape(
        lambda pen: (
            [pen.box(150 + 300 * i - 5, 90, 10, 330) for i in range(5)]
            + [pen.box(140, 84, 1220, 10), pen.box(140, 416, 1220, 14)]
        ),
        "#163540",
    )


def _shelf(c):
    c.shape(
        lambda pen: [
            pen.box(60, 500, 1380, 12),
            pen.box(110, 512, 8, 150),
            pen.box(1380, 512, 8, 150),
        ],
        "#1a3f4a",
    )
    for index in range(16):
        x, tall = 130 + index * 80, c.chance.uniform(40, 76)
        tint = c.chance.choice(("#69b7a4", "#d7a85b", "#6fa8c9", "#b9c4bd", "#88b36a"))
        c.shape(
            lambda pen, x=x, t=tall: [pen.box(x, 500 - t, 44, t), pen.box(x + 12, 488 - t, 20, 14)],
            "#bfe0dc",
            opacity=0.34,
        )
        c.shape(
            lambda pen, x=x, t=tall: pen.box(x + 2, 500 - t * 0.62, 40, t * 0.62),
            tint,
            opacity=0.75,
        )


def _bench(c):
    c.ground((0, "#2a5660"), (0.1, "#1b3f49"), (1, "#081a20"), top=760)
    c.shape(lambda pen: pen.box(-10, 752, 1520, 14), "#7fb3b0", opacity=0.8)
    c.shape(
        lambda pen: pen.polygon([(300, 766), (1250, 766), (1500, 1000), (380, 1000)]),
        "#bfe5dc",
        opacity=0.2,
        soft=26,
    )


def _tube(c, index, tint):
    x = 900 + index * 62
    c.shape(
        lambda pen: [pen.box(x, 560, 34, 176), pen.disc(x + 17, 736, 17)],
        "#d6f1ea",
        opacity=0.3,
    )
    level = c.chance.uniform(600, 660)
    c.shape(
        lambda pen: [pen.box(x + 3, level, 28, 736 - level), pen.disc(x + 17, 736, 14)],
        (0, tint),
        (1, mix(tint, "#123038", 0.4)),
        opacity=0.88,
    )
    c.shape(
        lambda pen: pen.line([(x + 8, 570), (x + 8, 730)], 3),
        "#ffffff",
        opacity=0.5,
        soft=0.8,
    )


def _rack(c):
    c.shape(
        lambda pen: [
            pen.box(870, 612, 370, 14),
            pen.box(870, 700, 370, 12),
            pen.box(870, 612, 12, 144),
            pen.box(1228, 612, 12, 144),
        ],
        "#10303a",
    )


def _microscope(c):
    c.shape(
        lambda pen: [
            pen.box(580, 728, 230, 26),
            pen.polygon([(758, 728), (800, 728), (806, 560), (770, 500), (736, 520), (764, 580)]),
            pen.polygon([(620, 470), (690, 440), (760, 600), (690, 632)]),
            pen.polygon([(590, 420), (656, 392), (668, 420), (602, 449)]),
            pen.polygon([(696, 634), (740, 614), (752, 650), (716, 668)]),
            pen.box(600, 676, 180, 14),
            pen.disc(800, 660, 24),
            pen.box(700, 690, 22, 40),
        ],
        (0, "#244a55"),
        (0.5, "#14313b"),
        (1, "#0a1d24"),
    )
    c.lights(lambda pen: pen.disc(706, 684, 7, squash=0.6), "#e9fff4", bloom=26)
    c.shape(lambda pen: pen.line([(628, 472), (690, 446)], 3), "#a9d8d0", opacity=0.7)


def _monitor(c):
    c.shape(
        lambda pen: [
            pen.box(1290, 520, 190, 140),
            pen.box(1370, 660, 30, 92),
            pen.box(1320, 744, 130, 10),
        ],
        "#0b2129",
    )
    c.lights(lambda pen: pen.box(1300, 530, 170, 120), "#14505a", bloom=18)
    c.lights(
        lambda pen: pen.line(
            [
                (1306 + 8 * i, 600 - 34 * math.sin(i / 2.2) * math.exp(-((i - 10) ** 2) / 60))
                for i in range(20)
            ],
            3,
        ),
        "#7fffd4",
        bloom=6,
    )


def _flask(c, x, y, height, tint):
    unit = height / 100
    _glass(c, x, y, unit)
    _content(c, x, y, tint, unit)
    _shine(c, x, y, tint, unit)
    c.glow(x, y - 16 * unit, 60 * unit, tint, 0.4)


def _glass(c, x, y, unit):
    def glass(pen):
        pen.polygon(
            [
                (x - 9 * unit, y - 98 * unit),
                (x + 9 * unit, y - 98 * unit),
                (x + 9 * unit, y - 62 * unit),
                (x + 40 * unit, y - 6 * unit),
                (x + 34 * unit, y),
                (x - 34 * unit, y),
                (x - 40 * unit, y - 6 * unit),
                (x - 9 * unit, y - 62 * unit),
            ]
        )
        pen.box(x - 12 * unit, y - 100 * unit, 24 * unit, 5 * unit)

    c.shape(glass, "#d9f3ec", opacity=0.34)


def _content(c, x, y, tint, unit):
    def liquid(pen):
        pen.polygon(
            [
                (x - 24 * unit, y - 36 * unit),
                (x + 24 * unit, y - 36 * unit),
                (x + 38 * unit, y - 7 * unit),
                (x + 33 * unit, y - 2 * unit),
                (x - 33 * unit, y - 2 * unit),
                (x - 38 * unit, y - 7 * unit),
            ]
        )

    c.shape(liquid, (0, mix(tint, "#ffffff", 0.25)), (1, mix(tint, "#0c2a30", 0.35)), opacity=0.9)


def _shine(c, x, y, tint, unit):
    c.shape(
        lambda pen: pen.disc(x, y - 36 * unit, 24 * unit, squash=0.16),
        mix(tint, "#ffffff", 0.5),
        opacity=0.85,
    )
    c.shape(
        lambda pen: pen.line(
            [
                (x - 4 * unit, y - 90 * unit),
                (x - 4 * unit, y - 60 * unit),
                (x - 27 * unit, y - 16 * unit),
            ],
            2.2 * unit,
        ),
        "#ffffff",
        opacity=0.5,
        soft=1,
    )
