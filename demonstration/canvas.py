"""A drawing surface for landscapes: gradients, anti-aliased silhouettes, light, fog, water, grain.

Scenes are composed in units of 1500 x 1000 whatever the size of the picture. All chance comes
from one seed, so a scene is the same picture each time it is drawn.
"""

import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

from .colours import gradient, mix
from .pen import Pen

FINE = 2  # silhouettes are drawn this much larger, then reduced: that smooths their edges


class Canvas:
    def __init__(self, seed, width):
        self.size = (width, width * 2 // 3)
        self.unit = width / 1500
        self.chance = random.Random(seed)
        self.image = Image.new("RGB", self.size)

    def sky(self, *stops, until=1000):
        self.image.paste(gradient((self.size[0], round(until * self.unit)), stops), (0, 0))

    def ground(self, *stops, top):
        height = self.size[1] - round(top * self.unit)
        self.image.paste(gradient((self.size[0], height), stops), (0, round(top * self.unit)))

    def shape(self, paint, *stops, opacity=1.0, soft=0.0):
        """Fill what `paint(pen)` draws with a colour, or with a blend from top to bottom."""
        mask = Image.new("L", (self.size[0] * FINE, self.size[1] * FINE))
        paint(Pen(mask))
        box = mask.getbbox()
        if not box:
            return
        left, top = (value // FINE for value in box[:2])
        right, bottom = (-(-value // FINE) for value in box[2:])
        mask = mask.crop((left * FINE, top * FINE, right * FINE, bottom * FINE)).reduce(FINE)
        if soft:
            margin = round(soft * self.unit * 3)
            mask = ImageOps.expand(mask, margin).filter(ImageFilter.GaussianBlur(soft * self.unit))
            left, top = left - margin, top - margin
        if opacity < 1:
            mask = mask.point(lambda value: value * opacity)
        stops = [(0, stops[0])] if isinstance(stops[0], str) else stops
        if len(stops) == 1:
            fill = Image.new("RGB", mask.size, stops[0][1])
        else:
            fill = gradient(mask.size, stops)
        self.image.paste(fill, (left, top), mask)

    def noise(self, *, coarse=4, octaves=5, stretch=1.0, size=(420, 280)):
        """Cloudy grey values around 128; `stretch` draws them out sideways."""
        total = Image.new("L", size, 128)
        for octave in range(octaves):
            high = coarse * 2**octave
            wide = max(2, round(high * 1.5 / stretch))
            speck = Image.frombytes("L", (wide, high), self.chance.randbytes(wide * high))
            speck = speck.resize(size, Image.Resampling.BICUBIC)
            total = Image.blend(total, speck, 0.62 ** (octave + 1))
        return ImageOps.autocontrast(total, cutoff=1)

    def clouds(self, tint, *, top=0, bottom=600, opacity=0.6, threshold=110, stretch=3.0, coarse=4):
        """Banks of cloud or of fog, thinning towards their upper and lower edge."""
        box = (self.size[0], round((bottom - top) * self.unit))
        mask = self.noise(stretch=stretch, coarse=coarse).resize(box, Image.Resampling.BICUBIC)
        mask = mask.point(lambda v: max(0, min(255, (v - threshold) * 2.2)) * opacity)
        edge = gradient(
            box, [(0, "#000000"), (0.3, "#ffffff"), (0.7, "#ffffff"), (1, "#000000")]
        ).convert("L")
        mask = ImageChops.multiply(mask, edge)
        self.image.paste(Image.new("RGB", box, tint), (0, round(top * self.unit)), mask)

    def haze(self, tint, *, top, bottom, opacity=0.7, peak=0.5):
        """A soft band of mist between two heights, thickest at `peak` of the way down."""
        box = (self.size[0], round((bottom - top) * self.unit))
        level = round(255 * opacity)
        grey = f"#{level:02x}{level:02x}{level:02x}"
        mask = gradient(box, [(0, "#000000"), (peak, grey), (1, "#000000")]).convert("L")
        self.image.paste(Image.new("RGB", box, tint), (0, round(top * self.unit)), mask)

    def glow(self, x, y, radius, tint, strength=1.0, squash=1.0):
        """Light around a point, added as light adds: it brightens and never darkens."""
        width, height = round(radius * 2 * self.unit), round(radius * 2 * squash * self.unit)
        falloff = Image.radial_gradient("L").point(  # 0 in the centre, 181 at the nearest edge
            lambda value: round(max(0, 1 - value / 179) ** 2 * 255 * strength)
        )
        light = Image.new("RGB", (width, height))
        light.paste(
            Image.new("RGB", (width, height), tint),
            mask=falloff.resize((width, height), Image.Resampling.BICUBIC),
        )
        left, top = round((x - radius) * self.unit), round((y - radius * squash) * self.unit)
        box = (
            max(0, left),
            max(0, top),
            min(self.size[0], left + width),
            min(self.size[1], top + height),
        )
        if box[0] >= box[2] or box[1] >= box[3]:
            return
        light = light.crop((box[0] - left, box[1] - top, box[2] - left, box[3] - top))
        self.image.paste(ImageChops.screen(self.image.crop(box), light), box[:2])

    def lights(self, paint, tint, *, bloom=14, strength=1.0):
        """What `paint(pen)` draws shines in this colour, with a halo."""
        mask = Image.new("L", (self.size[0] * FINE, self.size[1] * FINE))
        paint(Pen(mask))
        mask = mask.reduce(FINE)
        small = mask.reduce(4)
        halo = small.filter(ImageFilter.GaussianBlur(bloom * self.unit / 4))
        halo = halo.point(lambda value: min(255, value * 2.4 * strength))
        halo = halo.resize(self.size, Image.Resampling.BILINEAR)
        light = Image.new("RGB", self.size)
        light.paste(Image.new("RGB", self.size, tint), mask=ImageChops.lighter(mask, halo))
        self.image = ImageChops.screen(self.image, light)

    def beam(self, points, tint, *, opacity=0.5, soft=6, fade=None):
        """A cone of light in mist; `fade` are the grey stops from its top to its bottom."""
        mask = Image.new("L", (self.size[0] // 2, self.size[1] // 2))
        ImageDraw.Draw(mask).polygon(
            [(x * self.unit / 2, y * self.unit / 2) for x, y in points], fill=round(255 * opacity)
        )
        mask = mask.filter(ImageFilter.GaussianBlur(soft * self.unit / 2))
        if fade:
            mask = ImageChops.multiply(mask, gradient(mask.size, fade).convert("L"))
        mask = mask.resize(self.size, Image.Resampling.BILINEAR)
        light = Image.new("RGB", self.size)
        light.paste(Image.new("RGB", self.size, tint), mask=mask)
        self.image = ImageChops.screen(self.image, light)

    def stars(self, count, *, bottom=600, tint="#dfe8ff"):
        def paint(pen):
            for _ in range(count):
                x, y = self.chance.uniform(0, 1500), bottom * self.chance.random() ** 1.4
                pen.disc(
                    x, y, self.chance.choice((0.5, 0.6, 0.8, 1.3)), self.chance.randint(90, 255)
                )

        self.lights(paint, tint, bloom=2, strength=0.5)

    def mirror(self, horizon, *, tint, depth=0.45, ripple=9.0, squeeze=1.0):
        """Turn all below the horizon into water that reflects what stands above it."""
        top = round(horizon * self.unit)
        height = self.size[1] - top
        source = min(top, round(height / squeeze))
        water = ImageOps.flip(self.image.crop((0, top - source, self.size[0], top)))
        water = water.resize((self.size[0], height), Image.Resampling.BILINEAR)
        water = water.resize((self.size[0], height // 6), Image.Resampling.BOX)
        water = water.resize((self.size[0], height), Image.Resampling.BICUBIC)
        shifted = water.copy()
        phase = self.chance.uniform(0, 6)
        for y in range(height):
            near = y / height
            wave = math.sin(y / (3 + 16 * near) + phase) + 0.6 * math.sin(y / (1.7 + 7 * near))
            shift = round(ripple * self.unit * (0.15 + near) * wave * self.chance.uniform(0.6, 1))
            shifted.paste(
                ImageChops.offset(water.crop((0, y, self.size[0], y + 1)), shift, 0), (0, y)
            )
        veil = gradient(shifted.size, [(0, tint), (1, mix(tint, "#000000", 0.35))])
        self.image.paste(Image.blend(shifted, veil, depth), (0, top))

    def _swell(self, height, near):
        """Noise laid on a plane that runs to the horizon: waves as they look from a deck."""
        wide, deep, start = 300, 1200, 42.0
        speck = Image.frombytes("L", (wide, deep), self.chance.randbytes(wide * deep))
        speck = speck.filter(ImageFilter.GaussianBlur(0.8))
        pace = (wide - 20) / self.size[0] * near
        coefficients = (
            pace,
            wide / 2 / start,
            wide / 2 - pace * self.size[0] / 2,
            0,
            0,
            deep - 2,
            0,
            1 / start,
        )
        return ImageOps.autocontrast(
            speck.transform(
                (self.size[0], height),
                Image.Transform.PERSPECTIVE,
                coefficients,
                Image.Resampling.BICUBIC,
            ),
            cutoff=2,
        )

    def waves(self, horizon, light, dark, *, strength=0.5, near=1.0, threshold=150):
        """Light on the crests and shade in the troughs of the water below the horizon."""
        top = round(horizon * self.unit)
        height = self.size[1] - top
        swell = self._swell(height, near)
        crest = swell.point(lambda v: max(0, min(255, (v - threshold) * 3)) * strength)
        trough = swell.point(lambda v: max(0, min(255, (105 - v) * 3)) * strength)
        self.image.paste(Image.new("RGB", swell.size, dark), (0, top), trough)
        self.image.paste(Image.new("RGB", swell.size, light), (0, top), crest)

    def glitter(self, x, horizon, width, tint, *, bottom=1000, strength=1.0):
        """The broken path that a low sun, the moon or a lamp lays on the water."""
        span = bottom - horizon

        def paint(pen):
            for _ in range(260):
                far = self.chance.random() ** 1.5
                y = horizon + 3 + far * span
                spread = width * (0.25 + 0.9 * far)
                centre = x + self.chance.gauss(0, 0.42) * spread
                half = self.chance.uniform(2, 9) * (0.5 + 3 * far)
                grey = round(self.chance.uniform(90, 255) * (1 - 0.55 * far))
                pen.disc(centre, y, half, grey, squash=0.09)

        self.lights(paint, tint, bloom=5, strength=0.55 * strength)

    def snowfall(self, count, *, tint="#ffffff", size=2.4, wind=0.0):
        for near in (0.45, 1.0):

            def paint(pen, near=near):
                for _ in range(round(count / near)):
                    x, y = self.chance.uniform(0, 1500), self.chance.uniform(0, 1000)
                    radius = size * near * self.chance.uniform(0.5, 1.3)
                    if wind:
                        reach = wind * near * self.chance.uniform(0.6, 1.2)
                        pen.line([(x, y), (x - reach, y + reach * 0.5)], radius)
                    else:
                        pen.disc(x, y, radius)

            self.shape(paint, tint, opacity=0.35 + 0.4 * near, soft=1.1 * near)

    def finish(self, *, grain=0.16, vignette=0.34, warmth=None):
        """Darken the corners a little and lay a film's grain over everything."""
        edge = Image.radial_gradient("L").point(lambda v: 255 - max(0, v - 118) * vignette * 1.4)
        edge = edge.resize(self.size, Image.Resampling.BICUBIC)
        self.image = ImageChops.multiply(self.image, Image.merge("RGB", (edge,) * 3))
        if warmth:
            self.image = Image.blend(self.image, Image.new("RGB", self.size, warmth), 0.06)
        specks = Image.frombytes("L", self.size, self.chance.randbytes(self.size[0] * self.size[1]))
        specks = specks.filter(ImageFilter.GaussianBlur(0.7))
        grained = ImageChops.overlay(self.image, Image.merge("RGB", (specks,) * 3))
        self.image = Image.blend(self.image, grained, grain)
        return self.image
