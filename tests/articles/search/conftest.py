import pytest


@pytest.fixture
def every_word_counts_as_frequent(monkeypatch):
    """So few stories as a test has would all be looked through at once."""
    monkeypatch.setattr("articles.search.postgresql.RARE", -1)
    monkeypatch.setattr("articles.search.postgresql.SELDOM", -1)
    monkeypatch.setattr("articles.search.postgresql.NEWEST", 2)

    def ever_more(texts, language):
        return [10 ** (6 * n) for n, text in enumerate(texts, 1)]

    monkeypatch.setattr("articles.search.postgresql._expected", ever_more)
