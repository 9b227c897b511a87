"""What loads and carries what the ships bring."""


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


def truck(pen, x, y, length):
    unit = length / 100

    def at(along, up):
        return (x + along * unit, y - up * unit)

    pen.box(x, y - 36 * unit, 66 * unit, 31 * unit)
    pen.polygon([at(69, 5), at(69, 34), at(84, 34), at(92, 19), at(96, 17), at(96, 5)])
    pen.box(x, y - 8 * unit, 96 * unit, 4 * unit)
    for wheel in (9, 19, 29, 72, 86):
        pen.disc(x + wheel * unit, y - 4 * unit, 4.6 * unit)
