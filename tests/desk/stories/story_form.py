"""The form of a story as a browser would send it back."""

from django.urls import reverse


def change_url(article):
    return reverse("admin:articles_article_change", args=[article.pk])


def act_url(article, name, *language):
    return reverse("admin:articles_article_act", args=[article.pk, name, *language])


def opened(client, article=None):
    """Every field of the form as it stands when it is opened."""
    url = change_url(article) if article else reverse("admin:articles_article_add")
    context = client.get(url).context
    forms = [context["adminform"].form]
    for inline in context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    data = {}
    for form in forms:
        for field in form:
            value = field.value()
            values = value if isinstance(value, list) else [value]
            plain = [getattr(one, "pk", one) for one in values]
            data[field.html_name] = [one for one in plain if one is not None]
    return data


def save(client, article=None, form=None, button="_continue", **changes):
    """Open the form (or take one opened before), change it, and press a button."""
    url = change_url(article) if article else reverse("admin:articles_article_add")
    data = (form or opened(client, article)) | changes
    name, _equals, value = button.partition("=")
    return client.post(url, data | {name: value or "1"}, follow=True)
