"""A line of trucks waits on the wharf, in mist."""

from demonstration import shapes
from demonstration.colours import mix

FLEET = (
    (930, 690, 250, "#8a8f8d"),
    (610, 705, 290, "#767f82"),
    (230, 725, 340, "#7d5f55"),
    (-160, 752, 400, "#4f626c"),
)


def draw(c):
    c.sky((0, "#6e7f88"), (0.6, "#b5b9b3"), (1, "#ddd3bd"), until=1000)
    c.glow(1180, 420, 520, "#ffeec6", 0.6)
    c.shape(lambda pen: shapes.gantry_crane(pen, 1000, 640, 420), "#98a2a2", opacity=0.7)
    c.shape(
        lambda pen: shapes.gantry_crane(pen, 300, 640, 330, raised=True), "#a5acaa", opacity=0.6
    )
    c.clouds("#d6d3c5", top=300, bottom=700, opacity=0.7, stretch=5, threshold=112)
    c.ground((0, "#9b9c95"), (0.25, "#6f716d"), (1, "#3a3d3f"), top=640)
    c.shape(lambda pen: [pen.box(x, 628, 30, 14) for x in range(0, 1500, 90)], "#7c7f7c")
    _far_trucks(c)
    _near_truck(c)
    _headlights(c)
    _docker(c)
    c.clouds("#dedacb", top=560, bottom=900, opacity=0.35, stretch=7, threshold=130)
    c.finish(vignette=0.3)


def _far_trucks(c):
    for x, y, length, tint in FLEET:
        c.shape(
            lambda pen, x=x, y=y, n=length: pen.disc(x + n * 0.48, y + 2, n * 0.52, squash=0.05),
            "#2c2f31",
            opacity=0.5,
            soft=4,
        )
        c.shape(
            lambda pen, x=x, y=y, n=length: shapes.truck(pen, x, y, n),
            (0, tint),
            (0.8, mix(tint, "#20262a", 0.4)),
            (1, "#1d2124"),
        )
        c.haze("#cfcabb", top=y - 150, bottom=y + 60, opacity=0.16)


def _near_truck(c):
    c.shape(
        lambda pen: shapes.truck(pen, 520, 900, 820),
        (0, "#9a4a35"),
        (0.05, "#a95a3f"),
        (0.72, "#7d3a2c"),
        (0.8, "#2a2523"),
        (1, "#141516"),
    )
    c.shape(
        lambda pen: pen.polygon([(1092, 748), (1092, 628), (1206, 628), (1262, 736), (1262, 748)]),
        (0, "#7b8f96"),
        (1, "#3c4a50"),
        opacity=0.95,
    )
    c.shape(
        lambda pen: [pen.line([(530 + 44 * i, 612), (530 + 44 * i, 850)], 2) for i in range(13)],
        "#6b2f24",
        opacity=0.6,
    )
    c.shape(lambda pen: [pen.disc(520 + 8.2 * w, 868, 36) for w in (9, 19, 29, 72, 86)], "#101213")
    c.shape(lambda pen: [pen.disc(520 + 8.2 * w, 868, 15) for w in (9, 19, 29, 72, 86)], "#77797a")


def _headlights(c):
    c.lights(
        lambda pen: (
            [pen.disc(1304, 838, 9)]
            + [pen.disc(x + n * 0.955, y - n * 0.1, n * 0.012) for x, y, n, _ in FLEET]
        ),
        "#fff0c0",
        bloom=34,
    )
    c.beam([(1304, 834), (1560, 790), (1560, 960), (1304, 846)], "#fff0c4", opacity=0.45, soft=10)


def _docker(c):
    c.shape(lambda pen: pen.box(480, 903, 880, 10), "#141617", opacity=0.55, soft=6)
    c.shape(
        lambda pen: shapes.person(pen, 430, 930, 230, stride=0.06),
        (0, "#22282b"),
        (0.22, "#22282b"),
        (0.26, "#c98a2c"),
        (0.5, "#b3741f"),
        (0.55, "#23292c"),
        (1, "#171a1c"),
    )
