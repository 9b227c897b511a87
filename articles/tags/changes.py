"""Merging two tags into one, undoing that, and splitting one tag into two."""

from django.core import serializers
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import (
    Article,
    EditionTag,
    StoryCount,
    Tag,
    TagAddress,
    TagAlias,
    TagChange,
    TaggedArticle,
)
from articles.related.counts import recount_tag
from contributors.merging import bring_back
from lib.languages import CODES
from lib.refusal import Refusal

from .names import name_problem


def preview_tag_merge(gone, into):
    """Count the stories that would change hands, and those that have both already."""
    mine, theirs = _article_pks(gone), _article_pks(into)
    return {"moved": len(mine - theirs), "both": len(mine & theirs)}


def _article_pks(tag):
    desk = tag.tagged_articles.values_list("content_object_id", flat=True)
    return {*desk, *tag.edition_rows.values_list("article_id", flat=True)}


@transaction.atomic
def merge_tags(gone, *, into, by, at=None):
    """Give every story of one tag the other; names become aliases, addresses redirect."""
    if gone.pk == into.pk:
        raise Refusal(_("Choose two different tags."))
    gone, into = _lock_tags(gone, into)
    record = TagChange(
        kind=TagChange.Kind.MERGE,
        kept_id=into.pk,
        kept_name=str(into),
        other_id=gone.pk,
        other_name=str(gone),
        other=serializers.serialize("python", [gone])[0]["fields"],
        by=by,
        at=at or timezone.now(),
    )
    record.moved = {
        "tagged": _move_rows(TaggedArticle, "content_object_id", gone, into),
        "editions": _move_rows(EditionTag, "edition_id", gone, into),
        "aliases": _hand_over(TagAlias, gone, into),
        "addresses": _hand_over(TagAddress, gone, into),
    }
    StoryCount.objects.filter(tag=gone).delete()
    Tag.objects.filter(pk=gone.pk).delete()
    record.moved["names"] = _fill_names(into, gone)
    record.moved["descriptions"] = _fill_descriptions(into, gone)
    record.moved["redirects"] = _redirect(into, gone, record.moved["names"])
    recount_tag(into)
    record.save()
    return record


def _lock_tags(*tags):
    """Lock the tags and their stories, and return the tags as they are now.

    The stories are locked before the tags, as publishing does it: so neither waits in a circle.
    """
    if connection.features.has_select_for_update:
        on_desk = TaggedArticle.objects.filter(tag__in=tags).values("content_object")
        on_pages = EditionTag.objects.filter(tag__in=tags).values("article")
        stories = Article.objects.filter(Q(pk__in=on_desk) | Q(pk__in=on_pages))
        list(stories.order_by("pk").select_for_update().values_list("pk"))
    locked = Tag.objects.filter(pk__in=[tag.pk for tag in tags]).order_by("pk")
    found = {tag.pk: tag for tag in locked.select_for_update()}
    if len(found) < len(tags):
        raise Refusal(_("A tag is gone: somebody merged or deleted it meanwhile."))
    return [found[tag.pk] for tag in tags]


def _move_rows(model, owner, gone, into):
    """Give rows to the other tag; return them, and the owners that had both tags."""
    both = model.objects.filter(tag=into).values(owner)
    double = model.objects.filter(tag=gone, **{f"{owner}__in": both})
    dropped = list(double.values_list(owner, flat=True))
    double.delete()
    return {"rows": _hand_over(model, gone, into), "dropped": dropped}


def _hand_over(model, gone, into):
    rows = model.objects.filter(tag=gone)
    pks = list(rows.values_list("pk", flat=True))
    rows.update(tag=into)
    return pks


def _fill_names(into, gone):
    """Give the kept tag the name and address of a language in which it had none."""
    filled = [c for c in CODES if not getattr(into, f"name_{c}") and getattr(gone, f"name_{c}")]
    for code in filled:
        for field in ("name", "slug"):
            setattr(into, f"{field}_{code}", getattr(gone, f"{field}_{code}"))
    if filled:
        into.save()
    return filled


def _fill_descriptions(into, gone):
    fields = [f"description_{code}" for code in CODES]
    filled = [field for field in fields if not getattr(into, field) and getattr(gone, field)]
    for field in filled:
        setattr(into, field, getattr(gone, field))
    if filled:
        into.save()
    return filled


