"""A lighthouse on its headland, under the Milky Way."""

from demonstration import shapes


def draw(c):
    c.sky((0, "#050a1c"), (0.5, "#13254a"), (0.85, "#3b4f74"), (1, "#7a7484"), until=720)
    c.stars(900, bottom=640)
    _milky_way(c)
    c.shape(lambda pen: pen.polygon(shapes.ridge(c.chance, 724, 60)), "#1b2744")
    c.mirror(720, tint="#101d3a", depth=0.35, ripple=8)
    c.waves(720, "#7384ab", "#060c1d", strength=0.4)
    _headland(c)
    _keepers_house(c)
    _tower(c)
    _lantern(c)
    c.finish(grain=0.2)


def _milky_way(c):
    band = [(x, 90 + x * 0.32) for x in (-100, 1600)]
    for index in range(46):
        share = index / 45
        x = band[0][0] + 1700 * share
        c.glow(
            x,
            40 + 420 * share + c.chance.uniform(-40, 40),
            c.chance.uniform(90, 200),
            "#8f9cc9",
            0.13,
        )


def _headland(c):
    head = [
        (-20, 830),
        (120, 800),
        (300, 742),
        (420, 700),
        (560, 690),
        (700, 700),
        (800, 742),
        (880, 800),
        (1010, 850),
        (1240, 900),
        (1520, 935),
        (1520, 1010),
        (-20, 1010),
    ]
    head = [(x, y + c.chance.uniform(-6, 6)) for x, y in head]
    c.shape(lambda pen: pen.polygon(head), (0, "#17223a"), (1, "#04070f"))
    c.shape(
        lambda pen: [
            pen.disc(
                c.chance.uniform(700, 1500),
                905 + c.chance.uniform(-60, 90),
                c.chance.uniform(8, 34),
                squash=0.5,
            )
            for _ in range(36)
        ],
        "#0a1122",
    )


def _keepers_house(c):
    c.shape(
        lambda pen: shapes.house(pen, 660, 706, 120, 52, pitch=0.4), (0, "#101a30"), (1, "#1c2844")
    )
    c.lights(
        lambda pen: [pen.box(684, 668, 16, 20), pen.box(736, 668, 16, 20)], "#ffca7a", bloom=16
    )


def _tower(c):
    c.shape(
        lambda pen: shapes.lighthouse(pen, 560, 700, 430),
        (0, "#3a4662"),
        (0.3, "#b9bed0"),
        (1, "#39435f"),
    )
    for low, high in ((560, 600), (460, 500)):
        c.shape(
            lambda pen, a=low, b=high: pen.polygon(
                [
                    (560 - 47 + (700 - b) * 0.058, b),
                    (560 + 47 - (700 - b) * 0.058, b),
                    (560 + 47 - (700 - a) * 0.058, a),
                    (560 - 47 + (700 - a) * 0.058, a),
                ]
            ),
            "#6d2f38",
            opacity=0.9,
        )


def _lantern(c):
    c.beam([(560, 326), (1560, 120), (1560, 400), (560, 346)], "#ffe9b8", opacity=0.55, soft=9)
    c.beam([(560, 330), (-60, 420), (-60, 520), (560, 344)], "#ffe9b8", opacity=0.22, soft=9)
    c.lights(lambda pen: pen.disc(560, 336, 14), "#fff1c9", bloom=46)
    c.glow(560, 336, 300, "#ffdf9e", 0.5)
