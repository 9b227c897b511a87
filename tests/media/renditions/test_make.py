import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms

from media.metadata.write import Credits
from media.renditions import make
from tests.media.pictures import needs_exiftool, picture_bytes, read_tags, write_tags

CREDITS = Credits(
    creators=("Zoé Lemaître",),
    credit_line="Agence photographique du Môle de Saint-Malo / Zoé Lemaître",
    copyright_notice="© 2026 Agence du Môle",
    web_statement="https://mole.example/droits",
    digital_source_type="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
)
sides = st.integers(16, 8000)


def render(content, focal=(0.5, 0.5), credits=CREDITS):
    return dict(make.render(io.BytesIO(content), focal, credits))


def opened(content):
    return Image.open(io.BytesIO(content))


def two_halves(left, right, size=(400, 200)):
    image = Image.new("RGB", size, left)
    image.paste(right, (size[0] // 2, 0, *size))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@given(sides, sides)
def test_no_rendition_is_larger_than_the_picture(width, height):
    for sizes in make.plan(width, height).values():
        assert all(size.width <= width and size.height <= height for size in sizes)


@given(sides, sides)
def test_every_ratio_has_a_size_and_each_width_once(width, height):
    for sizes in make.plan(width, height).values():
        widths = [size.width for size in sizes]
        assert widths == sorted(set(widths)) != []


@given(sides, sides, st.floats(0, 1), st.floats(0, 1), st.sampled_from(sorted(make.RATIOS)))
def test_a_crop_stays_inside_the_picture_and_keeps_the_focal_point(width, height, x, y, ratio):
    left, top, right, bottom = make.crop_box(ratio, width, height, (x, y))

    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height
    assert left - 1 <= x * width <= right + 1
    assert top - 1 <= y * height <= bottom + 1


def test_a_photo_of_1400_pixels_has_every_size_up_to_1280():
    sizes = make.plan(1400, 1050)["16x9"]

    assert [size.width for size in sizes] == [320, 480, 640, 960, 1280]
    assert sizes[-1].height == 720


def test_each_rendition_is_the_kind_and_size_that_its_name_says():
    made = render(picture_bytes(size=(700, 500)))

    assert sorted(made) == sorted(
        size.file_name(form)
        for sizes in make.plan(700, 500).values()
        for size in sizes
        for form in make.FORMS
    )
    for name, content in made.items():
        assert opened(content).size[0] == int(name.split("-")[1].split(".")[0])
        assert (
            opened(content).format
            == {"avif": "AVIF", "webp": "WEBP", "jpg": "JPEG"}[name.split(".")[1]]
        )


def test_the_same_picture_gives_the_same_renditions_to_the_last_byte():
    content = picture_bytes(size=(1400, 1000), form="PNG")

    assert render(content) == render(content)


def test_the_crop_goes_where_the_focal_point_is():
    content = two_halves("red", "blue")

    left = opened(render(content, focal=(0.1, 0.5))["1x1-160.jpg"]).getpixel((80, 80))
    right = opened(render(content, focal=(0.9, 0.5))["1x1-160.jpg"]).getpixel((80, 80))

    assert left[0] > 200 > 60 > left[2]
    assert right[2] > 200 > 60 > right[0]


def test_a_picture_taken_on_its_side_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    made = render(picture_bytes(size=(640, 480), exif=exif))

    assert opened(made["original-480.jpg"]).size == (480, 640)


def test_a_print_picture_in_cmyk_becomes_rgb():
    made = render(picture_bytes(mode="CMYK", size=(320, 240)))

    assert {opened(content).mode for content in made.values()} == {"RGB"}


def test_a_wide_gamut_picture_is_converted_with_its_profile():
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    flat = Image.new("RGB", (320, 240), (200, 30, 30))
    out = io.BytesIO()
    flat.save(out, "PNG", icc_profile=linear_profile(srgb))

    pixel = opened(render(out.getvalue())["original-320.jpg"]).getpixel((100, 100))

    assert pixel[1] > 60  # 30 of 255 in linear light is a good deal brighter in sRGB


def linear_profile(srgb):
    """sRGB's profile with its tone curves replaced by straight ones."""
    content = bytearray(srgb.tobytes())
    tags = int.from_bytes(content[128:132])
    for number in range(tags):
        entry = 132 + number * 12
        if content[entry : entry + 4] in (b"rTRC", b"gTRC", b"bTRC"):
            offset = int.from_bytes(content[entry + 4 : entry + 8])
            content[offset : offset + 12] = b"curv" + bytes(8)
            content[entry + 8 : entry + 12] = (12).to_bytes(4)
    return bytes(content)


@pytest.mark.parametrize("profile", [b"nonsense", b"", b"\x00" * 200])
def test_a_broken_profile_does_not_lose_the_picture(profile):
    made = render(picture_bytes(size=(320, 240), icc_profile=profile))

    assert opened(made["original-320.jpg"]).size == (320, 240)


@pytest.mark.parametrize("mode", ["L", "LA", "P", "RGBA", "I;16", "1"])
def test_pictures_of_every_mode_are_rendered(mode):
    image = Image.linear_gradient("L")
    image = (
        image.point(lambda v: v * 256, "I").convert("I;16")
        if mode == "I;16"
        else image.convert(mode)
    )
    out = io.BytesIO()
    image.save(out, "PNG")

    made = render(out.getvalue())

    top, bottom = (opened(made["original-256.jpg"]).convert("L").getpixel((9, y)) for y in (9, 246))
    assert bottom - top > 150


@needs_exiftool
def test_exiftool_finds_the_credits_in_every_rendition_and_no_place_or_serial_number(tmp_path):
    path = tmp_path / "a.jpg"
    path.write_bytes(picture_bytes(size=(400, 300)))
    write_tags(
        path, "GPSLatitude=48.65", "GPSLatitudeRef=N", "EXIF:SerialNumber=12345",
        "XMP-aux:SerialNumber=12345", "XMP-exif:GPSLatitude=48.65",
        "IPTC:SpecialInstructions=Embargo",
    )  # fmt: skip

    made = render(path.read_bytes())

    for name, content in made.items():
        tags = read_tags(content)
        assert tags["XMP:Creator"] == ["Zoé Lemaître"], name
        assert tags["XMP:Credit"] == CREDITS.credit_line
        assert tags["XMP:Rights"] == CREDITS.copyright_notice
        assert tags["XMP:WebStatement"] == CREDITS.web_statement
        assert "DigitalSourceType" in str(tags)
        assert not [tag for tag in tags if "GPS" in tag or "Serial" in tag or "Instruct" in tag]
        if name.endswith("jpg"):
            assert tags["IPTC:By-line"] == "Zoé Lemaître"
            assert tags["IPTC:Credit"] == "Agence photographique du Môle d"
            assert tags["IPTC:CopyrightNotice"] == CREDITS.copyright_notice
