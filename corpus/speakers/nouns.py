"""Nouns that can speak: people by their roles, bodies and writings."""

import re

# Who can say something, in the singular; a plural is the same word with its ending.
_SPEAKERS = frozenset(
    "spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen people man men woman "
    "women child children boy girl person policeman policemen chairman chairwoman congressman "
    "businessman businesswoman businessmen fisherman fishermen official researcher critic "
    "author expert analyst lawyer attorney barrister solicitor judge minister secretary "
    "president chief head director manager boss ceo executive chair founder editor reporter "
    "journalist columnist commentator blogger broadcaster novelist historian professor lecturer "
    "academic scholar student pupil graduate principal headteacher teacher doctor nurse surgeon "
    "physician patient midwife therapist psychiatrist dentist vet coach trainer captain "
    "manufacturer farmer driver pilot engineer designer developer builder entrepreneur investor "
    "trader banker consultant adviser advisor aide ambassador diplomat envoy senator politician "
    "mp mps mep meps mayor councillor governor commissioner lawmaker legislator campaigner "
    "protester supporter opponent member delegate representative source insider observer "
    "witness victim survivor resident neighbour neighbor local villager citizen voter tourist "
    "traveller visitor customer consumer buyer seller owner landlord tenant migrant refugee "
    "soldier general colonel commander sergeant detective inspector prosecutor prisoner priest "
    "bishop imam rabbi actor actress singer musician artist producer performer presenter host "
    "curator chef fan user mother father parent son daughter brother sister wife husband widow "
    "partner friend colleague cousin uncle aunt grandmother grandfather co-founder co-author "
    "deputy veteran worker officer leader writer player teenager youngster passenger "
    "shareholder regulator programmer dealer volunteer participant organiser organizer employer "
    "employee candidate premier chancellor king queen prince princess pope rapper poet dancer "
    "sceptic skeptic advocate guest creator inventor explorer cleric architect illustrator "
    "others poster individual commenter undersecretary guard staff crew naturalist brewer "
    "grower ranger hunter keeper shopkeeper astronaut referee shopper athlete swimmer runner "
    "sailor firefighter paramedic umpire jockey golfer boxer cyclist surfer climber gardener "
    "baker butcher hairdresser chairperson cop juror magistrate warden inmate hostage detainee "
    "suspect defendant claimant accuser rescuer investigator instructor tutor mentor examiner "
    "lobbyist pensioner homeowner householder shepherd monk nun missionary mechanic technician "
    "plumber miner builder operator promoter planner supplier retailer composer conductor "
    "sculptor filmmaker policymaker astronomer mathematician geneticist nominee rival ally "
    "colleague adult mum dad mate sibling twin couple lady gentleman guy kid waiter waitress "
    "steward viewer listener reader subscriber counsellor defender proponent diner pollster "
    "rebel militant fighter successor predecessor creator superintendent marshal treasurer".split()
)
_BODIES = frozenset(
    "police government company firm agency ministry department court council committee "
    "commission bank university college school party union group charity team organisation "
    "organization office embassy army military church hospital airline club network "
    "authority media administration association institute foundation society board force "
    "parliament family newspaper magazine watchdog thinktank industry retailer supermarket "
    "publisher movement alliance consortium panel service federation programme city chain bureau "
    "tribunal jury cabinet union coalition regime authorities laboratory lab museum zoo startup "
    "start-up brand orchestra consulate ministry corporation thinktank think-tank".split()
)
_WRITINGS = frozenset(
    "paper report study survey letter statement article document research poll review "
    "analysis website profile inquiry email figures findings data results post blog book "
    "memo guide index briefing leaflet editorial essay tweet manual assessment estimate forecast "
    "census audit filing lawsuit indictment ruling verdict complaint bulletin communiqué advice "
    "guidance notice dossier transcript message directive declaration manifesto submission "
    "petition headline banner poster placard slogan site column novel passage summary calculation "
    "projection evidence posting".split()
)
_ENDINGS = ("ist", "ician", "ator", "grapher")
_NOT_SPEAKERS = frozenset(
    "list exist assist consist insist persist resist twist mist fist generator indicator "
    "calculator elevator radiator equator alligator".split()
)
DETERMINERS = frozenset(
    "the a an one two three four some many most several other another his her their its our "
    "my these those both few all numerous each every no".split()
)
QUANTIFIERS = frozenset("some many most others several few".split())
_PLURALS = ("s", "people", "men", "women", "children", "staff", "police", "crew", "media")
_ADJECTIVAL = ("ic", "al", "ive", "ary")
PREPOSITIONS = frozenset("of for from at in with on behind by to inside outside across".split())
BE = frozenset("is was were are be been has had have will would could said says can may".split())
# Words that no such phrase has before its noun: they begin another phrase, or a clause.
STARTERS = (
    frozenset(
        "the a an and or but who which that whom as if when while because after before "
        "since than so he she they it we i you not did does do yesterday today also how "
        "what why where then meanwhile however although though there this about into over "
        "under out up".split()
    )
    | PREPOSITIONS
    | BE
)


def is_plural(phrase: str) -> bool:
    """Whether "they" can stand for `phrase`."""
    words = phrase.lower().split()
    head = head_at(words)
    if head is None:
        return len(words) == 1 and words[0] in QUANTIFIERS
    return words[head].endswith(_PLURALS)


def is_body(phrase: str) -> bool:
    """Whether `phrase` speaks for many or for a text, so that no "he" or "she" stands for it."""
    head = head_at(phrase.split())
    return head is not None and _singular(phrase.split()[head]) in _BODIES | _WRITINGS


def is_writing(phrase: str) -> bool:
    """Whether `phrase` is a text, which "says" and "finds" but doesn't speak up."""
    head = head_at(phrase.split())
    return head is not None and _singular(phrase.split()[head]) in _WRITINGS


def is_head(word: str) -> bool:
    """Whether a noun can speak: "officials", "the vice-president", "a report"."""
    lower = re.sub(r"^(?:vice|ex|co|mid|non|deputy)-", "", word.lower())
    if _singular(lower) in _SPEAKERS | _BODIES | _WRITINGS:
        return True
    return _singular(lower).endswith(_ENDINGS) and _singular(lower) not in _NOT_SPEAKERS


def head_at(words: list[str]) -> int | None:
    """Return where the noun of a phrase stands, if only what belongs before it does."""
    start = 1 if words and words[0].lower() in DETERMINERS else 0
    for at, word in enumerate(words[start : start + 8], start):
        if is_head(word):
            return _last_head(words, at)
        if word.lower() in STARTERS:
            return None
    return None


def _last_head(words: list[str], at: int) -> int:
    """Return the last noun of a compound: "government officials", "a Union (EU) source"."""
    for after in range(at + 1, min(at + 5, len(words))):
        if is_head(words[after]):
            at = after
        elif not words[after].startswith("(") and not words[after].endswith(_ADJECTIVAL):
            break
    return at


def _singular(word: str) -> str:
    lower = word.lower()
    if lower.endswith("ies"):
        return f"{lower[:-3]}y"
    if lower.endswith("s") and lower not in _SPEAKERS | _BODIES | _WRITINGS:
        return lower[:-1]
    return lower
