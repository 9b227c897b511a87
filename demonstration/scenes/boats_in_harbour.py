"""Fishing boats at their moorings before a row of painted houses."""

from demonstration import shapes

FLEET = (
    (930, 640, 230, True, "#3b6478"),
    (180, 655, 250, False, "#a63c30"),
    (560, 735, 330, False, "#f0e9d8"),
    (1010, 850, 440, True, "#275564"),
    (40, 905, 470, False, "#c65a36"),
)


def draw(c):
    c.sky((0, "#6fa3b8"), (0.5, "#a9c8c9"), (1, "#f2e3c2"), until=520)
    c.clouds("#fdf6e3", top=30, bottom=420, opacity=0.75, stretch=4, threshold=125)
    c.glow(1300, 420, 520, "#ffe6ad", 0.6)
    hill = shapes.ridge(c.chance, 520, 150, rough=0.5)
    c.shape(lambda pen: pen.polygon(hill), (0, "#7d9a92"), (1, "#a4b7a6"))
    c.haze("#efe6cb", top=400, bottom=560, opacity=0.6)
    _houses(c)
    c.shape(
        lambda pen: [
            pen.box(-10, 512, 1520, 14),
            *[pen.box(20 + i * 47, 520, 5, 34) for i in range(32)],
        ],
        "#4f463d",
    )
    c.mirror(535, tint="#6f979e", depth=0.28, ripple=7)
    c.waves(535, "#f6efdc", "#2b5058", strength=0.38)
    for x, y, length, flip, tint in FLEET:
        _boat(c, x, y, length, flip, tint)
    c.finish(warmth="#ffe2ae")


def _houses(c):
    for index in range(15):
        x = 40 + index * 96 + c.chance.uniform(-16, 16)
        tint = c.chance.choice(("#b84a3a", "#d9b25f", "#e8e2d2", "#5c7f95", "#8d9d78", "#c97b4a"))
        width, height = c.chance.uniform(54, 78), c.chance.uniform(34, 54)
        c.shape(
            lambda pen, x=x, w=width, h=height: shapes.house(pen, x, 516, w, h),
            (0, "#4b5158"),
            (0.42, "#4b5158"),
            (0.46, tint),
            (1, tint),
        )
        c.shape(
            lambda pen, x=x, w=width: [pen.box(x + w * p, 492, 7, 10) for p in (0.2, 0.6)],
            "#33404a",
            opacity=0.8,
        )


def _boat(c, x, y, length, flip, tint):
    left = x if not flip else x + length
    c.shape(
        lambda pen: pen.disc(
            left + (-length / 2 if flip else length / 2),
            y + length * 0.05,
            length * 0.52,
            squash=0.10,
        ),
        "#173640",
        opacity=0.45,
        soft=5,
    )
    c.shape(
        lambda pen: shapes.fishing_boat(pen, left, y, length, flip=flip),
        (0, "#49423b"),
        (0.46, "#efe8d8"),
        (0.66, "#d8d2c2"),
        (0.7, tint),
        (0.93, tint),
        (1, "#1d2a30"),
    )
    _rails_and_windows(c, y, length, flip, left)


def _rails_and_windows(c, y, length, flip, left):
    sign = -1 if flip else 1
    c.shape(
        lambda pen: [
            pen.box(
                left + sign * length * p - length * 0.035,
                y - length * 0.33,
                length * 0.07,
                length * 0.075,
            )
            for p in (0.55, 0.65)
        ],
        "#20343c",
    )
    c.shape(
        lambda pen: pen.line(
            [
                (left + sign * length * 0.02, y - length * 0.125),
                (left + sign * length * 0.3, y - length * 0.097),
                (left + sign * length * 0.62, y - length * 0.117),
                (left + sign * length * 0.985, y - length * 0.253),
            ],
            length * 0.014,
        ),
        "#f7f1df",
    )
