"""Streets and public buildings."""

from newsroom.demonstration import shapes
from newsroom.demonstration.canvas import mix


def parliament_at_dusk(c):
    c.sky((0, "#14244a"), (0.45, "#36548a"), (0.8, "#8b8cb0"), (1, "#e0ab93"), until=720)
    c.clouds("#c59aa6", top=140, bottom=620, opacity=0.55, stretch=6, threshold=128)
    c.stars(70, bottom=260)
    c.shape(lambda pen: shapes.skyline(pen, c.chance, 716, 110), "#4c587f", opacity=0.8)
    c.haze("#d8a79b", top=560, bottom=730, opacity=0.5)
    stone, shade = "#a39da6", "#5b6080"
    c.shape(
        lambda pen: [pen.box(250, 520, 1000, 196), pen.box(230, 508, 1040, 16)],
        (0, stone),
        (1, shade),
    )
    c.shape(
        lambda pen: [
            pen.box(222, 488, 190, 228),
            pen.box(1088, 488, 190, 228),
            pen.polygon([(214, 488), (317, 436), (420, 488)]),
            pen.polygon([(1080, 488), (1183, 436), (1286, 488)]),
        ],
        (0, "#b3abb0"),
        (1, "#646788"),
    )
    c.shape(
        lambda pen: [
            pen.box(590, 470, 320, 246),
            pen.polygon([(572, 470), (750, 388), (928, 470)]),
        ],
        (0, "#bfb4b4"),
        (1, "#6c6d8c"),
    )
    c.shape(lambda pen: pen.polygon([(606, 464), (750, 402), (894, 464)]), "#8a859a", opacity=0.6)
    c.shape(
        lambda pen: [
            pen.box(680, 330, 140, 74),
            pen.disc(750, 316, 82, squash=1.02),
            pen.box(738, 200, 24, 40),
            pen.line([(750, 150), (750, 215)], 3),
        ],
        (0, "#6f93a0"),
        (0.55, "#476a80"),
        (1, "#7f7f98"),
    )
    c.shape(
        lambda pen: [
            pen.line([(750, 236), (750 + dx * 0.6, 262), (750 + dx, 330)], 1.6)
            for dx in (-66, -34, 0, 34, 66)
        ],
        "#2d4a60",
        opacity=0.6,
    )
    c.shape(lambda pen: [pen.box(676, 336 + 0, 148, 6), pen.box(672, 398, 156, 8)], "#a9a2ab")
    c.shape(lambda pen: [pen.polygon([(750, 152), (800, 162), (750, 176)])], "#b5443f")
    warm = "#ffcf86"
    c.lights(
        lambda pen: [pen.box(622 + i * 46, 500, 22, 190) for i in range(6)],
        "#d98d4e",
        bloom=12,
        strength=0.6,
    )
    c.shape(
        lambda pen: (
            [pen.box(604 + i * 46, 486, 15, 226) for i in range(7)] + [pen.box(596, 478, 310, 12)]
        ),
        (0, "#d9ccc2"),
        (1, "#7f7a92"),
    )
    c.lights(
        lambda pen: (
            [
                pen.box(x, y, 12, 30)
                for y in (546, 622)
                for x in (*range(436, 580, 34), *range(930, 1080, 34))
            ]
            + [
                pen.box(x, y, 14, 34)
                for y in (528, 616)
                for x in (*range(244, 400, 40), *range(1110, 1266, 40))
            ]
            + [pen.box(694 + 25 * i, 350, 11, 34) for i in range(5)]
        ),
        warm,
        bloom=11,
        strength=0.75,
    )
    c.shape(
        lambda pen: [
            pen.polygon(
                [
                    (560 - 14 * i, 716 + 9 * i),
                    (940 + 14 * i, 716 + 9 * i),
                    (954 + 14 * i, 726 + 9 * i),
                    (546 - 14 * i, 726 + 9 * i),
                ]
            )
            for i in range(3)
        ],
        (0, "#8d8698"),
        (1, "#575a78"),
    )
    c.shape(
        lambda pen: [
            shapes.conifer(pen, c.chance, x, 730, h)
            for x, h in ((60, 250), (140, 190), (190, 150), (1330, 170), (1390, 230), (1460, 280))
        ],
        (0, "#1f3350"),
        (1, "#15223a"),
    )
    c.shape(lambda pen: pen.box(-10, 716, 1520, 28), (0, "#6d6c88"), (1, "#34395a"))
    c.mirror(742, tint="#2a3660", depth=0.38, ripple=3.4, squeeze=0.62)
    c.waves(742, "#f0b898", "#121a36", strength=0.24)
    c.lights(
        lambda pen: (
            [pen.disc(x, 700, 6) for x in (470, 1030)] + [pen.disc(x, 812, 9) for x in (200, 1300)]
        ),
        warm,
        bloom=34,
    )
    c.shape(
        lambda pen: (
            [pen.box(x - 2, 700, 4, 44) for x in (470, 1030)]
            + [pen.box(x - 3.5, 812, 7, 110) for x in (200, 1300)]
        ),
        "#10182e",
    )
    for x, height, bag in ((390, 96, True), (428, 92, False), (1120, 104, True), (880, 74, False)):
        c.shape(
            lambda pen, x=x, h=height, b=bag: shapes.person(
                pen, x, 790 + h * 0.5, h, stride=0.14, bag=b
            ),
            "#10172c",
        )
    c.finish(warmth="#ff9f7a")


