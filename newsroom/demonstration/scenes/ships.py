"""Ships, at work and under way."""

import math

from newsroom.demonstration import shapes


def ferry_at_dawn(c):
    c.sky(
        (0, "#20375a"),
        (0.45, "#6b7fa0"),
        (0.72, "#e0a48c"),
        (0.9, "#f8cf9e"),
        (1, "#fde3bb"),
        until=600,
    )
    c.clouds("#f3b79c", top=60, bottom=430, opacity=0.75, stretch=6, threshold=120)
    c.clouds("#2d4467", top=0, bottom=330, opacity=0.55, stretch=5, threshold=125)
    c.glow(1120, 575, 620, "#ffb066", 0.75, squash=0.7)
    c.glow(1120, 580, 190, "#fff0cf", 0.9)
    c.shape(lambda pen: pen.disc(1120, 578, 34), "#fff6df", soft=1.5)
    far = shapes.ridge(c.chance, 600, 90, rough=0.5)
    c.shape(lambda pen: pen.polygon(far), "#a98d9a", opacity=0.75)
    near = shapes.ridge(c.chance, 604, 60, rough=0.55, left=-40, right=620)
    near = [(x, y + max(0, (x - 380) * 0.16)) for x, y in near]
    c.shape(lambda pen: pen.polygon(near), "#5d5f78")
    c.haze("#f6cba6", top=480, bottom=640, opacity=0.55)
    c.shape(
        lambda pen: shapes.ferry(pen, 330, 603, 640),
        (0, "#33405c"),
        (0.6, "#1e2a43"),
        (1, "#141d31"),
    )
    c.shape(lambda pen: pen.box(352, 536, 530, 4), "#d9a58f", opacity=0.5)
    c.lights(lambda pen: shapes.ferry_windows(pen, 330, 603, 640), "#ffd38a", bloom=9, strength=0.8)
    c.clouds("#394660", top=300, bottom=440, opacity=0.35, stretch=8, threshold=150)
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


def ferry_at_the_wharf(c):
    c.sky((0, "#5c6f7f"), (0.5, "#98a6ab"), (1, "#d2d2c6"), until=670)
    c.clouds("#46586a", top=-60, bottom=380, opacity=0.7, stretch=3.4, threshold=104)
    c.clouds("#e4e4da", top=180, bottom=560, opacity=0.55, stretch=5, threshold=122)
    c.shape(lambda pen: shapes.skyline(pen, c.chance, 640, 120), "#8d9aa0", opacity=0.8)
    c.haze("#d6d6ca", top=480, bottom=650, opacity=0.6)
    c.shape(lambda pen: shapes.gantry_crane(pen, 1250, 640, 300, raised=True), "#7b8a91")
    c.shape(
        lambda pen: shapes.ferry(pen, 150, 660, 1010),
        (0, "#59656c"),
        (0.25, "#e9e8e0"),
        (0.69, "#f3f1e8"),
        (0.72, "#2d5470"),
        (0.93, "#1f3f58"),
        (1, "#7b3a34"),
    )
    c.shape(lambda pen: shapes.ferry_windows(pen, 150, 660, 1010), "#39505e")
    c.shape(lambda pen: pen.box(434, 376, 90, 24), "#b0453c")
    c.mirror(668, tint="#5f7a84", depth=0.3, ripple=8)
    c.waves(668, "#dfe4dc", "#28414c", strength=0.4)
    c.shape(lambda pen: pen.line([(1120, 545), (1300, 880)], 3), "#2c2f30")
    c.shape(lambda pen: pen.line([(240, 575), (130, 870)], 3), "#2c2f30")
    c.shape(
        lambda pen: pen.box(-10, 860, 1520, 160), (0, "#8d8a80"), (0.15, "#6a6862"), (1, "#3c3b39")
    )
    c.shape(lambda pen: [pen.box(x, 850, 44, 30) for x in (108, 700, 1280)], "#23282b")
    c.shape(
        lambda pen: [pen.disc(x + 22, 850, 30, squash=0.3) for x in (108, 700, 1280)], "#30373a"
    )
    c.shape(
        lambda pen: shapes.person(pen, 880, 940, 190, stride=0.02), (0, "#2c2a2a"), (1, "#1c1f22")
    )
    c.finish(vignette=0.3)


def research_ship_in_ice(c):
    c.sky((0, "#0d2036"), (0.5, "#29557a"), (0.8, "#8fb7c8"), (1, "#e6e3d6"), until=520)
    c.clouds("#d7e4e6", top=80, bottom=460, opacity=0.5, stretch=7, threshold=128)
    c.glow(300, 500, 600, "#ffd9a8", 0.7, squash=0.45)
    c.shape(
        lambda pen: pen.polygon(shapes.ridge(c.chance, 520, 110, rough=0.52)),
        (0, "#b7cbd6"),
        (1, "#8fa9ba"),
        opacity=0.8,
    )
    c.haze("#e8e4da", top=420, bottom=560, opacity=0.7)
    c.ground((0, "#7fa0b3"), (0.35, "#2f5873"), (1, "#0c2438"), top=520)
    c.waves(520, "#8db3c4", "#0b2233", strength=0.45)
    _floes(c, 530, 660, 130)
    c.shape(
        lambda pen: shapes.research_ship(pen, 560, 655, 640),
        (0, "#d9823d"),
        (0.32, "#c8552f"),
        (0.7, "#8d2f27"),
        (1, "#401c22"),
    )
    c.shape(
        lambda pen: [pen.box(690, 503, 228, 62), pen.box(709, 462, 160, 38)],
        (0, "#f3ede0"),
        (1, "#a9b6bd"),
        opacity=0.95,
    )
    c.shape(
        lambda pen: (
            [pen.box(700 + 22 * i, 520, 12, 9) for i in range(9)] + [pen.box(716, 470, 122, 10)]
        ),
        "#1c2f40",
    )
    c.lights(
        lambda pen: [pen.box(716, 470, 122, 9), pen.disc(771, 312, 2.4)],
        "#ffe0a0",
        bloom=10,
        strength=0.7,
    )
    _floes(c, 655, 1000, 80)
    c.clouds("#dfe6e6", top=380, bottom=640, opacity=0.35, stretch=8, threshold=140)
    c.snowfall(120, size=1.8)
    c.finish(warmth="#9fc4d8")


