"""What people have put up."""

import math


def house(pen, x, y, width, height, *, pitch=0.55):
    pen.box(x, y - height, width, height + 2)
    top = y - height
    pen.polygon([(x - 3, top), (x + width / 2, top - width * pitch), (x + width + 3, top)])


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
