"""A school bus in the snow, and the children who wait for it."""

from demonstration import shapes
from demonstration.colours import mix


def draw(c):
    c.sky((0, "#a9bac6"), (0.6, "#d6dcdc"), (1, "#efe7db"), until=560)
    _woods(c)
    c.ground((0, "#e9ebea"), (0.4, "#d5dde2"), (1, "#aebdca"), top=556)
    _road(c)
    c.shape(
        lambda pen: [pen.box(90, 420, 5, 150), pen.line([(92, 430), (1040, 520)], 1.2)],
        "#5d6a73",
    )
    c.shape(lambda pen: pen.disc(640, 858, 420, squash=0.05), "#5e6d7b", opacity=0.55, soft=8)
    _body(c)
    _windows(c)
    _stripes_and_wheels(c)
    _headlights(c)
    _children(c)
    c.snowfall(420, size=3.2, wind=4)
    c.haze("#eef0ef", top=520, bottom=1000, opacity=0.12)
    c.finish(vignette=0.25)


def _woods(c):
    for layer, tint in enumerate(("#c2ccd1", "#a3b2ba", "#7d919b")):
        c.shape(
            lambda pen, n=layer: shapes.forest(
                pen, c.chance, 540 + 26 * n, 150 + 80 * n, step=20 + 8 * n
            ),
            (0, tint),
            (1, mix(tint, "#f0efe9", 0.4)),
        )
        c.haze("#e8e8e2", top=430, bottom=600, opacity=0.35)


def _road(c):
    c.shape(
        lambda pen: pen.polygon([(1010, 566), (1090, 566), (1520, 800), (1520, 1010), (120, 1010)]),
        (0, "#c9d0d4"),
        (0.5, "#a9b4bd"),
        (1, "#8997a4"),
    )
    c.shape(
        lambda pen: [
            pen.line([(1040, 570), (700, 770), (260, 1010)], 9),
            pen.line([(1062, 570), (1000, 770), (860, 1010)], 11),
        ],
        "#7a8894",
        opacity=0.6,
        soft=3,
    )


def _body(c):
    body = [
        (270, 820),
        (270, 505),
        (292, 484),
        (880, 484),
        (906, 505),
        (914, 640),
        (1018, 660),
        (1030, 690),
        (1030, 820),
    ]
    c.shape(lambda pen: pen.polygon(body), (0, "#f2bd3f"), (0.4, "#e5a823"), (1, "#a8701c"))
    c.shape(lambda pen: pen.polygon([(280, 496), (296, 474), (878, 474), (900, 498)]), "#f4f6f5")


def _windows(c):
    c.shape(
        lambda pen: (
            [pen.box(300 + 88 * i, 528, 72, 84) for i in range(6)]
            + [pen.polygon([(836, 528), (898, 528), (904, 640), (836, 640)])]
        ),
        (0, "#52626e"),
        (1, "#2b3841"),
    )
    c.shape(
        lambda pen: [
            pen.polygon(
                [(304 + 88 * i, 612), (338 + 88 * i, 528), (358 + 88 * i, 528), (324 + 88 * i, 612)]
            )
            for i in range(6)
        ],
        "#a9bcc6",
        opacity=0.35,
    )
    c.shape(
        lambda pen: [
            pen.disc(330 + 88 * i + d, 604, 15) for i, d in ((0, 4), (1, 18), (3, 10), (4, 22))
        ],
        "#182025",
    )


def _stripes_and_wheels(c):
    c.shape(
        lambda pen: [pen.box(270, y, 758 if y > 700 else 640, 8) for y in (636, 700, 752)],
        "#3a2c14",
        opacity=0.85,
    )
    c.shape(lambda pen: [pen.box(560, 655, 210, 30)], "#2f2413", opacity=0.75)
    c.shape(lambda pen: [pen.disc(x, 822, 50) for x in (410, 905)], "#15191c")
    c.shape(lambda pen: [pen.disc(x, 822, 21) for x in (410, 905)], "#8b9499")


def _headlights(c):
    c.lights(lambda pen: [pen.disc(1018, 728, 13)], "#fff3cf", bloom=46)
    c.lights(lambda pen: [pen.disc(302, 500, 8), pen.disc(876, 500, 8)], "#ff5a36", bloom=30)
    c.beam([(1018, 720), (1560, 640), (1560, 860), (1018, 736)], "#fff4d4", opacity=0.3, soft=14)


def _children(c):
    for x, y, height, tint in (
        (150, 880, 178, "#a33f3c"),
        (205, 876, 150, "#2f5f86"),
        (100, 900, 165, "#3f7358"),
    ):
        c.shape(
            lambda pen, x=x, y=y, h=height: shapes.person(pen, x, y, h, stride=0.05, bag=True),
            (0, "#2b2e35"),
            (0.2, "#2b2e35"),
            (0.23, tint),
            (0.55, tint),
            (0.6, "#242a33"),
            (1, "#1c2129"),
        )
