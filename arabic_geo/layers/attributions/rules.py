"""The frames in which Arabic news reports speech, one rule each.

Their order matters: of two rules that find the same cue, the first stands.
"""

from __future__ import annotations

from typing import Final

from arabic_geo.grammar.rule import Rule
from arabic_geo.layers.attributions import builders
from arabic_geo.layers.attributions.fragments import noun_phrase
from arabic_geo.layers.attributions.frame import Frame
from arabic_geo.layers.attributions.scene import Scene

AttributionRule = Rule[Scene, Frame]


def nominal_rule(preposition: str, *examples: str) -> AttributionRule:
    """The rule of verbs whose nominal content a preposition introduces."""
    return Rule(
        f"nominal-{preposition}",
        "attributions",
        f"""(?P<cue>{{verb&!called&takes_{preposition}}}) {{LEAD}} (?P<source>{noun_phrase(preposition)})?+
            (?: {{TIMES}} | {{break}} | {{li}}(?:{{medium}}?+{{QUOTED}}|{{PLAIN}}{{1,4}}+) )?+
            (?P<preposition>{{{preposition}}})(?!{{that}})""",
        builders.build_nominal,
        examples,
    )


RULES: Final[tuple[AttributionRule, ...]] = (
    Rule(
        "phrase-verb",
        "attributions",
        """(?P<cue>{cue_before_verb}{qad}?+(?P<verb>{verb})) {pronoun}?+
           (?: {bi|an|fi|ala}{pronoun} | {adverb} | {fi} | {li}{paren_open}{outlet|outlet_homograph}{paren_close}
             | {li}{QUOTE}?+{outlet|outlet_homograph}{QUOTE}?+ )?+
           (?: (?P<outlet>{RELAYER}){TIMES}?+{an}(?P<relayed>{SOURCE}) | (?P<source>{SOURCE}) )?+""",
        builders.build_phrase_verb,
        (
            "أغلق المعبر أبوابه، حسبما ذكرت وكالة رويترز.",
            "تراجع سعر القمح، بحسب ما أعلن الوزير.",
            "ستفتح الطريق غدا، بحسب ما نقلت الوكالة عن مصدر أمني.",
        ),
    ),
    Rule(
        "phrase",
        "attributions",
        """(?P<cue>{cue_phrase})
           (?: (?<={needs_li}){li} | (?<={needs_an}){an} | (?<={needs_ila}){ila} | (?<={needs_none}) )
           (?: (?P<pronoun>{pronoun}) | (?P<source>{SOURCE}) )""",
        builders.build_phrase,
        ("ووفقا لصحيفة الغد، أغلق المعبر أبوابه.", "أغلق المعبر أبوابه بحسب مصدر أمني."),
        ("تجرى الانتخابات وفقا لأحكام القانون.", "توزع المؤن حسب الحاجة."),
    ),
    Rule(
        "relay",
        "attributions",
        """(?P<cue>{verb&!called&takes_relay|verb&!called&takes_ascribe}) {LEAD} (?P<outlet>{RELAYER})?+ {TIMES}?+ {an}
           (?P<source>(?!{cue_noun}){SOURCE}) {GAP}
           (?: {cue_noun}{pronoun}{TIMES}?+{OPENING} | {OPENING}
             | (?P<noun>{cue_noun}{pronoun}{ila|ala|min|an|bi}?+) )""",
        builders.build_relay,
        ("ونقلت وكالة رويترز عن مسؤول عسكري قوله إن القوات انسحبت.", "نقلت الصحيفة عن مصدر حكومي أن القرار نهائي."),
        ("نقلت سيارة الإسعاف المصابين إلى المستشفى.",),
    ),
    Rule(
        "relay-ascription",
        "attributions",
        """(?P<cue>{verb&!called&takes_relay|verb&!called&takes_ascribe}) {LEAD} (?P<outlet>{RELAYER})?+ {TIMES}?+ {ila}
           (?P<source>(?!{cue_noun}){SOURCE}) {TIMES}?+ (?P<noun>){cue_noun}{pronoun}?+{OPENING}""",
        builders.build_relay,
        ("ونسبت الوكالة إلى وزير الطاقة قوله إن المخزون يكفي.",),
        ("ونسبت الشرطة إلى العصابة سرقة المتجر.",),
    ),
    Rule(
        "relay-pronoun",
        "attributions",
        """(?P<cue>{verb&!called&takes_relay}) {an}{pronoun} (?P<outlet>{RELAYER})?+ {TIMES}?+
           {cue_noun}{pronoun}{TIMES}?+{OPENING}""",
        builders.build_relay_pronoun,
        ("ونقلت عنه الوكالة قوله إن القوات انسحبت.",),
    ),
    Rule(
        "document",
        "attributions",
        """(?P<cue>{verb}) {LEAD} {fi} (?P<source>{SOURCE}) {GAP} (?: {OPENING} | {maa}{PLAIN}{pronoun}?+{colon} )""",
        builders.build_document,
        ("وجاء في البيان أن المحادثات مستمرة.",),
        ("جاء في القافلة أن الطريق مغلق.",),
    ),
    Rule(
        "saying",
        "attributions",
        "(?P<cue>{saying&participle}) {that|that_not}?+ {colon}?+ {that}?+ {pronoun}?+",
        builders.build_saying,
        ("ودافع الوزير عن القرار قائلا: لن نتراجع.",),
    ),
    Rule(
        "participle-description",
        "attributions",
        "(?P<cue>{participle&takes_describe}){pronoun}?+ {ACCUSED}?+ (?: {bi}?+ (?P<that>{that}{pronoun}?+) | {bi} )",
        builders.build_description,
        ("رفض الحزب العرض، واصفا الخطة بأنها خدعة.", "رفض الحزب العرض، واصفا إياه بـ«الخدعة الكبرى»."),
    ),
    Rule(
        "participle",
        "attributions",
        """(?P<cue>{participle}) {LEAD} (?: {comma}{TIMES}
              | {break} | {fi}{definite}{anaphor}
              | {fi}{demonstrative}?+{speech|definite}{pronoun}?+ (?: (?={verb}){INNER}{1,9}+ (?={that}) )?+ )?+
           (?: {LINK} | (?P<preposition>{ila|ala|min|an|bi}) | )""",
        builders.build_participle,
        ("أعلن الوزير بدء العمل، مشيرا إلى أن الأشغال مستمرة.", "وصل المدير، محذرا من انهيار السد."),
        ("حقق الفريق نجاحا لافتا في البطولة.",),
    ),
    Rule(
        "renewal",
        "attributions",
        "(?P<cue>{verb&renewal})(?!{pronoun})",
        builders.build_renewal,
        ("جدد وزير الخارجية التأكيد على دعم الحوار.", "وكررت السفيرة، في كلمتها، تأكيدها أن الحدود آمنة."),
        ("جدد النادي عقد حارسه.",),
    ),
    Rule(
        "verb",
        "attributions",
        "(?P<cue>{verb&!called}) {LEAD} (?P<source>{SOURCE})?+ {GAP} {LINK}",
        builders.build_verb,
        (
            "وقال وزير الخارجية إن المحادثات مستمرة.",
            "وأضافت أن الحدود مغلقة.",
            "وقالت الوزارة في بيان: «لن نتراجع عن القرار أبدا».",
        ),
        ("زاد الإنتاج كثيرا.",),
    ),
    Rule(
        "verb-apart",
        "attributions",
        """(?P<cue>{verb&strong&!called|verb&headed|between&verb}) {LEAD} (?P<source>{SOURCE})
           (?= {comma|paren_open|fi|li|when|adjunct|weekday|adverb|date_day|clause} ) {BETWEEN} {LINK}""",
        builders.build_apart,
        (
            "وقالت سلمى نادر، صاحبة «دار الورق» في مدينة الساحل: «نطبع كل كتاب بأيدينا هنا».",
            "قال الرئيس سامر هادي، في خطاب ألقاه أمس، بمناسبة العيد، إن الحدود مفتوحة.",
        ),
        ("قال الوزير كلمته في الحفل. إن الحدود مفتوحة.",),
    ),
    Rule(
        "nominal-apart",
        "attributions",
        """(?P<cue>{verb&strong&!called&takes_an|verb&strong&!called&takes_ala}) {LEAD} (?P<source>{SOURCE})
           (?= {comma|paren_open|fi|li|when|adjunct|weekday|adverb|date_day} ) {ASIDE}
           (?P<preposition>{an|ala})(?!{that})""",
        builders.build_nominal_apart,
        (
            "أعلن مدير النادي أمس خلال مؤتمر صحفي عن وصول المدرب.",
            "كشف وزير السياحة نادر السالمي، في مؤتمر صحفي أمس، عن خطة لترميم الحصون.",
            "وشدد وزير الخارجية نادر سالم في تصريحات له اليوم على تضامن بلاده مع الجيران.",
        ),
        ("أعلن رئيس النادي اعتزاله. وتخلى عن منصبه.",),
    ),
    Rule(
        "nominal-parted",
        "attributions",
        """(?P<cue>{verb&strong&!called}) {LEAD} (?P<source>{SOURCE})?+ {comma}
           (?= {fi|adjunct|when|weekday|adverb|date_day|date_early|date_mid|date_late} ) {VENUE} {comma}
           (?: (?= {fi|adjunct} ) {VENUE} {comma} )?+ (?P<preposition>{bi|ila|min|an|ala|fi})(?!{that})""",
        builders.build_nominal,
        ("ووعد الوالي، خلال جلسة عقدت أمس، بالنظر في المطالب.", "وحذرت، في بيان، من انهيار السد."),
        ("وصل الوالي، خلال جلسة عقدت أمس، بالسيارة.",),
    ),
    Rule(
        "accusation",
        "attributions",
        """(?P<cue>{takes_accuse}){pronoun}?+ {LEAD} {ACCUSED}?+ {comma}?+
           (?: {bi}?+{that}{pronoun}?+ | {bi} )""",
        builders.build_accusation,
        ("اتهم الوزير المعارضة بعرقلة الاتفاق.", "واتهم الحزب، من جانبه، الحكومة بتأجيل الحوار."),
    ),
    Rule(
        "ascription",
        "attributions",
        """(?P<cue>{takes_ascribe}){pronoun}?+ {LEAD} (?:{ACCUSED}|(?P<accused_thing>{demonstrative}))?+ {adverb}?+
           {ila}{that}?+{pronoun}?+""",
        builders.build_ascription,
        ("ونسبت الشرطة الهجوم إلى عصابة محلية.", "وأرجع الخبير الغلاء إلى ندرة القمح، مرجعا ذلك إلى الجفاف."),
    ),
    Rule(
        "blame",
        "attributions",
        "(?P<cue>{takes_blame}) {LEAD}",
        builders.build_blame,
        ("وحملت الحكومة المصرف مسؤولية الانهيار.",),
    ),
    Rule(
        "charge",
        "attributions",
        "(?P<cue>{verb&charging}) {LEAD}",
        builders.build_charge,
        ("ووجه الادعاء إلى المدير تهمة الاختلاس.", "ووجهت النيابة اتهامات لتسعة موظفين بتلقي الرشى."),
        ("ووجهت الوزارة الدعوة إلى تسعة موظفين.",),
    ),
    Rule(
        "description",
        "attributions",
        "(?P<cue>{verb&takes_describe}){pronoun}?+ {LEAD} {ACCUSED}?+ (?: (?P<that>{bi}?+{that}{pronoun}?+) | {bi} )",
        builders.build_description,
        ("ووصف الرئيس الاتفاق بأنه خطوة تاريخية.",),
    ),
    Rule(
        "consideration",
        "attributions",
        "(?P<cue>{verb&perfect&takes_describe}) {LEAD} (?P<objects>{OBJECTS}) (?!{GAP}{OPENING})",
        builders.build_consideration,
        ("واعتبر الحزب القرار خرقا للدستور.",),
    ),
    Rule(
        "relative",
        "attributions",
        """(?: (?<={anaphor_pronoun|relative|definite}) | (?<={anaphor_pronoun|relative|definite}{maa|relative}) )
           (?P<cue>{verb}){pronoun} {LEAD} (?P<source>{SOURCE})""",
        builders.build_relative,
        ("انسحبت القوات من البلدة، وهو ما نفاه المتحدث باسم الجيش.",),
        ("هذا هو الجسر الذي بناه العمال.",),
    ),
    nominal_rule("min", "حذر المدير من انهيار السد."),
    nominal_rule("an", "كشف الوزير عن خطة جديدة."),
    nominal_rule("bi", "أفاد مصدر طبي بمقتل جنديين."),
    nominal_rule("ala", "وشددت الوزارة على أهمية الحوار."),
    nominal_rule("ila", "وأشار الرئيس إلى تحسن الوضع."),
    nominal_rule("fi", "وشكك الحزب في نزاهة الاقتراع."),
    Rule(
        "bare-nominal-later",
        "attributions",
        "(?P<cue>{verb&!called&takes_bare}) {LEAD} (?P<source>{SOURCE})?+ {TIMES}",
        builders.build_bare_later,
        ("وأكدت السفارة، في بيان، أهمية الحوار.",),
    ),
    Rule(
        "bare-nominal-parted",
        "attributions",
        """(?P<cue>{verb&strong&!called&takes_bare}) {LEAD} (?P<source>{SOURCE})?+ {comma}
           (?: (?= {fi|adjunct|when|weekday|adverb|date_day|date_early|date_mid|date_late} ) {VENUE} {comma} )?+
           (?= {content_noun|word|cue_noun} )""",
        builders.build_bare_later,
        ("وأبدى رئيس الحكومة، أمام وفد من الصيادين، اقتناعه بضرورة الحوار.",),
        ("وأبدى رئيس الحكومة، أمام الوفد، الخرائط.",),
    ),
    Rule(
        "bare-nominal",
        "attributions",
        "(?P<cue>{verb&!called&takes_bare}) {LEAD} {comma}?+ (?= {^mark|pronoun} | {QUOTE} )",
        builders.build_bare,
        ("أكد محللون أهمية الزيارة.", "نفى المتحدث الاتهامات."),
    ),
    Rule(
        "noun",
        "attributions",
        "(?P<cue>{cue_noun}) (?: {pronoun} | (?P<source>{SOURCE}) ) {ila|ala|min|an|bi}?+{that}{pronoun}?+",
        builders.build_noun,
        ("رغم قول المحللين إن الأمر سيطول.",),
    ),
    Rule(
        "noun-bare",
        "attributions",
        "(?P<cue>{cue_noun}) (?={head|medium|country|body|seat|outlet})",
        builders.build_noun_bare,
        ("وعاد الهدوء بعد إعلان الحكومة تحرير المدينة.", "وتراجعت الأسهم مع إعلان الشركة وجود أزمة."),
        ("حضر الوفد إعلان نتائج المسابقة.", "وجاء في بيان الحكومة."),
    ),
    Rule(
        "to-say",
        "attributions",
        """(?<={bi|ila}) (?P<cue>{cue_noun&definite|cue_noun&saying}) {ala|ila|bi|an}?+
           (?: {that}{pronoun}?+ | {colon}{that}?+{pronoun}?+ | {comma}?+ (?={QUOTE}) )""",
        builders.build_to_say,
        (
            "دفع الهبوط المحللين إلى القول إن الركود قادم.",
            "واكتفى مدير السد، في رده، بالقول إن التحقيق مستمر.",
            "وغادر السفير القاعة، مكتفيا بالتأكيد على أن بلاده محايدة.",
        ),
        ("ساهم الوعد بأن تخفض الضرائب في فوز الحزب.",),
    ),
    Rule(
        "quoted-order",
        "attributions",
        """(?P<cue>{participle|verb&quoted}) {LEAD} (?P<source>{OBJECTS})?+
           (?: {TIMES}?+ {ila|ala|bi|an|min|li}?+ (?={QUOTE}) )?+""",
        builders.build_quoted_order,
        (
            "وزار الوفد المخيم، داعيا جميع الأطراف إلى «تغليب لغة الحوار والعقل».",
            "ودان الرئيس الصومالي «العمل الجبان».",
            "وندد حزب العمل بـ«الجريمة النكراء».",
        ),
        ("وزار الوفد المخيم، داعيا جميع الأطراف إلى الحوار.", "وانتقدت النقابة صحيفة «الغد» بشدة."),
    ),
    Rule(
        "inverted",
        "attributions",
        "{QUOTE}{comma}?+ {adverb}?+ (?P<cue>{verb}) {LEAD} (?P<source>{SOURCE})?+ (?!{GAP}{OPENING})",
        builders.build_inverted,
        ("«لن نتراجع عن موقفنا أبدا»، قال الوزير.",),
    ),
    Rule(
        "postposed",
        "attributions",
        "{comma} (?P<cue>{verb&!called}) (?P<source>{SOURCE}) (?= {comma|stop|newline} )",
        builders.build_postposed,
        ("وتراجعت الأسعار كثيرا هذا الشهر، يقول المصدر ذاته.",),
        ("وصل الوفد مساء، يرافقه وزير النقل.",),
    ),
)
