"""What differs between two texts, as somebody who compares them sees it."""

from hypothesis import given
from hypothesis import strategies as st

from articles import bodies
from articles.history import comparison
from articles.history.comparison import compare_blocks
from lib.word_diff import GONE, NEW, SAME, word_diff

WORDS = st.lists(st.sampled_from(["un", "deux ", "trois\n", " quatre", "é"]), max_size=8)


def states(old, new):
    return [(block.state, block.pieces) for block in compare_blocks(old, new)]


def test_changed_words_are_marked_in_their_paragraph():
    old = "<p>Le traversier part à six heures du quai.</p>"
    new = "<p>Le traversier part à sept heures du quai.</p>"

    [block] = compare_blocks(old, new)

    assert block.state == "changed"
    assert ("six ", GONE) in block.pieces
    assert ("sept ", NEW) in block.pieces


def test_moved_paragraph_is_shown_once():
    one, two, three = (
        "<p>Le quai est long.</p>",
        "<p>La grue est rouge.</p>",
        "<p>Il pleut fort.</p>",
    )

    found = compare_blocks(one + two + three, two + three + one)

    assert [block.state for block in found] == ["same", "same", "moved"]


def test_moved_paragraph_shows_what_changed_in_it():
    rest = "<p>La grue est rouge.</p><p>Il pleut fort ce soir.</p>"

    found = compare_blocks(
        f"<p>Le quai du nord est long.</p>{rest}", f"{rest}<p>Le quai du sud est long.</p>"
    )

    assert found[-1].state == "moved"
    assert ("nord ", GONE) in found[-1].pieces


def test_other_emphasis_is_a_change_without_words():
    [block] = compare_blocks("<p>Il pleut.</p>", "<p><em>Il pleut.</em></p>")

    assert block.is_reformatted


def test_own_captions_are_compared_by_words():
    old = '<figure data-photo="3" data-caption="Le quai."></figure>'
    new = '<figure data-photo="3" data-caption="Le môle."></figure>'

    [block] = compare_blocks(old, new)

    assert (block.state, block.photos) == ("changed", [3])
    assert ("môle.", NEW) in block.pieces


@given(WORDS, WORDS)
def test_pieces_give_back_both_texts(old, new):
    pieces = word_diff("".join(old), "".join(new))

    assert "".join(words for words, state in pieces if state != NEW) == "".join(old)
    assert "".join(words for words, state in pieces if state in (SAME, NEW)) == "".join(new)


def test_word_before_an_addition_is_the_same():
    assert word_diff("Il pleut.", "Il pleut. Il neige.") == [
        ("Il ", SAME),
        ("pleut.", SAME),
        (" Il neige.", NEW),
    ]


def test_hostile_length_is_compared_as_a_whole():
    long = "mot " * 200_000

    assert len(word_diff(long, long + "x")) == 2


def test_what_editor_writes_out_is_no_change():
    old = '<ul><li>Un</li></ul><figure data-photo="3"></figure>'
    new = '<ul><li><p>Un</p></li></ul><figure data-photo="3" data-layout="body"></figure>'

    assert [block.state for block in compare_blocks(old, new)] == ["same", "same"]


def test_rewritten_text_is_read_once_a_block(monkeypatch):
    asked = []
    monkeypatch.setattr(
        comparison, "plain_text", lambda html: asked.append(html) or bodies.plain_text(html)
    )
    old, new = ("".join(f"<p>{word}{n} {word}</p>" for n in range(60)) for word in ("un", "deux"))

    compare_blocks(old, new)

    assert len(asked) <= 4 * 60
