from lib.text import name_key


class FoldedSearchMixin:
    """For a ModelAdmin of rows with aliases: names are found without accents and capitals."""

    def get_search_results(self, request, rows, words):
        found, may_repeat = rows, False
        for word in name_key(words).split():
            found, may_repeat = found.filter(aliases__key__contains=word), True
        return found, may_repeat
