"""Silhouettes that several scenes share. Each takes a pen and stands on the point it is given."""

import math


def ridge(chance, base, height, *, rough=0.55, steps=8, left=-20, right=1520):
    """Points of a mountain or hill line: broken in halves again and again, less each time."""
    heights = [chance.uniform(-0.3, 0.3), chance.uniform(-0.3, 0.3)]
    reach = 1.0
    for _ in range(steps):
        finer = []
        for one, other in zip(heights, heights[1:], strict=False):
            finer += [one, (one + other) / 2 + chance.uniform(-reach, reach) * 0.5]
        heights = [*finer, heights[-1]]
        reach *= rough
    width = (right - left) / (len(heights) - 1)
    line = [(left + i * width, base - height * (0.5 + value)) for i, value in enumerate(heights)]
    return [(left, 1010), *line, (right, 1010)]


def conifer(pen, chance, x, y, height):
    """A spruce: ragged tiers that widen towards the ground."""
    width = height * chance.uniform(0.17, 0.23)
    tiers = 7 if height > 60 else 5
    points, back = [(x, y - height)], []
    for tier in range(1, tiers + 1):
        low = y - height + height * 0.94 * tier / tiers
        out = width * (0.18 + 0.82 * tier / tiers) * chance.uniform(0.82, 1.12)
        points += [(x + out, low), (x + out * 0.45, low - height * 0.03)]
        back += [(x - out * chance.uniform(0.85, 1.1), low), (x - out * 0.45, low - height * 0.03)]
    back_sorted = []
    for index in range(0, len(back), 2):
        back_sorted = [back[index + 1], back[index], *back_sorted]
    pen.polygon(points + back_sorted)
    pen.box(x - height * 0.016, y - height * 0.08, height * 0.032, height * 0.1)


def forest(pen, chance, base, height, *, step=16, left=-20, right=1520, sway=None):
    x = left
    while x < right:
        lift = sway(x) if sway else 0
        conifer(
            pen, chance, x, base + lift + chance.uniform(0, 8), height * chance.uniform(0.55, 1.15)
        )
        x += step * chance.uniform(0.5, 1.5)


def house(pen, x, y, width, height, *, pitch=0.55):
    pen.box(x, y - height, width, height + 2)
    top = y - height
    pen.polygon([(x - 3, top), (x + width / 2, top - width * pitch), (x + width + 3, top)])


def ferry(pen, x, y, length):
    """A passenger ferry seen from its side, bow to the right; `y` is the water line."""
    unit = length / 100

    def at(along, up):
        return (x + along * unit, y - up * unit)

    pen.polygon([at(0, 9), at(92, 9), at(100, 13), at(94, -1), at(3, -1)])
    pen.polygon([at(4, 9), at(4, 16), at(84, 16), at(89, 9)])
    pen.box(x + 10 * unit, y - 21 * unit, 66 * unit, 5 * unit)
    pen.polygon([at(58, 21), at(59, 27), at(72, 27), at(76, 21)])
    pen.polygon([at(26, 21), at(28, 31), at(37, 31), at(38, 21)])
    pen.line([at(64, 27), at(64, 38)], 0.7 * unit)
    pen.line([at(60, 34), at(68, 34)], 0.5 * unit)
    pen.line([at(14, 21), at(14, 30)], 0.5 * unit)


def ferry_windows(pen, x, y, length):
    unit = length / 100
    for deck, start, end in ((13.4, 9, 82), (19.2, 13, 73)):
        for step in range(start, end, 3):
            pen.box(x + step * unit, y - deck * unit, 1.7 * unit, 1.4 * unit)
    pen.box(x + 60 * unit, y - 25.4 * unit, 12 * unit, 1.6 * unit)


def research_ship(pen, x, y, length):
    """A research vessel: high bow to the left, working deck and A-frame aft."""
    unit = length / 100

    def at(along, up):
        return (x + along * unit, y - up * unit)

    pen.polygon([at(-2, 19), at(30, 15), at(60, 9), at(100, 8), at(98, -1), at(7, -1)])
    pen.box(x + 20 * unit, y - 24 * unit, 36 * unit, 12 * unit)
    pen.box(x + 23 * unit, y - 30 * unit, 26 * unit, 7 * unit)
    pen.polygon([at(24, 30), at(25, 36), at(42, 36), at(42, 30)])
    pen.polygon([at(50, 22), at(51, 33), at(57, 33), at(58, 20)])
    pen.line([at(33, 36), at(33, 55)], 1.1 * unit)
    for height, half in ((50, 4), (46, 6), (42, 5)):
        pen.line([at(33 - half, height), at(33 + half, height)], 0.6 * unit)
    pen.disc(x + 33 * unit, y - 40 * unit, 2.4 * unit)
    pen.line([at(88, 8), at(93, 25)], 1.6 * unit)
    pen.line([at(95, 8), at(99, 24)], 1.2 * unit)
    pen.line([at(92, 25), at(100, 24)], 1.4 * unit)
    pen.line(
        [
            at(68, 9),
            at(70, 24),
            at(82, 20),
        ],
        1.3 * unit,
    )
    pen.line([at(33, 54), at(0, 19)], 0.25 * unit)
    pen.line([at(33, 54), at(70, 24)], 0.25 * unit)


