"""Making the renditions of a photo: bytes to bytes, without the database."""

import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

from PIL import Image, ImageOps

from media.metadata.write import Credits

from .colour import as_srgb
from .plan import RATIOS, Size, crop_box, enough, plan

ENCODERS = {
    "avif": ("AVIF", {"quality": 55, "speed": 9, "max_threads": 1}),
    "jpg": ("JPEG", {"quality": 80, "progressive": True, "optimize": True}),
}


def render(
    source: BinaryIO | Path | str, focal: tuple[float, float], credits: Credits
) -> dict[str, bytes]:
    """Return every rendition by its name, with these credits and nothing else inside.

    `source` is an open file or its path. Nothing is asked and nothing is kept, so that it may run
    in another process. EXIF, and with it place and serial numbers, stays behind; colours become
    sRGB.
    """
    full, small = _decoded(source)
    work = as_srgb(ImageOps.exif_transpose(small))
    del small
    packet, segment = credits.as_xmp(), credits.as_app13()

    def encode(job):
        # A picture keeps the options of its saving on itself: no two threads may save the same.
        crop, sizes = job
        return [(size.name, _encoded(crop, size.form, packet, segment)) for size in sizes]

    made = {}
    with ThreadPoolExecutor(2) as pool:  # the encoders let go of Python's lock
        for ratio in RATIOS:
            sizes = [size for size in plan(*full) if size.ratio == ratio]
            for encoded in pool.map(encode, _crops(work, ratio, sizes, focal)):
                made.update(encoded)
    return made


def _encoded(crop, form, packet, segment):
    encoder, options = ENCODERS[form]
    extra = {"extra": segment} if form == "jpg" else {}
    out = io.BytesIO()
    crop.save(out, encoder, xmp=packet, **extra, **options)
    return out.getvalue()


def _decoded(source):
    with Image.open(source) as image:
        full = upright_size(image)
        return full, decode_small(image, enough(*full))


def _crops(work, ratio, sizes: list[Size], focal):
    """Return each width of one crop with its sizes, every one made from the next larger."""
    step, box = work, crop_box(ratio, *work.size, focal)
    crops = []
    for width in sorted({size.width for size in sizes}, reverse=True):
        here = [size for size in sizes if size.width == width]
        wanted = (width, here[0].height)
        step = step.resize(wanted, Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)
        box = None
        crops.append((step, here))
    return crops


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Return width and height as a viewer sees them: the camera's orientation is honoured."""
    width, height = image.size
    return (height, width) if image.getexif().get(0x0112) in (5, 6, 7, 8) else (width, height)


def decode_small(image: Image.Image, scale: float) -> Image.Image:
    """Decode at about that scale or a little more, so that a huge picture needs little memory."""
    width, height = image.size
    image.draft(None, (max(1, int(width * scale)), max(1, int(height * scale))))
    factor = int(image.size[0] / width / scale) if scale else 1
    image.load()
    if factor < 2 or image.mode in ("P", "1") or image.mode.startswith("I;"):
        return image
    return _reduced_in_bands(image, factor)


def _reduced_in_bands(image, factor):
    # `Image.reduce` copies a transparent picture whole; a band at a time, that costs nothing.
    width, height = (max(1, side // factor) for side in image.size)
    small = Image.new(image.mode, (width, height))
    rows = max(1, 256 // factor)
    for top in range(0, height, rows):
        bottom = min(top + rows, height)
        band = image.crop((0, top * factor, width * factor, bottom * factor))
        small.paste(band.reduce(factor), (0, top))
    small.info = image.info
    return small
