"""A research ship and a fishing boat in the fog."""

from demonstration import shapes


def draw(c):
    c.sky((0, "#8ea3a5"), (0.5, "#b9c4bf"), (1, "#d8d6c6"), until=1000)
    c.glow(820, 380, 620, "#fff3d2", 0.55, squash=0.7)
    c.shape(
        lambda pen: pen.polygon(shapes.ridge(c.chance, 590, 190, rough=0.5)), "#a3b3b0", opacity=0.5
    )
    c.haze("#d5d8cc", top=400, bottom=700, opacity=0.8)
    _ship(c)
    c.clouds("#d9dbd0", top=330, bottom=720, opacity=0.75, stretch=5, threshold=112)
    c.mirror(645, tint="#9fb0ae", depth=0.4, ripple=7)
    c.waves(645, "#eef0e4", "#5d7476", strength=0.35)
    c.haze("#dfe0d4", top=560, bottom=740, opacity=0.7)
    c.shape(lambda pen: shapes.fishing_boat(pen, 60, 850, 210), "#40545a", opacity=0.92)
    c.shape(lambda pen: pen.disc(170, 860, 120, squash=0.06), "#3d5056", opacity=0.35, soft=4)
    c.clouds("#e4e4d8", top=600, bottom=960, opacity=0.45, stretch=7, threshold=130)
    c.finish(vignette=0.25)


def _ship(c):
    c.shape(
        lambda pen: shapes.research_ship(pen, 430, 640, 690),
        (0, "#6c7f84"),
        (0.6, "#52686f"),
        (1, "#3c525a"),
    )
    c.lights(
        lambda pen: [pen.box(597, 401, 112, 9), pen.disc(657, 268, 3), pen.disc(1090, 470, 3)],
        "#ffe3a2",
        bloom=26,
    )
    c.lights(
        lambda pen: [pen.box(590 + 24 * i, 490, 9, 7) for i in range(8)],
        "#ffd892",
        bloom=12,
        strength=0.7,
    )
