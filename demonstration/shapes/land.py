"""Hills and woods."""


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
