"""A number that is nearly the same for pictures that look nearly the same."""

from PIL import Image

SIDE = 8
NEAR = 6  # of 64 bits: the same picture at another size, or with another compression


def compute(image: Image.Image) -> int:
    """Return 64 bits, one per step of brightness from left to right, as a signed number.

    This is the "difference hash": resizing, recompressing and small corrections change few
    bits. The database has no unsigned numbers.
    """
    grey = image.convert("RGB").convert("L").resize((SIDE + 1, SIDE), Image.Resampling.BOX)
    light = list(grey.tobytes())
    bits = 0
    for row in range(SIDE):
        for column in range(SIDE):
            here = row * (SIDE + 1) + column
            bits = bits << 1 | (light[here] < light[here + 1])
    return bits - (1 << 64) if bits >= 1 << 63 else bits


def distance(one: int, other: int) -> int:
    return ((one ^ other) & ((1 << 64) - 1)).bit_count()
