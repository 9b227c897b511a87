from modeltranslation.translator import TranslationOptions, register

from .models import Article, Section, Tag


@register(Article)
class ArticleTranslation(TranslationOptions):
    fields = (
        "kicker",
        "headline",
        "standfirst",
        "dateline",
        "body",
        "editors_note",
        "slug",
        "lead_caption",
    )


@register(Section)
class SectionTranslation(TranslationOptions):
    fields = ("name", "slug", "description")


@register(Tag)
class TagTranslation(TranslationOptions):
    fields = ("name", "slug", "description")
