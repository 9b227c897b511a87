"""Forest, snow and ice."""

import math

from newsroom.demonstration import shapes
from newsroom.demonstration.canvas import FADING, mix


def boreal_forest(c):
    c.sky((0, "#8fa9ad"), (0.5, "#c8cfbf"), (1, "#efe2bd"), until=700)
    c.glow(1010, 260, 620, "#fff0c0", 0.75)
    tints = ("#b7c2b4", "#8fa69c", "#66857d", "#3f635d", "#22453f", "#0f2a27")
    for layer, tint in enumerate(tints):
        base = 410 + layer * 122
        slope = c.chance.uniform(-0.05, 0.05)
        wave = c.chance.uniform(0, 6)

        def sway(x, slope=slope, wave=wave, layer=layer):
            return slope * (x - 750) + (20 + 5 * layer) * math.sin(x / (230 + 40 * layer) + wave)

        floor = [(x, base + sway(x) - 10) for x in range(-20, 1541, 20)]
        c.shape(
            lambda pen, f=floor, b=base, s=sway, n=layer: [
                pen.polygon([(-20, 1010), *f, (1540, 1010)]),
                shapes.forest(pen, c.chance, b, 46 + 40 * n, step=10 + 9 * n, sway=s),
            ],
            (0, tint),
            (1, mix(tint, "#e9e1c3", 0.35)),
        )
        c.haze("#efe6c9", top=base - 30, bottom=base + 150, opacity=0.55 - 0.07 * layer)
    c.beam([(1000, 150), (1060, 150), (820, 1000), (380, 1000)], "#fff2c8", opacity=0.2, soft=40)
    c.beam([(1040, 150), (1080, 150), (1240, 1000), (980, 1000)], "#fff2c8", opacity=0.16, soft=40)
    c.finish(warmth="#ffe6a8")


def pond_hockey(c):
    c.sky((0, "#8fb4c9"), (0.6, "#dfe3dc"), (1, "#f9e6c6"), until=470)
    c.glow(1180, 380, 560, "#ffe3ab", 0.7)
    for layer, tint in enumerate(("#b9c7cc", "#8da5ae", "#587782")):
        c.shape(
            lambda pen, n=layer: shapes.forest(
                pen, c.chance, 440 + 22 * n, 70 + 40 * n, step=14 + 4 * n
            ),
            tint,
        )
        c.haze("#f3ead6", top=370 + 20 * layer, bottom=500, opacity=0.4)
    c.ground((0, "#f4ead8"), (0.1, "#dfe6e6"), (1, "#a3bccb"), top=458)
    c.shape(
        lambda pen: pen.disc(760, 760, 820, squash=0.33),
        (0, "#d6e2e4"),
        (0.5, "#b4ccd7"),
        (1, "#86a8bb"),
    )
    c.shape(
        lambda pen: pen.polygon([(820, 500), (1330, 500), (1500, 760), (1500, 900), (860, 900)]),
        "#fff4da",
        opacity=0.45,
        soft=30,
    )
    c.shape(
        lambda pen: [
            pen.line(
                [(x, y), (x + c.chance.uniform(-180, 180), y + c.chance.uniform(-26, 26))],
                c.chance.uniform(0.6, 1.8),
            )
            for x, y in (
                (c.chance.uniform(40, 1460), c.chance.uniform(560, 980)) for _ in range(120)
            )
        ],
        "#f4f9f8",
        opacity=0.6,
        soft=0.5,
    )
    c.shape(
        lambda pen: [
            pen.line([(170, 640), (170, 580), (290, 566), (290, 622)], 6),
            pen.line([(170, 640), (290, 622)], 3),
        ],
        "#8d3b34",
    )
    for x, y, height, facing, crouch, tint in (
        (540, 640, 150, -1, 0.4, "#a63d36"),
        (800, 690, 190, -1, 0, "#2f4d67"),
        (1120, 640, 145, -1, 0.6, "#34566f"),
        (1010, 860, 300, -1, 0.2, "#8f302f"),
        (300, 900, 310, 1, 0.7, "#23415b"),
    ):
        c.shape(
            lambda pen, x=x, y=y, h=height: pen.polygon(
                [
                    (x - h * 0.2, y),
                    (x + h * 0.1, y),
                    (x - h * 0.7, y + h * 0.32),
                    (x - h * 0.9, y + h * 0.26),
                ]
            ),
            "#6d8ea3",
            opacity=0.5,
            soft=5,
        )
        c.shape(
            lambda pen, x=x, y=y, h=height, f=facing, d=crouch: shapes.skater(
                pen, x, y, h, facing=f, crouch=d
            ),
            (0, mix(tint, "#10161d", 0.65)),
            (0.2, mix(tint, "#10161d", 0.65)),
            (0.24, tint),
            (0.55, tint),
            (0.6, "#1d2a36"),
            (1, "#141c25"),
        )
    c.shape(lambda pen: pen.disc(660, 742, 7, squash=0.5), "#11181f")
    c.snowfall(110, size=2.2)
    c.finish(warmth="#ffdfae")


