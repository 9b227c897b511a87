from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.utils import flatten_fieldsets
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.forms import Textarea
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from js_asset import Media

from articles import history, publishing
from articles.models import Article, Tag, Version
from desk.mixins.autocomplete import AutocompleteManyWidget, ValidMultipleChoiceField
from desk.mixins.deletion import ProtectUsedMixin
from desk.mixins.related_widget import without_related_links
from desk.stories.acts import acts
from desk.stories.changelist.story_list import StoryListMixin
from desk.stories.form import merging
from desk.stories.form.article_form import ArticleForm
from desk.stories.form.byline_inline import BylineInline
from desk.stories.form.layout import FIELDSETS, HELP, LABELS, story_context
from desk.stories.form.photo_choice import PhotoWidget
from desk.stories.form.story_editor import StoryField
from lib.languages import CODES
from lib.moment_field import MomentField

from .story_pages import StoryPagesMixin
from .writing.form_mixin import UnsavedFormMixin


@admin.register(Article)
class ArticleAdmin(
    UnsavedFormMixin, ProtectUsedMixin, StoryListMixin, StoryPagesMixin, admin.ModelAdmin
):
    form = ArticleForm
    inlines = [BylineInline]
    fieldsets = list(FIELDSETS.values())

    def get_object(self, request, object_id, from_field=None):
        # While a form is saved, the story is held, so that two people follow one another.
        article = super().get_object(request, object_id, from_field)
        if article and request.method == "POST":
            article = Article.objects.select_for_update().get(pk=article.pk)
            if "version" in request.POST:
                self.merge_meanwhile(request, article)
        return article

    def merge_meanwhile(self, request, article):
        """Merge what colleagues saved since the form was opened into what was sent."""
        form_class = super().get_form(request, article, change=True)
        merge = request.story_merge = merging.merge_into(request.POST, form_class, article)
        request.POST = merge.post
        form = form_class(instance=article) if merge.set_aside else None
        for name, parts in merge.set_aside:
            words = f"{merging.label(form, name)}: {merging.readable(form, name, parts)}"
            publishing.set_aside(article, by=request.user, words=words)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        name, _underscore, language = db_field.name.rpartition("_")
        if name == "body":
            return StoryField(language=language, label=_("Story"), required=False)
        if db_field.name == "tags":
            return self.tags_field(db_field, request)
        if db_field.name == "embargoed_until":
            return MomentField(
                label=_("Embargoed until"),
                required=False,
                help_text=_("It cannot be published for an earlier moment."),
            )
        if db_field.name == "lead_photo":
            kwargs["widget"] = PhotoWidget(db_field.remote_field, self.admin_site)
            kwargs["label"] = _("Number in the library")
        if name == "headline":
            kwargs["widget"] = Textarea(attrs={"rows": 1})
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if language in dict(settings.LANGUAGES):
            field.help_text = HELP.get(name, "")
            field.label = LABELS.get(name) or dict(settings.LANGUAGES)[language]
            field.widget.attrs |= {"lang": language, "spellcheck": "true"}
        return without_related_links(field, keep_add=db_field.name == "series")

    def tags_field(self, db_field, request):
        # Django ignores autocomplete_fields for taggit's manager, and says nothing of it.
        tags = self.admin_site.get_model_admin(Tag)
        widget = AutocompleteManyWidget(db_field, self.admin_site)
        return ValidMultipleChoiceField(
            Tag.objects.all(),
            required=False,
            label=_("Tags"),
            widget=RelatedFieldWidgetWrapper(
                widget,
                db_field.remote_field,
                self.admin_site,
                can_add_related=tags.has_add_permission(request),
            ),
            help_text=_("What it is about, in either language."),
        )

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) or request.user.has_perm(acts.ILLUSTRATE)

    def get_readonly_fields(self, request, obj=None):
        """Leave a picture editor, who does not write stories, the lead photo and its caption."""
        if request.user.has_perm(acts.EDIT) or not request.user.has_perm(acts.ILLUSTRATE):
            return super().get_readonly_fields(request, obj)
        fields = flatten_fieldsets(self.get_fieldsets(request, obj))
        return [name for name in fields if not name.startswith(("lead_photo", "lead_caption"))]

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or request.user.has_perm(acts.EDIT):
            return fieldsets
        bodies = {f"body_{code}" for code in CODES}
        return [
            (name, options | {"fields": [f for f in options["fields"] if f not in bodies]})
            for name, options in fieldsets
        ]

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        context["media"] = Media.from_media(context["media"]).with_nonce(request.csp_nonce)
        context |= story_context(request, context["adminform"], obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def save_model(self, request, article, form, change):
        if not change:
            article.created_by = request.user
        super().save_model(request, article, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        changed = form.has_changed() or any(formset.has_changed() for formset in formsets)
        if "embargoed_until" in form.changed_data:
            self._apply_embargo(request, form.instance)
        merged = form.merge and form.merge.taken
        origin = Version.Origin.MERGE if merged else Version.Origin.FORM
        history.record(form.instance, by=request.user, origin=origin)
        if merged:
            names = [merging.label(form, name) for name in form.merge.taken]
            sentence = _("Kept too, as a colleague saved it meanwhile: %(fields)s.")
            messages.info(request, sentence % {"fields": ", ".join(names)})
        if changed and publishing.resubmit_if_approved(form.instance, by=request.user):
            messages.info(request, _("The story was approved; with your change it is in review."))

    def _apply_embargo(self, request, article):
        """Hold back what is scheduled, and say what the embargo does to what readers have."""
        names = dict(settings.LANGUAGES)
        for code in publishing.unschedule_embargoed(article, by=request.user):
            sentence = _("Taken off the schedule in %(language)s: it was to go live too early.")
            messages.warning(request, sentence % {"language": names[code]})
        if article.is_embargoed(timezone.now()):
            for edition in article.editions.live():
                sentence = _(
                    "Readers have this story in %(language)s already. The embargo does not take "
                    "it from them: withdraw it."
                )
                messages.warning(request, sentence % {"language": names[edition.language]})

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.may_lift_embargo = request.user.has_perm(acts.PUBLISH)
        form.merge = getattr(request, "story_merge", None)
        if obj is None:
            form.base_fields[f"headline_{CODES[0]}"].widget.attrs["autofocus"] = True
        return form

    def response_add(self, request, obj, post_url_continue=None):
        return self._redirect_to_next(request, obj) or super().response_add(
            request, obj, post_url_continue
        )

    def response_change(self, request, obj):
        return self._redirect_to_next(request, obj) or super().response_change(request, obj)

    def _redirect_to_next(self, request, article):
        """Return the redirect that a button of the form asks for: "publish/fr", "preview/en"."""
        name, _slash, language = request.POST.get("_next_action", "").partition("/")
        if "_continue" in request.POST:
            messages.success(request, _("Saved."))
            page = reverse("admin:articles_article_change", args=[article.pk])
        elif name == "preview" and language in dict(settings.LANGUAGES):
            page = reverse("admin:articles_article_preview", args=[article.pk, language])
        elif name in acts.ACTS and acts.ACTS[name].in_language == bool(language):
            place = [language] if language else []
            page = reverse("admin:articles_article_act", args=[article.pk, name, *place])
        else:
            return None
        return HttpResponseRedirect(page)

    def deletion_problem(self, article):
        if article.editions.exists():
            return _(
                "This story has been published or scheduled, so it stays on record. "
                "To take it from readers, withdraw it."
            )
        return ""
