"""The renditions that a photo has, worked out from its width and height alone."""

from dataclasses import dataclass

RECIPE = "2"  # a new number gives every rendition a new address
RATIOS = {"original": None, "16x9": (16, 9), "4x3": (4, 3), "1x1": (1, 1)}

# Pages offer AVIF, in steps that fit what they show on phones (390 and 414 px wide at 2x, 390 to
# 430 at 3x), in a column of text and in a lead of 54rem; see decision 0035. JPEG stands behind it,
# and for feeds, search engines and shared links, which ask for 1200 px.
WIDTHS = {
    "avif": {"original": (400, 780, 864, 1200, 1320, 1728), "16x9": (400, 768, 1120, 1440)},
    "jpg": {"original": (780, 1200), "16x9": (768, 1200), "4x3": (1200,), "1x1": (1200,)},
}


@dataclass(frozen=True)
class Size:
    """One crop at one width in one form; its file's name is the same in every set."""

    ratio: str
    width: int
    height: int
    form: str

    @property
    def name(self) -> str:
        crop = "" if self.ratio == "original" else f"{self.ratio}-"
        return f"{crop}{self.width}.{self.form}"


def plan(width: int, height: int) -> list[Size]:
    return [
        size
        for form, ratios in WIDTHS.items()
        for ratio in ratios
        for size in sizes(width, height, ratio, form)
    ]


def sizes(width: int, height: int, ratio: str, form: str) -> list[Size]:
    """Return the sizes of one crop in one form, smallest first: none is larger than the picture.

    A picture that is smaller than the widest step ends with a size as wide as itself.
    """
    steps = WIDTHS[form].get(ratio, ())
    across, down = crop_size(ratio, width, height)
    widths = [step for step in steps if step < across]
    if len(widths) < len(steps):
        widths.append(across)
    return [Size(ratio, each, max(1, round(each * down / across)), form) for each in widths]


def nearest(ready: list[Size], width: int) -> Size | None:
    return next((size for size in ready if size.width >= width), ready[-1] if ready else None)


def crop_size(ratio: str, width: int, height: int) -> tuple[int, int]:
    if RATIOS[ratio] is None:
        return width, height
    across, down = RATIOS[ratio]
    if width * down >= height * across:
        return max(1, height * across // down), height
    return width, max(1, width * down // across)


def crop_box(ratio: str, width: int, height: int, focal: tuple[float, float]):
    """Return left, top, right and bottom of that crop.

    It is as near to having the focal point in its middle as the edge allows.
    """
    across, down = crop_size(ratio, width, height)
    left = min(max(focal[0] * width - across / 2, 0), width - across)
    top = min(max(focal[1] * height - down / 2, 0), height - down)
    return round(left), round(top), round(left) + across, round(top) + down


def enough(width: int, height: int) -> float:
    """Return the part of full size at which every rendition can be made without enlarging."""
    return max(size.width / crop_size(size.ratio, width, height)[0] for size in plan(width, height))
