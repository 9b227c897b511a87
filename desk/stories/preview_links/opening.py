"""Whether a preview link still opens: the desk may have taken the story back since it was made."""

from articles.models import DeskLogEntry
from desk.stories.acts.acts import PUBLISH

Act = DeskLogEntry.Act


def opens(link, at):
    return link.is_open(at) and not _is_held_back(link, at) and not _is_taken_back(link)


def _is_held_back(link, at):
    """Tell whether an embargo lies on the story, and who made the link may not give it out."""
    may_give_out = link.by is not None and link.by.is_active and link.by.has_perm(PUBLISH)
    return link.article.is_embargoed(at) and not may_give_out


def _is_taken_back(link):
    """Tell whether the story was withdrawn or spiked after the link was made."""
    acts = link.article.log.filter(at__gt=link.made_at)
    withdrawn = acts.filter(act=Act.WITHDRAWN, language=link.language)
    return withdrawn.exists() or acts.filter(act=Act.SPIKED).exists()
