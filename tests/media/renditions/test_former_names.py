import pytest

from media.renditions.former import nearest_name

FIRST_RECIPE, TODAYS = "a" * 40, "a" * 24


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("original-640.webp", "780.jpg"),
        ("original-960.avif", "1200.avif"),
        ("original-1920.jpg", "1200.jpg"),
        ("16x9-320.avif", "16x9-400.avif"),
        ("4x3-640.avif", "4x3-1200.jpg"),
        ("1x1-160.webp", "1x1-1200.jpg"),
    ],
)
def test_former_name_answers_with_nearest_of_todays(asked, answer):
    assert nearest_name(TODAYS, asked, 2000, 1500) == answer


@pytest.mark.parametrize("name", ["780.avif", "16x9-1440.avif", "1x1-1200.jpg"])
def test_name_of_today_answers_for_itself(name):
    assert nearest_name(TODAYS, name, 2000, 1500) == name


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("780.avif", "original-960.avif"),
        ("1728.avif", "original-1280.avif"),
        ("16x9-768.jpg", "16x9-960.jpg"),
        ("16x9-640.webp", "16x9-640.webp"),
    ],
)
def test_set_of_first_recipe_answers_todays_names(asked, answer):
    assert nearest_name(FIRST_RECIPE, asked, 1500, 1125) == answer


def test_small_picture_answers_with_its_one_width():
    assert nearest_name(FIRST_RECIPE, "64.avif", 64, 48) == "original-64.avif"
    assert nearest_name(TODAYS, "original-320.jpg", 64, 48) == "64.jpg"
