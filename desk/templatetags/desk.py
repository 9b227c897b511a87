from django import template
from django.contrib import admin

register = template.Library()


@register.simple_tag(takes_context=True)
def lists_beside(context):
    """Return the links to the lists that belong to the one on the page."""
    return admin.site.lists_beside(context["request"], context["opts"])
