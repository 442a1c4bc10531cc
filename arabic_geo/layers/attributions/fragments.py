"""The parts that the patterns of attribution rules share: noun phrases, what stands between, what opens a content."""

from __future__ import annotations

from typing import Final

#: What no noun phrase of a source holds: its fences.
FENCES: Final = (
    "mark", "that", "that_not", "relative", "adjunct", "when", "adverb", "clause", "but", "verb&strong&!called",
    "participle&strong", "cue_phrase", "cue_before_verb", "background", "break", "forward", "saying", "negation",
    "qad", "kana", "fi", "min", "an", "ala", "ila", "li", "bi", "ka", "sa", "wa", "fa", "question", "pronoun", "copula",
    "digits", "change", "of", "or", "maa", "between", "modifier_before", "audience", "weekday", "month", "date_day",
)  # fmt: skip

#: Words that a source may hold though they have a tag of a fence too.
ALLOWED: Final = (
    "head&!cue&!adjunct&!audience",
    "outlet&!mark",
    "country",
    "body",
    "seat",
    "people",
    "number",
    "given&!mark",
)

PLAIN: Final = f"(?:{{^{'|'.join(FENCES)}}}|{{{'|'.join(ALLOWED)}}})"
QUOTE: Final = "{quote|quote_open|quote_close|quote_curly}"

#: After a preposition that may stand within a source, these say that it leads out of it.
OUTSIDE: Final = "speech|when|adjunct|weekday|month|that|date_day|date_year|audience|mark|maa|content_noun&!head"

#: After «ل» these say that someone is spoken to, or carries the report.
ADDRESSED: Final = "medium|outlet|outlet_homograph&!head|audience|public|mark|pronoun"


def noun_phrase(*kept_out: str) -> str:
    """The pattern of a source: its head and what may follow within it, the given prepositions kept out."""
    prepositions = "|".join(name for name in ("fi", "min", "an", "ala", "bi") if name not in kept_out)
    return f"""
        (?: {{QUOTED}} | {{anaphor}} | {{demonstrative|quantifier}}?+{{PLAIN}} | {{quantifier}}{{min|pronoun}}?+ )
        (?: (?: (?!{{cue_noun}}{{pronoun}}){{PLAIN}}
              | {{pronoun}} | {{digits}} | {{wa}}(?!{{anaphor_pronoun}})(?:{{PLAIN}}|{{called}}) | {{of}}{{PLAIN}}
              | {{negation}}{{definite}}
              | {{accredited}}(?={{definite|body|country|capital}}){{PLAIN}}
              | {{li}}(?!{{{ADDRESSED}}}|{{head}}{{medium}}){{PLAIN}}
              | {{{prepositions}}}(?!{{{OUTSIDE}}}|{{demonstrative}}{{{OUTSIDE}}}){{demonstrative}}?+{{PLAIN}}
            ){{0,10}}+
            (?: {{QUOTED}} | (?<={{speech&head}}){{li}}{{QUOTED}} | (?<={{head&!speech|definite&!speech}}){{fi}}{{QUOTED}}
              | {{BRACKETED}} | {{APPOSITION}} )?+
        ){{1,2}}+"""


