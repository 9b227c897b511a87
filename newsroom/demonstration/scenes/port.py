"""The working harbour."""

from newsroom.demonstration import shapes
from newsroom.demonstration.canvas import mix


def boats_in_harbour(c):
    c.sky((0, "#6fa3b8"), (0.5, "#a9c8c9"), (1, "#f2e3c2"), until=520)
    c.clouds("#fdf6e3", top=30, bottom=420, opacity=0.75, stretch=4, threshold=125)
    c.glow(1300, 420, 520, "#ffe6ad", 0.6)
    hill = shapes.ridge(c.chance, 520, 150, rough=0.5)
    c.shape(lambda pen: pen.polygon(hill), (0, "#7d9a92"), (1, "#a4b7a6"))
    c.haze("#efe6cb", top=400, bottom=560, opacity=0.6)
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
    c.shape(
        lambda pen: (
            pen.box(-10, 512, 1520, 14) or [pen.box(20 + i * 47, 520, 5, 34) for i in range(32)]
        ),
        "#4f463d",
    )
    c.mirror(535, tint="#6f979e", depth=0.28, ripple=7)
    c.waves(535, "#f6efdc", "#2b5058", strength=0.38)
    fleet = (
        (930, 640, 230, True, "#3b6478"),
        (180, 655, 250, False, "#a63c30"),
        (560, 735, 330, False, "#f0e9d8"),
        (1010, 850, 440, True, "#275564"),
        (40, 905, 470, False, "#c65a36"),
    )
    for x, y, length, flip, tint in fleet:
        left = x if not flip else x + length
        c.shape(
            lambda pen, x=left, y=y, n=length, f=flip: pen.disc(
                x + (-n / 2 if f else n / 2), y + n * 0.05, n * 0.52, squash=0.10
            ),
            "#173640",
            opacity=0.45,
            soft=5,
        )
        c.shape(
            lambda pen, x=left, y=y, n=length, f=flip: shapes.fishing_boat(pen, x, y, n, flip=f),
            (0, "#49423b"),
            (0.46, "#efe8d8"),
            (0.66, "#d8d2c2"),
            (0.7, tint),
            (0.93, tint),
            (1, "#1d2a30"),
        )
        sign = -1 if flip else 1
        c.shape(
            lambda pen, x=left, y=y, n=length, s=sign: [
                pen.box(x + s * n * p - n * 0.035, y - n * 0.33, n * 0.07, n * 0.075)
                for p in (0.55, 0.65)
            ],
            "#20343c",
        )
        c.shape(
            lambda pen, x=left, y=y, n=length, s=sign: pen.line(
                [
                    (x + s * n * 0.02, y - n * 0.125),
                    (x + s * n * 0.3, y - n * 0.097),
                    (x + s * n * 0.62, y - n * 0.117),
                    (x + s * n * 0.985, y - n * 0.253),
                ],
                n * 0.014,
            ),
            "#f7f1df",
        )
    c.finish(warmth="#ffe2ae")


def harbour_cranes(c):
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
    c.shape(lambda pen: pen.box(620, 648, 900, 26), "#17162a")
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
    c.mirror(672, tint="#3a3556", depth=0.3, ripple=9)
    c.waves(672, "#ffbb86", "#14142a", strength=0.5)
    c.glitter(420, 672, 130, "#ffbd7e")
    c.finish(warmth="#ff9060")


def trucks_on_the_wharf(c):
    c.sky((0, "#6e7f88"), (0.6, "#b5b9b3"), (1, "#ddd3bd"), until=1000)
    c.glow(1180, 420, 520, "#ffeec6", 0.6)
    c.shape(lambda pen: shapes.gantry_crane(pen, 1000, 640, 420), "#98a2a2", opacity=0.7)
    c.shape(
        lambda pen: shapes.gantry_crane(pen, 300, 640, 330, raised=True), "#a5acaa", opacity=0.6
    )
    c.clouds("#d6d3c5", top=300, bottom=700, opacity=0.7, stretch=5, threshold=112)
    c.ground((0, "#9b9c95"), (0.25, "#6f716d"), (1, "#3a3d3f"), top=640)
    c.shape(lambda pen: [pen.box(x, 628, 30, 14) for x in range(0, 1500, 90)], "#7c7f7c")
    fleet = (
        (930, 690, 250, "#8a8f8d"),
        (610, 705, 290, "#767f82"),
        (230, 725, 340, "#7d5f55"),
        (-160, 752, 400, "#4f626c"),
    )
    for x, y, length, tint in fleet:
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
    c.lights(
        lambda pen: (
            [pen.disc(1304, 838, 9)]
            + [pen.disc(x + n * 0.955, y - n * 0.1, n * 0.012) for x, y, n, _ in fleet]
        ),
        "#fff0c0",
        bloom=34,
    )
    c.beam([(1304, 834), (1560, 790), (1560, 960), (1304, 846)], "#fff0c4", opacity=0.45, soft=10)
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
    c.clouds("#dedacb", top=560, bottom=900, opacity=0.35, stretch=7, threshold=130)
    c.finish(vignette=0.3)


