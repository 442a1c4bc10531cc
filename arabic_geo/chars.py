"""Every code point the library knows, named once.

The names are those of ``pyarabic.araby`` where it has one; a test holds the two equal. What is a ``str`` of
one character is that character; what is a longer ``str`` is a class of characters, good for ``in`` and for
iteration.

>>> ALEF + TEH_MARBUTA in "اة"
True
>>> "؟" in SENTENCE_STOPS
True
"""

from __future__ import annotations

# --- Letters --------------------------------------------------------------------------------------

HAMZA = "\u0621"
ALEF_MADDA = "\u0622"
ALEF_HAMZA_ABOVE = "\u0623"
WAW_HAMZA = "\u0624"
ALEF_HAMZA_BELOW = "\u0625"
YEH_HAMZA = "\u0626"
ALEF = "\u0627"
BEH = "\u0628"
TEH_MARBUTA = "\u0629"
TEH = "\u062a"
THEH = "\u062b"
JEEM = "\u062c"
HAH = "\u062d"
KHAH = "\u062e"
DAL = "\u062f"
THAL = "\u0630"
REH = "\u0631"
ZAIN = "\u0632"
SEEN = "\u0633"
SHEEN = "\u0634"
SAD = "\u0635"
DAD = "\u0636"
TAH = "\u0637"
ZAH = "\u0638"
AIN = "\u0639"
GHAIN = "\u063a"
FEH = "\u0641"
QAF = "\u0642"
KAF = "\u0643"
LAM = "\u0644"
MEEM = "\u0645"
NOON = "\u0646"
HEH = "\u0647"
WAW = "\u0648"
ALEF_MAKSURA = "\u0649"
YEH = "\u064a"
ALEF_WASLA = "\u0671"

#: The 36 letters of Arabic spelling.
LETTERS = (
    ALEF + BEH + TEH + TEH_MARBUTA + THEH + JEEM + HAH + KHAH + DAL + THAL + REH + ZAIN + SEEN + SHEEN + SAD
    + DAD + TAH + ZAH + AIN + GHAIN + FEH + QAF + KAF + LAM + MEEM + NOON + HEH + WAW + ALEF_MAKSURA + YEH
    + HAMZA + ALEF_MADDA + ALEF_HAMZA_ABOVE + WAW_HAMZA + ALEF_HAMZA_BELOW + YEH_HAMZA
)  # fmt: skip

#: The tatweel: no letter, but a stroke that stretches a word or joins a clitic to a digit («الـ24»).
TATWEEL = "\u0640"

# Letters of other keyboards that look like Arabic ones.
FARSI_YEH = "\u06cc"
YEH_BARREE = "\u06d2"
KEHEH = "\u06a9"
SWASH_KAF = "\u06aa"
HEH_DOACHASHMEE = "\u06be"
HEH_YEH_ABOVE = "\u06c0"
HEH_GOAL = "\u06c1"
HEH_GOAL_HAMZA = "\u06c2"
TEH_MARBUTA_GOAL = "\u06c3"
AE = "\u06d5"

# Other spellings of alif and of the seats of hamza.
ALEF_WAVY_HAMZA_ABOVE = "\u0672"
ALEF_WAVY_HAMZA_BELOW = "\u0673"
ALEF_HIGH_HAMZA = "\u0675"
WAW_HIGH_HAMZA = "\u0676"
YEH_HIGH_HAMZA = "\u0678"

# --- Marks ----------------------------------------------------------------------------------------

FATHATAN = "\u064b"
DAMMATAN = "\u064c"
KASRATAN = "\u064d"
FATHA = "\u064e"
DAMMA = "\u064f"
KASRA = "\u0650"
SHADDA = "\u0651"
SUKUN = "\u0652"
MADDA_ABOVE = "\u0653"
HAMZA_ABOVE = "\u0654"
HAMZA_BELOW = "\u0655"
SMALL_ALEF = "\u0670"
SMALL_WAW = "\u06e5"
SMALL_YEH = "\u06e6"

#: The three tanwins, the three short vowels, and sukun and shadda.
TANWIN = FATHATAN + DAMMATAN + KASRATAN
TASHKEEL = TANWIN + FATHA + DAMMA + KASRA + SUKUN + SHADDA


def span_chars(first: int, last: int) -> str:
    """The characters from code point ``first`` to ``last``, both included."""
    return "".join(map(chr, range(first, last + 1)))


