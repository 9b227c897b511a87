"""Real small pictures for the tests, and exiftool as the judge of what is in them."""

import io
import json
import shutil
import subprocess

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from media.upload import take_in
from tests.make import numbers

needs_exiftool = pytest.mark.skipif(
    shutil.which("exiftool") is None, reason="exiftool (libimage-exiftool-perl) is not installed"
)


def picture_bytes(size=(64, 48), form="JPEG", colour=(40, 90, 160), mode="RGB", **options):
    """A picture with a slope of light, so that no two crops of it are alike."""
    image = Image.linear_gradient("L").resize(size)
    image = Image.merge("RGB", [image.point(lambda v, c=c: (v + c) % 256) for c in colour])
    out = io.BytesIO()
    image.convert(mode).save(out, form, **options)
    return out.getvalue()


def picture_file(folder, name="photo.jpg", **options):
    path = folder / name
    path.write_bytes(picture_bytes(**options))
    return path


def write_tags(path, *tags, charset="UTF8"):
    """Have exiftool write `IPTC:Headline=...` and the like into the file."""
    command = ["exiftool", "-q", "-overwrite_original", "-codedcharacterset=utf8"]
    if charset != "UTF8":
        command = ["exiftool", "-q", "-overwrite_original", "-charset", f"iptc={charset}"]
    subprocess.run([*command, *(f"-{tag}" for tag in tags), str(path)], check=True)
    return path


def read_tags(path_or_bytes, *options):
    """What exiftool finds, as `{"IPTC:Headline": ...}`."""
    is_path = not isinstance(path_or_bytes, bytes)
    command = ["exiftool", "-j", "-G0", "-struct", *options]
    done = subprocess.run(
        [*command, str(path_or_bytes) if is_path else "-"],
        input=None if is_path else path_or_bytes,
        capture_output=True,
        check=True,
    )
    return json.loads(done.stdout)[0]


def upload(content=None, name="photo.jpg", **options):
    """An upload as Django hands it to a view."""
    return SimpleUploadedFile(name, picture_bytes(**options) if content is None else content)


def take_picture(by=None, **fields):
    """A photo with a real file, made through the front door; `picture` has its options."""
    what = {
        "caption_fr": "Le port à l’aube.",
        "caption_en": "The harbour at dawn.",
        "alt_text_fr": "Des grues au-dessus de l’eau.",
        "alt_text_en": "Cranes above the water.",
        "credit_line": "Agence du Môle",
        "usage_right": "staff",
    } | fields
    picture = what.pop("picture", {"colour": (next(numbers) * 7 % 256, 90, 160)})
    photo, _created = take_in(upload(**picture), by=by, **what)
    return photo
