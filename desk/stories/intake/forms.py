"""The two forms of "Paste a story": the copy as it came, and what was understood of it."""

import re

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from articles.intake.flags.corrections import can_apply
from articles.intake.flags.descriptions import describe
from articles.intake.story import Credit, Paragraph, ParsedStory, PhotoMark, StoryPhoto, Subheading
from articles.models import Role, Section, Tag
from lib.moment_field import MomentField
from lib.text import name_key

PHOTO_MARK = re.compile(r"\[(?:photo|Photo) (\d{1,4})\]$")
SUBHEADING = "## "
NO_COLON = {"label_suffix": ""}
TOLD_BY_TEXT = [("", _("as the text tells"))]


class PasteForm(forms.Form):
    text = forms.CharField(
        label=_("The story as it came"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 22, "spellcheck": "false"}),
    )
    file = forms.FileField(
        label=_("or its file"),
        required=False,
        allow_empty_file=True,
        help_text=_("Plain text, at most 2 MiB."),
    )
    language = forms.ChoiceField(
        label=_("Language"), required=False, choices=[*TOLD_BY_TEXT, *settings.LANGUAGES]
    )


class StoryForm(forms.Form):
    """A story as understood, to be corrected; its body is plain text with two kinds of marks."""

    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    headline = forms.CharField(
        label=_("Headline"), max_length=300, required=False, widget=forms.Textarea({"rows": 2})
    )
    standfirst = forms.CharField(
        label=_("Standfirst"), required=False, widget=forms.Textarea({"rows": 2})
    )
    dateline = forms.CharField(label=_("Dateline"), max_length=120, required=False)
    section = forms.ModelChoiceField(
        Section.objects.all(), label=_("Section"), required=False, empty_label=_("not yet")
    )
    body = forms.CharField(
        label=_("Text"),
        required=False,
        widget=forms.Textarea({"rows": 24}),
        help_text=_("An empty line parts paragraphs; “## ” begins a sub-heading; “[photo 1]” is "
                    "the place of the first picture."),
    )  # fmt: skip
    embargoed_until = MomentField(label=_("Embargoed until"), required=False)
    tags = forms.ModelMultipleChoiceField(
        Tag.objects.none(), label=_("Tags"), required=False, widget=forms.CheckboxSelectMultiple
    )
    new_tags = forms.MultipleChoiceField(
        label=_("New tags, made when ticked"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    corrections = forms.TypedMultipleChoiceField(
        label=_("Put these in place"),
        required=False,
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, story, user, data=None):
        super().__init__(data, initial=self.understood(story), label_suffix="")
        may_publish = user.has_perm("articles.publish_article")
        self.fields["embargoed_until"].disabled = bool(story.embargoed_until) and not may_publish
        proposed = story.new_tags if user.has_perm("articles.add_tag") else []
        self.fields["new_tags"].choices = [(name, name) for name in proposed]
        self.fields["tags"].queryset = Tag.objects.filter(pk__in=story.tags)
        correctable = [(n, flag) for n, flag in enumerate(story.flags) if can_apply(flag)]
        self.fields["corrections"].choices = [(n, describe(flag)) for n, flag in correctable]

    @staticmethod
    def understood(story):
        fields = ("language", "headline", "standfirst", "dateline", "embargoed_until", "tags")
        return {name: getattr(story, name) for name in fields} | {"body": body_as_text(story)}


class PhotoForm(forms.Form):
    caption = forms.CharField(
        label=_("Caption"), required=False, widget=forms.Textarea({"rows": 3})
    )
    agency = forms.CharField(label=_("Agency"), max_length=120, required=False)
    distributor = forms.CharField(label=_("Distributed by"), max_length=120, required=False)
    source = forms.CharField(label=_("Source"), max_length=200, required=False)
    photographer = forms.CharField(label=_("Photographer"), max_length=200, required=False)
    is_archive = forms.BooleanField(label=_("Archive picture"), required=False)


class CreditForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=120, required=False)
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    kind = forms.ChoiceField(
        label=_("Who"),
        choices=[("person", _("person")), ("agency", _("agency or organisation"))],
    )

    def clean_name(self):
        name = self.cleaned_data["name"]
        if name and not name_key(name):
            raise forms.ValidationError(_("A name has at least one letter."))
        return name


PhotoForms = forms.formset_factory(PhotoForm, extra=0, max_num=100, absolute_max=100)
CreditForms = forms.formset_factory(CreditForm, extra=1, max_num=101, absolute_max=101)


def photo_forms(story, data=None):
    initial = [vars(photo) for photo in story.photos]
    return PhotoForms(data, initial=initial, prefix="photos", form_kwargs=NO_COLON)


def credit_forms(story, data=None):
    initial = [
        {"name": credit.name, "role": credit.role, "kind": _kind(credit)}
        for credit in story.credits
    ]
    return CreditForms(data, initial=initial, prefix="credits", form_kwargs=NO_COLON)


def _kind(credit):
    return "person" if credit.kind == "person" else "agency"


def body_as_text(story):
    pieces = []
    for block in story.blocks:
        if isinstance(block, PhotoMark):
            pieces.append(f"[photo {block.photo + 1}]")
        else:
            pieces.append((SUBHEADING if isinstance(block, Subheading) else "") + block.text)
    return "\n\n".join(pieces)


def corrected_story(understood, form, photos, credits):
    """Return the story as these forms say it; a picture whose mark went is gone."""
    said = form.cleaned_data
    story = ParsedStory(
        digest=understood.digest,
        is_kill=understood.is_kill,
        kills=understood.kills,
        embargoed_until=said["embargoed_until"],
        tags=[tag.pk for tag in said["tags"]],
        new_tags=said["new_tags"],
    )
    for name in ("language", "headline", "standfirst", "dateline"):
        setattr(story, name, " ".join(said[name].split()))
    rows = [StoryPhoto(**row.cleaned_data) for row in photos]
    for piece in said["body"].replace("\r\n", "\n").split("\n\n"):
        _add_block(story, " ".join(piece.split("\n")).strip(), rows)
    for row in credits:
        name = row.cleaned_data.get("name", "").strip()
        if name:
            story.credits.append(Credit(name, row.cleaned_data["role"], row.cleaned_data["kind"]))
    return story


def _add_block(story, piece, photos):
    mark = PHOTO_MARK.match(piece)
    if mark and 0 < int(mark[1]) <= len(photos):
        story.photos.append(photos[int(mark[1]) - 1])
        story.blocks.append(PhotoMark(len(story.photos) - 1))
    elif piece.startswith(SUBHEADING):
        story.blocks.append(Subheading(piece.removeprefix(SUBHEADING)))
    elif piece:
        story.blocks.append(Paragraph(piece))