#: The marks written in the Koran: honorifics above the line, pauses, small letters. The signs that stand by
#: themselves (end of an aya, a quarter, a prostration) are symbols, not marks.
KORANIC_MARKS = (
    span_chars(0x0610, 0x061A)
    + span_chars(0x06D6, 0x06DC)
    + span_chars(0x06DF, 0x06E8)
    + span_chars(0x06EA, 0x06ED)
    + span_chars(0x08CA, 0x08E1)
    + span_chars(0x08E3, 0x08FF)
)
#: Everything that is written above or below a letter and that newswire leaves away.
MARKS = span_chars(0x064B, 0x065F) + SMALL_ALEF + KORANIC_MARKS

# --- Digits ---------------------------------------------------------------------------------------

DIGITS = "0123456789"
ARABIC_INDIC_DIGITS = "٠١٢٣٤٥٦٧٨٩"
EXTENDED_DIGITS = "۰۱۲۳۴۵۶۷۸۹"

# --- Separators and stops -------------------------------------------------------------------------

PERCENT = "\u066a"
DECIMAL = "\u066b"
THOUSANDS = "\u066c"
COMMA = "\u060c"
SEMICOLON = "\u061b"
QUESTION = "\u061f"
FULL_STOP = "\u06d4"
STAR = "\u066d"
ELLIPSIS = "\u2026"

#: What may end a sentence, and what parts one.
SENTENCE_STOPS = "." + QUESTION + "?!" + ELLIPSIS + FULL_STOP
CLAUSE_STOPS = SEMICOLON + ";"
WEAK_STOPS = COMMA + ","

PERCENT_SIGN = "%"
SMALL_PERCENT = "\ufe6a"
FULLWIDTH_PERCENT = "\uff05"
PER_MILLE = "\u2030"
ARABIC_PER_MILLE = "\u0609"
#: Everything that says «في المئة».
PERCENT_SIGNS = PERCENT_SIGN + PERCENT + SMALL_PERCENT + FULLWIDTH_PERCENT

REVERSED_COMMA = "\u2e41"
TURNED_COMMA = "\u2e32"
FULLWIDTH_COMMA = "\uff0c"
REVERSED_SEMICOLON = "\u204f"
TURNED_SEMICOLON = "\u2e35"
FULLWIDTH_SEMICOLON = "\uff1b"
REVERSED_QUESTION = "\u2e2e"

# --- Dashes ---------------------------------------------------------------------------------------

HYPHEN_MINUS = "-"
HYPHEN = "\u2010"
NON_BREAKING_HYPHEN = "\u2011"
FIGURE_DASH = "\u2012"
EN_DASH = "\u2013"
EM_DASH = "\u2014"
HORIZONTAL_BAR = "\u2015"
MINUS = "\u2212"
SMALL_EM_DASH = "\ufe58"
SMALL_HYPHEN = "\ufe63"
FULLWIDTH_HYPHEN = "\uff0d"
DASHES = (
    HYPHEN_MINUS + HYPHEN + NON_BREAKING_HYPHEN + FIGURE_DASH + EN_DASH + EM_DASH + HORIZONTAL_BAR + MINUS
    + SMALL_EM_DASH + SMALL_HYPHEN + FULLWIDTH_HYPHEN
)  # fmt: skip

# --- Quotation marks ------------------------------------------------------------------------------

LEFT_GUILLEMET = "\u00ab"
RIGHT_GUILLEMET = "\u00bb"
LEFT_QUOTE = "\u201c"
RIGHT_QUOTE = "\u201d"
QUOTE = '"'
LEFT_INNER_GUILLEMET = "\u2039"
RIGHT_INNER_GUILLEMET = "\u203a"
LEFT_INNER_QUOTE = "\u2018"
RIGHT_INNER_QUOTE = "\u2019"
APOSTROPHE = "'"

#: Opener and closer of each pair, in logical order; ``QUOTE`` and ``APOSTROPHE`` are their own closers.
QUOTE_PAIRS = (
    (LEFT_GUILLEMET, RIGHT_GUILLEMET),
    (LEFT_QUOTE, RIGHT_QUOTE),
    (QUOTE, QUOTE),
)
INNER_QUOTE_PAIRS = (
    (LEFT_INNER_GUILLEMET, RIGHT_INNER_GUILLEMET),
    (LEFT_INNER_QUOTE, RIGHT_INNER_QUOTE),
    (APOSTROPHE, APOSTROPHE),
)
#: The marks of the outer level, and of the inner one.
QUOTES = LEFT_GUILLEMET + RIGHT_GUILLEMET + LEFT_QUOTE + RIGHT_QUOTE + QUOTE
INNER_QUOTES = LEFT_INNER_GUILLEMET + RIGHT_INNER_GUILLEMET + LEFT_INNER_QUOTE + RIGHT_INNER_QUOTE + APOSTROPHE