def school_bus_in_snow(c):
    c.sky((0, "#a9bac6"), (0.6, "#d6dcdc"), (1, "#efe7db"), until=560)
    for layer, tint in enumerate(("#c2ccd1", "#a3b2ba", "#7d919b")):
        c.shape(
            lambda pen, n=layer: shapes.forest(
                pen, c.chance, 540 + 26 * n, 150 + 80 * n, step=20 + 8 * n
            ),
            (0, tint),
            (1, mix(tint, "#f0efe9", 0.4)),
        )
        c.haze("#e8e8e2", top=430, bottom=600, opacity=0.35)
    c.ground((0, "#e9ebea"), (0.4, "#d5dde2"), (1, "#aebdca"), top=556)
    c.shape(
        lambda pen: pen.polygon([(1010, 566), (1090, 566), (1520, 800), (1520, 1010), (120, 1010)]),
        (0, "#c9d0d4"),
        (0.5, "#a9b4bd"),
        (1, "#8997a4"),
    )
    c.shape(
        lambda pen: [
            pen.line([(1040, 570), (700, 770), (260, 1010)], 9),
            pen.line([(1062, 570), (1000, 770), (860, 1010)], 11),
        ],
        "#7a8894",
        opacity=0.6,
        soft=3,
    )
    c.shape(
        lambda pen: (
            [pen.box(x, 420 + abs(x - 1050) * 0.0, 5, 150) for x in (90,)]
            + [pen.line([(92, 430), (1040, 520)], 1.2)]
        ),
        "#5d6a73",
    )
    c.shape(lambda pen: pen.disc(640, 858, 420, squash=0.05), "#5e6d7b", opacity=0.55, soft=8)
    body = [
        (270, 820),
        (270, 505),
        (292, 484),
        (880, 484),
        (906, 505),
        (914, 640),
        (1018, 660),
        (1030, 690),
        (1030, 820),
    ]
    c.shape(lambda pen: pen.polygon(body), (0, "#f2bd3f"), (0.4, "#e5a823"), (1, "#a8701c"))
    c.shape(lambda pen: pen.polygon([(280, 496), (296, 474), (878, 474), (900, 498)]), "#f4f6f5")
    c.shape(
        lambda pen: (
            [pen.box(300 + 88 * i, 528, 72, 84) for i in range(6)]
            + [pen.polygon([(836, 528), (898, 528), (904, 640), (836, 640)])]
        ),
        (0, "#52626e"),
        (1, "#2b3841"),
    )
    c.shape(
        lambda pen: [
            pen.polygon(
                [(304 + 88 * i, 612), (338 + 88 * i, 528), (358 + 88 * i, 528), (324 + 88 * i, 612)]
            )
            for i in range(6)
        ],
        "#a9bcc6",
        opacity=0.35,
    )
    c.shape(
        lambda pen: [
            pen.disc(330 + 88 * i + d, 604, 15) for i, d in ((0, 4), (1, 18), (3, 10), (4, 22))
        ],
        "#182025",
    )
    c.shape(
        lambda pen: [pen.box(270, y, 758 if y > 700 else 640, 8) for y in (636, 700, 752)],
        "#3a2c14",
        opacity=0.85,
    )
    c.shape(lambda pen: [pen.box(560, 655, 210, 30)], "#2f2413", opacity=0.75)
    c.shape(lambda pen: [pen.disc(x, 822, 50) for x in (410, 905)], "#15191c")
    c.shape(lambda pen: [pen.disc(x, 822, 21) for x in (410, 905)], "#8b9499")
    c.lights(lambda pen: [pen.disc(1018, 728, 13)], "#fff3cf", bloom=46)
    c.lights(lambda pen: [pen.disc(302, 500, 8), pen.disc(876, 500, 8)], "#ff5a36", bloom=30)
    c.beam([(1018, 720), (1560, 640), (1560, 860), (1018, 736)], "#fff4d4", opacity=0.3, soft=14)
    for x, y, height, tint in (
        (150, 880, 178, "#a33f3c"),
        (205, 876, 150, "#2f5f86"),
        (100, 900, 165, "#3f7358"),
    ):
        c.shape(
            lambda pen, x=x, y=y, h=height: shapes.person(pen, x, y, h, stride=0.05, bag=True),
            (0, "#2b2e35"),
            (0.2, "#2b2e35"),
            (0.23, tint),
            (0.55, tint),
            (0.6, "#242a33"),
            (1, "#1c2129"),
        )
    c.snowfall(420, size=3.2, wind=4)
    c.haze("#eef0ef", top=520, bottom=1000, opacity=0.12)
    c.finish(vignette=0.25)


