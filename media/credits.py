"""The photo credit: one renderer for every place where it is printed or embedded."""

import re

from media.metadata.write import Credits

from .digital_source import LABELS, NOUNS, address_of
from .models import Photo

NBSP = "\u00a0"
ARCHIVE = {"fr": "photo d’archives", "en": "file photo"}
ARCHIVE_DRAWN = {"fr": "archives", "en": "from the archive"}
VIA = {"fr": "via", "en": "via"}


def credit_line(photo: Photo, language: str) -> str:
    """Return "Photo : Reuters / KCNA (photo d’archives)", as it stands under the picture."""
    language = language[:2]
    text = credit_text(photo, language)
    if not text:
        return ""
    line = text if _names_itself(text) else f"{_noun(photo, language)}{text}"
    return _with_marks(line, photo, language)


def credit_text(photo: Photo, language: str) -> str:
    """Return the credit without the word before it and without marks.

    The credit line that a supplier demands is printed as it was given; else the agency's own
    form is filled in; else agency, source and photographer are named in that order.
    """
    if photo.credit_line:
        return photo.credit_line
    agency = photo.agency.name_in(language) if photo.agency else ""
    person = photo.photographer.name if photo.photographer else ", ".join(people(photo))
    if photo.agency and photo.agency.credit_form:
        return _fill_form(photo.agency.credit_form, agency=agency, photographer=person)
    if photo.distributor:
        distributor = photo.distributor.name_in(language)
        agency = f"{agency} {VIA[language]} {distributor}" if agency else distributor
    slash = f"{NBSP}/ " if language == "fr" else " / "
    parts = dict.fromkeys(part for part in (agency, photo.source, person) if part)
    return slash.join(parts)


def names(photo: Photo, language: str) -> list[tuple[str, str]]:
    """Return each name of the credit with its role as the EBU calls it, for Media RSS."""
    found = [("photographer", name) for name in people(photo)]
    organisations = [each.name_in(language) for each in (photo.agency, photo.distributor) if each]
    found += [("content provider", name) for name in [*organisations, photo.source] if name]
    return found or [("content provider", credit_text(photo, language))]


def embedded(photo: Photo) -> Credits:
    """Return the facts that travel inside every rendition."""
    agency = photo.agency
    said = photo.embedded_metadata.get("XMP", {})
    organisation = agency.name_in("fr") if agency else photo.source
    return Credits(
        creators=people(photo) or ((organisation,) if organisation else ()),
        credit_line=credit_text(photo, "fr").replace(NBSP, " "),
        copyright_notice=copyright_notice(photo),
        source=photo.source,
        web_statement=photo.web_statement,
        digital_source_type=address_of(photo.digital_source_type),
        licensors=_licensors(photo, said),
        data_mining=said.get("data_mining", ""),
        other_constraints=said.get("other_constraints", ""),
    )


def copyright_notice(photo: Photo) -> str:
    return photo.copyright_notice or (photo.agency.copyright_notice if photo.agency else "")


def _licensors(photo, said):
    """Return who licenses it: all whom the file names, unless the desk names another."""
    own = (photo.licensor, photo.licensor_url)
    named = [(each.get("name", ""), each.get("url", "")) for each in said.get("licensors", [])]
    if own in named:
        return tuple(named)
    return (own,) if any(own) else ()


def people(photo: Photo) -> tuple[str, ...]:
    """Return who made it; where no person is known, IPTC lets the organisation stand for one."""
    if photo.photographer:
        return (photo.photographer.name,)
    return tuple(name.strip() for name in photo.creator.split(";") if name.strip())


def _with_marks(line, photo, language):
    return f"{line} {said}" if (said := mark(photo, language)) else line


def mark(photo: Photo, language: str) -> str:
    """Return what readers must know of the picture: "(file photo, AI-generated image)"."""
    drawn = NOUNS.get(photo.digital_source_type, NOUNS[""]) != NOUNS[""]
    marks = [(ARCHIVE_DRAWN if drawn else ARCHIVE)[language]] if photo.is_archive else []
    if label := LABELS.get(photo.digital_source_type):
        marks.append(label[language])
    return f"({', '.join(marks)})" if marks else ""


def _names_itself(text: str) -> bool:
    return bool(re.match(r"(©|\(c\)|photos?\b|illustration\b|crédit\b|credit\b)", text.lower()))


def _noun(photo, language):
    noun = NOUNS.get(photo.digital_source_type, NOUNS[""])[language]
    return f"{noun}{NBSP}: " if language == "fr" else f"{noun}: "


def _fill_form(form: str, **names: str) -> str:
    """Fill in the agency's form; a separator next to a name that is not known goes with it."""
    for key, name in names.items():
        if name:
            form = form.replace("{" + key + "}", name)
        else:
            gap, mark = re.escape("{" + key + "}"), "[/,—–|-]"
            form = re.sub(rf"\s*{mark}\s*{gap}|{gap}\s*{mark}?\s*", "", form)
    return form.strip()