def queue_at_the_polling_station(c):
    c.sky((0, "#16213f"), (0.6, "#44517a"), (1, "#a58794"), until=640)
    c.stars(60, bottom=260)
    c.shape(
        lambda pen: shapes.forest(pen, c.chance, 650, 200, step=34), (0, "#1d2a45"), (1, "#26324d")
    )
    c.ground((0, "#8f9dbb"), (0.3, "#a9b4cb"), (1, "#4c5a7d"), top=640)
    c.shape(
        lambda pen: [
            pen.box(420, 400, 860, 270),
            pen.polygon([(385, 402), (850, 236), (1315, 402)]),
        ],
        (0, "#cfd7e6"),
        (0.37, "#b8c2d6"),
        (0.385, "#6a4d4b"),
        (1, "#4a3a44"),
    )
    c.shape(
        lambda pen: [pen.line([(420, y), (1280, y)], 1.6) for y in range(418, 668, 19)],
        "#35293a",
        opacity=0.5,
    )
    c.lights(
        lambda pen: [pen.box(x, 470, 92, 96) for x in (480, 610, 1010, 1140)],
        "#ffc877",
        bloom=26,
        strength=0.8,
    )
    c.lights(lambda pen: pen.box(776, 468, 148, 202), "#ffdda0", bloom=30)
    c.shape(
        lambda pen: (
            [pen.box(x + 44, 470, 4, 96) for x in (480, 610, 1010, 1140)]
            + [pen.box(x, 516, 92, 4) for x in (480, 610, 1010, 1140)]
            + [pen.box(848, 468, 4, 202)]
        ),
        "#3b2a30",
    )
    c.shape(lambda pen: pen.box(740, 410, 220, 36), "#e9e6df")
    c.shape(
        lambda pen: [pen.box(762 + i * 21, 422, 14, 12) for i in range(9)], "#42577e", opacity=0.85
    )
    c.shape(
        lambda pen: [
            pen.line([(850, 236), (850, 150)], 3),
            pen.polygon([(851, 152), (918, 164), (851, 184)]),
        ],
        "#b9bccb",
    )
    c.shape(
        lambda pen: pen.polygon([(780, 668), (920, 668), (1080, 1000), (520, 1000)]),
        "#ffcf8c",
        opacity=0.34,
        soft=24,
    )
    queue = [
        (790, 690, 128),
        (735, 702, 134),
        (690, 716, 142),
        (640, 732, 150),
        (586, 752, 160),
        (524, 776, 172),
        (452, 806, 186),
        (366, 842, 204),
        (262, 884, 226),
        (140, 930, 252),
        (1000, 700, 130),
        (1090, 740, 150),
    ]
    for index, (x, y, height) in enumerate(queue):
        tint = c.chance.choice(("#1c2238", "#3d2733", "#20364a", "#2d2a40", "#4a3028"))
        c.shape(
            lambda pen, x=x, y=y, h=height: pen.polygon(
                [
                    (x - h * 0.14, y),
                    (x + h * 0.14, y),
                    (x - h * 0.35, y + h * 0.5),
                    (x - h * 0.65, y + h * 0.46),
                ]
            ),
            "#33405f",
            opacity=0.5,
            soft=4,
        )
        tall = c.chance.uniform(0.88, 1.06)
        c.shape(
            lambda pen, x=x, y=y, h=height * tall, n=index: shapes.person(
                pen, x, y, h, stride=0.03 + 0.05 * (n % 2), bag=n % 3 == 0
            ),
            (0, mix(tint, "#ffc98c", 0.22)),
            (1, tint),
        )
    c.snowfall(260, size=2.6)
    c.finish(warmth="#ffb080")