def fishing_boat(pen, x, y, length, *, flip=False):
    """An inshore boat: sheer line, wheelhouse forward, mast and boom."""
    unit = length / 100 * (-1 if flip else 1)
    size = length / 100

    def at(points):
        return [(x + px * unit, y - py * size) for px, py in points]

    pen.polygon(at([(0, 14), (30, 11), (62, 13), (100, 27), (90, 8), (84, -2), (6, -2), (2, 6)]))
    pen.polygon(at([(48, 12), (48, 36), (72, 38), (76, 16)]))
    pen.polygon(at([(45, 36), (45, 39), (77, 41), (76, 37)]))
    pen.line(at([(56, 38), (56, 74)]), 1.5 * size)
    pen.line(at([(56, 66), (16, 50)]), 0.9 * size)
    pen.line(at([(14, 12), (14, 46)]), 1.1 * size)
    pen.line(at([(56, 72), (98, 27)]), 0.4 * size)
    pen.line(at([(56, 72), (4, 14)]), 0.4 * size)
    pen.line(at([(50, 58), (62, 58)]), 0.7 * size)


def container_ship(pen, x, y, length):
    unit = length / 100

    def at(along, up):
        return (x + along * unit, y - up * unit)

    pen.polygon([at(0, 9), at(95, 9), at(100, 13), at(95, -1), at(2, -1)])
    pen.box(x + 8 * unit, y - 30 * unit, 9 * unit, 22 * unit)
    pen.box(x + 6 * unit, y - 31 * unit, 13 * unit, 2.4 * unit)
    pen.box(x + 3 * unit, y - 24 * unit, 4 * unit, 16 * unit)
    pen.line([at(12, 31), at(12, 38)], 0.6 * unit)


def gantry_crane(pen, x, y, height, *, boom=0.95, raised=False):
    """A ship-to-shore crane; its boom reaches left over the water."""
    unit = height / 100
    thick = 2.6 * unit
    for leg in (0, 30):
        pen.line([(x + leg * unit, y), (x + leg * unit, y - 66 * unit)], thick)
    pen.line([(x, y - 22 * unit), (x + 30 * unit, y - 22 * unit)], thick * 0.8)
    pen.line([(x, y - 60 * unit), (x + 30 * unit, y - 22 * unit)], thick * 0.45)
    pen.line([(x + 30 * unit, y - 66 * unit), (x + 12 * unit, y - 100 * unit)], thick * 0.6)
    pen.line([(x, y - 66 * unit), (x + 12 * unit, y - 100 * unit)], thick * 0.7)
    pen.line([(x + 54 * unit, y - 66 * unit), (x, y - 66 * unit)], thick * 1.2)
    pen.line([(x + 12 * unit, y - 100 * unit), (x + 52 * unit, y - 67 * unit)], thick * 0.3)
    tip = (x - 38 * unit, y - 118 * unit) if raised else (x - 78 * unit * boom, y - 66 * unit)
    pen.line([(x, y - 66 * unit), tip], thick * 1.1)
    pen.line([(x + 12 * unit, y - 100 * unit), tip], thick * 0.3)
    middle = ((x + tip[0]) / 2, (y - 66 * unit + tip[1]) / 2)
    pen.line([(x + 12 * unit, y - 100 * unit), middle], thick * 0.3)
    pen.box(x + 30 * unit, y - 74 * unit, 16 * unit, 9 * unit)
    if not raised:
        pen.box(middle[0] - 3 * unit, middle[1], 6 * unit, 5 * unit)
        pen.line([(middle[0], middle[1]), (middle[0], middle[1] + 24 * unit)], 0.4 * unit)


def lighthouse(pen, x, y, height):
    """A tapering tower with its gallery and lantern; `x` is its axis."""
    unit = height / 100
    pen.polygon(
        [
            (x - 11 * unit, y),
            (x - 6.5 * unit, y - 78 * unit),
            (x + 6.5 * unit, y - 78 * unit),
            (x + 11 * unit, y),
        ]
    )
    pen.box(x - 9.5 * unit, y - 80.5 * unit, 19 * unit, 2.6 * unit)
    pen.line([(x - 9 * unit, y - 84 * unit), (x + 9 * unit, y - 84 * unit)], 0.5 * unit)
    for post in (-9, -4.5, 0, 4.5, 9):
        pen.line([(x + post * unit, y - 80 * unit), (x + post * unit, y - 84 * unit)], 0.5 * unit)
    for bar in (-4.6, 0, 4.6):
        pen.line([(x + bar * unit, y - 80 * unit), (x + bar * unit, y - 90 * unit)], 0.8 * unit)
    pen.polygon(
        [(x - 6.5 * unit, y - 90 * unit), (x, y - 97 * unit), (x + 6.5 * unit, y - 90 * unit)]
    )
    pen.line([(x, y - 96 * unit), (x, y - 101 * unit)], 0.7 * unit)