def _floes(c, top, bottom, count):
    plates = []
    for _ in range(count):
        share = c.chance.random() ** 1.3
        y = top + share * (bottom - top)
        depth = (y - 515) / 480
        width = (12 + 250 * depth) * c.chance.uniform(0.5, 1.5)
        plates.append((y, c.chance.uniform(-100, 1500), width, depth))
    for y, x, width, depth in sorted(plates):
        points = []
        corners = c.chance.randint(6, 9)
        for corner in range(corners):
            turn = corner * math.tau / corners + c.chance.uniform(-0.25, 0.25)
            reach = c.chance.uniform(0.75, 1.05)
            points.append(
                (x + width / 2 * reach * math.cos(turn), y + width * 0.13 * reach * math.sin(turn))
            )
        thick = 2 + 13 * depth
        c.shape(lambda pen, p=points, t=thick: pen.polygon([(x, y + t) for x, y in p]), "#5f93ad")
        c.shape(lambda pen, p=points: pen.polygon(p), (0, "#f7f5ee"), (1, "#cfe0e6"))


def research_ship_in_fog(c):
    c.sky((0, "#8ea3a5"), (0.5, "#b9c4bf"), (1, "#d8d6c6"), until=1000)
    c.glow(820, 380, 620, "#fff3d2", 0.55, squash=0.7)
    c.shape(
        lambda pen: pen.polygon(shapes.ridge(c.chance, 590, 190, rough=0.5)), "#a3b3b0", opacity=0.5
    )
    c.haze("#d5d8cc", top=400, bottom=700, opacity=0.8)
    c.shape(
        lambda pen: shapes.research_ship(pen, 430, 640, 690),
        (0, "#6c7f84"),
        (0.6, "#52686f"),
        (1, "#3c525a"),
    )
    c.lights(
        lambda pen: [pen.box(597, 401, 112, 9), pen.disc(657, 268, 3), pen.disc(1090, 470, 3)],
        "#ffe3a2",
        bloom=26,
    )
    c.lights(
        lambda pen: [pen.box(590 + 24 * i, 490, 9, 7) for i in range(8)],
        "#ffd892",
        bloom=12,
        strength=0.7,
    )
    c.clouds("#d9dbd0", top=330, bottom=720, opacity=0.75, stretch=5, threshold=112)
    c.mirror(645, tint="#9fb0ae", depth=0.4, ripple=7)
    c.waves(645, "#eef0e4", "#5d7476", strength=0.35)
    c.haze("#dfe0d4", top=560, bottom=740, opacity=0.7)
    c.shape(lambda pen: shapes.fishing_boat(pen, 60, 850, 210), "#40545a", opacity=0.92)
    c.shape(lambda pen: pen.disc(170, 860, 120, squash=0.06), "#3d5056", opacity=0.35, soft=4)
    c.clouds("#e4e4d8", top=600, bottom=960, opacity=0.45, stretch=7, threshold=130)
    c.finish(vignette=0.25)


def cable_ship_at_night(c):
    c.sky((0, "#060d1c"), (0.55, "#0f2540"), (1, "#2d5069"), until=540)
    c.stars(420, bottom=500)
    c.glow(1180, 170, 330, "#9db8d6", 0.5)
    c.shape(lambda pen: pen.disc(1180, 170, 27), "#f2efe0", soft=0.8)
    c.clouds("#24425e", top=120, bottom=500, opacity=0.6, stretch=7, threshold=128)
    c.shape(lambda pen: pen.polygon(shapes.ridge(c.chance, 542, 44)), "#10253a")
    c.shape(lambda pen: shapes.research_ship(pen, 330, 545, 620), (0, "#25405a"), (1, "#0a1524"))
    c.shape(lambda pen: pen.disc(905, 470, 42) or pen.disc(905, 470, 15, 0), "#152a40")
    c.lights(
        lambda pen: (
            [pen.box(460 + 20 * i, 412, 11, 7) for i in range(11)] + [pen.box(486, 336, 102, 9)]
        ),
        "#ffd28a",
        bloom=9,
    )
    c.lights(
        lambda pen: [
            pen.disc(x, y, 4)
            for x, y in ((534, 215), (760, 392), (838, 420), (905, 388), (938, 396))
        ],
        "#fff2d0",
        bloom=36,
    )
    c.beam([(905, 388), (760, 545), (1110, 545)], "#bcd6df", opacity=0.28, soft=12)
    c.mirror(545, tint="#0d2238", depth=0.3, ripple=12)
    c.waves(545, "#7fa6bd", "#040b16", strength=0.5)
    c.glitter(1180, 545, 120, "#c9dcea", strength=0.9)
    c.lights(
        lambda pen: [
            pen.disc(950 + 75 * i, 560 + 34 * i + 5 * i * i, 3 + i * 1.5) for i in range(7)
        ],
        "#ff9a4d",
        bloom=10,
    )
    c.finish(grain=0.2)


SCENES = (
    ferry_at_dawn,
    ferry_at_the_wharf,
    research_ship_in_ice,
    research_ship_in_fog,
    cable_ship_at_night,
)