def winter_market(c):
    c.sky((0, "#131a38"), (0.55, "#37406b"), (1, "#8d6f80"), until=620)
    c.shape(lambda pen: shapes.skyline(pen, c.chance, 620, 210), (0, "#222c50"), (1, "#3c4168"))
    c.lights(
        lambda pen: [
            pen.box(c.chance.uniform(0, 1500), c.chance.uniform(470, 600), 5, 7) for _ in range(90)
        ],
        "#ffc77d",
        bloom=5,
        strength=0.6,
    )
    c.ground((0, "#6d6484"), (0.35, "#837a94"), (1, "#37375a"), top=612)
    for size, base, left, step in ((0.62, 650, -40, 215), (1.0, 760, -90, 350)):
        for index in range(8):
            x, y = left + index * step, base
            if x > 1500:
                break
            width, height = 250 * size, 190 * size
            canopy = c.chance.choice(
                (
                    ("#a63d3d", "#e9dfcf"),
                    ("#2f5f74", "#e6e1d3"),
                    ("#7a6a2f", "#efe6cc"),
                    ("#40694f", "#e9e4d2"),
                )
            )
            c.lights(
                lambda pen, x=x, y=y, w=width, h=height: pen.box(
                    x + w * 0.06, y - h * 0.62, w * 0.88, h * 0.36
                ),
                "#e0954a",
                bloom=22 * size,
                strength=0.6,
            )
            c.shape(
                lambda pen, x=x, y=y, w=width, h=height: [
                    pen.box(x + w * 0.04, y - h * 0.28, w * 0.92, h * 0.28),
                    pen.box(x + w * 0.03, y - h * 0.72, w * 0.03, h * 0.72),
                    pen.box(x + w * 0.94, y - h * 0.72, w * 0.03, h * 0.72),
                ],
                (0, "#5a3f3a"),
                (1, "#2a2233"),
            )
            for stripe in range(8):
                c.shape(
                    lambda pen, x=x, y=y, w=width, h=height, n=stripe: pen.polygon(
                        [
                            (x + w * (0.14 + 0.09 * n), y - h),
                            (x + w * (0.14 + 0.09 * (n + 1)), y - h),
                            (x + w * (n + 1) / 8, y - h * 0.7),
                            (x + w * n / 8, y - h * 0.7),
                        ]
                    ),
                    mix(canopy[stripe % 2], "#22264a", 0.28),
                )
                c.shape(
                    lambda pen, x=x, y=y, w=width, h=height, n=stripe: pen.disc(
                        x + w * (n + 0.5) / 8, y - h * 0.7, w / 16, squash=0.7
                    ),
                    mix(canopy[stripe % 2], "#22264a", 0.42),
                )
            c.shape(
                lambda pen, x=x, y=y, w=width, h=height: [
                    pen.disc(
                        x + w * c.chance.uniform(0.1, 0.9),
                        y - h * 0.31,
                        w * c.chance.uniform(0.02, 0.04),
                    )
                    for _ in range(16)
                ],
                c.chance.choice(("#c9743a", "#b8453a", "#d9b45a")),
            )
    c.lights(
        lambda pen: [
            pen.disc(x, 300 + row * 60 + 90 * (1 - ((x % 750 - 375) / 375) ** 2), 4.5)
            for row in range(2)
            for x in range(0, 1501, 30)
        ],
        "#ffdf9f",
        bloom=17,
    )
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
    c.snowfall(280, size=2.6)
    c.finish(warmth="#ffae70")


SCENES = (
    parliament_at_dusk,
    queue_at_the_polling_station,
    winter_market,
)
