"""People alone and in crowds; `y` is the ground."""


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