def _redirect(into, gone, filled):
    made = []
    for code in CODES:
        slug = getattr(gone, f"slug_{code}")
        if slug and code not in filled:
            address, _made = TagAddress.objects.update_or_create(
                language=code, slug=slug, defaults={"tag": into}
            )
            made.append(address.pk)
    return made


@transaction.atomic
def undo_tag_merge(record, *, at=None):
    """Give the tag that went its row, its stories and its names back."""
    record = TagChange.held_for_undo(record.pk)
    if record.kind != TagChange.Kind.MERGE:
        raise Refusal(_("A split is undone by merging the two tags."))
    kept = Tag.objects.filter(pk=record.kept_id).first()
    if kept is None:
        raise Refusal(_("The tag that stayed is itself gone: undo what happened to it first."))
    [kept] = _lock_tags(kept)
    filled = [f"{field}_{code}" for code in record.moved["names"] for field in ("name", "slug")]
    filled += record.moved.get("descriptions", [])
    for field in filled:
        if getattr(kept, field) == record.other[field]:  # else the desk gave it another
            setattr(kept, field, None)
    kept.save()
    taken = _("Its name or address belongs to another tag by now.")
    gone = bring_back(Tag, record.other_id, record.other, taken)
    TagAddress.objects.filter(pk__in=record.moved["redirects"]).delete()
    for model, name in ((TagAlias, "aliases"), (TagAddress, "addresses")):
        model.objects.filter(pk__in=record.moved[name]).update(tag=gone)
    gone.save()  # its own names are aliases again, whatever was done to them meanwhile
    _give_back(record, kept, gone)
    for tag in (kept, gone):
        recount_tag(tag)
    record.mark_undone(at or timezone.now())
    return gone


def _give_back(record, kept, gone):
    """Let the tag take back its rows, and what was published of the same stories since."""
    for model, name in ((TaggedArticle, "tagged"), (EditionTag, "editions")):
        model.objects.filter(pk__pk_in=record.moved[name]["rows"], tag=kept).update(tag=gone)
    back = TaggedArticle.objects.filter(pk__pk_in=record.moved["tagged"]["rows"], tag=gone)
    since = EditionTag.objects.filter(tag=kept, edition__live_from__gte=record.at)
    since.filter(article__in=back.values("content_object")).update(tag=gone)
    both = record.moved["tagged"]["dropped"]
    twins = TaggedArticle.objects.filter(tag=kept, content_object__pk_in=both)
    TaggedArticle.objects.bulk_create(
        TaggedArticle(content_object_id=row.content_object_id, tag=gone) for row in twins
    )
    rows = EditionTag.objects.filter(tag=kept, edition__pk_in=record.moved["editions"]["dropped"])
    twins = list(rows | since.filter(article__pk_in=both))
    for row in twins:
        row.pk, row.tag = None, gone
    EditionTag.objects.bulk_create(twins)


@transaction.atomic
def split_tag(tag, *, articles, by, at=None, **names):
    """Make a tag of `name_fr` and `name_en`, and give it the stories chosen."""
    names = {field: name.strip() for field, name in names.items() if name and name.strip()}
    if not names:
        raise Refusal(_("Give the new tag a name in at least one language."))
    for field, name in names.items():
        if problem := name_problem(name, Tag.objects.namesake(name, field.removeprefix("name_"))):
            raise Refusal(problem)
    articles = {article.pk for article in articles}
    if not articles:
        raise Refusal(_("Choose at least one story for the new tag."))
    [tag] = _lock_tags(tag)
    if not _article_pks(tag) - articles:
        raise Refusal(_("At least one story must keep the tag. To rename the tag, edit its name."))
    new = Tag.objects.create(kind=tag.kind, **names)
    moved = _hand_stories(articles, tag, new)
    for each in (tag, new):
        recount_tag(each)
    return TagChange.objects.create(
        kind=TagChange.Kind.SPLIT,
        kept_id=tag.pk,
        kept_name=str(tag),
        other_id=new.pk,
        other_name=str(new),
        moved=moved,
        by=by,
        at=at or timezone.now(),
    )


def _hand_stories(articles, tag, new):
    """Give these stories the new tag; return the primary keys of their rows."""
    moved = {}
    for model, owner in ((TaggedArticle, "content_object"), (EditionTag, "article")):
        rows = model.objects.filter(tag=tag, **{f"{owner}__in": articles})
        moved[model._meta.model_name] = list(rows.values_list("pk", flat=True))
        rows.update(tag=new)
    return moved
