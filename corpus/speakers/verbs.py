"""Verbs of saying: those that always report words, and those that do before a clause."""

import re
from collections.abc import Iterator

# In a sentence that is searched for cues, each quoted character stands as this.
QUOTED = "\0"

# The verb reports words, whatever follows.
_ALWAYS = (
    "acknowledged acknowledges admits admitted alleged alleges argued argues asserted asserts "
    "attributed attributes believes boasted boasts claimed commented comments complained "
    "complains concluded concludes confirmed confirms contended contends "
    "denied denies estimated estimates exclaimed exclaims explained explains insisted insists "
    "joked jokes maintains predicts recalled recalls reckons reiterated reiterates remarked "
    "remarks said saying says stated stating stressed stresses suspected suspects tells thinks "
    "told warned warns"
)
_ALWAYS_TOO = (
    r"claims(?! (?:from|of|against|by|for|on|in|over)\b)|put it|puts it"
    r"|[Tt]weeted|(?:made|makes) (?:it )?clear|points out|pointed (?:out|to the fact)"
    r"|(?:is|are|was|were) (?:concerned|worried|convinced|adamant|confident|hopeful)(?= that\b)"
    r"|call(?:ed|s) (?:for|on)|emphasi[sz]e[sd]|hope[sd](?! (?:to|for|of)\b)"
)
# The verb reports words if a clause, a quotation or a colon follows it.
_BEFORE_A_CLAUSE = (
    "shrieks shrieked screams screamed yells yelled whispers whispered mutters muttered gushes "
    "calculated calculates chuckles chuckled snaps snapped gasps "
    "accepted accepts added adding adds advised advises agreed agreeing agrees announced "
    "announces answered answers arguing asked asks assumed assumes assured cautioned cautions "
    "claiming conceded concedes countered counters cried declared declares described "
    "describes disclosed discloses enthused enthuses expected expects feared fears feels felt "
    "grins guesses hinted hints hoped hopes implied implies informed insisting lamented laments "
    "laughed laughs mused muses noted notes noting observed observes opines pledged posted "
    "predicted promised promises promising proposed quipped read reads reasoned recommended "
    "recommending recommends reflected reflects reminded replied replies reported reports "
    "responded responds revealed reveals ruled shouted shouts sighed sighs smiles speculated "
    "speculates suggested suggesting suggests suspects swore telling testified thought "
    "underlined vowed warning writes wrote "
    "confessed confesses counselled counsels pleaded pleads protested protests retorted objected "
    "mumbled murmured roared blurted ventured volunteered interjected scoffed grumbled fumed "
    "beamed concurred opined theorised proclaimed recounted recounts remembers remembered "
    "shrugs shrugged concurs tweeted posts texted emailed"
)
_BEFORE_A_CLAUSE_TOO = (
    r"(?<!member )(?<!some )(?<!the )states|(?<=have )written|(?<=has )written|went on|goes on"
)
# The verb reports words before a clause without "that".
_BARE = (
    "noted notes suggested suggests announced announces predicted predicts agreed agrees feared "
    "fears hoped hopes felt feels thought promised promises reported reports revealed reveals "
    "ruled declared declares vowed pledged swore testified wrote writes replied hinted implied "
    "observed guessed assumed added adds"
)
# The verb reports words beside a quotation, or before a colon and one.
_BEFORE_A_QUOTATION = (
    "continued continues began begins repeated repeats demanded demands offered offers finished"
)
# The verb reports words if many are its subject.
_OF_MANY = (
    "acknowledge admit agree argue assert believe claim complain conclude contend estimate fear "
    "hope insist maintain predict reflect report say suggest suspect tell think warn write"
)
# The verb reports words if they are quoted.
_VOICED = (
    "accused accuses advised advises branded called calls condemned criticised criticises "
    "criticized defended demanded demands described describes dismissed dubbed encouraged "
    "encourages expressed expresses invited invites labelled praised promising quoted "
    "recommending urged urges urging vowed welcomed"
)
_FINDING = "found finds shows showed shown indicates indicated proves proved revealed"


def _any(words: str, *others: str) -> str:
    return "|".join((*others, *words.split()))


_CLAUSE = (
    r"(?= ?[^.;\0]{0,70}[:\0]"
    r"|(?: (?!when|if|as|while|after|before)[\w.’'-]+){0,4}?"
    r"(?<! at)(?<! of)(?<! in)(?<! by)(?<! with)(?<! from) (?:that|how|why|whether)\b)"
)
_FINITE = r"(?= (?:[\w’'%£,-]+ ){1,9}?(?:was|were|are|is|had|have|has|would|could|can|will)\b)"
# "noted the findings show …": the clause has no "that", but a subject and a finite verb.
_STATEMENT = (
    r"(?= (?:(?:by|in|from|since|until) \d+, )?"
    r"(?:(?!who|which|that|to|for|when|if|as|while|after|before|because)[\w’'%£$-]+ ){1,8}?"
    r"(?:was|were|are|is|had|have|has|would|could|can|will|should|may|might|must|shows?)\b)"
)
_LATER = _any(_BEFORE_A_CLAUSE, _BEFORE_A_CLAUSE_TOO)
_QUOTING = _any(_BEFORE_A_QUOTATION)
_VERBS = re.compile(
    rf"\b(?:(?P<always>{_any(_ALWAYS, _ALWAYS_TOO)})"
    rf"|(?P<clause>{_LATER}){_CLAUSE}"
    rf"|(?P<finding>{_any(_FINDING)})(?= (?:\w+ly )?that\b)"
    rf"|(?P<writing>{_any(_FINDING)}){_FINITE}"
    rf"|(?P<finding_many>show|find|reveal|indicate|suggest)(?= that\b|[.,])"
    rf"|(?P<many>{_any(_OF_MANY, 'point out', 'call for')})"
    rf"|(?P<voiced>{_any(_VOICED, 'characteri[sz]e[sd]', 'refers to', 'referred to')})(?=[^\0]*\0)"
    rf"|(?P<urged>urge[sd])(?= [^.;,\0]{{1,60}} to\b)"
    rf"|(?P<bare>{_any(_BARE)}){_STATEMENT}"
    rf"|(?P<quoting>{_QUOTING})(?=[^.;\0]{{0,70}}: \0)"
    rf"|(?P<aside>{_LATER}|{_QUOTING}))\b"
)


def verbs(masked: str) -> Iterator[re.Match[str]]:
    """Yield each verb of saying; its group tells what else has to be so."""
    return _VERBS.finditer(masked)
