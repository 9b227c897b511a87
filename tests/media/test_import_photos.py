import pytest
from django.core.management import CommandError, call_command

from media.models import Photo, UploadTemplate

from .pictures import picture_file

pytestmark = pytest.mark.django_db


def import_photos(folder, **options):
    call_command("import_photos", str(folder), **options)


@pytest.fixture
def archive(tmp_path):
    folder = tmp_path / "archive"
    (folder / "1998").mkdir(parents=True)
    for number in range(3):
        picture_file(folder / "1998", f"{number}.JPG", colour=(number * 40, 90, 160))
    (folder / "notes.txt").write_text("no picture")
    return folder


def test_whole_archive_is_taken_in(archive, capsys):
    import_photos(archive)

    assert Photo.objects.count() == 3
    out, err = capsys.readouterr()
    assert out == "3 new, 0 known before, 0 refused, 1 no pictures.\n"
    assert "notes.txt: it is no JPEG, PNG, WebP or AVIF, and was not looked at." in err


def test_second_import_takes_in_new_files_alone(archive, capsys):
    import_photos(archive)
    picture_file(archive, "new.png", form="PNG")
    capsys.readouterr()

    import_photos(archive)

    assert Photo.objects.count() == 4
    assert capsys.readouterr().out == "1 new, 3 known before, 0 refused, 1 no pictures.\n"


def test_bad_file_is_named_and_stops_nothing(archive, capsys):
    (archive / "0-bad.jpg").write_bytes(b"<svg/>")

    with pytest.raises(SystemExit) as end:
        import_photos(archive)

    out, err = capsys.readouterr()
    assert (end.value.code, Photo.objects.count()) == (1, 3)
    assert "0-bad.jpg: SVG drawings can carry programs" in err


def test_file_name_with_line_break_stays_on_line(archive, capsys):
    (archive / "0\nbad.jpg").write_bytes(b"<svg/>")

    with pytest.raises(SystemExit):
        import_photos(archive)

    assert "0\\nbad.jpg: SVG drawings" in capsys.readouterr().err


def test_upload_template_fills_common_fields_of_archive(archive):
    UploadTemplate.objects.create(name="Fonds 1998", usage_right="staff", place="Brest")

    import_photos(archive, template="Fonds 1998")

    assert set(Photo.objects.values_list("usage_right", "place")) == {("staff", "Brest")}


def test_missing_folder_of_archive_is_named():
    with pytest.raises(CommandError, match="There is no folder “/nowhere”."):
        import_photos("/nowhere")


def test_stale_renditions_are_made_anew(django_capture_on_commit_callbacks, archive, capsys):
    with django_capture_on_commit_callbacks(execute=True):
        import_photos(archive)
    Photo.objects.filter(pk=Photo.objects.first().pk).update(focal_x=0.1)
    capsys.readouterr()

    call_command("refresh_renditions")

    assert capsys.readouterr().out == "1 made anew.\n"


def test_file_that_breaks_import_is_named(archive, capsys, monkeypatch):
    def breaks(file, **given):
        raise ZeroDivisionError("of ours")

    monkeypatch.setattr("media.upload.take_in", breaks)

    with pytest.raises(SystemExit):
        import_photos(archive)

    assert "0.JPG: ZeroDivisionError('of ours')" in capsys.readouterr().err


def test_root_is_sent_to_owner_of_uploads(archive, monkeypatch, settings, tmp_path):
    (tmp_path / "uploads").mkdir()
    settings.MEDIA_ROOT = tmp_path / "uploads"
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("media.management.commands.import_photos.owner_of", lambda path: 1)

    with pytest.raises(CommandError, match="sudo -u daemon"):
        import_photos(archive)
