"""Three speakers at their lecterns, before an audience and a camera."""

from demonstration import shapes
from demonstration.colours import FADING, mix


def draw(c):
    c.sky((0, "#0b1230"), (0.7, "#1c2c63"), (1, "#0d1533"))
    _backdrop(c)
    _emblem(c)
    _stage(c)
    for x, tint in ((380, "#b4453e"), (750, "#c9a03e"), (1120, "#3f7fb8")):
        _speaker(c, x, tint)
    _lamps(c)
    _audience(c)
    _camera(c)
    c.finish(grain=0.2)


def _backdrop(c):
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


def _emblem(c):
    c.shape(
        lambda pen: [
            pen.disc(750, 320, 150),
            pen.disc(750, 320, 138, 0),
            pen.polygon([(650, 370), (700, 290), (735, 330), (780, 250), (850, 370)]),
        ],
        "#a9c8f5",
        opacity=0.35,
    )


def _stage(c):
    c.ground((0, "#18244f"), (0.3, "#2b3a70"), (1, "#070b1e"), top=640)
    c.shape(
        lambda pen: pen.polygon([(200, 640), (1300, 640), (1440, 780), (60, 780)]),
        (0, "#35488c"),
        (1, "#1c2858"),
    )
    c.lights(lambda pen: pen.line([(60, 781), (1440, 781)], 4), "#7fc1ff", bloom=18)


def _speaker(c, x, tint):
    c.beam(
        [(x - 10, -20), (x + 10, -20), (x + 170, 760), (x - 170, 760)],
        "#e9f1ff",
        opacity=0.3,
        soft=14,
        fade=FADING,
    )
    c.shape(lambda pen: pen.disc(x, 742, 150, squash=0.13), "#dfe9ff", opacity=0.4, soft=10)
    c.shape(
        lambda pen: shapes.person(pen, x, 735, 300, stride=0.03),
        (0, "#2a2e46"),
        (0.2, "#20243c"),
        (1, "#0d1020"),
    )
    _lectern(c, x, tint)


def _lectern(c, x, tint):
    c.shape(
        lambda pen: [
            pen.polygon([(x - 78, 578), (x + 78, 578), (x + 60, 600), (x - 60, 600)]),
            pen.polygon([(x - 50, 600), (x + 50, 600), (x + 64, 745), (x - 64, 745)]),
        ],
        (0, "#e9eefb"),
        (0.2, "#97a5cc"),
        (1, "#39446e"),
    )
    c.shape(lambda pen: pen.box(x - 52, 622, 104, 22), tint)
    c.shape(
        lambda pen: [
            pen.line([(x - 30, 578), (x - 14, 545)], 2.4),
            pen.disc(x - 12, 542, 5),
        ],
        "#0c1022",
    )


def _lamps(c):
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


def _audience(c):
    for y, size, tint in ((838, 30, "#141b3c"), (890, 40, "#0d122b"), (950, 54, "#070a1a")):
        c.shape(
            lambda pen, y=y, s=size: shapes.crowd(pen, c.chance, y, s, step=1.75),
            (0, mix(tint, "#8fb3ff", 0.2)),
            (0.2, tint),
            (1, tint),
        )


def _camera(c):
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
