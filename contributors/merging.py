"""Two rows for one person or one agency become one, and can become two again."""

from django.contrib.auth.models import AbstractBaseUser
from django.core import serializers
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from lib.refusal import Refusal

from .models import Agency, Contributor, Merge

KINDS = {Contributor: Merge.Kind.CONTRIBUTOR, Agency: Merge.Kind.AGENCY}
MODELS = {kind: model for model, kind in KINDS.items()}


@transaction.atomic
def merge_pair(gone, *, into, by: AbstractBaseUser | None, at=None) -> Merge:
    """Move every credit of one to the other, in one recorded step.

    Whatever row of whatever app names the one that goes, names the other afterwards. Its
    names become aliases, and with them its old address.
    """
    if type(gone) is not type(into):
        raise Refusal(_("A person and an agency can't be merged."))
    if gone.pk == into.pk:
        raise Refusal(_("Choose two different ones."))
    gone, into = _lock(gone, into)
    snapshot = serializers.serialize("python", [gone])[0]
    record = Merge(
        kind=KINDS[type(gone)],
        kept_id=into.pk,
        kept_name=str(into),
        gone_id=gone.pk,
        gone_name=str(gone),
        gone=_plain(snapshot["fields"]),
        moved=_move_rows(gone, into),
        by=by,
        at=at or timezone.now(),
    )
    type(gone).objects.filter(pk=gone.pk).delete()
    record.save()
    return record


def _lock(*rows):
    """Return the rows as they are now, held: of two merges at once the second waits for them."""
    model, pks = type(rows[0]), [row.pk for row in rows]
    locked = model.objects.filter(pk__in=pks).order_by("pk").select_for_update()
    found = {row.pk: row for row in locked}
    if len(found) < len(pks):
        raise Refusal(_("One of them is gone: somebody merged or deleted it meanwhile."))
    return [found[pk] for pk in pks]


@transaction.atomic
def undo_merge(record: Merge, *, at=None):
    """Give the one that went its row and every credit back; the row, as it was then."""
    record = Merge.held_for_undo(record.pk)
    model = MODELS[record.kind]
    taken = _("Its place has been taken: somebody else has its address now.")
    back = bring_back(model, record.gone_id, record.gone, taken)
    for related in _relations(model):
        pks = record.moved.get(_name(related), [])
        rows = related.related_model._base_manager.filter(pk__pk_in=pks)
        rows.update(**{related.field.name: record.gone_id})
    record.mark_undone(at or timezone.now())
    return back


def bring_back(model, pk, fields, taken):
    """Restore the row that went, as it was then, without fields the model has lost since.

    `taken` is the refusal when another row has its place by now.
    """
    data = {"model": model._meta.label_lower, "pk": pk, "fields": fields}
    try:
        with transaction.atomic():
            for row in serializers.deserialize("python", [data], ignorenonexistent=True):
                row.save()  # raw: no aliases are made anew
    except IntegrityError:
        raise Refusal(taken) from None
    return model.objects.get(pk=pk)


def _relations(model):
    return [r for r in model._meta.related_objects if isinstance(r.field, models.ForeignKey)]


def _name(related):
    return f"{related.related_model._meta.label_lower}.{related.field.name}"


def _move_rows(gone, into):
    """Give the rows of one to the other; return their primary keys by model and field."""
    moved = {}
    for related in _relations(type(gone)):
        field = related.field.name
        rows = related.related_model._base_manager.filter(**{field: gone.pk})
        pks = list(rows.values_list("pk", flat=True))
        if pks:
            rows.update(**{field: into.pk})
            moved[_name(related)] = pks
    return moved


def _plain(fields):
    # As the deserialiser reads them again.
    return {
        name: value if isinstance(value, str | int | float | bool | None) else str(value)
        for name, value in fields.items()
    }
