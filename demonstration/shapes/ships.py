"""Ships seen from their side; `y` is the water line."""


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
