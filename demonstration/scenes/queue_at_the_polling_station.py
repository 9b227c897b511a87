"""People wait in the snow, before it is light, to vote."""

from demonstration import shapes
from demonstration.colours import mix

QUEUE = [  # where each stands, and how tall
    (790, 690, 128),
    (735, 702, 134),
    (690, 716, 142),
    (640, 732, 150),
    (586, 752, 160),
    (524, 776, 172),
    (452, 806, 186),
    (366, 842, 204),
    (262, 884, 226),
    (140, 930, 252),
    (1000, 700, 130),
    (1090, 740, 150),
]


def draw(c):
    c.sky((0, "#16213f"), (0.6, "#44517a"), (1, "#a58794"), until=640)
    c.stars(60, bottom=260)
    c.shape(
        lambda pen: shapes.forest(pen, c.chance, 650, 200, step=34), (0, "#1d2a45"), (1, "#26324d")
    )
    c.ground((0, "#8f9dbb"), (0.3, "#a9b4cb"), (1, "#4c5a7d"), top=640)
    _hall(c)
    _windows(c)
    _sign_and_flag(c)
    c.shape(
        lambda pen: pen.polygon([(780, 668), (920, 668), (1080, 1000), (520, 1000)]),
        "#ffcf8c",
        opacity=0.34,
        soft=24,
    )
    for index, (x, y, height) in enumerate(QUEUE):
        _voter(c, index, x, y, height)
    c.snowfall(260, size=2.6)
    c.finish(warmth="#ffb080")


def _hall(c):
    c.shape(
        lambda pen: [
            pen.box(420, 400, 860, 270),
            pen.polygon([(385, 402), (850, 236), (1315, 402)]),
        ],
        (0, "#cfd7e6"),
        (0.37, "#b8c2d6"),
        (0.385, "#6a4d4b"),
        (1, "#4a3a44"),
    )
    c.shape(
        lambda pen: [pen.line([(420, y), (1280, y)], 1.6) for y in range(418, 668, 19)],
        "#35293a",
        opacity=0.5,
    )


def _windows(c):
    c.lights(
        lambda pen: [pen.box(x, 470, 92, 96) for x in (480, 610, 1010, 1140)],
        "#ffc877",
        bloom=26,
        strength=0.8,
    )
    c.lights(lambda pen: pen.box(776, 468, 148, 202), "#ffdda0", bloom=30)
    c.shape(
        lambda pen: (
            [pen.box(x + 44, 470, 4, 96) for x in (480, 610, 1010, 1140)]
            + [pen.box(x, 516, 92, 4) for x in (480, 610, 1010, 1140)]
            + [pen.box(848, 468, 4, 202)]
        ),
        "#3b2a30",
    )


def _sign_and_flag(c):
    c.shape(lambda pen: pen.box(740, 410, 220, 36), "#e9e6df")
    c.shape(
        lambda pen: [pen.box(762 + i * 21, 422, 14, 12) for i in range(9)], "#42577e", opacity=0.85
    )
    c.shape(
        lambda pen: [
            pen.line([(850, 236), (850, 150)], 3),
            pen.polygon([(851, 152), (918, 164), (851, 184)]),
        ],
        "#b9bccb",
    )


def _voter(c, index, x, y, height):
    tint = c.chance.choice(("#1c2238", "#3d2733", "#20364a", "#2d2a40", "#4a3028"))
    c.shape(
        lambda pen: pen.polygon(
            [
                (x - height * 0.14, y),
                (x + height * 0.14, y),
                (x - height * 0.35, y + height * 0.5),
                (x - height * 0.65, y + height * 0.46),
            ]
        ),
        "#33405f",
        opacity=0.5,
        soft=4,
    )
    tall = c.chance.uniform(0.88, 1.06)
    c.shape(
        lambda pen, h=height * tall: shapes.person(
            pen, x, y, h, stride=0.03 + 0.05 * (index % 2), bag=index % 3 == 0
        ),
        (0, mix(tint, "#ffc98c", 0.22)),
        (1, tint),
    )