FRAGMENTS: Final = {
    "PLAIN": PLAIN,
    "QUOTE": QUOTE,
    # a name in quotation marks
    "QUOTED": "(?: {QUOTE} (?:{PLAIN}|{outlet_homograph|li|fi|an|min|bi|wa|digits}){1,5}+ {QUOTE} )",
    "BRACKETED": """(?: {paren_open} (?:{PLAIN}|{QUOTE}|{relative|fi|li|bi|digits|number}){1,10}+ {paren_close} )""",
    # «، رئيس الحزب،»: closed by a comma before the content; one that a title begins, by anything that leads on
    "APPOSITION": """
        (?: {comma} {PLAIN} (?:{PLAIN}|{wa|fi|bi|li}{PLAIN}){0,9}+ {BRACKETED}?+
            (?= {comma} (?: {that} | {QUOTE} | {ila}{that} ))
          | {comma|semicolon} (?={head}) {PLAIN} (?:{PLAIN}|{wa|fi|bi|li|of}{PLAIN}){0,9}+ {BRACKETED}?+
            (?= {colon|stop|newline} | {comma|semicolon}{that}
              | {comma}{li|fi|adjunct|when|weekday|adverb|date_day|date_month|ila|ala|an|min} ) )""",
    "SOURCE": f"(?:{noun_phrase()})",
    "OBJECTS": f"(?:{noun_phrase('bi')})",
    # who accuses and who is accused, together or parted: «اتهم الوزير، من جانبه، | المعارضة»
    "ACCUSED": f"""(?: (?P<objects>{noun_phrase("bi")})
        (?: (?: {{comma}}?+ (?:{{forward}}{{comma}}?+|{{TIMES}}){{1,2}}+
              | {{comma}} (?={{definite|relative|head}}) {{VENUE}} {{comma}} )
            (?P<accused>{noun_phrase("bi")}) (?:{{li}}{{pronoun}})?+ )?+
        (?: {{comma}} (?={{negation|fi|adjunct|when}}) {{VENUE}} {{comma}} (?={{bi}}) )?+ )""",
    "RELAYER": f"(?:{noun_phrase('an')})",
    # «الأسبوع الماضي»
    "TIMESPAN": """
        (?: {date_week|date_year|date_month|date_dayword|unit&duration}{date_past|date_next|date_current}
          | {weekday}{date_past|date_next}?+ )""",
    # what may stand between the cue and the source
    "LEAD": """
        (?: {pronoun}?+
            (?: {adverb|forward|when|date_day} | {TIMESPAN} | {comma}{forward|break}(?={comma}) {comma}
              | {bi|li|ila|an|fi|ala|min}{pronoun} | {bi}{demonstrative}
              | {li}(?:{medium}?+{QUOTED}|{outlet|outlet_homograph}) ){0,3}+ )""",
    # times and venues: «أمس», «(الخميس)», «في بيان», «خلال الجلسة»
    "TIMES": """
        (?: (?: {when|adverb|date_day|weekday|date_daytime} | {TIMESPAN} | {comma}
              | {paren_open}{weekday|date_day}{paren_close}
              | {fi}{speech}{pronoun}?+{definite}?+ | {fi}{demonstrative}?+{speech} | {fi}{demonstrative}{PLAIN}
              | {adjunct}{PLAIN}(?:{definite}|{pronoun}|{li}{PLAIN}|{word}(?={comma})){0,3}+ ){1,6}+ )""",
    # all that may stand between the source and the content: addressee, venue, time, a relative clause
    "GAP": """
        (?: {comma}?+ (?=
                {adjunct|when|adverb|date_day|weekday|date_week|forward|fi|li|ila|an|ala|min|bi|of|ka|wa|fa|maa|relative}
              | {clause|change|copula|pronoun|framed|cue_phrase|medium|outlet|outlet_homograph|audience|public|digits}
              | {break|negation}
              | {comma|dash|paren_open} )
            (?: (?: {adjunct} | {content_noun}{verb} | {break}(?={comma|ila|that|colon}) | {INNER} ){0,9}+
                (?: (?<={li|medium|bi|fi}){QUOTED}
                  | {QUOTED}(?= {that|colon|nationality|ila|fi|when|weekday|date_day} | {comma}{ila}?+{that} )
                  | {BRACKETED} )?+
            ){1,3}+ )?+""",
    # a token at which no content can begin and no sentence or report ends
    "INNER": """{^that|colon|semicolon|stop|newline|quote|quote_open|quote_close|quote_curly
                 |verb&strong|participle&strong|participle&framed&!head|background|break|saying|question}""",
    # appositions, venues and times in any number: all that may stand between a source and its content, far apart
    "BETWEEN": """
        (?: {verb&strong}{pronoun} | {relative}{qad}?+{verb} | {adjunct} | {QUOTED} | {INNER} ){1,26}+""",
    # a venue or a time between two commas
    "VENUE": "(?: {^comma|that|colon|semicolon|stop|newline|background|saying} ){1,14}+",
    # the same before a preposition of the verb's own
    "ASIDE": """
        (?: {verb&strong}{pronoun} | {adjunct} | {QUOTED}
          | {^that|colon|semicolon|stop|newline|relative|an|ala|quote|quote_open|quote_close|quote_curly
             |verb&strong|participle&strong|background|break|saying|content_noun} ){1,18}+""",
    "COMPLEMENTIZER": "(?: {ila|ala|min|an|bi}?+ {that|that_not|question} )",
    # «قائلا», «بالقول», «بقوله»; «وأضاف الوزير يقول»
    "BY_SAYING": "(?: {bi}{saying&cue_noun} | {saying|says} )",
    # what opens a content: each member is a group of its own
    "LINK": """
        (?: (?P<said> {comma}?+ (?<!{wa}){BY_SAYING} (?: {that|that_not}{pronoun}?+ | {colon}{that}?+ | (?={QUOTE}) ) )
          | {comma|semicolon}?+ (?P<that> {COMPLEMENTIZER}{pronoun}?+ )
          | (?P<colon> {colon}{that}?+{pronoun}?+ )
          | {comma}?+ (?P<mark> (?={QUOTE}) ) )""",
    # the same where only its presence matters
    "OPENING": """
        (?: {comma}?+ {COMPLEMENTIZER}{pronoun}?+ | {colon}{that}?+{pronoun}?+ | {comma}?+ (?={QUOTE}) )""",
}
