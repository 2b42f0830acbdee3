"""Talk: what is no question to the article, small talk and requests, and the line it gets."""

import re

# What is said of ourselves to each.
SMALL_TALK = (
    "I answer questions about the article, only in the article’s own words."
    " Ask what it says, who said it, when or why."
)
DECLINED = (
    "Sorry, that is not something I can do: I only show what the article says, in its own words."
    " Ask what it says, who said it, when or why."
)

# Small talk of more words than this says something.
_LONGEST = 12
_GREETING = (
    r"h(?:i+|[ea]llo+|ey+a?|iya|owdy|ola)|yo|greetings|gm|(?:wa)?ss?up|mornin"
    r"|(?:good )?(?:morning|afternoon|evening|day)"
)
_THANKS = (
    r"(?:many |no )?thank(?:s| ?you| ?u)|th(?:x|nx|ks)|tks|ty(?:sm|vm)?|cheers|ta|much appreciated"
    r"|appreciate (?:it|that)|merci|danke"
)
_PARTING = (
    r"(?:good ?)?bye(?: ?bye)?|see (?:you|ya|u)(?: later)?|cya|good ?night|take care|gtg|ttyl|brb"
    r"|have a (?:nice|good|great) (?:day|one|evening|weekend)|later|farewell|you too|u too"
)
_ASSENT = (
    r"ok(?:ay|ey|ie)?(?: dokey)?|k+|great(?: answer| stuff)?|cool|nice(?: one)?|good(?: job| bot"
    r"| answer| point| to know)?|got(?:cha| it)|i see|i understand|understood|fine|sure|perfect"
    r"|awesome|amazing|excellent|brilliant|lovely|wow|whoa|lol|lmao|haha+|alright|all right|right"
    r"|yes|yep|yup|yeah|no|nope|interesting|fascinating|fair enough|exactly|agreed|true|really"
    r"|makes sense|no worries|no problem|np|all good|im (?:good|done|fine)|done"
    r"|(?:yes |no )?that(?:s| is| was| will be| ll be)? (?:all|it|great|helpful|good|nice|enough)"
    r"|that helps|h?m+h?m*|u+h*m*|o+h+|a+h+(?:a+)?|love (?:it|this)|omg|damn|gosh|sweet|ace|super"
    r"|(?:you ?a?re|u r|this is|its) (?:(?:really|very|so) )?(?:helpful|great|good|nice|kind|cool)"
    r"|well done|sorry|please|never ?mind|forget it|bad bot|my bad"
)
_ABOUT_ME = (
    r"(?:who|what) (?:are|r) (?:you|u)|what(?:s| is) (?:your|ur) name|what(?:s| is) this"
    r"|help(?: me)?(?: please)?|how (?:are|r) (?:you|u)(?: doing| today)*|hows it going"
    r"|how do (?:you|i|u) (?:work|use (?:this|you))|what(?:s| is) up|how does this work"
    r"|(?:are|r) (?:you|u) (?:an? )?(?:\w+ )?(?:bot|robot|human|person|ai|real|there|chatgpt|gpt)"
    r"|what can (?:you|u|i) (?:do|ask)(?: (?:you|u|here|for me))*"
    r"|(?:how )?(?:can|could) (?:you|u) help(?: me)?|what do (?:you|u) do"
    r"|who (?:made|built|created) (?:you|u)"
    r"|test(?:ing)?|(?:is )?anyone there"
)
_FILLER = (
    r"there|then|again|so much|very much|a lot|for (?:that|this|(?:the|your|ur) help)|all|man|mate"
    r"|bot|everyone|friend|and|now|for now|so|very|really|you|u|to (?:meet|see) you|well|but|just"
)
_SMALL_TALK = re.compile(
    rf"(?:(?:{_GREETING}|{_THANKS}|{_PARTING}|{_ASSENT}|{_ABOUT_ME})(?: (?:{_FILLER}))*(?: |$))+"
)

