"""A domed parliament, mirrored in a pool."""

from demonstration import shapes

WARM = "#ffcf86"


def draw(c):
    c.sky((0, "#14244a"), (0.45, "#36548a"), (0.8, "#8b8cb0"), (1, "#e0ab93"), until=720)
    c.clouds("#c59aa6", top=140, bottom=620, opacity=0.55, stretch=6, threshold=128)
    c.stars(70, bottom=260)
    c.shape(lambda pen: shapes.skyline(pen, c.chance, 716, 110), "#4c587f", opacity=0.8)
    c.haze("#d8a79b", top=560, bottom=730, opacity=0.5)
    _wings(c)
    _portico(c)
    _dome(c)
    _columns(c)
    _windows(c)
    _steps(c)
    _trees(c)
    c.shape(lambda pen: pen.box(-10, 716, 1520, 28), (0, "#6d6c88"), (1, "#34395a"))
    c.mirror(742, tint="#2a3660", depth=0.38, ripple=3.4, squeeze=0.62)
    c.waves(742, "#f0b898", "#121a36", strength=0.24)
    _lamps(c)
    _strollers(c)
    c.finish(warmth="#ff9f7a")


def _wings(c):
    c.shape(
        lambda pen: [pen.box(250, 520, 1000, 196), pen.box(230, 508, 1040, 16)],
        (0, "#a39da6"),
        (1, "#5b6080"),
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


def _portico(c):
    c.shape(
        lambda pen: [
            pen.box(590, 470, 320, 246),
            pen.polygon([(572, 470), (750, 388), (928, 470)]),
        ],
        (0, "#bfb4b4"),
        (1, "#6c6d8c"),
    )
    c.shape(lambda pen: pen.polygon([(606, 464), (750, 402), (894, 464)]), "#8a859a", opacity=0.6)


def _dome(c):
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
    c.shape(lambda pen: [pen.box(676, 336, 148, 6), pen.box(672, 398, 156, 8)], "#a9a2ab")
    c.shape(lambda pen: [pen.polygon([(750, 152), (800, 162), (750, 176)])], "#b5443f")


def _columns(c):
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


def _windows(c):
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
        WARM,
        bloom=11,
        strength=0.75,
    )


def _steps(c):
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


def _trees(c):
    c.shape(
        lambda pen: [
            shapes.conifer(pen, c.chance, x, 730, h)
            for x, h in ((60, 250), (140, 190), (190, 150), (1330, 170), (1390, 230), (1460, 280))
        ],
        (0, "#1f3350"),
        (1, "#15223a"),
    )


def _lamps(c):
    c.lights(
        lambda pen: (
            [pen.disc(x, 700, 6) for x in (470, 1030)] + [pen.disc(x, 812, 9) for x in (200, 1300)]
        ),
        WARM,
        bloom=34,
    )
    c.shape(
        lambda pen: (
            [pen.box(x - 2, 700, 4, 44) for x in (470, 1030)]
            + [pen.box(x - 3.5, 812, 7, 110) for x in (200, 1300)]
        ),
        "#10182e",
    )


def _strollers(c):
    for x, height, bag in ((390, 96, True), (428, 92, False), (1120, 104, True), (880, 74, False)):
        c.shape(
            lambda pen, x=x, h=height, b=bag: shapes.person(
                pen, x, 790 + h * 0.5, h, stride=0.14, bag=b
            ),
            "#10172c",
        )
