from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from paper.urls import in_a_language

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("paper.urls")),
    path("", include("desk.urls")),
    *i18n_patterns(path("", include(in_a_language))),
]

handler400 = "paper.views.errors.bad_request"
handler404 = "paper.views.errors.page_not_found"
handler500 = "paper.views.errors.server_error"
