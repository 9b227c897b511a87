"""Three crews of rowers at sunset."""

from demonstration import shapes


def draw(c):
    c.sky((0, "#3a2f5b"), (0.4, "#97506b"), (0.75, "#ee8a58"), (1, "#ffc777"), until=500)
    c.clouds("#ffb37a", top=30, bottom=440, opacity=0.7, stretch=7, threshold=124)
    c.clouds("#3b2b52", top=-60, bottom=260, opacity=0.6, stretch=5, threshold=120)
    c.glow(760, 480, 640, "#ffb454", 0.85, squash=0.6)
    c.shape(lambda pen: pen.disc(760, 470, 62), "#fff2c2", soft=2)
    c.shape(lambda pen: pen.polygon(shapes.ridge(c.chance, 502, 90, rough=0.5)), "#7b4660")
    c.shape(lambda pen: shapes.forest(pen, c.chance, 506, 34, step=9, left=1040), "#4c2f4c")
    c.mirror(500, tint="#6e4560", depth=0.25, ripple=9)
    c.waves(500, "#ffc98a", "#2b1d3b", strength=0.55)
    c.glitter(760, 500, 190, "#ffd28e")
    for x, y, size, tint in (
        (980, 580, 0.5, "#47304f"),
        (150, 650, 0.8, "#2e2140"),
        (420, 830, 1.5, "#170f26"),
    ):
        _boat(c, x, y, size, tint)
    c.finish(warmth="#ff9a5a")


def _boat(c, x, y, size, tint):
    c.shape(
        lambda pen: pen.disc(x + 240 * size, y + 22 * size, 270 * size, squash=0.05),
        "#1a1228",
        opacity=0.5,
        soft=3,
    )
    c.shape(lambda pen: _rowers(pen, x, y, size), tint)
    c.shape(
        lambda pen: [
            pen.disc(x + (60 + 90 * i) * size, y + 34 * size, 20 * size, squash=0.2)
            for i in range(4)
        ],
        "#ffdca2",
        opacity=0.7,
        soft=1.2,
    )


def _rowers(pen, x, y, size):
    def at(px, py):
        return (x + px * size, y - py * size)

    pen.polygon(
        [
            at(-20, 24),
            at(40, 8),
            at(430, 8),
            at(505, 30),
            at(488, 6),
            at(440, -16),
            at(50, -16),
            at(0, 0),
        ]
    )
    for seat in range(4):
        left = 96 + seat * 90
        pen.line([at(left, 8), at(left - 20, 56)], 25 * size)
        pen.disc(*at(left - 26, 82), 14 * size, squash=1.15)
        pen.line([at(left - 20, 58), at(left + 6, 40), at(left + 32, 30)], 9 * size)
        pen.line([at(left + 34, 34), at(left - 56, -40)], 4 * size)
        pen.line([at(left - 40, -27), at(left - 58, -42)], 10 * size)
    pen.line([at(446, 8), at(450, 48)], 23 * size)
    pen.disc(*at(452, 71), 13 * size, squash=1.15)
