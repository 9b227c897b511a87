import io
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from PIL import Image, ImageCms

from media.metadata.write import Credits
from media.renditions import make
from media.renditions.plan import plan
from tests.media.pictures import needs_exiftool, picture_bytes, picture_file, read_tags, write_tags

CREDITS = Credits(
    creators=("Zoé Lemaître",),
    credit_line="Agence photographique du Môle de Saint-Malo / Zoé Lemaître",
    copyright_notice="© 2026 Agence du Môle",
    web_statement="https://mole.example/droits",
    digital_source_type="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
)


def render(content, focal=(0.5, 0.5), credits=CREDITS):
    return make.render(io.BytesIO(content), focal, credits)


def opened(content):
    return Image.open(io.BytesIO(content))


def two_halves(left, right, size=(400, 200)):
    image = Image.new("RGB", size, left)
    image.paste(right, (size[0] // 2, 0, *size))
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def test_each_rendition_is_what_its_name_says():
    made = render(picture_bytes(size=(700, 500)))

    kinds = {"avif": "AVIF", "jpg": "JPEG"}
    assert {
        name: (opened(content).format, opened(content).size) for name, content in made.items()
    } == {size.name: (kinds[size.form], (size.width, size.height)) for size in plan(700, 500)}


def test_render_takes_a_path_in_another_process(tmp_path):
    path = picture_file(tmp_path, size=(64, 48))

    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        made = pool.submit(make.render, path, (0.5, 0.5), CREDITS).result()

    assert made == render(path.read_bytes())


def test_same_picture_gives_same_renditions():
    content = picture_bytes(size=(1400, 1000), form="PNG")

    assert render(content) == render(content)


def test_crop_goes_where_the_focal_point_is():
    content = two_halves("red", "blue")

    left = opened(render(content, focal=(0.1, 0.5))["1x1-200.jpg"]).getpixel((100, 100))
    right = opened(render(content, focal=(0.9, 0.5))["1x1-200.jpg"]).getpixel((100, 100))

    assert left[0] > 200 > 60 > left[2]
    assert right[2] > 200 > 60 > right[0]


def test_picture_taken_on_its_side_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6
    made = render(picture_bytes(size=(640, 480), exif=exif))

    assert opened(made["480.jpg"]).size == (480, 640)


def test_print_picture_in_cmyk_becomes_rgb():
    made = render(picture_bytes(mode="CMYK", size=(320, 240)))

    assert {opened(content).mode for content in made.values()} == {"RGB"}


def test_wide_gamut_picture_is_converted_with_its_profile():
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    flat = Image.new("RGB", (320, 240), (200, 30, 30))
    out = io.BytesIO()
    flat.save(out, "PNG", icc_profile=linear_profile(srgb))

    pixel = opened(render(out.getvalue())["320.jpg"]).getpixel((100, 100))

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
def test_broken_profile_does_not_lose_the_picture(profile):
    made = render(picture_bytes(size=(320, 240), icc_profile=profile))

    assert opened(made["320.jpg"]).size == (320, 240)


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

    top, bottom = (opened(made["256.jpg"]).convert("L").getpixel((9, y)) for y in (9, 246))
    assert bottom - top > 150


@needs_exiftool
def test_every_rendition_carries_credits_without_place(tmp_path):
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
