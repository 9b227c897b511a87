"""An orchestra and its conductor before a full house."""

import math

from demonstration import shapes
from demonstration.colours import FADING, mix


def draw(c):
    c.sky((0, "#150a18"), (0.6, "#2c1426"), (1, "#0a060d"))
    _curtains(c)
    _organ(c)
    _spotlights(c)
    _stage(c)
    c.shape(_orchestra, (0, "#4a2b22"), (0.5, "#23120f"), (1, "#140a0a"))
    _conductor(c)
    _audience(c)
    c.finish(grain=0.22, warmth="#ff9a50")


def _curtains(c):
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


def _organ(c):
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


def _spotlights(c):
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


def _stage(c):
    c.shape(
        lambda pen: pen.polygon([(230, 560), (1270, 560), (1360, 690), (140, 690)]),
        (0, "#c98a4c"),
        (1, "#7d4a2a"),
    )
    c.shape(lambda pen: pen.box(140, 690, 1220, 46), (0, "#4c2a1c"), (1, "#1d0f0d"))
    c.shape(lambda pen: pen.disc(750, 610, 420, squash=0.13), "#ffe2ae", opacity=0.4, soft=24)


def _orchestra(pen):
    for row, (y, size, count) in enumerate(((556, 96, 17), (592, 112, 15), (632, 130, 13))):
        for seat in range(count):
            x = 750 + (seat - (count - 1) / 2) * (66 + 9 * row)
            if row < 2 or abs(x - 750) >= 60:  # the conductor stands there
                _musician(pen, x, y - abs(x - 750) * 0.04, size)


def _musician(pen, x, y, size):
    """One with a violin, seated, and the bow on its strings."""

    def at(along, up):
        return (x + size * along, y - size * up)

    pen.disc(*at(0, 0.72), size * 0.075, squash=1.2)
    pen.line([at(0, 0.56), at(0, 0.16)], size * 0.2)
    pen.line([at(0, 0.18), at(0.16, 0.14), at(0.16, 0)], size * 0.09)
    pen.line([at(0.1, 0.5), at(0.34, 0.42)], size * 0.05)
    pen.line([at(0.02, 0.62), at(0.3, 0.78)], size * 0.022)


def _conductor(c):
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


def _audience(c):
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