def turbine(pen, x, y, height, angle):
    unit = height / 100
    pen.polygon(
        [
            (x - 1.5 * unit, y),
            (x - 0.8 * unit, y - 100 * unit),
            (x + 0.8 * unit, y - 100 * unit),
            (x + 1.5 * unit, y),
        ]
    )
    pen.disc(x, y - 100 * unit, 1.9 * unit)
    for blade in range(3):
        turn = math.radians(angle + blade * 120)
        along, across = (math.sin(turn), -math.cos(turn)), (math.cos(turn), math.sin(turn))

        def at(reach, side, along=along, across=across):
            return (
                x + (along[0] * reach + across[0] * side) * unit,
                y - 100 * unit + (along[1] * reach + across[1] * side) * unit,
            )

        pen.polygon([at(0, -0.9), at(12, -2.4), at(62, -0.3), at(62, 0.2), at(8, 1.0), at(0, 0.9)])


def person(pen, x, y, height, *, lean=0.0, stride=0.1, bag=False):
    """A standing figure in a coat, seen from far or against the light."""
    unit = height / 100

    def at(px, py):
        return (x + (px + lean * py * 0.5) * unit, y - py * unit)

    for side in (-1, 1):
        pen.line(
            [at(side * 4, 44), at(side * (stride * 40 + 5), 22), at(side * (stride * 60 + 5), 1)],
            8 * unit,
        )
    pen.polygon(
        [
            at(-13, 30),
            at(-10, 55),
            at(-12, 74),
            at(-8, 80),
            at(8, 80),
            at(12, 74),
            at(10, 55),
            at(13, 30),
        ]
    )
    pen.line([at(-11, 75), at(-13.5, 58), at(-12.5, 43)], 7 * unit)
    pen.line([at(11, 75), at(13.5, 58), at(12.5, 43)], 7 * unit)
    pen.line([at(0, 78), at(0, 86)], 6 * unit)
    pen.disc(*at(0, 92), 6.6 * unit, squash=1.2)
    if bag:
        pen.box(*at(10, 42), 13 * unit, 16 * unit)


def skater(pen, x, y, height, *, facing=1, crouch=0.0):
    """A hockey player at speed, stick on the ice."""
    unit = height / 100
    side = facing

    def at(px, py):
        return (x + side * px * unit, y - py * unit)

    drop = crouch * 14
    hip, chest = at(-6, 46 - drop), at(14, 74 - drop)
    pen.line([hip, at(14, 28 - drop / 2), at(6, 4)], 13 * unit)
    pen.line([hip, at(-22, 28), at(-42, 14)], 13 * unit)
    pen.line([at(0, 2), at(18, 2)], 4 * unit)
    pen.line([at(-50, 12), at(-36, 8)], 4 * unit)
    pen.line([hip, chest], 25 * unit)
    pen.disc(*at(12, 72 - drop), 15 * unit)
    pen.line([at(16, 76 - drop), at(32, 58 - drop), at(44, 48 - drop)], 9.5 * unit)
    pen.line([at(8, 74 - drop), at(20, 52 - drop), at(36, 42 - drop)], 9.5 * unit)
    pen.disc(*at(27, 91 - drop), 10 * unit)
    pen.line([at(26, 68 - drop), at(72, 6)], 3.2 * unit)
    pen.line([at(72, 5), at(90, 3)], 4.2 * unit)


def crowd(pen, chance, y, size, *, left=-30, right=1530, step=1.5):
    """Heads and shoulders from behind, a row of them."""
    x = left
    while x < right:
        lift = chance.uniform(-0.25, 0.25) * size
        pen.disc(x, y + lift, size * 0.42, squash=1.15)
        pen.disc(x, y + lift + size * 1.15, size * 0.82, squash=0.85)
        pen.box(x - size * 0.8, y + lift + size * 1.1, size * 1.6, 400)
        x += size * step * chance.uniform(0.85, 1.2)


def truck(pen, x, y, length):
    unit = length / 100

    def at(along, up):
        return (x + along * unit, y - up * unit)

    pen.box(x, y - 36 * unit, 66 * unit, 31 * unit)
    pen.polygon([at(69, 5), at(69, 34), at(84, 34), at(92, 19), at(96, 17), at(96, 5)])
    pen.box(x, y - 8 * unit, 96 * unit, 4 * unit)
    for wheel in (9, 19, 29, 72, 86):
        pen.disc(x + wheel * unit, y - 4 * unit, 4.6 * unit)


def skyline(pen, chance, base, height, left=-20, right=1520):
    x = left
    while x < right:
        width = chance.uniform(18, 52)
        tall = height * chance.uniform(0.25, 1) ** 1.4
        pen.box(x, base - tall, width, tall + 4)
        if chance.random() < 0.16:
            pen.polygon(
                [
                    (x, base - tall),
                    (x + width / 2, base - tall - chance.uniform(16, 60)),
                    (x + width, base - tall),
                ]
            )
        x += width * chance.uniform(0.85, 1.3)
