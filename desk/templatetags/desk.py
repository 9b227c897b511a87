from django import template
from django.contrib import admin

register = template.Library()


@register.simple_tag(takes_context=True)
def lists_beside(context):
    return admin.site.lists_beside(context["request"], context["opts"])
