"""Five children play hockey on a pond."""

from demonstration import shapes
from demonstration.colours import mix


def draw(c):
    c.sky((0, "#8fb4c9"), (0.6, "#dfe3dc"), (1, "#f9e6c6"), until=470)
    c.glow(1180, 380, 560, "#ffe3ab", 0.7)
    _woods(c)
    c.ground((0, "#f4ead8"), (0.1, "#dfe6e6"), (1, "#a3bccb"), top=458)
    _ice(c)
    _scratches(c)
    _goal(c)
    for x, y, height, facing, crouch, tint in (
        (540, 640, 150, -1, 0.4, "#a63d36"),
        (800, 690, 190, -1, 0, "#2f4d67"),
        (1120, 640, 145, -1, 0.6, "#34566f"),
        (1010, 860, 300, -1, 0.2, "#8f302f"),
        (300, 900, 310, 1, 0.7, "#23415b"),
    ):
        _player(c, x, y, height, facing, crouch, tint)
    c.shape(lambda pen: pen.disc(660, 742, 7, squash=0.5), "#11181f")
    c.snowfall(110, size=2.2)
    c.finish(warmth="#ffdfae")


def _woods(c):
    for layer, tint in enumerate(("#b9c7cc", "#8da5ae", "#587782")):
        c.shape(
            lambda pen, n=layer: shapes.forest(
                pen, c.chance, 440 + 22 * n, 70 + 40 * n, step=14 + 4 * n
            ),
            tint,
        )
        c.haze("#f3ead6", top=370 + 20 * layer, bottom=500, opacity=0.4)


def _ice(c):
    c.shape(
        lambda pen: pen.disc(760, 760, 820, squash=0.33),
        (0, "#d6e2e4"),
        (0.5, "#b4ccd7"),
        (1, "#86a8bb"),
    )
    c.shape(
        lambda pen: pen.polygon([(820, 500), (1330, 500), (1500, 760), (1500, 900), (860, 900)]),
        "#fff4da",
        opacity=0.45,
        soft=30,
    )


def _scratches(c):
    c.shape(
        lambda pen: [
            pen.line(
                [(x, y), (x + c.chance.uniform(-180, 180), y + c.chance.uniform(-26, 26))],
                c.chance.uniform(0.6, 1.8),
            )
            for x, y in (
                (c.chance.uniform(40, 1460), c.chance.uniform(560, 980)) for _ in range(120)
            )
        ],
        "#f4f9f8",
        opacity=0.6,
        soft=0.5,
    )


def _goal(c):
    c.shape(
        lambda pen: [
            pen.line([(170, 640), (170, 580), (290, 566), (290, 622)], 6),
            pen.line([(170, 640), (290, 622)], 3),
        ],
        "#8d3b34",
    )


def _player(c, x, y, height, facing, crouch, tint):
    c.shape(
        lambda pen: pen.polygon(
            [
                (x - height * 0.2, y),
                (x + height * 0.1, y),
                (x - height * 0.7, y + height * 0.32),
                (x - height * 0.9, y + height * 0.26),
            ]
        ),
        "#6d8ea3",
        opacity=0.5,
        soft=5,
    )
    c.shape(
        lambda pen: shapes.skater(pen, x, y, height, facing=facing, crouch=crouch),
        (0, mix(tint, "#10161d", 0.65)),
        (0.2, mix(tint, "#10161d", 0.65)),
        (0.24, tint),
        (0.55, tint),
        (0.6, "#1d2a36"),
        (1, "#141c25"),
    )
