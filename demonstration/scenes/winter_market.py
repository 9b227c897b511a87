"""Stalls, lamps and visitors of a market in the snow."""

from demonstration import shapes
from demonstration.colours import mix

CANOPIES = (
    ("#a63d3d", "#e9dfcf"),
    ("#2f5f74", "#e6e1d3"),
    ("#7a6a2f", "#efe6cc"),
    ("#40694f", "#e9e4d2"),
)


def draw(c):
    c.sky((0, "#131a38"), (0.55, "#37406b"), (1, "#8d6f80"), until=620)
    _town(c)
    c.ground((0, "#6d6484"), (0.35, "#837a94"), (1, "#37375a"), top=612)
    for size, base, left, step in ((0.62, 650, -40, 215), (1.0, 760, -90, 350)):
        for x in range(left, 1501, step):
            _stall(c, x, base, size)
    _garlands(c)
    _visitors(c)
    c.snowfall(280, size=2.6)
    c.finish(warmth="#ffae70")


def _town(c):
    c.shape(lambda pen: shapes.skyline(pen, c.chance, 620, 210), (0, "#222c50"), (1, "#3c4168"))
    c.lights(
        lambda pen: [
            pen.box(c.chance.uniform(0, 1500), c.chance.uniform(470, 600), 5, 7) for _ in range(90)
        ],
        "#ffc77d",
        bloom=5,
        strength=0.6,
    )


def _stall(c, x, y, size):
    width, height = 250 * size, 190 * size
    canopy = c.chance.choice(CANOPIES)
    c.lights(
        lambda pen: pen.box(x + width * 0.06, y - height * 0.62, width * 0.88, height * 0.36),
        "#e0954a",
        bloom=22 * size,
        strength=0.6,
    )
    _counter(c, x, y, width, height)
    for stripe in range(8):
        _stripe(c, x, y, width, height, stripe, canopy[stripe % 2])
    _goods(c, x, y, width, height)


def _counter(c, x, y, width, height):
    c.shape(
        lambda pen: [
            pen.box(x + width * 0.04, y - height * 0.28, width * 0.92, height * 0.28),
            pen.box(x + width * 0.03, y - height * 0.72, width * 0.03, height * 0.72),
            pen.box(x + width * 0.94, y - height * 0.72, width * 0.03, height * 0.72),
        ],
        (0, "#5a3f3a"),
        (1, "#2a2233"),
    )


def _stripe(c, x, y, width, height, stripe, tint):
    """One stripe of the canopy, which ends in a scallop."""
    c.shape(
        lambda pen: pen.polygon(
            [
                (x + width * (0.14 + 0.09 * stripe), y - height),
                (x + width * (0.14 + 0.09 * (stripe + 1)), y - height),
                (x + width * (stripe + 1) / 8, y - height * 0.7),
                (x + width * stripe / 8, y - height * 0.7),
            ]
        ),
        mix(tint, "#22264a", 0.28),
    )
    c.shape(
        lambda pen: pen.disc(
            x + width * (stripe + 0.5) / 8, y - height * 0.7, width / 16, squash=0.7
        ),
        mix(tint, "#22264a", 0.42),
    )


def _goods(c, x, y, width, height):
    c.shape(
        lambda pen: [
            pen.disc(
                x + width * c.chance.uniform(0.1, 0.9),
                y - height * 0.31,
                width * c.chance.uniform(0.02, 0.04),
            )
            for _ in range(16)
        ],
        c.chance.choice(("#c9743a", "#b8453a", "#d9b45a")),
    )


def _garlands(c):
    c.lights(
        lambda pen: [
            pen.disc(x, 300 + row * 60 + 90 * (1 - ((x % 750 - 375) / 375) ** 2), 4.5)
            for row in range(2)
            for x in range(0, 1501, 30)
        ],
        "#ffdf9f",
        bloom=17,
    )


def _visitors(c):
    for x, y, height in (
        (150, 850, 190),
        (215, 856, 178),
        (470, 880, 215),
        (640, 800, 150),
        (690, 806, 156),
        (930, 900, 235),
        (1000, 890, 150),
        (1180, 830, 176),
        (1330, 930, 250),
        (820, 780, 130),
    ):
        tint = c.chance.choice(("#171a30", "#2c1f33", "#18293d", "#332730"))
        c.shape(
            lambda pen, x=x, y=y, h=height: shapes.person(pen, x, y, h, stride=0.09, bag=h > 180),
            (0, mix(tint, "#ffbf80", 0.25)),
            (1, tint),
        )
