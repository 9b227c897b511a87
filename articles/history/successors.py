"""What a row that a version names is today: merges took some of them into others."""

from articles.models import Tag, TagChange
from contributors.models import Agency, Contributor, Merge


def successors(model, pks):
    """Return the primary key of each row's successor, itself if it is there; the rest is gone."""
    there = set(model._base_manager.filter(pk__in=pks).values_list("pk", flat=True))
    found = {pk: pk for pk in pks if pk in there}
    lost = [pk for pk in pks if pk not in there]
    if not lost or model not in (Tag, Contributor, Agency):
        return found
    became = _became(model, lost)
    further = successors(model, list(became.values())) if became else {}
    return found | {pk: further[to] for pk, to in became.items() if to in further}


def _became(model, pks):
    """Return what each row that went was merged into."""
    if model is Tag:
        rows = TagChange.objects.filter(
            kind=TagChange.Kind.MERGE, other_id__in=pks, undone_at=None
        ).values_list("other_id", "kept_id")
    else:
        kind = Merge.Kind.CONTRIBUTOR if model is Contributor else Merge.Kind.AGENCY
        rows = Merge.objects.filter(kind=kind, gone_id__in=pks, undone_at=None).values_list(
            "gone_id", "kept_id"
        )
    return {gone: kept for gone, kept in rows if gone != kept}
