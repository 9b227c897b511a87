import pytest

from articles.bodies import DEEPEST, blocks, photo_ids, plain_text, sanitise


def test_scripts_and_styles_are_dropped_and_words_kept():
    dirty = '<p onclick="x()" style="color:red">Un <script>alert(1)</script>mot</p>'

    assert sanitise(dirty) == "<p>Un mot</p>"


def test_link_to_script_loses_its_address():
    assert sanitise('<a href="javascript:alert(1)">ici</a>') == "<a>ici</a>"


def test_photo_by_reference_is_kept():
    figure = '<figure data-photo="12" data-layout="wide"></figure>'

    assert sanitise(figure) == figure
    assert photo_ids(figure + figure) == [12]


def test_reference_that_is_no_number_is_no_photo():
    assert photo_ids('<figure data-photo="1 OR 1"></figure><figure data-photo="9></figure>') == []


def test_only_the_pull_quote_keeps_its_class():
    html = '<aside class="pullquote evil"><p class="x">Oui</p></aside>'

    assert sanitise(html) == '<aside class="pullquote"><p>Oui</p></aside>'


def test_plain_text_has_line_for_each_block():
    html = "<h2>Un &amp; deux</h2><p>a<br>b</p><figure data-photo='1'></figure><ul><li>c</li></ul>"

    assert plain_text(sanitise(html)) == "Un & deux\na\nb\nc"


def test_sanitising_twice_changes_nothing():
    once = sanitise("<p>1 < 2 & 3 <b>gras</b></p><h4>t</h4>")

    assert sanitise(once) == once


def test_body_is_cut_between_its_blocks():
    html = '<p>Un<br>deux</p><ul><li><p>a</p></li></ul><hr><figure data-photo="3"></figure>'

    found = blocks(html)

    assert "".join(found) == html
    assert [block[:4] for block in found] == ["<p>U", "<ul>", "<hr>", "<fig"]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("www.city.example/a", "https://www.city.example/a"),
        ("city.example", "https://city.example"),
        ("//city.example/a", "https://city.example/a"),
        ("ana@city.example", "mailto:ana@city.example"),
        ("tel:+15145550100", "tel:+15145550100"),
        ("/fr/2026/11/01/a/", "/fr/2026/11/01/a/"),
        ("#notes", "#notes"),
        ("https://city.example/?a=1&b=2", "https://city.example/?a=1&amp;b=2"),
    ],
)
def test_link_without_scheme_is_completed(typed, stored):
    assert sanitise(f'<p><a href="{typed}">a</a></p>') == f'<p><a href="{stored}">a</a></p>'


def test_empty_paragraphs_are_not_stored():
    assert sanitise("<p>Un</p><p></p><p>&nbsp;<br></p><p>Deux</p>") == "<p>Un</p><p>Deux</p>"


@pytest.mark.parametrize(
    "piece", ["<ul><li>", "<div>", "<strong>", "<blockquote>", "<table><tr><td>"]
)
def test_endless_nesting_keeps_words_and_no_depth(piece):
    stored = sanitise(piece * 20_000 + "mot")

    assert plain_text(stored) == "mot"
    assert stored.count("<") < 4 * DEEPEST


def test_link_has_an_address_and_nothing_else():
    html = '<p><a href="/fr/" title="" lang="en" rel="x">ici</a></p>'

    assert sanitise(html) == '<p><a href="/fr/">ici</a></p>'