def arena_in_the_snow(c):
    c.sky((0, "#0f1a33"), (0.6, "#2f3f66"), (1, "#7e7792"), until=640)
    c.shape(lambda pen: shapes.skyline(pen, c.chance, 640, 120), "#2c3a5c")
    c.lights(
        lambda pen: [
            pen.box(c.chance.uniform(0, 1500), c.chance.uniform(570, 632), 4, 5) for _ in range(60)
        ],
        "#ffd08a",
        bloom=5,
        strength=0.6,
    )
    c.ground((0, "#6f7ea3"), (0.3, "#93a1c0"), (1, "#46557c"), top=638)
    roof = [(240 + 17 * i, 430 - 150 * math.sin(math.pi * i / 60)) for i in range(61)]
    c.shape(
        lambda pen: pen.polygon([*roof, (1260, 660), (240, 660)]),
        (0, "#96a3c0"),
        (0.4, "#5b6a8e"),
        (1, "#2b3655"),
    )
    c.shape(lambda pen: pen.polygon([*roof, *[(x, y + 26) for x, y in reversed(roof)]]), "#dde3ee")
    c.lights(lambda pen: pen.box(270, 500, 960, 120), "#e9a95a", bloom=24, strength=0.7)
    c.shape(
        lambda pen: (
            [pen.box(266 + 48 * i, 498, 5, 124) for i in range(21)] + [pen.box(266, 556, 968, 4)]
        ),
        "#35303f",
    )
    c.lights(
        lambda pen: [pen.box(560 + 38 * i, 452, 26, 22) for i in range(10)],
        "#ff9d6a",
        bloom=13,
        strength=0.6,
    )
    c.shape(lambda pen: pen.box(680, 540, 140, 120), "#1f2439")
    c.lights(
        lambda pen: [pen.box(690, 550, 58, 108), pen.box(754, 550, 58, 108)], "#fff0c6", bloom=22
    )
    c.shape(
        lambda pen: pen.polygon([(690, 660), (812, 660), (980, 1000), (470, 1000)]),
        "#ffe1a9",
        opacity=0.35,
        soft=24,
    )
    c.shape(
        lambda pen: pen.polygon([(270, 660), (1230, 660), (1420, 820), (90, 820)]),
        "#ffc987",
        opacity=0.2,
        soft=30,
    )
    for x in (110, 1380):
        c.shape(
            lambda pen, x=x: pen.line([(x, 820), (x, 440), (x + (60 if x < 700 else -60), 424)], 6),
            "#141b30",
        )
        c.lights(
            lambda pen, x=x: pen.disc(x + (64 if x < 700 else -64), 428, 9, squash=0.6),
            "#fff0cc",
            bloom=50,
        )
        side = x + (64 if x < 700 else -64)
        c.beam(
            [(side - 8, 430), (side + 8, 430), (side + 150, 860), (side - 150, 860)],
            "#ffe7b8",
            opacity=0.26,
            soft=16,
            fade=[(0, "#ffffff"), (0.4, "#ffffff"), (0.9, "#000000"), (1, "#000000")],
        )
    for x, y, height in (
        (740, 690, 92),
        (790, 700, 96),
        (620, 760, 128),
        (560, 770, 120),
        (905, 780, 134),
        (1010, 850, 170),
        (430, 880, 186),
        (380, 872, 140),
    ):
        c.shape(
            lambda pen, x=x, y=y, h=height: shapes.person(pen, x, y, h, stride=0.12, bag=h > 120),
            "#151b31",
        )
    c.snowfall(330, size=2.8)
    c.finish(warmth="#ffb27a")


