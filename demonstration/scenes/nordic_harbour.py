"""Coloured houses below snowy mountains, mirrored in the harbour."""

import math

from demonstration import shapes
from demonstration.colours import mix


def draw(c):
    c.sky((0, "#41607c"), (0.6, "#90a9b6"), (1, "#d9d7cb"), until=560)
    c.clouds("#e7e6df", top=0, bottom=420, opacity=0.75, stretch=3.5, threshold=116)
    _mountains(c)
    _houses(c)
    c.shape(lambda pen: pen.box(-10, 588, 1520, 18), "#5a5148")
    c.mirror(604, tint="#5d7886", depth=0.3, ripple=7)
    c.waves(604, "#e4e8e2", "#233d49", strength=0.4)
    _boats(c)
    c.snowfall(150, size=1.7)
    c.finish()


def _mountains(c):
    for base, height, tint, rough in (
        (560, 430, "#93a8b4", 0.56),
        (570, 300, "#6c8695", 0.57),
        (578, 170, "#455f6b", 0.55),
    ):
        line = shapes.ridge(c.chance, base, height, rough=rough)
        c.shape(
            lambda pen, n=line: pen.polygon(n),
            (0, mix(tint, "#f3f3ee", 0.6)),
            (0.35, tint),
            (1, mix(tint, "#cfd6d2", 0.3)),
        )
        c.clouds("#e3e6e1", top=base - 190, bottom=base + 30, opacity=0.4, stretch=7, threshold=132)


def _houses(c):
    for row, (base, count, size) in enumerate(((520, 15, 0.7), (552, 14, 0.9), (590, 12, 1.15))):
        for index in range(count):
            x = index * 1500 / count + c.chance.uniform(-26, 26)
            tint = c.chance.choice(
                ("#9c3f34", "#c98f3f", "#e6dfcf", "#47606c", "#7d2f2d", "#d9b66b", "#56705c")
            )
            width, height = c.chance.uniform(62, 88) * size, c.chance.uniform(58, 86) * size
            y = base - 30 * math.sin((x + 60 * row) / 300) * (2 - row) * 0.5
            c.shape(
                lambda pen, x=x, y=y, w=width, h=height: shapes.house(pen, x, y, w, h, pitch=0.7),
                (0, "#38434b"),
                (0.38, "#38434b"),
                (0.41, tint),
                (1, mix(tint, "#222a2e", 0.25)),
            )
            lit = [(x + width * p, y - height * q) for p in (0.16, 0.44, 0.7) for q in (0.8, 0.42)]
            c.shape(
                lambda pen, spots=lit, s=size: [pen.box(a, b, 9 * s, 13 * s) for a, b in spots],
                "#2b3740",
                opacity=0.85,
            )
            c.shape(
                lambda pen, spots=lit, s=size: [
                    pen.box(a, b, 9 * s, 13 * s) for a, b in spots if c.chance.random() < 0.45
                ],
                "#ffdf9b",
            )


def _boats(c):
    c.shape(
        lambda pen: shapes.fishing_boat(pen, 880, 760, 380),
        (0, "#40484c"),
        (0.5, "#ece7da"),
        (0.7, "#33617a"),
        (1, "#1c3440"),
    )
    c.shape(
        lambda pen: shapes.fishing_boat(pen, 470, 690, 250, flip=True),
        (0, "#40484c"),
        (0.5, "#ece7da"),
        (0.7, "#8e3b33"),
        (1, "#2b2426"),
    )
