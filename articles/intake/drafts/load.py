"""A story to rows: the draft, its pictures without files, its credits and its tags."""

from collections import Counter
from dataclasses import dataclass
from html import escape
from itertools import groupby

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from articles import history
from articles.bodies import sanitise
from articles.intake.flags.descriptions import describe
from articles.intake.recognition.agencies import WIRES
from articles.intake.story import Flag, Paragraph, PhotoMark
from articles.intake.text.lists import points
from articles.models import Article, Byline, KillNotice, Section, Tag, Version
from contributors.models import Agency, Contributor, ContributorAlias
from lib.slugs import free_slug, slug_of
from lib.text import name_key, stored_key
from media.models import Photo

from .killed import find_killed

ATTEMPTS = 3
LONGEST_NAME = 120
LONGEST_SOURCE = 200


@dataclass(frozen=True)
class Loaded:
    """The article; `flags` are those of the copy, and those that only the rows could tell."""

    article: Article
    is_new: bool
    flags: tuple[Flag, ...] = ()


def recognise(story):
    return Article.objects.filter(source_digest=story.digest).first()


def load(story, *, section=None, by=None, new_tags=()):
    """Make a draft of the story, or return the one made of it before; all or nothing.

    `new_tags` are the names that a person accepted; what the story only proposes is not made.

    Two who load the same copy at once get one article: the digest is unique. Another story
    that makes the same new contributor at that moment only costs a second attempt.
    """
    for attempt in range(ATTEMPTS):
        known = recognise(story)
        if known:
            return Loaded(known, False, tuple(story.flags))
        try:
            with transaction.atomic():
                return _make_draft(story, section, by, new_tags)
        except IntegrityError:
            if attempt == ATTEMPTS - 1:
                raise
    raise AssertionError("every attempt returns or raises")


def section_of(story, article):
    """Return where stories under these tags mostly stand, or where its agency's copy goes.

    None when neither says it: the desk chooses.
    """
    under_tags = Section.objects.filter(articles__tags__in=story.tags)
    counts = Counter(under_tags.order_by()[:200])
    if counts:
        return counts.most_common(1)[0][0]
    agencies = article.bylines.exclude(agency=None).values("agency")
    return Section.objects.filter(agencies__in=agencies).first()


def _make_draft(story, section, by, new_tags):
    language = story.language
    article = Article.objects.create(
        **{
            f"headline_{language}": story.headline,
            f"standfirst_{language}": story.standfirst,
            f"dateline_{language}": story.dateline,
        },
        embargoed_until=story.embargoed_until,
        source_digest=story.digest,
        created_by=by,
    )
    photos = [_make_photo(photo, language) for photo in story.photos]
    notes = [*story.flags, *_make_bylines(article, story)]
    article.section = section or section_of(story, article)
    if not article.section:
        notes.append(Flag("section_missing"))
    setattr(article, f"body_{language}", _body_html(story.blocks, photos))
    article.desk_note = _desk_note(notes)
    article.save()
    article.tags.set([*Tag.objects.filter(pk__in=story.tags), *_make_tags(new_tags, language)])
    history.record(article, by=by, origin=Version.Origin.INTAKE)
    if story.is_kill:
        KillNotice.objects.create(notice=article, story=find_killed(story.kills))
    return Loaded(article, True, tuple(notes))


def _make_tags(names, language):
    """Return the tags of these names in that language, made where there is none."""
    return [
        Tag.objects.namesake(name, language) or Tag.objects.create(**{f"name_{language}": name})
        for name in names
        if name_key(name)
    ]


def _body_html(blocks, photos):
    # Hostile HTML in a text is text: every word is escaped, and the whole is sanitised.
    html = []
    for kind, group in groupby(blocks, type):
        if kind is Paragraph:
            html += _paragraphs_html([block.text for block in group])
        elif kind is PhotoMark:
            html += [f'<figure data-photo="{photos[mark.photo].pk}"></figure>' for mark in group]
        else:
            html += [_element("h2", block.text) for block in group]
    return sanitise("\n".join(html))


def _paragraphs_html(texts):
    """Write paragraphs in a row; those that begin with a list's mark become its points."""
    pairs = zip(texts, points(texts), strict=True)
    for is_list, group in groupby(pairs, lambda pair: pair[1] is not None):
        if is_list:
            yield f"<ul>{''.join(_element('li', words) for text, words in group)}</ul>"
        else:
            yield from (_element("p", text) for text, words in group)


def _element(tag, text):
    return f"<{tag}>{escape(text, quote=False)}</{tag}>"


def _make_photo(photo, language):
    """Make a photo without a file: the desk sees it as missing, readers never see it."""
    agency = _agency(photo.agency, language)
    source = photo.source if agency or not photo.agency else f"{photo.agency} / {photo.source}"
    photographer = Contributor.objects.known_as(photo.photographer) if photo.photographer else None
    return Photo.objects.create(
        **{f"caption_{language}": photo.caption},
        agency=agency,
        distributor=_agency(photo.distributor, language),
        source=source.strip(" /")[:LONGEST_SOURCE],
        creator=photo.photographer,
        photographer=photographer,
        is_archive=photo.is_archive,
        usage_right=agency.default_usage_right if agency else "",
    )


def _make_bylines(article, story):
    """Make a byline for each credit; return a flag where a name stands for several people."""
    flags = []
    for position, credit in enumerate(story.credits):
        who = {}
        if credit.kind == "person":
            who["contributor"], is_sole = _contributor(credit.name)
            if not is_sole:
                flags.append(Flag("credit_several", credit.name, "", "credit", position + 1))
        else:
            who["agency"] = _agency(credit.name, story.language)
        Byline.objects.create(article=article, role=credit.role, position=position, **who)
    return flags


def _contributor(name):
    people = Contributor.objects.filter(aliases__key=stored_key(name)).distinct().order_by("pk")[:2]
    if people:
        return people[0], len(people) == 1
    slug = _free_slug(name, "contributor", (Contributor, ContributorAlias))
    return Contributor.objects.create(name=name, slug=slug, kind=Contributor.Kind.GUEST), True


def _agency(name, language):
    """Return the agency of this name; a new one gets the aliases that the trade knows."""
    if not name or len(name) > LONGEST_NAME or not name_key(name):
        return None
    found = Agency.objects.known_as(name)
    if found:
        return found
    wire = next((wire for wire in WIRES if name in (wire.name, wire.english)), None)
    names = {f"name_{language}": name}
    if wire:
        names = {"name_fr": wire.name, "name_en": wire.english or wire.name}
    agency = Agency.objects.create(slug=_free_slug(name, "agency", (Agency,)), **names)
    for alias in wire.aliases if wire else ():
        agency.also_known_as(alias)
    return agency


def _free_slug(name, otherwise, models):
    stem = slug_of(name)[:100].strip("-") or otherwise
    return free_slug(stem, lambda slug: any(m.objects.filter(slug=slug).exists() for m in models))


def _desk_note(flags):
    if not flags:
        return ""
    lines = [_("To check in the copy as it came:"), *(f"– {describe(flag)}" for flag in flags)]
    return "\n".join(lines)
