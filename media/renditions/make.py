"""The public forms of a photo: which there are, and how each is made. No database here."""

import io
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import BinaryIO

from PIL import Image, ImageOps

from media.metadata.write import Credits

from .colour import as_srgb

RECIPE = "1"  # a new number gives every rendition a new name
RATIOS = {"original": None, "16x9": (16, 9), "4x3": (4, 3), "1x1": (1, 1)}
WIDTHS = {
    "original": (320, 480, 640, 960, 1280, 1920),
    "16x9": (320, 480, 640, 960, 1280, 1920),
    "4x3": (320, 480, 640, 960, 1280),
    "1x1": (160, 320, 640, 1280),
}
FORMS = {
    "avif": ("AVIF", {"quality": 55, "speed": 9, "max_threads": 1}),
    "webp": ("WEBP", {"quality": 78, "method": 2}),
    "jpg": ("JPEG", {"quality": 80, "progressive": True, "optimize": True}),
}
CONTENT_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}


@dataclass(frozen=True)
class Size:
    """One crop at one width; its file's name is the same in every set."""

    ratio: str
    width: int
    height: int

    def file_name(self, form: str) -> str:
        return f"{self.ratio}-{self.width}.{form}"


def plan(width: int, height: int) -> dict[str, list[Size]]:
    """Which sizes a picture of so many pixels has, smallest first: none is larger than it is."""
    return {ratio: _sizes(ratio, *crop_size(ratio, width, height)) for ratio in RATIOS}


def _sizes(ratio, width, height):
    widths = [each for each in WIDTHS[ratio] if each <= width] or [width]
    return [Size(ratio, each, max(1, round(each * height / width))) for each in widths]


def crop_size(ratio: str, width: int, height: int) -> tuple[int, int]:
    """The largest crop of that ratio."""
    if RATIOS[ratio] is None:
        return width, height
    across, down = RATIOS[ratio]
    if width * down >= height * across:
        return max(1, height * across // down), height
    return width, max(1, width * down // across)


def crop_box(ratio: str, width: int, height: int, focal: tuple[float, float]):
    """Where that crop lies: as near to having the focal point in its middle as the edge allows."""
    across, down = crop_size(ratio, width, height)
    left = min(max(focal[0] * width - across / 2, 0), width - across)
    top = min(max(focal[1] * height - down / 2, 0), height - down)
    return round(left), round(top), round(left) + across, round(top) + down


def render(
    file: BinaryIO, focal: tuple[float, float], credits: Credits
) -> Iterator[tuple[str, bytes]]:
    """Every rendition as a name and its bytes, with these credits and nothing else inside.

    EXIF, and with it place and serial numbers, stays behind; colours become sRGB.
    """
    full, small = _decoded(file)
    work = as_srgb(ImageOps.exif_transpose(small))
    del small
    packet, segment = credits.as_xmp(), credits.as_app13()

    def encode(job):
        # A picture keeps the options of its saving on itself: no two threads may save the same.
        crop, size = job
        made = []
        for form, (encoder, options) in FORMS.items():
            extra = {"extra": segment} if form == "jpg" else {}
            out = io.BytesIO()
            crop.save(out, encoder, xmp=packet, **extra, **options)
            made.append((size.file_name(form), out.getvalue()))
        return made

    with ThreadPoolExecutor(2) as pool:  # the encoders let go of Python's lock
        for sizes in plan(*full).values():
            for made in pool.map(encode, _crops(work, sizes, focal)):
                yield from made


def _decoded(file):
    """Full size, and the picture no larger than the renditions need."""
    with Image.open(file) as image:
        full = upright_size(image)
        return full, decode_small(image, _enough(*full))


def _crops(work, sizes, focal):
    """Each size of one crop, every one made from the next larger."""
    step, box = work, crop_box(sizes[0].ratio, *work.size, focal)
    crops = []
    for size in reversed(sizes):
        wanted = (size.width, size.height)
        step = step.resize(wanted, Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)
        box = None
        crops.append((step, size))
    return crops


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Width and height as a viewer sees them, once the camera's orientation is honoured."""
    width, height = image.size
    return (height, width) if image.getexif().get(0x0112) in (5, 6, 7, 8) else (width, height)


def _enough(width, height) -> float:
    """The part of full size at which every rendition can still be made without enlarging."""
    sizes = [
        (sizes[-1].width, crop_size(ratio, width, height)[0])
        for ratio, sizes in plan(width, height).items()
    ]
    return max(wanted / available for wanted, available in sizes)


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
    """`Image.reduce` copies a transparent picture whole; a band at a time, that costs nothing."""
    width, height = (max(1, side // factor) for side in image.size)
    small = Image.new(image.mode, (width, height))
    rows = max(1, 256 // factor)
    for top in range(0, height, rows):
        bottom = min(top + rows, height)
        band = image.crop((0, top * factor, width * factor, bottom * factor))
        small.paste(band.reduce(factor), (0, top))
    small.info = image.info
    return small
