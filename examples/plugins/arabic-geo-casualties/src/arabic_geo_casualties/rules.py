"""The ways in which a text counts casualties, each with sentences that prove it."""

from arabic_geo.plugins import Rule
from arabic_geo_casualties.find import (
    Scene,
    build_between,
    build_counted,
    build_counted_pair,
    build_event,
    build_fall,
    build_pair,
    build_toll,
)
from arabic_geo_casualties.results import Casualty

#: What may stand between a verb and those whom it is said of: no mark, figure, person or other cue.
GAP = """(?:{^mark|digits|number|vague|victim|modifier_before|casualty_event|casualty_verb|that|wa}){0,8}+"""

RULES: tuple[Rule[Scene, tuple[Casualty, ...]], ...] = (
    Rule(
        "pair",
        "casualties",
        """(?P<cue>{casualty_event}{wa}{casualty_event} | {casualty_verb}{wa}{casualty_verb})""",
        build_pair,
        ("أدى القصف إلى مقتل وإصابة ثلاثين شخصا.", "قتل وجرح العشرات في المعارك."),
    ),
    Rule(
        "event",
        "casualties",
        "(?P<cue>{casualty_event})",
        build_event,
        ("أدى القصف إلى مقتل جنديين وإصابة 14 مدنيا.", "أكدت البحرية فقدان خمسة بحارة."),
        ("أدى القصف إلى إصابة 14 منزلا.", "أدى الحادث إلى فقدان 300 وظيفة."),
    ),
    Rule(
        "verb",
        "casualties",
        f"(?P<cue>(?P<verb>{{casualty_verb}})) {GAP}",
        build_event,
        ("قتل خمسة مدنيين وأصيب 12.", "قتلت غارة جوية ثلاثة عمال.", "وأصيب جندي."),
        ("لم يقتل جندي واحد.",),
    ),
    Rule(
        "met",
        "casualties",
        f"(?P<cue>(?P<met>{{casualty_met}})) (?= {{^stop|newline|casualty_death}}{{1,14}}+ {{casualty_death}} ) {GAP}",
        build_event,
        ("لقي خمسة عمال مصرعهم في المنجم.",),
        ("لقي خمسة عمال ترحيبا كبيرا.",),
    ),
    Rule(
        "between",
        "casualties",
        "(?P<between>{between}) (?P<cue>{casualty}{wa}{casualty})",
        build_between,
        ("سقط ثلاثون شخصا بين قتيل وجريح.",),
    ),
    Rule(
        "toll-pair",
        "casualties",
        f"{{casualty_toll}} (?P<cue>{{casualty}}{{wa}}{{casualty}}) {GAP}",
        build_pair,
        ("بلغ عدد القتلى والجرحى ثلاثين.",),
    ),
    Rule(
        "toll",
        "casualties",
        f"{{casualty_toll}} (?P<cue>{{casualty}}) {GAP}",
        build_toll,
        ("ارتفع عدد القتلى إلى 40.", "وبلغت حصيلة المصابين نحو عشرين."),
        ("نقل عدد من القتلى إلى المشرحة.",),
    ),
    Rule(
        "fall",
        "casualties",
        f"{{casualty_fall}} {GAP}",
        build_fall,
        ("أسفرت الاشتباكات عن سقوط قتلى وجرحى.", "وخلف الانفجار ثلاثة قتلى وجريحا."),
        ("سقط المنتخب في المباراة الأولى.",),
    ),
    Rule(
        "counted-pair",
        "casualties",
        "(?P<cue>{casualty}{wa}{casualty})",
        build_counted_pair,
        ("خلف الزلزال مئات القتلى والجرحى.",),
        ("نقلت السيارات خمسة قتلى وجريحين.",),
    ),
    Rule(
        "counted",
        "casualties",
        "(?P<cue>{casualty})",
        build_counted,
        ("أعلنت الوزارة عن 14 قتيلا.", "قتيلان وجريح في حادث سير."),
        ("زار الوزير الجرحى في المستشفى.",),
    ),
)
