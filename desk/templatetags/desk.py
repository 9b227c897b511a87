from django import template
from django.contrib import admin

from lib.moments import written

register = template.Library()


register.filter("written", written)


@register.simple_tag(takes_context=True)
def lists_beside(context):
    return admin.site.lists_beside(context["request"], context["opts"])


@register.simple_tag
def list_title(opts):
    return admin.site.list_title(opts)
