"""The team: who has a login, and in which role."""

from django.contrib import admin
from django.contrib.auth import admin as stock
from django.contrib.auth.models import Group, User
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _

from desk.mixins.autocomplete import ValidMultipleChoiceField

from .role_names import DESK, RoleFilter, permission_name, role_name

admin.site.unregister(User)
admin.site.unregister(Group)
LABELS = {
    "is_active": (_("May log in"), _("Take it away instead of deleting: what they did stays.")),
    "is_staff": (_("Works at the desk"), ""),
    "is_superuser": (_("May do everything, whatever the role"), ""),
    "groups": (_("Roles"), _("What this person may do.")),
}


@admin.register(User)
class TeamAdmin(stock.UserAdmin):
    """The logins: whoever administers them gives roles, and cannot reach above their own."""

    list_display = ["username", "first_name", "last_name", "roles", "is_active"]
    list_filter = ["is_active", ("groups", RoleFilter)]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Name"), {"fields": ["first_name", "last_name", "email"]}),
        (_("At the desk"), {"fields": ["groups", "is_active", "is_staff", "is_superuser"]}),
        (_("Dates"), {"fields": ["last_login", "date_joined"]}),
    ]
    readonly_fields = ["last_login", "date_joined"]
    filter_horizontal = []

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description=_("roles"))
    def roles(self, user):
        return ", ".join(role_name(group) for group in user.groups.all())

    def get_readonly_fields(self, request, obj=None):
        above = [] if request.user.is_superuser else ["is_superuser"]
        return [*super().get_readonly_fields(request, obj), *above]

    def has_change_permission(self, request, obj=None):
        above = obj is not None and obj.is_superuser and not request.user.is_superuser
        return not above and super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        above = obj is not None and obj.is_superuser and not request.user.is_superuser
        return not above and super().has_delete_permission(request, obj)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name in LABELS:
            kwargs["label"], kwargs["help_text"] = LABELS[db_field.name]
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "groups":
            field.widget.can_add_related = False
            field.label_from_instance = role_name
        return field

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        return super().formfield_for_manytomany(
            db_field,
            request,
            **kwargs | {"widget": CheckboxSelectMultiple, "form_class": ValidMultipleChoiceField},
        )

    def save_model(self, request, user, form, change):
        if not change:
            user.is_staff = True  # whoever is added here is added to work here
        super().save_model(request, user, form, change)


@admin.register(Group)
class RoleAdmin(stock.GroupAdmin):
    """A role with what it may do; for whoever may do everything: one could give it to oneself."""

    list_display = ["named"]

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        # The permissions that the desk asks for; what runs beneath it asks for none.
        kwargs["form_class"] = ValidMultipleChoiceField
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        field.queryset = field.queryset.filter(content_type__app_label__in=DESK)
        field.label_from_instance = permission_name
        return field

    @admin.display(description=_("role"), ordering="name")
    def named(self, group):
        return role_name(group)

    def has_add_permission(self, request):
        return request.user.is_superuser

    def has_change_permission(self, request, obj=None):
        return request.user.is_superuser

    def has_delete_permission(self, request, obj=None):
        return request.user.is_superuser
