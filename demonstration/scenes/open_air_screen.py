"""A film shown on the quay, in the evening."""

from demonstration import shapes
from demonstration.colours import mix


def draw(c):
    c.sky((0, "#0a1030"), (0.5, "#233066"), (0.85, "#5d5488"), (1, "#b07d8d"), until=560)
    c.stars(260, bottom=420)
    _coast(c)
    c.mirror(572, tint="#1d2656", depth=0.35, ripple=8)
    c.waves(572, "#9d8cc0", "#0a0f2b", strength=0.35)
    _screen(c)
    _film(c)
    _quay(c)
    _audience(c)
    c.finish(grain=0.2)


def _coast(c):
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


def _screen(c):
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


def _film(c):
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


def _quay(c):
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


def _audience(c):
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