# Rare marks; each belongs to one of the classes above.
LOW_QUOTE = "\u201e"
REVERSED_QUOTE = "\u201f"
HEAVY_LEFT_QUOTE = "\u275d"
HEAVY_RIGHT_QUOTE = "\u275e"
LEFT_DOUBLE_ANGLE = "\u300a"
RIGHT_DOUBLE_ANGLE = "\u300b"
DOUBLE_PRIME = "\u2033"
MODIFIER_DOUBLE_PRIME = "\u02ba"
FULLWIDTH_QUOTE = "\uff02"
LOW_INNER_QUOTE = "\u201a"
REVERSED_INNER_QUOTE = "\u201b"
FULLWIDTH_APOSTROPHE = "\uff07"

#: The brackets of scripture: neither attribution nor quotation of a source.
ORNATE_LEFT = "\ufd3e"
ORNATE_RIGHT = "\ufd3f"

# --- What cannot be seen --------------------------------------------------------------------------

SOFT_HYPHEN = "\u00ad"
GRAPHEME_JOINER = "\u034f"
ARABIC_LETTER_MARK = "\u061c"
MONGOLIAN_VOWEL_SEPARATOR = "\u180e"
ZERO_WIDTH_SPACE = "\u200b"
ZERO_WIDTH_NON_JOINER = "\u200c"
ZERO_WIDTH_JOINER = "\u200d"
LEFT_TO_RIGHT_MARK = "\u200e"
RIGHT_TO_LEFT_MARK = "\u200f"
WORD_JOINER = "\u2060"
BYTE_ORDER_MARK = "\ufeff"

BIDI_CONTROLS = (
    ARABIC_LETTER_MARK
    + LEFT_TO_RIGHT_MARK
    + RIGHT_TO_LEFT_MARK
    + span_chars(0x202A, 0x202E)
    + span_chars(0x2066, 0x2069)
)
ZERO_WIDTHS = (
    ZERO_WIDTH_SPACE
    + ZERO_WIDTH_NON_JOINER
    + ZERO_WIDTH_JOINER
    + span_chars(0x2060, 0x2064)
    + span_chars(0x206A, 0x206F)
    + GRAPHEME_JOINER
    + MONGOLIAN_VOWEL_SEPARATOR
    + BYTE_ORDER_MARK
    + span_chars(0xFE00, 0xFE0F)
)
#: Everything that takes no room and says nothing: direction, joining, soft hyphens, variation selectors.
INVISIBLES = BIDI_CONTROLS + ZERO_WIDTHS + SOFT_HYPHEN

# --- Spaces ---------------------------------------------------------------------------------------

SPACE = " "
TAB = "\t"
NO_BREAK_SPACE = "\u00a0"
NARROW_NO_BREAK_SPACE = "\u202f"
THIN_SPACE = "\u2009"
#: Every white space that stays on its line.
SPACES = SPACE + TAB + NO_BREAK_SPACE + "\u1680" + span_chars(0x2000, 0x200A) + NARROW_NO_BREAK_SPACE + "\u205f\u3000"
#: Every white space that ends one.
LINE_BREAKS = "\n\r\u000b\u000c\u001c\u001d\u001e\u0085\u2028\u2029"

# --- Currency -------------------------------------------------------------------------------------

DOLLAR = "$"
EURO = "€"
POUND = "£"
YEN = "¥"
SHEKEL = "₪"
RUPEE = "₹"
ROUBLE = "₽"
LIRA = "₺"
RIAL = "\ufdfc"
AFGHANI = "\u060b"
CURRENCY_SIGNS = DOLLAR + EURO + POUND + YEN + SHEKEL + RUPEE + ROUBLE + LIRA + RIAL + AFGHANI

# --- Presentation forms ---------------------------------------------------------------------------

#: The blocks of shaped letters and ligatures, as pairs of first and last code point. U+FEFF, at the very
#: end of the second, is no letter but the byte order mark.
PRESENTATION_FORMS = ((0xFB50, 0xFDFF), (0xFE70, 0xFEFC))
LAM_ALEF = "\ufefb"
LAM_ALEF_HAMZA_ABOVE = "\ufef7"
LAM_ALEF_HAMZA_BELOW = "\ufef9"
LAM_ALEF_MADDA_ABOVE = "\ufef5"
ALLAH = "\ufdf2"
SALLALLAHOU = "\ufdfa"
