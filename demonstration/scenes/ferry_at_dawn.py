"""A ferry before the rising sun."""

from demonstration import shapes


def draw(c):
    c.sky(
        (0, "#20375a"),
        (0.45, "#6b7fa0"),
        (0.72, "#e0a48c"),
        (0.9, "#f8cf9e"),
        (1, "#fde3bb"),
        until=600,
    )
    _sunrise(c)
    _shores(c)
    _ferry(c)
    c.mirror(604, tint="#3d5474", depth=0.3, ripple=10)
    c.waves(604, "#ffdcae", "#17263f", strength=0.5)
    c.glitter(1120, 604, 150, "#ffcf92")
    c.shape(
        lambda pen: [
            pen.line([(x, y), (x + 9, y - 5), (x + 18, y + 1)], 1.8)
            for x, y in ((240, 300), (285, 330), (1020, 250), (205, 342))
        ],
        "#24324c",
    )
    c.finish(warmth="#ffb077")


def _sunrise(c):
    c.clouds("#f3b79c", top=60, bottom=430, opacity=0.75, stretch=6, threshold=120)
    c.clouds("#2d4467", top=0, bottom=330, opacity=0.55, stretch=5, threshold=125)
    c.glow(1120, 575, 620, "#ffb066", 0.75, squash=0.7)
    c.glow(1120, 580, 190, "#fff0cf", 0.9)
    c.shape(lambda pen: pen.disc(1120, 578, 34), "#fff6df", soft=1.5)


def _shores(c):
    far = shapes.ridge(c.chance, 600, 90, rough=0.5)
    c.shape(lambda pen: pen.polygon(far), "#a98d9a", opacity=0.75)
    near = shapes.ridge(c.chance, 604, 60, rough=0.55, left=-40, right=620)
    near = [(x, y + max(0, (x - 380) * 0.16)) for x, y in near]
    c.shape(lambda pen: pen.polygon(near), "#5d5f78")
    c.haze("#f6cba6", top=480, bottom=640, opacity=0.55)


def _ferry(c):
    c.shape(
        lambda pen: shapes.ferry(pen, 330, 603, 640),
        (0, "#33405c"),
        (0.6, "#1e2a43"),
        (1, "#141d31"),
    )
    c.shape(lambda pen: pen.box(352, 536, 530, 4), "#d9a58f", opacity=0.5)
    c.lights(lambda pen: shapes.ferry_windows(pen, 330, 603, 640), "#ffd38a", bloom=9, strength=0.8)
    c.clouds("#394660", top=300, bottom=440, opacity=0.35, stretch=8, threshold=150)
