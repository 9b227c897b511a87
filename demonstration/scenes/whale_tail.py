"""A whale dives, at sunset."""

from demonstration import shapes


def draw(c):
    c.sky((0, "#2b3b63"), (0.5, "#8d6f8e"), (0.8, "#e59a7f"), (1, "#fbd29b"), until=470)
    c.clouds("#f2ae8c", top=40, bottom=420, opacity=0.7, stretch=8, threshold=122)
    c.glow(430, 465, 560, "#ffb56b", 0.8, squash=0.55)
    c.shape(lambda pen: pen.disc(430, 452, 40), "#fff2cf", soft=2)
    c.shape(
        lambda pen: pen.polygon(shapes.ridge(c.chance, 474, 70, rough=0.5)), "#7b6a88", opacity=0.85
    )
    c.haze("#f7c79b", top=400, bottom=520, opacity=0.55)
    c.mirror(472, tint="#4a5a80", depth=0.32, ripple=12)
    c.waves(472, "#ffd0a0", "#1b2747", strength=0.6)
    c.glitter(430, 472, 150, "#ffc888")
    _tail(c)
    _rings_of_water(c)
    _gulls(c)
    c.finish(warmth="#ff9d73")


def _tail(c):
    left = [
        (866, 772),
        (884, 700),
        (884, 645),
        (866, 598),
        (832, 564),
        (780, 545),
        (715, 548),
        (650, 570),
        (690, 520),
        (752, 490),
        (822, 484),
        (873, 500),
        (908, 530),
    ]
    right = [(1818 - x - 2, y + 4) for x, y in reversed(left[:-1])]
    c.shape(
        lambda pen: pen.polygon([*left, *right]), (0, "#2a3350"), (0.6, "#151c31"), (1, "#0b1020")
    )


def _rings_of_water(c):
    c.shape(
        lambda pen: [
            _drip(c, pen, x) for x in (668, 700, 733, 770, 812, 996, 1032, 1070, 1112, 1150)
        ],
        "#ffe3c0",
        opacity=0.5,
        soft=0.5,
    )
    c.shape(
        lambda pen: [
            pen.disc(909, 778, r, s, squash=0.16)
            for r, s in ((190, 110), (165, 0), (120, 150), (98, 0))
        ],
        "#ffd7ac",
        opacity=0.55,
        soft=1.4,
    )
    c.shape(lambda pen: pen.disc(909, 774, 62, squash=0.22), "#fff0da", opacity=0.65, soft=4)


def _gulls(c):
    c.shape(
        lambda pen: [
            pen.line([(x, y), (x + 10, y - 5), (x + 20, y)], 1.8)
            for x, y in ((1110, 300), (1165, 322), (1060, 340), (1250, 280))
        ],
        "#2a3350",
    )


def _drip(c, pen, x):
    y = 548 + abs(abs(x - 909) - 140) * 0.18
    for _ in range(5):
        y += c.chance.uniform(6, 26)
        pen.disc(x + c.chance.uniform(-5, 5), y, c.chance.uniform(0.8, 2.0), squash=1.8)
