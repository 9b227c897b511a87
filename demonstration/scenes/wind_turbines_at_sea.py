"""Wind turbines at sea, at sunset."""

from demonstration import shapes


def draw(c):
    c.sky((0, "#24496b"), (0.45, "#6c9aa8"), (0.75, "#e6c08d"), (1, "#fbe3ae"), until=640)
    c.clouds("#f8d8a4", top=60, bottom=500, opacity=0.7, stretch=6, threshold=120)
    c.glow(640, 620, 720, "#ffc36b", 0.75, squash=0.6)
    c.shape(lambda pen: pen.disc(640, 606, 38), "#fff6da", soft=1.6)
    _farm(c)
    c.shape(lambda pen: shapes.turbine(pen, 1290, 720, 640, 22), (0, "#f4efe2"), (1, "#7f97a3"))
    c.mirror(644, tint="#3f6a80", depth=0.35, ripple=9)
    _foot_of_the_nearest(c)
    c.waves(644, "#ffe0ac", "#17354a", strength=0.5)
    c.glitter(640, 644, 160, "#ffd493")
    c.shape(lambda pen: shapes.fishing_boat(pen, 330, 716, 150), "#24394b")
    c.finish(warmth="#ffc680")


def _farm(c):
    for count, height, base, tint, spread in (
        (11, 120, 641, "#d3b58f", 145),
        (7, 230, 644, "#8e98a0", 240),
        (4, 410, 652, "#48657a", 420),
    ):
        for index in range(count):
            x = spread * (index + 0.3) + c.chance.uniform(-26, 26)
            angle = c.chance.uniform(0, 120)
            c.shape(
                lambda pen, x=x, h=height, b=base, a=angle: shapes.turbine(pen, x, b, h, a), tint
            )
        c.haze("#fbdcab", top=base - 120, bottom=base + 8, opacity=0.3, peak=0.9)


def _foot_of_the_nearest(c):
    c.shape(
        lambda pen: pen.polygon([(1280, 800), (1283, 640), (1297, 640), (1300, 800)]),
        (0, "#c3cac6"),
        (1, "#6f8894"),
    )
    c.shape(
        lambda pen: pen.polygon([(1272, 812), (1274, 742), (1306, 742), (1308, 812)]), "#e2b23c"
    )
    c.shape(lambda pen: pen.disc(1290, 812, 46, squash=0.13), "#e9efe6", opacity=0.6, soft=4)
