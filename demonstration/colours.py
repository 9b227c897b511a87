"""Colours, and how they blend."""

from PIL import Image

FADING = [
    (0, "#ffffff"),
    (0.55, "#b0b0b0"),
    (0.92, "#202020"),
    (1, "#000000"),
]  # of a spotlight, from top to bottom


def colour(text):
    return tuple(int(text[i : i + 2], 16) for i in (1, 3, 5))


def mix(one, other, share):
    """The colour that lies this share of the way from one to the other."""
    one, other = colour(one), colour(other)
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return f"#{red:02x}{green:02x}{blue:02x}"


def gradient(size, stops):
    """A vertical blend; each stop is a share of the height and its colour."""
    strip = Image.new("RGB", (1, 256))
    for y in range(256):
        strip.putpixel((0, y), colour(_at(stops, y / 255)))
    return strip.resize(size, Image.Resampling.BICUBIC)


def _at(stops, share):
    for (low, first), (high, second) in zip(stops, stops[1:], strict=False):
        if share <= high:
            return mix(first, second, max(0, (share - low) / (high - low)))
    return stops[-1][1]
