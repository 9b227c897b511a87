"""A research ship among floes."""

import math

from demonstration import shapes


def draw(c):
    c.sky((0, "#0d2036"), (0.5, "#29557a"), (0.8, "#8fb7c8"), (1, "#e6e3d6"), until=520)
    c.clouds("#d7e4e6", top=80, bottom=460, opacity=0.5, stretch=7, threshold=128)
    c.glow(300, 500, 600, "#ffd9a8", 0.7, squash=0.45)
    c.shape(
        lambda pen: pen.polygon(shapes.ridge(c.chance, 520, 110, rough=0.52)),
        (0, "#b7cbd6"),
        (1, "#8fa9ba"),
        opacity=0.8,
    )
    c.haze("#e8e4da", top=420, bottom=560, opacity=0.7)
    c.ground((0, "#7fa0b3"), (0.35, "#2f5873"), (1, "#0c2438"), top=520)
    c.waves(520, "#8db3c4", "#0b2233", strength=0.45)
    _floes(c, 530, 660, 130)
    _ship(c)
    _floes(c, 655, 1000, 80)
    c.clouds("#dfe6e6", top=380, bottom=640, opacity=0.35, stretch=8, threshold=140)
    c.snowfall(120, size=1.8)
    c.finish(warmth="#9fc4d8")


def _ship(c):
    c.shape(
        lambda pen: shapes.research_ship(pen, 560, 655, 640),
        (0, "#d9823d"),
        (0.32, "#c8552f"),
        (0.7, "#8d2f27"),
        (1, "#401c22"),
    )
    c.shape(
        lambda pen: [pen.box(690, 503, 228, 62), pen.box(709, 462, 160, 38)],
        (0, "#f3ede0"),
        (1, "#a9b6bd"),
        opacity=0.95,
    )
    c.shape(
        lambda pen: (
            [pen.box(700 + 22 * i, 520, 12, 9) for i in range(9)] + [pen.box(716, 470, 122, 10)]
        ),
        "#1c2f40",
    )
    c.lights(
        lambda pen: [pen.box(716, 470, 122, 9), pen.disc(771, 312, 2.4)],
        "#ffe0a0",
        bloom=10,
        strength=0.7,
    )


def _floes(c, top, bottom, count):
    plates = []
    for _ in range(count):
        share = c.chance.random() ** 1.3
        y = top + share * (bottom - top)
        depth = (y - 515) / 480
        width = (12 + 250 * depth) * c.chance.uniform(0.5, 1.5)
        plates.append((y, c.chance.uniform(-100, 1500), width, depth))
    for y, x, width, depth in sorted(plates):
        points = []
        corners = c.chance.randint(6, 9)
        for corner in range(corners):
            turn = corner * math.tau / corners + c.chance.uniform(-0.25, 0.25)
            reach = c.chance.uniform(0.75, 1.05)
            points.append(
                (x + width / 2 * reach * math.cos(turn), y + width * 0.13 * reach * math.sin(turn))
            )
        thick = 2 + 13 * depth
        c.shape(lambda pen, p=points, t=thick: pen.polygon([(x, y + t) for x, y in p]), "#5f93ad")
        c.shape(lambda pen, p=points: pen.polygon(p), (0, "#f7f5ee"), (1, "#cfe0e6"))
