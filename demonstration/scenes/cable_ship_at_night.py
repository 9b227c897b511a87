"""A cable ship at work under the moon, and the buoys of its cable."""

from demonstration import shapes


def draw(c):
    c.sky((0, "#060d1c"), (0.55, "#0f2540"), (1, "#2d5069"), until=540)
    c.stars(420, bottom=500)
    c.glow(1180, 170, 330, "#9db8d6", 0.5)
    c.shape(lambda pen: pen.disc(1180, 170, 27), "#f2efe0", soft=0.8)
    c.clouds("#24425e", top=120, bottom=500, opacity=0.6, stretch=7, threshold=128)
    c.shape(lambda pen: pen.polygon(shapes.ridge(c.chance, 542, 44)), "#10253a")
    _ship(c)
    c.mirror(545, tint="#0d2238", depth=0.3, ripple=12)
    c.waves(545, "#7fa6bd", "#040b16", strength=0.5)
    c.glitter(1180, 545, 120, "#c9dcea", strength=0.9)
    c.lights(
        lambda pen: [
            pen.disc(950 + 75 * i, 560 + 34 * i + 5 * i * i, 3 + i * 1.5) for i in range(7)
        ],
        "#ff9a4d",
        bloom=10,
    )
    c.finish(grain=0.2)


def _ship(c):
    c.shape(lambda pen: shapes.research_ship(pen, 330, 545, 620), (0, "#25405a"), (1, "#0a1524"))
    c.shape(lambda pen: [pen.disc(905, 470, 42), pen.disc(905, 470, 15, 0)], "#152a40")
    c.lights(
        lambda pen: (
            [pen.box(460 + 20 * i, 412, 11, 7) for i in range(11)] + [pen.box(486, 336, 102, 9)]
        ),
        "#ffd28a",
        bloom=9,
    )
    c.lights(
        lambda pen: [
            pen.disc(x, y, 4)
            for x, y in ((534, 215), (760, 392), (838, 420), (905, 388), (938, 396))
        ],
        "#fff2d0",
        bloom=36,
    )
    c.beam([(905, 388), (760, 545), (1110, 545)], "#bcd6df", opacity=0.28, soft=12)
