"""Names that sign a story without a word before them: "Noé Aubert, Le Phare", a name in a title."""

from articles.intake.credit_marks import JOBS
from articles.intake.story import Credit, Flag
from lib.text import fold

from .agencies import as_organisation, is_medium, is_organisation_by_form, looks_like_organisation
from .credit_names import JOB, PLACE, CreditNames, is_title, without_article
from .names import as_name, is_title_cased, looks_like_name


class SignedNames(CreditNames):
    """Reads names of which only the place tells that they are credits."""

    def read_signed(self, found, name):
        job = JOB.search(name)
        name = name[: job.start()] if job else name
        if looks_like_name(PLACE.sub("", name)):
            name = self._leave_out(found, PLACE, name)
        role = "photography" if job and job[1].lower().startswith("photo") else "author"
        match = self.agencies.match(without_article(name))
        if match:
            self.credit_agency(found, name, match, "author")
        elif is_title(name):
            self._sign_with_title(found, name, role)
        elif self._is_bureau(found, name):
            found.left_out.append(name)
        elif fold(name) in self.contributors:
            found.credits.append(Credit(self.contributors[fold(name)], "author", "person"))
        elif is_organisation_by_form(name) or is_medium(name):
            found.credits.append(Credit(as_organisation(name), "author", "agency"))
        elif looks_like_name(name) and not looks_like_organisation(name):
            found.credits.append(Credit(as_name(name), role, "person"))
        elif _could_be_organisation(name):
            found.credits.append(Credit(as_organisation(name), "author", "unknown"))
            found.flags.append(Flag("credit_unknown", name))
        else:
            return False
        return True

    def _sign_with_title(self, found, name, role):
        """Credit "Steffan Bowen Wales correspondent"; a title alone is left out."""
        words = name.split()
        person = " ".join(words[:2])
        is_named = len(words) > 2 and fold(words[-1]) in JOBS and words[-1].islower()
        if is_named and looks_like_name(person) and not is_title(person):
            found.credits.append(Credit(person, role, "person"))
            name = " ".join(words[2:])
        found.left_out.append(name)

    def _is_bureau(self, found, name):
        """Recognise "BBC News, Suffolk": the town of a broadcaster that was just named."""
        last = found.credits[-1] if found.credits else None
        return bool(last) and " " not in name and name.istitle() and last.kind == "agency"


def _could_be_organisation(name):
    is_short = name[:1].isupper() and len(name.split()) < 5
    return is_short and is_title_cased(name) and not any(char.isdigit() for char in name)
