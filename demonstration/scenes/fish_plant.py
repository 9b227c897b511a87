"""The hall where lobsters are sorted on two belts."""

from demonstration import shapes


def draw(c):
    _hall(c)
    _open_door(c)
    _floor(c)
    _lamps(c)
    for side in (-1, 1):
        _line_of_work(c, side)
    c.haze("#dfe6df", top=420, bottom=760, opacity=0.22)
    c.finish(warmth="#e6f2df")


def _hall(c):
    c.sky((0, "#24343c"), (0.4, "#5d7880"), (1, "#8ea4a5"))
    c.shape(
        lambda pen: [
            pen.polygon([(0, 0), (560, 330), (560, 640), (0, 900)]),
            pen.polygon([(1500, 0), (940, 330), (940, 640), (1500, 900)]),
        ],
        (0, "#42575e"),
        (1, "#2b3c43"),
    )
    c.shape(lambda pen: pen.box(560, 330, 380, 310), (0, "#a9bcba"), (1, "#74898c"))
    c.shape(
        lambda pen: [pen.polygon([(0, 0), (1500, 0), (940, 330), (560, 330)])],
        (0, "#1c2a31"),
        (1, "#4d646b"),
    )
    c.shape(
        lambda pen: (
            [
                pen.line([(750 + (x - 750) * 2.68, 0), (x, 330)], 5)
                for x in (600, 660, 720, 780, 840, 900)
            ]
            + [
                pen.line([(560 - d * 1.7, 330 - d), (940 + d * 1.7, 330 - d)], 4 + d / 40)
                for d in (20, 60, 120, 210, 310)
            ]
        ),
        "#17242a",
        opacity=0.7,
    )


def _open_door(c):
    c.lights(
        lambda pen: [pen.polygon([(640, 370), (860, 370), (860, 640), (640, 640)])],
        "#f2e4b9",
        bloom=70,
        strength=0.7,
    )
    c.shape(
        lambda pen: pen.box(640, 370, 220, 270),
        (0, "#cfe0df"),
        (0.55, "#f3e4bd"),
        (0.57, "#7fa5ad"),
        (1, "#55808b"),
    )
    c.shape(lambda pen: shapes.fishing_boat(pen, 668, 556, 150), "#31505c")


def _floor(c):
    c.shape(
        lambda pen: pen.polygon(
            [(560, 640), (940, 640), (1500, 900), (1500, 1010), (0, 1010), (0, 900)]
        ),
        (0, "#93a8a8"),
        (1, "#2f4248"),
    )
    c.shape(
        lambda pen: pen.polygon([(660, 640), (840, 640), (1010, 1010), (490, 1010)]),
        "#f4e9c6",
        opacity=0.42,
        soft=26,
    )


def _lamps(c):
    c.lights(
        lambda pen: [
            pen.polygon(
                [
                    (750 + s * a, b),
                    (750 + s * (a + w), b + 2),
                    (750 + s * (a + w), b + 12),
                    (750 + s * a, b + 9),
                ]
            )
            for s in (-1, 1)
            for a, b, w in ((130, 300, 46), (190, 232, 74), (300, 130, 120), (470, 14, 170))
        ],
        "#f1fbf6",
        bloom=28,
    )


def _line_of_work(c, side):
    _belt(c, side)
    _catch(c, side)
    _workers(c, side)


def _belt(c, side):
    c.shape(
        lambda pen: pen.polygon(
            [
                (750 + side * 150, 612),
                (750 + side * 190, 606),
                (750 + side * 730, 800),
                (750 + side * 560, 850),
            ]
        ),
        (0, "#dfe8e6"),
        (1, "#8b9fa1"),
    )
    c.shape(
        lambda pen: pen.polygon(
            [
                (750 + side * 150, 612),
                (750 + side * 560, 850),
                (750 + side * 560, 880),
                (750 + side * 150, 624),
            ]
        ),
        (0, "#5f7377"),
        (1, "#33464b"),
    )


def _catch(c, side):
    for index in range(46):
        share = (index / 45) ** 1.7
        x, y = 750 + side * (170 + share * 470), 611 + share * 208
        size = 5 + 26 * share
        tint = c.chance.choice(("#c65a3f", "#b24a36", "#d27a55"))
        jitter = c.chance.uniform(-0.5, 0.5)
        c.shape(
            lambda pen, x=x, y=y, n=size, j=jitter: [
                pen.disc(x + j * n, y + j * n * 0.6, n * 0.62, squash=0.5),
                pen.line([(x + j * n - n * 0.4, y), (x + j * n - n, y - n * 0.3)], n * 0.16),
                pen.line([(x + j * n + n * 0.4, y), (x + j * n + n, y - n * 0.3)], n * 0.16),
            ],
            tint,
        )


def _workers(c, side):
    for share in (0.04, 0.13, 0.27, 0.5, 0.86):
        x, y, height = (
            750 + side * (215 + share * 570),
            640 + share * 250,
            120 + 330 * share,
        )
        c.shape(
            lambda pen, x=x, y=y, h=height: shapes.person(pen, x, y, h, stride=0.02),
            (0, "#e9efee"),
            (0.06, "#dbe4e3"),
            (0.075, "#6d5a50"),
            (0.15, "#5d4d46"),
            (0.19, "#2f6a86"),
            (0.62, "#23536b"),
            (0.66, "#f0f3f0"),
            (0.7, "#24363d"),
            (1, "#182429"),
        )
