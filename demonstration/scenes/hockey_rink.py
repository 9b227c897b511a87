"""A game in a full arena."""

from demonstration import shapes
from demonstration.colours import FADING, mix

BLUE, RED = "#27406b", "#b9382f"


def draw(c):
    c.sky((0, "#070b18"), (0.5, "#121c38"), (1, "#0a1124"), until=470)
    _stands(c)
    c.haze("#2c3c68", top=60, bottom=480, opacity=0.4)
    c.ground((0, "#bccfe0"), (0.3, "#e4eef4"), (1, "#9fbad0"), top=470)
    _boards(c)
    _lines(c)
    _lamps(c)
    _scratches(c)
    _goal(c)
    for x, y, height, tint, facing, crouch in (
        (820, 590, 165, RED, 1, 0.3),
        (300, 620, 180, BLUE, 1, 0),
        (1120, 640, 190, RED, 1, 0.8),
        (660, 740, 250, BLUE, 1, 0.4),
        (940, 900, 360, RED, -1, 0.2),
        (330, 930, 390, BLUE, 1, 0.5),
    ):
        _player(c, x, y, height, tint, facing, crouch)
    c.shape(lambda pen: pen.disc(800, 760, 9, squash=0.5), "#0a0d14")
    _spray(c)
    c.finish(grain=0.18)


def _stands(c):
    for row in range(9):
        y, size = 120 + row * 36, 10 + row * 1.5
        c.shape(
            lambda pen, y=y, s=size: shapes.crowd(pen, c.chance, y, s, step=2.0),
            c.chance.choice(("#1b2748", "#23284a", "#2d2344", "#1d2f4d")),
            opacity=0.9,
        )
        c.shape(
            lambda pen, y=y, s=size: [
                pen.disc(c.chance.uniform(0, 1500), y + s, s * 0.8) for _ in range(26)
            ],
            c.chance.choice(("#7d3440", "#8a7040", "#3c6280", "#6c6f88")),
            opacity=0.55,
            soft=0.8,
        )


def _boards(c):
    c.shape(
        lambda pen: pen.box(-10, 420, 1520, 62),
        (0, "#f2f5f8"),
        (0.75, "#d5dee8"),
        (0.76, "#d7b13f"),
        (1, "#b08a26"),
    )
    c.shape(
        lambda pen: [pen.box(40 + 240 * i, 436, 150, 24) for i in range(6)], "#4a658c", opacity=0.55
    )
    c.shape(
        lambda pen: (
            [pen.line([(x, 340), (x, 420)], 3) for x in range(0, 1501, 150)]
            + [pen.line([(-10, 340), (1510, 340)], 2.4)]
        ),
        "#c9d9ea",
        opacity=0.55,
    )
    c.shape(lambda pen: pen.box(-10, 342, 1520, 80), "#b9d2ec", opacity=0.12)


def _lines(c):
    c.shape(
        lambda pen: [pen.polygon([(980, 482), (1004, 482), (1330, 1010), (1270, 1010)])],
        "#3f6fb3",
        opacity=0.75,
        soft=1,
    )
    c.shape(
        lambda pen: [
            pen.disc(470, 720, 270, squash=0.3),
            pen.disc(470, 720, 258, 0, squash=0.3),
            pen.disc(470, 720, 14, squash=0.4),
        ],
        "#c0504a",
        opacity=0.75,
        soft=1,
    )


def _lamps(c):
    for x in (180, 520, 860, 1200):
        c.beam(
            [(x - 12, -10), (x + 12, -10), (x + 330, 760), (x - 330, 760)],
            "#dbe8ff",
            opacity=0.13,
            soft=18,
            fade=FADING,
        )
    c.lights(lambda pen: [pen.box(60 + 170 * i, 22, 90, 12) for i in range(9)], "#eaf2ff", bloom=40)


def _scratches(c):
    c.shape(
        lambda pen: [
            pen.disc(
                c.chance.uniform(0, 1500),
                c.chance.uniform(560, 980),
                c.chance.uniform(60, 180),
                squash=0.12,
            )
            for _ in range(9)
        ],
        "#ffffff",
        opacity=0.4,
        soft=16,
    )
    c.shape(
        lambda pen: [
            pen.line(
                [(x, y), (x + c.chance.uniform(-150, 150), y + c.chance.uniform(-18, 18))],
                c.chance.uniform(0.6, 1.6),
            )
            for x, y in (
                (c.chance.uniform(0, 1500), c.chance.uniform(500, 990)) for _ in range(160)
            )
        ],
        "#ffffff",
        opacity=0.55,
        soft=0.5,
    )


def _goal(c):
    c.shape(
        lambda pen: [
            pen.line([(1180, 590), (1180, 500), (1330, 512), (1330, 616)], 7),
            pen.line([(1180, 500), (1222, 484), (1362, 496), (1330, 512)], 4),
            pen.line([(1362, 496), (1362, 596), (1330, 616)], 4),
        ],
        "#b8342f",
    )
    c.shape(
        lambda pen: (
            [
                pen.line([(1180 + 12 * i, 502 + i), (1180 + 12 * i, 590 + 2 * i)], 0.9)
                for i in range(13)
            ]
            + [pen.line([(1180, 510 + 13 * i), (1330, 520 + 14 * i)], 0.9) for i in range(7)]
        ),
        "#f4f7fa",
        opacity=0.8,
    )


def _player(c, x, y, height, tint, facing, crouch):
    c.shape(
        lambda pen: pen.disc(x, y + 2, height * 0.42, squash=0.13),
        "#52708f",
        opacity=0.5,
        soft=5,
    )
    c.shape(
        lambda pen: pen.disc(x + 4, y + height * 0.26, height * 0.2, squash=1.1),
        tint,
        opacity=0.2,
        soft=9,
    )
    c.shape(
        lambda pen: shapes.skater(pen, x, y, height, facing=facing, crouch=crouch),
        (0, "#0e1424"),
        (0.19, mix(tint, "#0a0f1c", 0.45)),
        (0.23, tint),
        (0.5, tint),
        (0.53, "#f0f3f6"),
        (0.56, "#1b2436"),
        (1, "#0d1320"),
    )


def _spray(c):
    c.shape(
        lambda pen: [
            pen.disc(
                240 + c.chance.gauss(0, 40), 915 + c.chance.gauss(0, 12), c.chance.uniform(1, 4)
            )
            for _ in range(70)
        ],
        "#ffffff",
        opacity=0.85,
        soft=0.8,
    )
