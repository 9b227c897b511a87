import pytest
from hypothesis import given
from hypothesis import strategies as st

from media.renditions import plan

sides = st.integers(16, 8000)
ratios = st.sampled_from(sorted(plan.RATIOS))


def widths(width, height, ratio, form="avif"):
    return [size.width for size in plan.sizes(width, height, ratio, form)]


@given(sides, sides)
def test_no_rendition_is_larger_than_the_picture(width, height):
    sizes = plan.plan(width, height)

    assert all(size.width <= width and size.height <= height for size in sizes)


@given(sides, sides, ratios, st.sampled_from(sorted(plan.WIDTHS)))
def test_widths_rise_to_the_widest_that_fits(width, height, ratio, form):
    steps = plan.WIDTHS[form].get(ratio)
    across, _down = plan.crop_size(ratio, width, height)

    found = widths(width, height, ratio, form)

    assert found == sorted(set(found))
    assert found[-1:] == ([min(across, steps[-1])] if steps else [])


@given(sides, sides, st.floats(0, 1), st.floats(0, 1), ratios)
def test_crop_stays_inside_and_keeps_focal_point(width, height, x, y, ratio):
    left, top, right, bottom = plan.crop_box(ratio, width, height, (x, y))

    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height
    assert left - 1 <= x * width <= right + 1
    assert top - 1 <= y * height <= bottom + 1


def test_large_photo_has_sixteen_renditions():
    assert len({size.name for size in plan.plan(6000, 4000)}) == 16


def test_small_picture_ends_with_its_own_width():
    assert widths(1000, 750, "16x9") == [400, 768, 1000]
    assert widths(300, 200, "original") == [300]


@pytest.mark.parametrize("ratio", sorted(plan.RATIOS))
def test_every_ratio_has_jpeg_1200_wide(ratio):
    assert widths(2400, 1600, ratio, "jpg")[-1] == 1200


def test_whole_picture_is_named_by_its_width():
    sizes = [plan.Size("original", 780, 520, "avif"), plan.Size("4x3", 1200, 900, "jpg")]

    assert [size.name for size in sizes] == ["780.avif", "4x3-1200.jpg"]
