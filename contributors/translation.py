from modeltranslation.translator import TranslationOptions, register

from .models import Agency, Contributor


@register(Agency)
class AgencyTranslation(TranslationOptions):
    fields = ("name",)


@register(Contributor)
class ContributorTranslation(TranslationOptions):
    fields = ("job_title", "biography")
