"""Red cliffs that the sea eats away, and a house that is near their edge."""

import math

from demonstration import shapes
from demonstration.colours import mix


def draw(c):
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
    _shore(c)
    _house_at_the_edge(c)
    _gulls(c)
    c.finish(warmth="#ffd9a0")


def _shore(c):
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


def _house_at_the_edge(c):
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


def _gulls(c):
    c.shape(
        lambda pen: [
            pen.line([(x, y), (x + 11, y - 6), (x + 22, y)], 2)
            for x, y in ((620, 240), (676, 262), (560, 282), (730, 300))
        ],
        "#3c5261",
    )


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
    edge, outline = _outline(c, left, top, bottom, depth)
    c.shape(
        lambda pen: pen.polygon(outline),
        (0, mix(tint, "#ffe7c4", 0.22)),
        (0.5, tint),
        (1, mix(tint, "#1c1412", 0.45)),
    )
    _strata(c, left, top, bottom, tint, depth)
    _cracks(c, left, top, bottom, tint)
    c.shape(
        lambda pen: pen.line(
            [(left - 14, bottom), (left + 300, bottom + 4), (1560, bottom + 14)], 5 + 3 * depth
        ),
        "#f4f1e6",
        opacity=0.85,
        soft=2 + depth,
    )
    _turf(c, depth, edge)


def _outline(c, left, top, bottom, depth):
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
    return edge, outline


def _strata(c, left, top, bottom, tint, depth):
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


def _cracks(c, left, top, bottom, tint):
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


def _turf(c, depth, edge):
    turf = [(x, y + 5 + c.chance.uniform(2, 9)) for x, y in reversed(edge)]
    c.shape(
        lambda pen: pen.polygon([*[(x, y - 4) for x, y in edge], *turf]),
        mix("#6c7d4c", "#dfd7bd", 0.5 - 0.2 * depth),
    )
