"""A full cinema, seen from its last row."""

from demonstration import shapes
from demonstration.colours import mix


def draw(c):
    c.sky((0, "#0a0710"), (0.5, "#1a1020"), (1, "#060409"))
    c.shape(
        lambda pen: [
            pen.polygon([(0, 60), (210, 190), (210, 640), (0, 860)]),
            pen.polygon([(1500, 60), (1290, 190), (1290, 640), (1500, 860)]),
        ],
        (0, "#2b1420"),
        (1, "#12080f"),
    )
    _curtains(c)
    _screen(c)
    _coast_of_the_film(c)
    _couple_of_the_film(c)
    c.shape(lambda pen: [pen.box(260, 190, 980, 26), pen.box(260, 574, 980, 26)], "#08060b")
    _light(c)
    for row in range(5):
        _row(c, row)
    c.finish(grain=0.24)


def _curtains(c):
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


def _screen(c):
    c.lights(lambda pen: pen.box(260, 190, 980, 410), "#6d8a9a", bloom=120, strength=0.75)
    c.shape(
        lambda pen: pen.box(260, 190, 980, 410),
        (0, "#41617a"),
        (0.45, "#c9b491"),
        (0.62, "#f4dba6"),
        (0.64, "#5c7480"),
        (1, "#1d3442"),
    )


def _coast_of_the_film(c):
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


def _couple_of_the_film(c):
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


def _light(c):
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


def _row(c, row):
    y, size = 672 + row * 64 + row * row * 3, 23 + row * 9.5
    tint = mix("#3a1d2a", "#07040a", row / 4)
    seats = range(-40 + 17 * (row % 2), 1560, round(size * 2.3))
    _seats(c, y, size, tint, seats)
    _heads(c, y, size, tint, seats)


def _seats(c, y, size, tint, seats):
    c.shape(
        lambda pen: (
            [
                pen.polygon(
                    [
                        (x - size * 1.05, y + size * 3),
                        (x - size * 0.95, y + size * 0.9),
                        (x - size * 0.6, y + size * 0.55),
                        (x + size * 0.6, y + size * 0.55),
                        (x + size * 0.95, y + size * 0.9),
                        (x + size * 1.05, y + size * 3),
                    ]
                )
                for x in seats
            ]
            + [pen.box(-10, y + size * 1.5, 1520, 400)]
        ),
        (0, mix(tint, "#8a3c46", 0.5)),
        (0.12, tint),
        (1, "#050307"),
    )


def _heads(c, y, size, tint, seats):
    c.shape(
        lambda pen: [
            [
                pen.disc(x, y, size * 0.42, squash=1.2),
                pen.box(x - size * 0.18, y + size * 0.3, size * 0.36, size * 0.5),
            ]
            for x in seats
            if c.chance.random() < 0.72
        ],
        (0, mix(tint, "#b9cbd6", 0.32)),
        (0.6, tint),
        (1, tint),
    )
