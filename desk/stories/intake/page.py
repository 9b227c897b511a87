"""Paste a story: the copy comes in, what was understood stands beside it, a draft is made."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from articles.intake.drafts.known import known_in_newsroom
from articles.intake.drafts.load import load, recognise
from articles.intake.flags.corrections import apply_proposal, can_apply
from articles.intake.flags.descriptions import describe
from articles.intake.reading import read_text
from articles.intake.story import Flag
from articles.intake.text.characters import GUESSED, LARGEST, decode
from lib.refusal import Refusal

from .forms import PasteForm, StoryForm, corrected_story, credit_forms, photo_forms

FOLDER = "desk/stories"
MOST_PHOTOS = 100


def urls(admin_site):
    view = admin_site.admin_view(lambda request: paste_page(admin_site, request))
    return [path("paste/", view, name="articles_article_paste")]


def paste_page(admin_site, request):
    if not request.user.has_perm("articles.add_article"):
        raise PermissionDenied(_("Your role does not allow this; ask an editor."))
    context = admin_site.each_context(request) | {"title": _("Paste a story")}
    if request.method != "POST":
        return _show(request, "paste.html", context | {"form": PasteForm(label_suffix="")})
    text, encoding = request.POST.get("text", ""), request.POST.get("encoding", "")
    language = request.POST.get("read_as" if "make" in request.POST else "language", "")
    try:
        if request.FILES.get("file"):
            text, encoding = _text_of_file(request.FILES["file"])
        story = _read_story(text, encoding, language)
    except Refusal as refused:
        shown = PasteForm({"text": text, "language": language}, label_suffix="")
        return _show(request, "paste.html", context | {"form": shown, "refused": str(refused)})
    known = recognise(story)
    if known:
        return _redirect_to_known(request, known)
    context |= {"text": text, "encoding": encoding, "read_as": story.language}
    if "make" in request.POST:
        return _make_draft(request, story, context)
    return _show_understood(request, story, context, StoryForm(story, request.user))


def _text_of_file(file):
    decoded = decode(file.read(LARGEST + 1))
    return decoded.text.replace("\x00", ""), next((flag.text for flag in decoded.flags), "")


def _read_story(text, encoding, language):
    if not text.strip():
        raise Refusal(_("Paste the story's text, or choose its file."))
    if len(text.encode("utf-8", "surrogatepass")) > LARGEST:
        raise Refusal(_("It is larger than 2 MiB. Send the story's text alone."))
    story = read_text(text, known_in_newsroom(), language)
    if len(story.photos) > MOST_PHOTOS:
        raise Refusal(_("It has more than 100 pictures: part it into several stories."))
    if encoding in GUESSED:
        story.flags.insert(0, Flag("encoding", encoding))
    return story


def _redirect_to_known(request, article):
    messages.info(request, _("This story was taken in before. Here it is."))
    return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article.pk]))


def _make_draft(request, story, context):
    form = StoryForm(story, request.user, request.POST)
    photos, credits = photo_forms(story, request.POST), credit_forms(story, request.POST)
    if not (form.is_valid() and photos.is_valid() and credits.is_valid()):
        return _show_understood(request, story, context, form, photos, credits)
    corrected = corrected_story(story, form, photos, credits)
    corrected.flags = _apply_corrections(corrected, story.flags, form.cleaned_data["corrections"])
    loaded = load(
        corrected,
        section=form.cleaned_data["section"],
        by=request.user,
        new_tags=corrected.new_tags,
    )
    if not loaded.is_new:
        return _redirect_to_known(request, loaded.article)
    left = _("What is left to check stands in its desk note.") if loaded.flags else ""
    messages.success(request, f"{_('The draft is made.')} {left}".strip())
    return HttpResponseRedirect(reverse("admin:articles_article_change", args=[loaded.article.pk]))


def _apply_corrections(story, flags, chosen):
    """Put the chosen proposals in place; return the flags that are left."""
    left = []
    for number, flag in enumerate(flags):
        if number not in chosen or not apply_proposal(story, flag):
            left.append(flag)
    return left


def _show_understood(request, story, context, form, photos=None, credits=None):
    notes = [describe(flag) for flag in story.flags if not can_apply(flag)]
    context |= {
        "form": form,
        "photos": photos or photo_forms(story),
        "credits": credits or credit_forms(story),
        "notes": notes,
        "dropped": story.dropped,
    }
    return _show(request, "understood.html", context)


def _show(request, template, context):
    return TemplateResponse(request, f"{FOLDER}/{template}", context)
