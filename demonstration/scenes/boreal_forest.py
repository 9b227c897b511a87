"""Ridge behind ridge of spruces, with mist and sun between them."""

import math

from demonstration import shapes
from demonstration.colours import mix


def draw(c):
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
