"""The newsroom's agencies, people and tags, read from their rows as plain data."""

from collections import defaultdict

from articles.intake.story import Known, KnownAgency, KnownTag
from articles.models import Tag, TagAlias
from contributors.models import Agency, AgencyAlias, ContributorAlias
from lib.text import name_key


def known_in_newsroom():
    return Known(tuple(_agencies()), tuple(_people()), tuple(_tags()))


def _agencies():
    aliases = defaultdict(list)
    for agency, name in AgencyAlias.objects.values_list("agency_id", "name"):
        aliases[agency].append(name)
    for pk, french, english in Agency.objects.values_list("pk", "name_fr", "name_en"):
        name = french or english
        if name:
            yield KnownAgency(name, tuple(aliases[pk]), english or "")


def _people():
    return ContributorAlias.objects.order_by("name").values_list("name", flat=True).distinct()


def _tags():
    # An alias counts in both languages, unless it is the tag's name in the other one.
    aliases = defaultdict(list)
    for tag, name in TagAlias.objects.values_list("tag_id", "name"):
        aliases[tag].append(name)
    for pk, french, english in Tag.objects.values_list("pk", "name_fr", "name_en"):
        own = {name_key(name) for name in (french, english) if name}
        others = tuple(name for name in aliases[pk] if name_key(name) not in own)
        labels = {"fr": (french, *others), "en": (english, *others)}
        yield KnownTag(pk, {code: tuple(filter(None, names)) for code, names in labels.items()})
