"""django-taggit corrected for tags with a name per language.

The stock manager looks names up in the active language's column alone: it keeps wrong tags,
doubles others and re-creates rows. Here a name is looked up among all names and aliases,
and sets are compared by primary key.
"""

from django.db import router
from django.db.models.signals import m2m_changed
from django.utils.translation import get_language
from taggit.managers import _TaggableManager, require_instance_manager

from lib.languages import CODES


class TagsByIdentity(_TaggableManager):
    def _to_tag_model_instances(self, tags, tag_kwargs):
        model = self.through.tag_model()
        found = {}
        for tag in tags:
            if isinstance(tag, str):
                tag = model.objects.known_as(tag) or self._new_tag(model, tag)
            found.setdefault(tag.pk, tag)
        return list(found.values())

    def _new_tag(self, model, name):
        language = (get_language() or CODES[0])[:2]
        return model.objects.create(**{f"name_{language}": name.strip()})

    @require_instance_manager
    def set(self, tags, *, through_defaults=None, tag_kwargs=None, clear=False, **kwargs):
        wanted = self._to_tag_model_instances(tags, tag_kwargs or {})
        rows = self.through._default_manager.filter(**self._lookup_kwargs())
        present = set(rows.values_list("tag_id", flat=True))
        gone = present - {tag.pk for tag in wanted}
        if gone:
            self.remove(*self.through.tag_model().objects.filter(pk__in=gone))
        self.add(
            *[tag for tag in wanted if tag.pk not in present], through_defaults=through_defaults
        )

    @require_instance_manager
    def remove(self, *tags):
        self._remove_prefetched_objects()
        primary_keys = {tag.pk for tag in self._to_tag_model_instances(tags, {})}
        database = router.db_for_write(self.through, instance=self.instance)
        change = {
            "sender": self.through,
            "instance": self.instance,
            "reverse": False,
            "model": self.through.tag_model(),
            "pk_set": primary_keys,
            "using": database,
        }
        m2m_changed.send(action="pre_remove", **change)
        rows = self.through._default_manager.using(database)
        rows.filter(tag_id__in=primary_keys, **self._lookup_kwargs()).delete()
        m2m_changed.send(action="post_remove", **change)