_ASKED_KINDLY = (
    r"(?:(?:please|pls|plz|now|then|just|ok|okay|hi|hey|hello|thanks|great|so|and|also|instead"
    r"|first|go ahead and|try to|lets|let us|help me(?: to)?"
    r"|i (?:want|need|would like|d like) (?:you )?to|id like (?:you )?to"
    r"|(?:can|could|would|will) (?:you|u|we)|do me a favou?r and) )*"
)
_IT = (
    r"(?:the |this |that |whole |entire |your |my |following |above |article|text|story|piece|page"
    r"|it\b|everything|all )+"
)
_A_TEXT = (
    r"(?:(?:me|us|up|out|down|a|an|the|some|short|long|new|funny|nice|my|one|another|your|brief|own"
    r"|page|line|word|\d+) )*"
    r"(?:poem|poetry|story|stories|essay|song|lyrics|haiku|limerick|rap|joke|riddle|code|program"
    r"|script|function|blog|caption|headline|speech|letter|email|e ?mail|tweet|post|article|report"
    r"|summary|synopsis|abstract|review|paragraph|press release|novel|sonnet|ode|list of ideas)\b"
)
_REQUESTS = (
    # a shorter, a simpler or another text than the article's own
    r"(?:summari[sz]e|sum (?:it |this |that |everything )?up|recap|paraphrase|rephrase|reword"
    r"|re ?write|proofread|translate|tl ?dr|shorten|simplify|condense)\b",
    rf"(?:give|make|show|provide|get|do|need|want) {_A_TEXT}",
    r"(?:give|make|show|provide|get|do|write) (?:me |us )?(?:a |an |the )?(?:\w+ )?"
    r"(?:summary|overview|gist|recap|translation|tl ?dr|synopsis)\b",
    rf"(?:a |the )?(?:short |brief |quick )?(?:summary|translation|recap)(?: (?:of )?{_IT})?"
    r"(?: (?:please|pls))?$",
    # something written, told, drawn or done
    rf"(?:write|compose|draft|generate|create|invent|make up|tell|sing|rap) {_A_TEXT}",
    r"(?:sing|draw|paint|sketch|dance|roleplay|role play)(?: (?:me|us|a|an|it|something)\b|$)",
    r"(?:generate|create|make) (?:me |us )?(?:a |an )?"
    r"(?:image|picture|photo|video|chart|logo|table)\b",
    r"(?:browse|search|google|look up)(?: (?:for|it|this|on|in))* (?:the )?"
    r"(?:web|internet|online|google)\b",
    r"(?:set|book|order|buy|call|remind|play)(?: me| us)? (?:a|an|the|my|some) "
    r"(?:timer|alarm|reminder|flight|hotel|taxi|pizza|song|music|game|meeting)\b",
    # another part to play
    r"(?:ignore|forget|disregard|override|bypass)"
    r"(?: (?:all|any|every|everything|your|the|of|my|these|those|previous|prior|above"
    r"|earlier|system))* "
    r"(?:instructions?|rules|prompts?|guidelines|directions|constraints|you were told|above)\b",
    r"(?:ignore|forget|disregard) everything(?:$| (?:you|before|above|i))",
    r"(?:pretend|imagine) (?:that )?(?:you|to be)\b|act (?:as|like)\b|you are now\b|from now on\b",
    r"(?:reveal|show|print|repeat|tell|give|output|what is|whats|what are)(?: me)? (?:your|the) "
    r"(?:system |initial |hidden |secret )*(?:prompt|instructions)\b",
    # an opinion of ours
    r"(?:so |and )?what (?:do|would) (?:you|u) (?:personally |really |yourself )?"
    r"(?:think|reckon|feel)(?:$| (?:about|of|on|yourself|personally)\b)",
    r"what(?:s| is| are) (?:your|ur) (?:own |personal |honest )?(?:opinions?|views?|take|thoughts?"
    r"|position|stance|favou?rite)\b",
    r"(?:give me |tell me )?(?:your|ur) (?:opinion|thoughts|view|take)(?:$| (?:on|about|please)\b)",
    r"do (?:you|u) (?:personally |really )?"
    r"(?:agree|disagree|like|love|hate|prefer|support|believe in|feel"
    r"|think (?:so|its|it is|that is|that was|this is))\b",
    r"in (?:your|ur) (?:own |honest |personal )?opinion\b|how do (?:you|u) feel\b",
)
_REQUEST = re.compile(rf"{_ASKED_KINDLY}(?:{'|'.join(_REQUESTS)})")
_LONG_DRAWN = re.compile(r"(.)\1{2,}")


def line(question: str) -> str | None:
    """Return the line that small talk, or a request that cannot be served, gets; None for others.

    >>> line("write me a poem about her") == DECLINED, line("What did she write?")
    (True, None)
    """
    if is_small_talk(question):
        return SMALL_TALK
    return DECLINED if is_request(question) else None


def is_small_talk(question: str) -> bool:
    """Whether a question only greets, thanks, agrees, parts or asks what this is.

    >>> [is_small_talk(said) for said in ("Hi there!", "okkk thx, bye", "Thanks to whom?")]
    [True, True, False]
    """
    words = _words(question)
    drawn = (words, _LONG_DRAWN.sub(r"\1\1", words), _LONG_DRAWN.sub(r"\1", words))
    return words.count(" ") < _LONGEST and any(map(_SMALL_TALK.fullmatch, drawn))


def is_request(question: str) -> bool:
    """Whether it asks for what no quotation serves: a summary, a poem, a translation, an opinion.

    >>> [is_request(said) for said in ("Summarise it, please", "How did he summarise the visit?")]
    [True, False]
    """
    return _REQUEST.match(_words(question)) is not None


def _words(question: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"[’']", "", question.casefold())))
