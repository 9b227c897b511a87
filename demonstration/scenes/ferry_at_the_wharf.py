"""A ferry that lies fast, and one person who looks at it."""

from demonstration import shapes


def draw(c):
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
    _quay(c)
    c.finish(vignette=0.3)


def _quay(c):
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
