"""Former addresses of renditions, by names no longer made, and what answers there.

A set of the first recipe has a key of 40 digits, six widths and WebP too. It is shown until the
photo's renditions are made anew.
"""

from . import plan

WIDTHS = {
    "original": (320, 480, 640, 960, 1280, 1920),
    "16x9": (320, 480, 640, 960, 1280, 1920),
    "4x3": (320, 480, 640, 960, 1280),
    "1x1": (160, 320, 640, 1280),
}


def is_of_first_recipe(key: str) -> bool:
    return len(key) == 40


def nearest_name(key: str, name: str, width: int, height: int) -> str:
    """Return the name of the file in the set of this key that is nearest to the one asked for.

    `width` and `height` are those of the picture. A name that the set has is its own answer.
    """
    ratio, wanted, form = _parts(name)
    if is_of_first_recipe(key):
        across, _down = plan.crop_size(ratio, width, height)
        widths = [each for each in WIDTHS[ratio] if each <= across] or [across]
        return f"{ratio}-{next((each for each in widths if each >= wanted), widths[-1])}.{form}"
    in_avif = plan.sizes(width, height, ratio, "avif") if form == "avif" else []
    ready = in_avif or plan.sizes(width, height, ratio, "jpg")
    return plan.nearest(ready, wanted).name


def _parts(name):
    """Split "16x9-640.webp", or "640.avif" for the whole picture."""
    stem, form = name.split(".")
    ratio, _dash, wanted = stem.rpartition("-")
    return ratio or "original", int(wanted), form