def fish_plant(c):
    c.sky((0, "#24343c"), (0.4, "#5d7880"), (1, "#8ea4a5"))
    c.shape(
        lambda pen: [
            pen.polygon([(0, 0), (560, 330), (560, 640), (0, 900)]),
            pen.polygon([(1500, 0), (940, 330), (940, 640), (1500, 900)]),
        ],
        (0, "#42575e"),
        (1, "#2b3c43"),
    )
    c.shape(lambda pen: pen.box(560, 330, 380, 310), (0, "#a9bcba"), (1, "#74898c"))
    c.shape(
        lambda pen: [pen.polygon([(0, 0), (1500, 0), (940, 330), (560, 330)])],
        (0, "#1c2a31"),
        (1, "#4d646b"),
    )
    c.shape(
        lambda pen: (
            [
                pen.line([(750 + (x - 750) * 2.68, 0), (x, 330)], 5)
                for x in (600, 660, 720, 780, 840, 900)
            ]
            + [
                pen.line([(560 - d * 1.7, 330 - d), (940 + d * 1.7, 330 - d)], 4 + d / 40)
                for d in (20, 60, 120, 210, 310)
            ]
        ),
        "#17242a",
        opacity=0.7,
    )
    c.lights(
        lambda pen: [pen.polygon([(640, 370), (860, 370), (860, 640), (640, 640)])],
        "#f2e4b9",
        bloom=70,
        strength=0.7,
    )
    c.shape(
        lambda pen: pen.box(640, 370, 220, 270),
        (0, "#cfe0df"),
        (0.55, "#f3e4bd"),
        (0.57, "#7fa5ad"),
        (1, "#55808b"),
    )
    c.shape(lambda pen: shapes.fishing_boat(pen, 668, 556, 150), "#31505c")
    c.shape(
        lambda pen: pen.polygon(
            [(560, 640), (940, 640), (1500, 900), (1500, 1010), (0, 1010), (0, 900)]
        ),
        (0, "#93a8a8"),
        (1, "#2f4248"),
    )
    c.shape(
        lambda pen: pen.polygon([(660, 640), (840, 640), (1010, 1010), (490, 1010)]),
        "#f4e9c6",
        opacity=0.42,
        soft=26,
    )
    c.lights(
        lambda pen: [
            pen.polygon(
                [
                    (750 + s * a, b),
                    (750 + s * (a + w), b + 2),
                    (750 + s * (a + w), b + 12),
                    (750 + s * a, b + 9),
                ]
            )
            for s in (-1, 1)
            for a, b, w in ((130, 300, 46), (190, 232, 74), (300, 130, 120), (470, 14, 170))
        ],
        "#f1fbf6",
        bloom=28,
    )
    for side in (-1, 1):
        c.shape(
            lambda pen, s=side: pen.polygon(
                [
                    (750 + s * 150, 612),
                    (750 + s * 190, 606),
                    (750 + s * 730, 800),
                    (750 + s * 560, 850),
                ]
            ),
            (0, "#dfe8e6"),
            (1, "#8b9fa1"),
        )
        c.shape(
            lambda pen, s=side: pen.polygon(
                [
                    (750 + s * 150, 612),
                    (750 + s * 560, 850),
                    (750 + s * 560, 880),
                    (750 + s * 150, 624),
                ]
            ),
            (0, "#5f7377"),
            (1, "#33464b"),
        )
        for index in range(46):
            share = (index / 45) ** 1.7
            x, y = 750 + side * (170 + share * 470), 611 + share * 208
            size = 5 + 26 * share
            tint = c.chance.choice(("#c65a3f", "#b24a36", "#d27a55"))
            jitter = c.chance.uniform(-0.5, 0.5)
            c.shape(
                lambda pen, x=x, y=y, n=size, j=jitter: [
                    pen.disc(x + j * n, y + j * n * 0.6, n * 0.62, squash=0.5),
                    pen.line([(x + j * n - n * 0.4, y), (x + j * n - n, y - n * 0.3)], n * 0.16),
                    pen.line([(x + j * n + n * 0.4, y), (x + j * n + n, y - n * 0.3)], n * 0.16),
                ],
                tint,
            )
        for share in (0.04, 0.13, 0.27, 0.5, 0.86):
            x, y, height = (
                750 + side * (215 + share * 570),
                640 + share * 250,
                120 + 330 * share,
            )
            c.shape(
                lambda pen, x=x, y=y, h=height: shapes.person(pen, x, y, h, stride=0.02),
                (0, "#e9efee"),
                (0.06, "#dbe4e3"),
                (0.075, "#6d5a50"),
                (0.15, "#5d4d46"),
                (0.19, "#2f6a86"),
                (0.62, "#23536b"),
                (0.66, "#f0f3f0"),
                (0.7, "#24363d"),
                (1, "#182429"),
            )
    c.haze("#dfe6df", top=420, bottom=760, opacity=0.22)
    c.finish(warmth="#e6f2df")


SCENES = (
    boats_in_harbour,
    harbour_cranes,
    trucks_on_the_wharf,
    fish_plant,
)
