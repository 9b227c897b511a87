"""Traces of the desk's other work: an upload template, a series, and merges on record."""

from articles.models import Article, Series, Tag
from articles.tags.changes import merge_tags
from contributors.merging import merge_pair
from contributors.models import Agency
from media.models import UploadTemplate

FESTIVAL = ("Festival Marées", "Marées festival")


def leave(*, rows, by, at):
    agency = rows["agencies"]["agence-littoral"]
    UploadTemplate.objects.create(
        name="Agence Littoral", agency=agency, usage_right=agency.default_usage_right
    )
    twin = Agency.objects.create(
        slug="agence-du-littoral", name_fr="Agence du Littoral", name_en="The Littoral Agency"
    )
    merge_pair(twin, into=agency, by=by, at=at)
    ferry_boats = Tag.objects.create(name_fr="Bateaux traversiers", name_en="Ferry boats")
    merge_tags(ferry_boats, into=rows["tags"]["ferries"], by=by, at=at)
    series = Series.objects.create(name_fr=FESTIVAL[0], name_en=FESTIVAL[1])
    Article.objects.filter(headline_fr__contains="Marées").update(series=series)