def hockey_rink(c):
    c.sky((0, "#070b18"), (0.5, "#121c38"), (1, "#0a1124"), until=470)
    for row in range(9):
        y, size = 120 + row * 36, 10 + row * 1.5
        c.shape(
            lambda pen, y=y, s=size: shapes.crowd(pen, c.chance, y, s, step=2.0),
            c.chance.choice(("#1b2748", "#23284a", "#2d2344", "#1d2f4d")),
            opacity=0.9,
        )
        c.shape(
            lambda pen, y=y, s=size: [
                pen.disc(c.chance.uniform(0, 1500), y + s, s * 0.8) for _ in range(26)
            ],
            c.chance.choice(("#7d3440", "#8a7040", "#3c6280", "#6c6f88")),
            opacity=0.55,
            soft=0.8,
        )
    c.haze("#2c3c68", top=60, bottom=480, opacity=0.4)
    c.ground((0, "#bccfe0"), (0.3, "#e4eef4"), (1, "#9fbad0"), top=470)
    c.shape(
        lambda pen: pen.box(-10, 420, 1520, 62),
        (0, "#f2f5f8"),
        (0.75, "#d5dee8"),
        (0.76, "#d7b13f"),
        (1, "#b08a26"),
    )
    c.shape(
        lambda pen: [pen.box(40 + 240 * i, 436, 150, 24) for i in range(6)], "#4a658c", opacity=0.55
    )
    c.shape(
        lambda pen: (
            [pen.line([(x, 340), (x, 420)], 3) for x in range(0, 1501, 150)]
            + [pen.line([(-10, 340), (1510, 340)], 2.4)]
        ),
        "#c9d9ea",
        opacity=0.55,
    )
    c.shape(lambda pen: pen.box(-10, 342, 1520, 80), "#b9d2ec", opacity=0.12)
    c.shape(
        lambda pen: [pen.polygon([(980, 482), (1004, 482), (1330, 1010), (1270, 1010)])],
        "#3f6fb3",
        opacity=0.75,
        soft=1,
    )
    c.shape(
        lambda pen: [
            pen.disc(470, 720, 270, squash=0.3),
            pen.disc(470, 720, 258, 0, squash=0.3),
            pen.disc(470, 720, 14, squash=0.4),
        ],
        "#c0504a",
        opacity=0.75,
        soft=1,
    )
    for x in (180, 520, 860, 1200):
        c.beam(
            [(x - 12, -10), (x + 12, -10), (x + 330, 760), (x - 330, 760)],
            "#dbe8ff",
            opacity=0.13,
            soft=18,
            fade=FADING,
        )
    c.lights(lambda pen: [pen.box(60 + 170 * i, 22, 90, 12) for i in range(9)], "#eaf2ff", bloom=40)
    c.shape(
        lambda pen: [
            pen.disc(
                c.chance.uniform(0, 1500),
                c.chance.uniform(560, 980),
                c.chance.uniform(60, 180),
                squash=0.12,
            )
            for _ in range(9)
        ],
        "#ffffff",
        opacity=0.4,
        soft=16,
    )
    c.shape(
        lambda pen: [
            pen.line(
                [(x, y), (x + c.chance.uniform(-150, 150), y + c.chance.uniform(-18, 18))],
                c.chance.uniform(0.6, 1.6),
            )
            for x, y in (
                (c.chance.uniform(0, 1500), c.chance.uniform(500, 990)) for _ in range(160)
            )
        ],
        "#ffffff",
        opacity=0.55,
        soft=0.5,
    )
    c.shape(
        lambda pen: [
            pen.line([(1180, 590), (1180, 500), (1330, 512), (1330, 616)], 7),
            pen.line([(1180, 500), (1222, 484), (1362, 496), (1330, 512)], 4),
            pen.line([(1362, 496), (1362, 596), (1330, 616)], 4),
        ],
        "#b8342f",
    )
    c.shape(
        lambda pen: (
            [
                pen.line([(1180 + 12 * i, 502 + i), (1180 + 12 * i, 590 + 2 * i)], 0.9)
                for i in range(13)
            ]
            + [pen.line([(1180, 510 + 13 * i), (1330, 520 + 14 * i)], 0.9) for i in range(7)]
        ),
        "#f4f7fa",
        opacity=0.8,
    )
    teams = (("#27406b", 1), ("#b9382f", -1))
    for x, y, height, team, crouch in (
        (820, 590, 165, 1, 0.3),
        (300, 620, 180, 0, 0),
        (1120, 640, 190, 1, 0.8),
        (660, 740, 250, 0, 0.4),
        (940, 900, 360, 1, 0.2),
        (330, 930, 390, 0, 0.5),
    ):
        tint, facing = teams[team]
        facing = 1 if x != 940 else -1
        c.shape(
            lambda pen, x=x, y=y, h=height: pen.disc(x, y + 2, h * 0.42, squash=0.13),
            "#52708f",
            opacity=0.5,
            soft=5,
        )
        c.shape(
            lambda pen, x=x, y=y, h=height: pen.disc(x + 4, y + h * 0.26, h * 0.2, squash=1.1),
            tint,
            opacity=0.2,
            soft=9,
        )
        c.shape(
            lambda pen, x=x, y=y, h=height, f=facing, d=crouch: shapes.skater(
                pen, x, y, h, facing=f, crouch=d
            ),
            (0, "#0e1424"),
            (0.19, mix(tint, "#0a0f1c", 0.45)),
            (0.23, tint),
            (0.5, tint),
            (0.53, "#f0f3f6"),
            (0.56, "#1b2436"),
            (1, "#0d1320"),
        )
    c.shape(lambda pen: pen.disc(800, 760, 9, squash=0.5), "#0a0d14")
    c.shape(
        lambda pen: [
            pen.disc(
                240 + c.chance.gauss(0, 40), 915 + c.chance.gauss(0, 12), c.chance.uniform(1, 4)
            )
            for _ in range(70)
        ],
        "#ffffff",
        opacity=0.85,
        soft=0.8,
    )
    c.finish(grain=0.18)


SCENES = (
    boreal_forest,
    pond_hockey,
    school_bus_in_snow,
    arena_in_the_snow,
    hockey_rink,
)
