"""Cranes over a container ship, at sunset."""

from demonstration import shapes
from demonstration.colours import mix


def draw(c):
    c.sky(
        (0, "#1d2b4c"),
        (0.4, "#56507a"),
        (0.72, "#c9766f"),
        (0.9, "#f4ac74"),
        (1, "#fbcf91"),
        until=640,
    )
    c.clouds("#e88f75", top=60, bottom=470, opacity=0.65, stretch=6, threshold=122)
    c.clouds("#1f2a48", top=-80, bottom=300, opacity=0.6, stretch=4, threshold=115)
    c.glow(420, 610, 640, "#ffa35c", 0.75, squash=0.6)
    c.shape(lambda pen: pen.polygon(shapes.ridge(c.chance, 642, 100)), "#7d5a74", opacity=0.9)
    c.shape(lambda pen: shapes.skyline(pen, c.chance, 642, 60), "#664b69")
    c.haze("#f2a478", top=540, bottom=660, opacity=0.5)
    _cranes(c)
    _container_ship(c)
    c.shape(lambda pen: pen.box(620, 648, 900, 26), "#17162a")
    _lamps(c)
    c.mirror(672, tint="#3a3556", depth=0.3, ripple=9)
    c.waves(672, "#ffbb86", "#14142a", strength=0.5)
    c.glitter(420, 672, 130, "#ffbd7e")
    c.finish(warmth="#ff9060")


def _cranes(c):
    for x, height, raised, tint in (
        (640, 330, True, "#4b3d5c"),
        (860, 390, False, "#3a3252"),
        (1090, 450, False, "#2a2744"),
        (1330, 510, True, "#1c1d36"),
    ):
        c.shape(
            lambda pen, x=x, h=height, r=raised: shapes.gantry_crane(pen, x, 648, h, raised=r),
            (0, mix(tint, "#e88f75", 0.25)),
            (1, tint),
        )


def _container_ship(c):
    c.shape(lambda pen: shapes.container_ship(pen, 150, 662, 760), (0, "#2c2a45"), (1, "#141629"))
    for stack in range(17):
        x = 300 + stack * 34
        for level in range(2 + (stack * 7) % 3):
            tint = c.chance.choice(
                ("#8e3f3f", "#3e5a7a", "#b0723f", "#4d6b5b", "#6c4a6a", "#a39a86")
            )
            c.shape(
                lambda pen, x=x, n=level: pen.box(x, 577 - n * 18, 32, 16),
                mix(tint, "#241f3a", 0.42),
            )


def _lamps(c):
    c.lights(
        lambda pen: [
            pen.disc(x, y, 3.2)
            for x, y in (
                (684, 318),
                (907, 390),
                (1144, 352),
                (1391, 311),
                (640, 596),
                (860, 572),
                (1330, 560),
                (248, 440),
                (1040, 600),
                (1240, 610),
                (1460, 604),
            )
        ],
        "#ffe2ac",
        bloom=22,
    )
    c.lights(
        lambda pen: [pen.box(218 + 9 * i, 447 + 14 * j, 5, 5) for i in range(5) for j in range(4)],
        "#ffd592",
        bloom=6,
        strength=0.6,
    )
