"""The tables: one class each, whose fields are the columns and whose entries are what the table teaches to read.

A cell that holds several values separates them by ``|``. ``Row.entries`` makes of a row every form that a text may
show, with the tags that the grammar asks for and the clitics that may be written onto it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import partial
from typing import Any, ClassVar, Final

from attrs import evolve, field, frozen

from arabic_geo.lexicon.verbs import Aspect, conjugate, decline_participle

CONJUNCTION: Final = "conjunction"
PREPOSITION: Final = "preposition"
ARTICLE: Final = "article"
FUTURE: Final = "future"
PRONOUN: Final = "pronoun"
OBJECT: Final = "object"

#: What may be written onto a form, by its sort.
PARTICLE: Final = frozenset({CONJUNCTION, PREPOSITION})
NAME: Final = frozenset({CONJUNCTION, PREPOSITION})
NOUN: Final = frozenset({CONJUNCTION, PREPOSITION, ARTICLE, PRONOUN})
VERB: Final = frozenset({CONJUNCTION, FUTURE, OBJECT})
#: A perfect takes no «س», nor does the first person in the tables.
VERB_WITHOUT_FUTURE: Final = VERB - {FUTURE}
NUMERAL: Final = frozenset({CONJUNCTION, PREPOSITION, ARTICLE, PRONOUN})
BARE: Final = frozenset[str]()


# --- cells -----------------------------------------------------------------------------------------------------------


def split_cell(cell: str) -> tuple[str, ...]:
    """The values of a cell."""
    return tuple(value.strip() for value in cell.split("|") if value.strip())


def read_flag(cell: str) -> bool:
    """``yes``, or ``no``, which may be left out."""
    if cell not in {"", "yes", "no"}:
        raise ValueError("a flag is `yes` or `no`")
    return cell == "yes"


def read_whole(cell: str) -> int:
    """A whole number: ``7``."""
    try:
        return int(cell)
    except ValueError:
        raise ValueError(f"«{cell}» is no whole number: write it in digits, as in 12") from None


def read_fraction(cell: str) -> Fraction:
    """An exact number: ``3``, ``1/2``."""
    try:
        return Fraction(cell)
    except (ValueError, ZeroDivisionError):
        raise ValueError(f"«{cell}» is no number: write it in digits, as in 3 or 1/2") from None


def read_choice(choices: frozenset[str], cell: str) -> str:
    """One of the choices."""
    if cell not in choices:
        raise ValueError(f"{cell!r} is none of {', '.join(sorted(choice or 'an empty cell' for choice in choices))}")
    return cell


def read_choices(choices: frozenset[str], cell: str) -> frozenset[str]:
    """Some of the choices."""
    return frozenset(read_choice(choices, value) for value in split_cell(cell))


def column(read: Callable[[str], Any] = str, *, required: bool = False) -> Any:
    """A field that is a column of the table."""
    return field(metadata={"read": read, "required": required})


several = partial(column, split_cell)


def choice(*values: str) -> Any:
    """A column with one of these values."""
    return column(partial(read_choice, frozenset(values)))


def choices(*values: str) -> Any:
    """A column with some of these values."""
    return column(partial(read_choices, frozenset(values)))


# --- entries ---------------------------------------------------------------------------------------------------------


@frozen(eq=False)
class Entry:
    """A form as a text may show it, and the row that teaches it.

    ``form`` is in careful spelling; ``tags`` are what the grammar asks for; ``clitics`` what may be written onto it;
    gender, number and person are given where verbs must agree; ``bound`` says that the form stands only before a
    pronoun («نفا» in «نفاه»).
    """

    form: str
    tags: frozenset[str]
    row: Row
    clitics: frozenset[str] = BARE
    gender: str = ""
    number: str = ""
    person: int = 3
    bound: bool = False


@frozen(kw_only=True, eq=False)
class Row:
    """A row of a table: where it stands, the sentence that it must read and the one that it must not."""

    table: ClassVar[str]
    file: str = ""
    line: int = 0
    example: str = column(required=True)
    counterexample: str = field(default="", metadata={"read": str, "required": False})

    def entries(self) -> Iterator[Entry]:
        """Every form that the row teaches."""
        raise NotImplementedError

    def make(self, forms: tuple[str, ...], clitics: frozenset[str], *tags: str, **features: Any) -> Iterator[Entry]:
        """Entries of the same tags and features, one a form."""
        shared = frozenset(tags)
        for form in forms:
            yield Entry(form, shared, self, clitics, **features)


TANWEEN_TAKES_NO_ALEF = frozenset("ةاىءو")


def add_accusative(forms: tuple[str, ...]) -> tuple[str, ...]:
    """The forms and, of each single word that can take it, the indefinite accusative: «طن» → «طنا».

    >>> add_accusative(("طن", "أوقية"))
    ('طن', 'أوقية', 'طنا')
    """
    more = (form + "ا" for form in forms if " " not in form and form[-1] not in TANWEEN_TAKES_NO_ALEF)
    return (*forms, *(form for form in more if form not in forms))


DUALS: Final = ("ان", "ين")


def make_duals(forms: tuple[str, ...]) -> tuple[str, ...]:
    """Both cases of the dual of relative adjectives, of each word that is one.

    >>> make_duals(("لبنانية", "كوري شمالي", "جنوب أفريقي"))[::2]
    ('لبنانيتان', 'كوريان شماليان', 'جنوب أفريقيان')
    """

    def make_dual(word: str, ending: str) -> str:
        if word.endswith("ة"):
            return word[:-1] + "ت" + ending
        return word + ending if word.endswith("ي") else word

    return tuple(" ".join(make_dual(word, ending) for word in form.split()) for form in forms for ending in DUALS)


# --- the tables ------------------------------------------------------------------------------------------------------


@frozen(kw_only=True, eq=False)
class Mark(Row):
    """A punctuation mark or sign."""

    table = "marks"
    forms: tuple[str, ...] = column(lambda cell: tuple(cell.split("|")), required=True)
    tag: str = column(required=True)

    def entries(self) -> Iterator[Entry]:
        return self.make(self.forms, BARE, "mark", self.tag)


@frozen(kw_only=True, eq=False)
class Particle(Row):
    """A word of the grammar: complementizer, preposition, conjunction, relative, negation…"""

    table = "particles"
    forms: tuple[str, ...] = several(required=True)
    tag: str = column(required=True)
    clitics: tuple[str, ...] = several()

    def entries(self) -> Iterator[Entry]:
        return self.make(self.forms, PARTICLE.union(self.clitics), self.tag)


@frozen(kw_only=True, eq=False)
class Fence(Row):
    """A word at which a source ends, or that stands between a cue and its content."""

    table = "fences"
    forms: tuple[str, ...] = several(required=True)
    tag: str = choice("speech", "adjunct", "accredited", "when", "adverb", "of", "audience", "public")

    def entries(self) -> Iterator[Entry]:
        tags = (self.tag, "adjunct") if self.tag == "accredited" else (self.tag,)
        return self.make(self.forms, NOUN if self.tag == "speech" else PARTICLE, *tags)


@frozen(kw_only=True, eq=False)
class Numeral(Row):
    """A number word."""

    table = "numerals"
    forms: tuple[str, ...] = several(required=True)
    value: Fraction = column(read_fraction)
    kind: str = choice(
        "unit", "teen", "ten", "hundred", "hundreds", "scale", "scale_accusative", "scale_plural", "dual",
        "fraction", "fraction_dual", "fraction_plural", "multiplier", "multiplier_plural", "vague",
        "ordinal", "ordinal_unit",
    )  # fmt: skip

    def entries(self) -> Iterator[Entry]:
        sort = "ordinal" if self.kind.startswith("ordinal") else "vague" if self.kind == "vague" else "number"
        return self.make(self.forms, NUMERAL, sort, self.kind)


@frozen(kw_only=True, eq=False)
class ModifierRow(Row):
    """A word or phrase that bends a number."""

    table = "modifiers"
    forms: tuple[str, ...] = several(required=True)
    modifier: str = choice("approx", "gt", "lt", "ge", "le")
    position: str = choice("before", "after", "apart")

    def entries(self) -> Iterator[Entry]:
        if self.position == "apart":
            # «يزيد على 30», and with its subject between: «يزيد عددهم على 30»
            yield from self.make(self.forms, PARTICLE, "modifier_before")
            yield from self.make(tuple(form.split()[0] for form in self.forms), PARTICLE, "modifier_apart")
        else:
            yield from self.make(self.forms, PARTICLE, f"modifier_{self.position}")


@frozen(kw_only=True, eq=False)
class Unit(Row):
    """A unit of measure or of time; without a code where the convention has none («بوصة»)."""

    table = "units"
    unit: str = column()
    kind: str = choice("measure", "duration")
    singular: tuple[str, ...] = several(required=True)
    dual: tuple[str, ...] = several()
    plural: tuple[str, ...] = several()
    abbreviations: tuple[str, ...] = several()
    after: tuple[str, ...] = several()

    @property
    def code(self) -> str | None:
        """The code, where the convention has one."""
        return self.unit or None

    def entries(self) -> Iterator[Entry]:
        clitics = NOUN - {PRONOUN}
        yield from self.make(add_accusative(self.singular), clitics, "unit", self.kind, "unit_singular")
        yield from self.make(self.dual, clitics, "unit", self.kind, "unit_dual")
        yield from self.make(self.plural, clitics, "unit", self.kind, "unit_plural")
        yield from self.make(self.abbreviations, BARE, "unit", self.kind, "unit_abbreviation")


@frozen(kw_only=True, eq=False)
class Currency(Row):
    """A currency: its noun, what settles it, its signs."""

    table = "currencies"
    code: str = column(required=True)
    noun: tuple[str, ...] = several(required=True)
    dual: tuple[str, ...] = several()
    plural: tuple[str, ...] = several()
    adjective: tuple[str, ...] = several()
    default: bool = column(read_flag)
    symbols: tuple[str, ...] = several()

    def entries(self) -> Iterator[Entry]:
        clitics = NOUN - {PRONOUN}
        yield from self.make((*add_accusative(self.noun), *self.plural), clitics, "currency")
        yield from self.make(self.dual, clitics, "currency", "currency_dual")
        yield from self.make((self.code, *self.symbols), BARE, "currency_sign")


@frozen(kw_only=True, eq=False)
class Subunit(Row):
    """A minor unit of money: «سنت», «فلس». It settles no currency."""

    table = "subunits"
    forms: tuple[str, ...] = several(required=True)

    def entries(self) -> Iterator[Entry]:
        return self.make(add_accusative(self.forms), NOUN - {PRONOUN}, "subunit")


@frozen(kw_only=True, eq=False)
class Month(Row):
    """A month of the year in one of its names."""

    table = "months"
    forms: tuple[str, ...] = several(required=True)
    number: int = column(read_whole)
    calendar: str = choice("gregorian", "hijri")
    homograph: bool = column(read_flag)

    def entries(self) -> Iterator[Entry]:
        return self.make(self.forms, NAME, "month_homograph" if self.homograph else "month", self.calendar)


@frozen(kw_only=True, eq=False)
class Weekday(Row):
    """A day of the week, Monday 1."""

    table = "weekdays"
    forms: tuple[str, ...] = several(required=True)
    number: int = column(read_whole)

    def entries(self) -> Iterator[Entry]:
        return self.make(self.forms, NAME, "weekday")


@frozen(kw_only=True, eq=False)
class Period(Row):
    """A word that dates are made of besides months and weekdays."""

    table = "periods"
    forms: tuple[str, ...] = several(required=True)
    role: str = column(required=True)

    def entries(self) -> Iterator[Entry]:
        clitics = BARE if self.role.endswith("_sign") else NOUN - {PRONOUN}
        return self.make(self.forms, clitics, f"date_{self.role}")


@frozen(kw_only=True, eq=False)
class Country(Row):
    """A country or territory of ISO 3166-1.

    ``unless_after`` and ``unless_before`` are words beside which its names are those of something else: a river, a
    prayer, a quarter of a city. Where only one of its names is, ``unless_before`` has that one too: «مصر الجديدة».
    """

    table = "countries"
    code: str = column(required=True)
    names: tuple[str, ...] = several(required=True)
    masculine: tuple[str, ...] = several()
    feminine: tuple[str, ...] = several()
    plural: tuple[str, ...] = several()
    feminine_plural: tuple[str, ...] = several()
    capital: tuple[str, ...] = several()
    unless_after: tuple[str, ...] = several()
    unless_before: tuple[str, ...] = several()

    def entries(self) -> Iterator[Entry]:
        yield from self.make(self.names, NAME, "country", gender="f", number="sg")
        yield from self.make(self.capital, NAME, "capital", gender="f", number="sg")
        adjective = NOUN - {PRONOUN}
        singular = (*add_accusative(self.masculine), *self.feminine)
        yield from self.make((*singular, *make_duals((*self.masculine, *self.feminine))), adjective, "nationality")
        yield from self.make((*self.plural, *self.feminine_plural), adjective, "nationality", "people")


@frozen(kw_only=True, eq=False)
class Body(Row):
    """An international body, a bloc, or a seat of power."""

    table = "bodies"
    code: str = column(required=True)
    names: tuple[str, ...] = several(required=True)
    kind: str = choice("body", "seat")

    def entries(self) -> Iterator[Entry]:
        return self.make(self.names, NAME, self.kind)


AGENCY: Final = "وكالة"


@frozen(kw_only=True, eq=False)
class Outlet(Row):
    """A newspaper, agency, channel or site."""

    table = "outlets"
    names: tuple[str, ...] = several(required=True)
    medium: str = column(required=True)
    country: str = column()
    homograph: bool = column(read_flag)

    def entries(self) -> Iterator[Entry]:
        for name in self.names:
            # «الأناضول» is a region too, «وكالة الأناضول» nothing else
            homograph = self.homograph and AGENCY not in name.split()[0]
            yield from self.make((name,), NAME, "outlet_homograph" if homograph else "outlet")


@frozen(kw_only=True, eq=False)
class Medium(Row):
    """A noun for a kind of outlet: «صحيفة», «وكالة»."""

    table = "media"
    noun: tuple[str, ...] = several(required=True)
    plural: tuple[str, ...] = several()
    medium: str = column(required=True)
    gender: str = choice("m", "f")

    def entries(self) -> Iterator[Entry]:
        yield from self.make(self.noun, NOUN, "medium", gender=self.gender, number="sg")
        yield from self.make(self.plural, NOUN, "medium", gender="f", number="sg")


#: Ends of the plurals that take no other: sound ones, and those before a genitive.
SOUND_PLURALS: Final = ("ون", "ين", "ات", "و", "ي")


@frozen(kw_only=True, eq=False)
class Head(Row):
    """A noun that heads a source: «وزير», «مصدر», «شركة», «بيان»."""

    table = "heads"
    singular: tuple[str, ...] = several()
    feminine: tuple[str, ...] = several()
    plural: tuple[str, ...] = several()
    kind: str = choice("official", "state", "organization", "person", "anonymous", "document")
    gender: str = choice("m", "f")
    number: str = choice("sg", "du", "pl")
    named: bool = column(read_flag)
    needs_li: bool = column(read_flag)

    def entries(self) -> Iterator[Entry]:
        tags = ("head", "relational") if self.needs_li else ("head",)
        yield from self.make(self.singular, NOUN, *tags, gender=self.gender, number="sg")
        yield from self.make(self.feminine, NOUN, *tags, gender="f", number="sg")
        gender = self.gender if self.number == "pl" else "f"
        broken = tuple(form for form in self.plural if not form.endswith(SOUND_PLURALS))
        plural = (*self.plural, *(form for form in add_accusative(broken) if form not in broken))
        yield from self.make(plural, NOUN, *tags, gender=gender, number=self.number)


STANCES = ("say", "assert", "deny", "doubt", "warn", "accuse", "believe", "announce", "admit", "pledge", "describe")


@frozen(kw_only=True, eq=False)
class Cue(Row):
    """A reporting verb, by its two dictionary forms; its participle and verbal noun."""

    table = "cues"
    perfect: str = column(required=True)
    imperfect: str = column(required=True)
    participle: tuple[str, ...] = several()
    noun: tuple[str, ...] = several()
    stance: str = choice(*STANCES)
    takes: frozenset[str] = choices(
        "that", "direct", "noun", "accuse", "blame", "ascribe", "describe", "relay", "address", "question"
    )
    #: What introduces a nominal content, an empty one where none does.
    preposition: tuple[str, ...] = column(lambda cell: tuple(cell.split("|")))
    strength: str = choice("strong", "framed", "quoted", "headed")
    #: Forms that are mostly other words, so that only a speaker beside them makes them report: «أبرز», «يعد».
    homographs: tuple[str, ...] = several()

    def entries(self) -> Iterator[Entry]:
        for entry in self._entries():
            homograph = entry.form in self.homographs and "verb" in entry.tags
            yield evolve(entry, tags=entry.tags - {"strong"} | {"headed"}) if homograph else entry

    def _entries(self) -> Iterator[Entry]:
        perfect, _, rest = self.perfect.partition(" ")
        imperfect, _, _ = self.imperfect.partition(" ")
        tail = f" {rest}" if rest else ""
        taken = frozenset(self._complements())
        shared: dict[frozenset[str], frozenset[str]] = {}
        for verb in conjugate(perfect, imperfect):
            if verb.gender == "f" and verb.number == "pl" and self.strength != "strong":
                continue  # hardly ever written, and «عدن» is a city
            perfect_tense = verb.aspect is Aspect.PERFECT
            sort = self.strength if verb.person == 3 else "first"
            tags = taken | {"cue", "verb", "perfect" if perfect_tense else "imperfect", sort}
            tags = shared.setdefault(tags, tags)
            clitics = VERB_WITHOUT_FUTURE if perfect_tense or verb.person == 1 else VERB
            yield Entry(verb.form + tail, tags, self, clitics, verb.gender, verb.number, verb.person)
            if verb.form.endswith("ى"):  # as it is written before a pronoun: «نفاه»
                yield Entry(
                    verb.form[:-1] + "ا", tags, self, clitics, verb.gender, verb.number, verb.person, bound=True
                )
        for participle in self.participle:
            word, _, rest = participle.partition(" ")
            tail = f" {rest}" if rest else ""
            for form in decline_participle(word):
                if not form.adverbial:
                    continue  # «قال مدعون»: in the nominative it is a noun
                yield Entry(
                    form.form + tail,
                    taken | {"cue", "participle", self.strength},
                    self,
                    NAME,
                    form.gender,
                    form.number,
                )
        yield from self.make(self.noun, NOUN, "cue_noun")

    def _complements(self) -> Iterator[str]:
        """The tags of what may follow the verb, by which a rule is tried only where it can find something."""
        yield from (f"takes_{complement}" for complement in self.takes & TRIED)
        if "noun" in self.takes and self.strength == "strong":
            yield from (TAKEN[preposition] for preposition in self.preposition if preposition in TAKEN)


#: Complements that only some verbs have and that rules of their own look for; and the tags of what may introduce a
#: nominal content.
TRIED: Final = frozenset({"accuse", "blame", "ascribe", "describe", "relay"})
TAKEN: Final = {
    "": "takes_bare",
    "من": "takes_min",
    "عن": "takes_an",
    "ب": "takes_bi",
    "على": "takes_ala",
    "إلى": "takes_ila",
    "في": "takes_fi",
}


#: What a cue phrase needs before its source, and the tag that says so.
NEEDED: Final = {"ل": "needs_li", "عن": "needs_an", "إلى": "needs_ila"}


@frozen(kw_only=True, eq=False)
class CuePhrase(Row):
    """A prepositional or nominal cue, or a formula around cues."""

    table = "phrases"
    forms: tuple[str, ...] = several(required=True)
    role: str = choice("source", "verb", "background", "break", "forward", "rule")
    needs: str = choice("", "ل", "عن", "إلى")
    stance: str = choice("", *STANCES)

    def entries(self) -> Iterator[Entry]:
        tags: tuple[str, ...]
        match self.role:
            case "source":
                tags = ("cue_phrase", NEEDED.get(self.needs, "needs_none"))
            case "verb":
                tags = ("cue_before_verb",)
            case role:
                tags = (role,)
        return self.make(self.forms, NOUN if self.role in {"rule", "source"} else PARTICLE, *tags)


@frozen(kw_only=True, eq=False)
class Anaphor(Row):
    """A word that stands for a source named before."""

    table = "anaphors"
    forms: tuple[str, ...] = several(required=True)
    role: str = choice("pronoun", "deictic", "source")
    kind: str = column()

    def entries(self) -> Iterator[Entry]:
        return self.make(self.forms, PARTICLE, "anaphor", f"anaphor_{self.role}")


@frozen(kw_only=True, eq=False)
class ContentNoun(Row):
    """Nouns that open a nominal content: «أكد الوزير أهمية…»."""

    table = "contents"
    forms: tuple[str, ...] = several(required=True)

    def entries(self) -> Iterator[Entry]:
        return self.make(self.forms, NOUN, "content_noun")


@frozen(kw_only=True, eq=False)
class Label(Row):
    """Nouns after which a number is a name: «الفرقة 30», «القرار 2216»."""

    table = "labels"
    forms: tuple[str, ...] = several(required=True)

    def entries(self) -> Iterator[Entry]:
        return self.make(self.forms, NAME, "label")


@frozen(kw_only=True, eq=False)
class GivenName(Row):
    """Given names, after which a definite word is a family name: «سامر الحداد»."""

    table = "names"
    forms: tuple[str, ...] = several(required=True)

    def entries(self) -> Iterator[Entry]:
        return self.make(self.forms, NAME, "given")


TABLES: Final[dict[str, type[Row]]] = {
    row.table: row
    for row in (
        Mark, Particle, Fence, Numeral, ModifierRow, Unit, Currency, Subunit, Month, Weekday, Period, Country, Body,
        Outlet, Medium, Head, Cue, CuePhrase, Anaphor, ContentNoun, Label, GivenName,
    )
}  # fmt: skip
