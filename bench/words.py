"""Words for a newsroom that never was: hot and rare ones, as in any language."""

from itertools import accumulate
from random import Random

COMMON = {
    "fr": (
        "la ville le port le conseil une école un hôpital la rivière le budget les élections "
        "la police un incendie le marché la région un procès la grève le climat la neige le parc "
        "les habitants la ministre le maire une enquête la récolte un festival le musée la route"
    ),
    "en": (
        "the city the port the council a school a hospital the river the budget the elections "
        "the police a fire the market the region a trial the strike the climate the snow the park "
        "the residents the minister the mayor an inquiry the harvest a festival the museum the road"
    ),
}
VERBS = {
    "fr": "ouvre ferme annonce refuse promet attend prépare quitte accueille défend".split(),
    "en": "opens closes announces refuses promises awaits prepares leaves welcomes defends".split(),
}
BEGINNINGS = "bar cal dor fen gal hal jor kel lam mor nor pel ral sal tor val ver zel".split()
MIDDLES = "a e i o an en on ar er or al el il eau".split()
ENDINGS = "ba che dal fort gny lac mont nac pré ral son tin vert ville".split()
SENTENCES = 6_000
RARE_WORDS = 8_000


def skewed(count, offset=2.7):
    """Return cumulative weights: the r-th of so many is drawn as often as 1 / (r + offset)."""
    return list(accumulate(1 / (rank + offset) for rank in range(count)))


def name(number):
    """Make up a name, another one for every number."""
    parts = []
    for pool in (BEGINNINGS, MIDDLES, ENDINGS):
        number, which = divmod(number, len(pool))
        parts.append(pool[which])
    tail = f" {number}" if number else ""
    return "".join(parts).capitalize() + tail


class Vocabulary:
    """Sentences of one language, of which stories are made."""

    def __init__(self, language, seed=1):
        chance = Random(f"{language}{seed}")
        common = COMMON[language].split()
        self.nouns = [" ".join(common[n : n + 2]) for n in range(0, len(common) - 1, 2)]
        self.verbs = VERBS[language]
        self.rare = [name(n) for n in range(RARE_WORDS)]
        self.weights = skewed(RARE_WORDS)
        self.sentences = [self._sentence(chance) for number in range(SENTENCES)]

    def headline(self, chance):
        noun, verb = chance.choice(self.nouns), chance.choice(self.verbs)
        rare = chance.choices(self.rare, cum_weights=self.weights, k=2)
        return f"{noun.capitalize()} {verb} {chance.choice(self.nouns)} : {' '.join(rare)}"

    def text(self, chance, sentences):
        return " ".join(chance.choices(self.sentences, k=sentences))

    def _sentence(self, chance):
        nouns = chance.choices(self.nouns, cum_weights=skewed(len(self.nouns)), k=3)
        rare = chance.choices(self.rare, cum_weights=self.weights, k=3)
        verb = chance.choice(self.verbs)
        return f"{nouns[0].capitalize()} {verb} {nouns[1]}, {' '.join(rare)}, {nouns[2]}."
