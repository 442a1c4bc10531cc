"""The ways in which a text names a day, a month, a year, an hour, or a time seen from its own."""

from __future__ import annotations

from typing import Final

from arabic_geo.grammar.rule import Rule
from arabic_geo.layers.dates.build import (
    build_ago,
    build_bare_clock,
    build_bare_year,
    build_centuries,
    build_century,
    build_clock,
    build_day,
    build_day_of_month,
    build_decade,
    build_division,
    build_first_count,
    build_first_of,
    build_followed,
    build_homograph,
    build_listed_day,
    build_marked_year,
    build_midnight,
    build_month,
    build_noon,
    build_numeric,
    build_numeric_day,
    build_relative,
    build_same,
    build_season,
    build_signed_year,
    build_since,
    build_span,
    build_ten_days,
    build_this,
    build_war,
    build_weekday,
    build_year,
    build_year_before_christ,
    build_years,
)
from arabic_geo.layers.dates.results import DateMention
from arabic_geo.tokens import Tokens


def _rule(
    name: str, pattern: str, build: object, *examples: str, not_: tuple[str, ...] = (), before: str = ""
) -> Rule[Tokens, DateMention]:
    return Rule(name, "dates", f"{before}(?P<date>{pattern})", build, examples, not_)  # type: ignore[arg-type]


#: Not after «قصر», «قوى», «صلاة»: there a date is a name. Mostly the one token before says already that it is none.
UNNAMED: Final = """(?=(?<!{date_rite|date_named|digits|wa})
    |(?<!{date_rite})(?<!{NAMED})(?<!{NAMED}{digits})(?<!{NAMED}{digits}{wa})
    (?<!{NAMED}{digits}{wa}{digits})(?<!{NAMED}{digits}{month}{wa})
    (?<!{NAMED}{digits}{month}{wa}{digits}))"""

RULES: Final = (
    _rule(
        "day-month",
        """(?:{WEEKDAY_LEAD}{comma|date_coincides}?+{li}?+)?+(?:{PART}?+(?:{date_daytime&!date_day|date_dayword&!definite}){1,2}+)?+
           (?:(?P<low>{digits}|{ordinal}(?:{wa}{ten})?+)(?P<to>{wa|dash|ila|date_until}))?+
           {article}?+{DAY}(?P<of_days>{date_dayword&!definite|unit_plural&duration&!definite})?+{min}?+{date_month}?+
           (?P<month>{MONTH}){TWINS}?+{YEAR}?+{MONTH_SEEN}?+{LATE_YEAR}?+""",
        build_month,
        "وصل الوفد في 6 أبريل",
        "من 9 إلى 29 سبتمبر (أيلول)",
        "في السابع من يونيو 2014",
        "يوم الجمعة 17 يوليو تموز",
        "في فاتح نوفمبر 1954",
        "أحيا المصلون ليلة الـ27 من رمضان",
        "ينتهي التسجيل نهاية يوم العاشر من ذي القعدة",
        "بدأ الصيام أول أيام شهر شعبان",
        "وصل الوفد ثالث أيام رمضان",
        "يعرض في العاشر من شهر محرم من العام الهجري الجديد 1440",
        not_=("انتقد نواب قوى 8 آذار القرار", "أمضى المعتمرون 3 أيام من رمضان في مكة"),
        before=UNNAMED,
    ),
    _rule(
        "day-month-parens",
        """{WEEKDAY_LEAD}{paren_open}{DAY}{min}?+{date_month}?+(?P<month>{MONTH}){TWIN}?+{YEAR}?+{SEEN}?+{paren_close}""",
        build_month,
        "تنطلق الجولة يوم الجمعة (17 يوليو تموز)",
    ),
    _rule(
        "day-bracketed-month",
        """{article}?+{DAY}{min}?+{date_month}?+{paren_open}(?P<month>{MONTH}){TWIN}?+{paren_close}{YEAR}?+{SEEN}?+""",
        build_month,
        "أبحرت السفينة في الرابع عشر من (مايو) الماضي",
        not_=("باع 12 (في يونيو)",),
        before=UNNAMED,
    ),
    _rule(
        "listed-day",
        """{DAY}(?=(?:(?:{comma}{wa}?+|{wa}){digits}(?={wa|comma})){0,3}+{wa}(?:{digits}|{ordinal}(?:{wa}{ten})?+){min}?+{date_month}?+
           (?P<month>{MONTH}){TWIN}?+{YEAR}?+{MONTH_SEEN}?+)""",
        build_listed_day,
        "تعقد الجلستان يومي 7 و14 أكتوبر",
        before=UNNAMED,
    ),
    _rule(
        "month",
        """{PART}?+{date_month}?+(?P<month>{month}){TWINS}?+{YEAR}?+{MONTH_SEEN}?+{LATE_YEAR}?+{SHARED}?+""",
        build_month,
        "في أواخر فبراير 2022",
        "منذ يوليو (تموز) 2014",
        "في ديسمبر",
        "ارتفع الإنتاج في أغسطس من العام الماضي",
        "تقام المباريات خلال شهري أبريل ومايو 2019",
        not_=("تحدث المؤلف عن «قيصر أغسطس»",),
        before=UNNAMED,
    ),
    _rule(
        "month-homograph",
        """(?: {PART} {date_month}?+ | {date_month} | (?<={fi|date_when|between|date_fast}) | (?<={month}{wa}) )
           (?P<month>{month_homograph}){TWINS}?+{YEAR}?+{MONTH_SEEN}?+{SHARED}?+""",
        build_month,
        "أعيد انتخابه في مارس",
        "في أواخر آب 2014",
        not_=(
            "مارس الحارس رياضة المشي",
            "قال رمضان عبد السلام إن الطريق مغلق",
            "تتراوح الدرجات بين صفر و15",
        ),
    ),
    _rule(
        "month-homograph-sure",
        """(?P<month>{month_homograph}){TWINS}?+{YEAR}?+{MONTH_SEEN}?+{SHARED}?+""",
        build_homograph,
        "بدأ الترميم مارس (آذار) 2010",
        "ينتهي الترميم رمضان المقبل",
        not_=("مارس الحارس رياضة المشي", "اشترى سيارة من طراز نيسان بيضاء"),
    ),
    _rule(
        "ten-days",
        """(?P<count>{number&definite})(?P<part>{date_early&definite|date_mid&definite|date_late&definite|date_past|ordinal&definite})
           {min}{date_month}?+(?P<month>{MONTH}){TWIN}?+{YEAR}?+{MONTH_SEEN}?+""",
        build_ten_days,
        "يزداد الزحام في العشر الأواخر من رمضان",
        "خلال العشر الأوائل من شهر ذي الحجة 1436",
        not_=("فاز الطلاب العشر الأوائل من الكلية", "في النصف الثاني من رمضان"),
    ),
    _rule(
        "day-of-month",
        """{date_dayword&!definite}?+{article}?+(?P<day>{digits|ordinal|ten&definite})(?:{wa}{ten})?+
           (?: {min}(?P<this>{demonstrative|date_same})?+(?P<of>{date_month&definite})(?P<seen>{SIDE})?+
             | (?P<alone>{date_current}) )""",
        build_day_of_month,
        "في التاسع من الشهر الجاري",
        "يوم 9 الجاري",
    ),
    _rule(
        "day-alone",
        """{date_dayword&!definite}{article}?+(?P<day>{digits})(?!{slash|dash|unit|month|month_homograph|percent|colon|scale}|{wa}{digits})""",
        build_day_of_month,
        "تبدأ الدورة يوم 26 وتستمر أسبوعا",
    ),
    _rule(
        "year",
        """{PART}?+{date_year}{date_yearkind}?+(?:{SIDE}|{date_new})?+(?P<year>{digits}){SIGN}?+(?!{measure&!unit_abbreviation|currency|percent|scale})""",
        build_year,
        "في أوائل عام 2022",
        "بلغ الدعم خلال العام المالي الماضي 1431 هـ",
        "فتحت المدينة عام 56 هـ",
        "خلال العام المالي 2015",
        "صدر المرسوم عام 1436هـ",
    ),
    _rule(
        "year-marked",
        """{PART}?+{date_year}{date_yearkind}?+(?:{paren_open}(?P<year>{digits}){SIGN}?+{paren_close}
             |{colon}(?P<after_colon>{digits})(?!{colon|slash|dash|measure|currency|percent|scale})
             |{stop}(?P<after_stop>{digits})(?!{colon|slash|dash|measure|currency|percent|scale}))""",
        build_marked_year,
        "بنيت المدرسة عام (2014)",
        "لم يعد أحد منذ عام .2003",
        not_=("رحل قبل عام. 2003 كان عاما صعبا",),
    ),
    _rule(
        "part-year",
        """{PART}(?P<year>{digits}){SIGN}?+(?!{measure&!unit_abbreviation|currency|percent|scale})""",
        build_year,
        "عاد إلى الحكم في أواخر 2012",
    ),
    _rule(
        "year-bc",
        """{PART}?+{date_year}?+(?:(?P<first>{digits})(?:{dash|slash|ila|date_until}))?+(?P<year>{digits})(?:{paren_close})?+{date_bc}""",
        build_year_before_christ,
        "وجدوا تمثالا من عام 2600 قبل الميلاد",
        "ختم من حضارة آشور (سنة 720 ق.م)",
        not_=("اشترى 650 قطعة قبل الميلاد",),
    ),
    _rule(
        "year-before-bc",
        """{date_year}?+(?P<year>{digits})(?={wa}{date_year}?+{digits}{date_bc})""",
        build_year_before_christ,
        "حكم الملك بين عامي 1570 و1542 قبل الميلاد",
        not_=("حكم الملك بين عامي 1964 و1991",),
    ),
    _rule(
        "years",
        """(?:{PART}?+(?:{date_year|date_years}{date_yearkind}?+(?:{SIDE}|{date_new})?+
             |{date_season&!definite}|(?<={date_early|date_mid|date_late}){date_term}))?+(?P<year>{digits})(?P<to>{slash|dash|ila|date_until})(?P<until>{digits}){SIGN}?+
           (?!{slash|dash}{digits}|{measure&!unit_abbreviation|currency|percent|scale})""",
        build_years,
        "خلال فترة حكمه (1982-1990)",
        "موسم 2014/2015",
        "حكم الحزب من 2001 إلى 2011",
        "فتح باب القبول للعام الدراسي الجديد 1438-1439",
        "تراجع الفريق في أواخر موسم 2012-2013",
        "عرضت أزياء شتاء 2015-2016",
        before="(?<!{slash|dash})",
    ),
    _rule(
        "signed-year",
        """(?P<year>{digits})(?P<sign>{date_hijri_sign|date_gregorian_sign|date_hijri|date_gregorian})""",
        build_signed_year,
        "بلغ عدد الحجاج 1436هـ رقما قياسيا",
        not_=("بني الحي بمساحة 1600م",),
        before="(?<!{digits}{slash|dash})",
    ),
    _rule(
        "bare-year",
        """(?P<year>{digits})(?!{slash|dash|colon}{digits}|{percent|currency|scale})""",
        build_bare_year,
        "وفي 2011 اندلعت الحرب",
        "بين 2006 و2010",
        "بين عامي 2002 و2012",
        "تابع تصفيات كأس العالم 2018",
        "زار الوفد معرض (بيروت شو 2015)",
        "زادت الصادرات مقارنة بـ2013",
        "جدد النادي عقد المدرب إلى 2019",
        "وقعت اتفاقية المياه والأنهار الموقعة في بغداد 1961",
        "أخرج فيلم «الحقول» (1969)",
        "درس الأدب حتى وفاته، وتوفي 1958 في بيروت",
        not_=(
            "ينتشر المرض في 2011 مدينة",
            "تتراوح المبالغ بين 2000 و2500 دينار",
            "ارتفع عدد المقاعد إلى 2019",
            "باعت شركة «الحقول» (1969) قطعة",
        ),
    ),
    _rule(
        "war",
        "(?P<year>{digits})(?!{unit|currency|percent|scale})",
        build_war,
        "قاتل في حرب 67",
        before="{date_event}",
    ),
    _rule(
        "season",
        """{PART}?+{date_season&!definite}{date_year}?+(?P<year>{digits}){SIGN}?+""",
        build_year,
        "في خريف 2008",
    ),
    _rule(
        "decade",
        """(?:{PART}|{SHARE_OF})?+{DECADE}(?:{min}?+(?P<century>{date_century&definite})(?P<era>{date_hijri|date_gregorian})?+
             (?:(?P<number>{ordinal|ten&definite})(?:{wa}{ten})?+|{date_past})?+)?+(?P<era_after>{date_hijri|date_gregorian})?+""",
        build_decade,
        "تسعينيات القرن الماضي",
        "في التسعينيات من القرن العشرين",
        "في النصف الأول من الثمانينيات",
        "أقيم السباق في نهاية الثمانينات الهجرية",
        "في أواخر الثمانينات",
        not_=("وهو رجل في الخمسينات من العمر",),
    ),
    _rule(
        "century",
        """(?:{PART}|{SHARE_OF})?+{date_century&definite}{article}?+(?P<number>{digits|ordinal|ten&definite})(?:{wa}{ten})?+
           (?:(?P<hijri>{date_hijri})|{date_gregorian})?+(?P<bc>{date_bc})?+""",
        build_century,
        "في أواخر القرن التاسع عشر",
        "في القرن الحادي والعشرين",
        "في النصف الأول من القرن العشرين",
    ),
    _rule(
        "centuries",
        """(?P<span>{unit_dual&duration&definite})(?P<low>{ordinal&definite}){wa}(?P<number>{ordinal&definite|ten&definite})(?:{wa}{ten})?+
           (?:(?P<hijri>{date_hijri})|{date_gregorian})?+(?P<bc>{date_bc})?+""",
        build_centuries,
        "ازدهرت المدينة في القرنين السادس والسابع",
        not_=("فاز الفريق في العامين الأول والثاني",),
    ),
    _rule(
        "division",
        """{PART}?+(?:(?P<quarter>{date_quarter&definite})|{date_half&definite})(?P<number>{ordinal&definite|date_past})
           (?:{min|li}?+{date_year}?+{date_yearkind}?+(?P<year>{digits}){SIGN}?+(?!{currency|percent|scale})
             |(?:{min|li})(?P<this>{demonstrative|date_same})?+(?P<of>{date_year&definite})(?P<of_seen>{SIDE})?+
             |(?P<seen>{SIDE}))?+""",
        build_division,
        "في النصف الأول من هذا العام",
        "الربع الثالث للعام 2015",
    ),
    _rule(
        "seen-span",
        """{PART}?+(?P<span>{SPAN}|{date_period|date_term|date_quarter&definite}){date_yearkind}?+{COUNT}?+(?:{date_few}|(?P<ordinal>{ordinal}))?+{SEEN}{SIDE}?+
           (?:(?P<year>{digits}){SIGN}?+|(?P<of>{min})(?:{SPAN}{SIDE}|{date_year}?+(?P<of_year>{digits}){SIGN_OF}?+))?+""",
        build_span,
        "العام الماضي",
        "يبدأ التسجيل للعام الدراسي المقبل",
        "زاد الطلب في الربع المقابل من 2016",
        "انخفضت الأرباح في العام المذكور",
        "راجعت اللجنة برنامج العام السابق",
        "تراجع السعر منذ مطلع العام الحالي",
        "الأيام القليلة الماضية",
        "الفترة نفسها من العام الماضي",
        "الساعات الـ24 الأخيرة",
        not_=("استقال المدعي العام السابق", "الفترة ذاتها"),
    ),
    _rule(
        "same-span",
        """{date_same}(?P<span>{SPAN}|{date_period})(?:{min}?+(?:{SPAN}{SIDE}|{demonstrative}{date_year}|{date_year}(?P<of_year>{digits}){SIGN_OF}?+))?+""",
        build_same,
        "نفس الفترة من العام الماضي",
        "في نفس اليوم",
        not_=("توفيت الطفلة ذات العامين",),
    ),
    _rule(
        "first-of",
        """(?:{PART}|{number&definite&!date_half&!date_quarter})?+(?P<span>{SPAN}|{date_half&definite}){COUNT}?+(?P<ordinal>{ordinal&definite|date_past})(?:{wa}{ten})?+
           (?: {min|li}(?P<this>{demonstrative})?+(?P<of>{date_year&definite|date_month&definite}|{FAR})
                 (?P<of_seen>{SIDE})?+
             | {min|li}?+{date_month}?+(?P<month>{MONTH}){TWIN}?+{YEAR}?+{SEEN}?+ )""",
        build_first_of,
        "الأشهر الستة الأولى من العام الحالي",
        "الأسبوع الأول من يوليو 2015",
        "في النصف الثاني من العقد التالي",
        "في السنوات العشر الأولى من القرن الماضي",
        "يبدأ الموسم في اليوم الأول من أغسطس",
        "ارتفعت الأرباح في الثلاثة الأشهر الأولى من العام الماضي",
        "يعلن القرار في الأسبوع الأول أغسطس",
    ),
    _rule(
        "first-count-of",
        """{ordinal&!definite|ordinal_unit&!definite}{COUNT}(?P<span>{unit_plural&duration&!definite}){min}
           (?P<this>{demonstrative})?+(?P<of>{date_year&definite|date_month&definite})(?P<of_seen>{SIDE})?+""",
        build_first_count,
        "زاد العدد خلال أول ستة أشهر من العام",
        not_=("زاد العدد خلال سادس ستة أشهر من العام",),
    ),
    _rule(
        "number-of-span",
        """{COUNT}(?P<span>{unit&duration&!definite|unit_plural&duration}){SEEN}""",
        build_span,
        "الأربع وعشرين ساعة الماضية",
    ),
    _rule(
        "this-span",
        """{PART}?+(?:{date_daytime&!date_day})?+(?P<this>{demonstrative|break})(?P<span>{date_year&definite|date_month&definite|date_week&definite
             |date_dayword&definite|date_day|date_season&definite|date_decade&definite|date_century&definite|date_term&definite})
           (?!{date_past|date_next})(?:(?P<year>{digits}){SIGN}?+|{WEEKDAY})?+""",
        build_this,
        "يعود هذا الأسبوع",
        "وصلت القافلة صباح هذا اليوم الخميس",
        "يأتي هذا العام بأمطار غزيرة",
        not_=("هذا يوم حار في المدينة", "وكان ذلك عام 2007"),
    ),
    _rule(
        "span-by-clause",
        """(?P<span>{date_year&definite|date_month&definite|date_week&definite|date_dayword&definite|date_decade&definite
             |date_century&definite|date_day}){relative}(?P<verb>.){pronoun}?+""",
        build_followed,
        "زادت القروض مقارنة بالعام الذي سبقه",
        "انتهى العمل في الشهر الذي يليه",
        "بلغ العدد 40 في الليلة التي سبقتها",
        not_=("في العام الذي شهد الحرب",),
    ),
    _rule(
        "part-of-span",
        """(?:{PART}|{date_rest}){date_month}?+(?P<span>{date_year&definite|date_month&definite|date_week&definite|date_decade&definite|date_century&definite}){date_yearkind}?+{SEEN}?+""",
        build_span,
        "بنهاية العام الحالي",
        "يتوقع الخبراء مزيدا من الهبوط بقية العام",
        "يغلق الحساب بنهاية العام الهجري",
    ),
    _rule("part-of-season", """{PART}(?P<span>{date_season}){SEEN}?+""", build_season, "في أواخر الصيف"),
    _rule(
        "day",
        """(?:{date_rest})?+(?:{date_mid}?+{date_daytime&!date_day}{date_dayword&!definite}?+|{date_dayword&!definite})?+(?P<day_word>{date_day})
           (?P<before_last>{ordinal&definite})?+(?:{SEEN}|{WEEKDAY})?+""",
        build_day,
        "أمس الاثنين",
        "اليوم (الخميس)",
        "صباح أمس",
        "تغلق المدارس بقية اليوم",
        "صدر الحكم مساء يوم أمس الأول الأحد",
        "أقيمت العروض البارحة الأولى",
        "فتحت المصارف قبل أمس (السبت)",
        not_=(
            "قال المتحدث لـ«اليوم» إن الطريق مفتوح",
            "يعمل الجهاز طوال اليوم",
            "في الليلة الأخرى هدأ البحر",
            "تواصلت الاحتجاجات لليوم الرابع على التوالي",
            "يضخ الحقل 100 برميل في اليوم",
            "يرتاح الفريق حتى اليوم الذي يلي المباراة",
            "نشرت «بلادي اليوم» صورا",
        ),
        before="(?<!{date_rite})",
    ),
    _rule(
        "weekday",
        """(?:{PART}?+(?:{date_daytime&!date_day|date_dayword&!definite}){1,2}+)?+(?P<weekday>{weekday})(?:{dash|slash|ila}?+(?P<second>{weekday}))?+
           (?:{SEEN}|{min}(?P<of>{date_week&definite})(?P<of_seen>{SIDE})?+)?+""",
        build_weekday,
        "يوم الثلاثاء",
        "ليل الثلاثاء الأربعاء",
        "أغلق المعبر منتصف ليلة السبت - الأحد",
        not_=("أم المصلين في صلاة الجمعة", "اشترى الأثاث من سوق الجمعة", "يناسب الأكل أم الزينة أم الاثنين معا"),
        before="(?<!{date_rite})",
    ),
    _rule(
        "ago",
        """{date_before}(?P<about>{modifier_before})?+(?:{COUNT}(?P<span>{unit&duration})|(?P<lone>{unit_dual&duration}|{unit_singular&duration&!definite}|{unit_plural&duration&!definite}{date_few}?+|{vague}{unit_plural&duration}))(?:(?P<half>{wa}{fraction}){unit_singular&duration&!definite}?+)?+(?!{modifier_after}?+{min}(?!{modal})|{digits|weekday|month|month_homograph|date_day})""",
        build_ago,
        "قبل عامين",
        "قبل أيام قليلة",
        "قبل عامين ونصف عام",
        "قبل أكثر من ستة أعوام",
        "ترك النادي قبل عام من أجل الدراسة",
        not_=("ترتفع الأسعار قبل أيام العيد", "استقال قبل عام تقريبا من موعد الاقتراع"),
    ),
    _rule(
        "since",
        """{date_since}{COUNT}(?P<span>{unit&duration})(?:(?P<half>{wa}{fraction}){unit_singular&duration&!definite}?+)?+(?!{min|digits|weekday|month|month_homograph|date_day})""",
        build_since,
        "يحاصرون البلدة منذ 26 يوما",
        "يعمل في المصنع منذ ثلاثة أعوام ونصف",
        not_=("تزيد المبيعات منذ 14 شهرا على التوالي", "يعتصم العمال منذ عشرين يوما على الأقل"),
    ),
    _rule("afternoon", "{date_afternoon}", build_relative, "تقلع الطائرة بعد الظهر"),
    _rule(
        "clock",
        """{date_hour&definite}(?P<hour>{digits|ordinal&definite|number&definite}){MINUTE}?+{DAYTIME}?+{ZONE}?+""",
        build_clock,
        "عند الساعة 1300 بتوقيت جرينتش",
        "في الساعة 10:30 مساء",
        "عند الساعة العاشرة والنصف",
    ),
    _rule(
        "clock-digits",
        """(?P<hour>{digits}){MINUTE}?+(?={min}?+{date_daytime|date_hourpart}|{min}{date_day}|{bi}?+{date_zone}|{paren_open}?+{date_gmt})
           {DAYTIME}?+{ZONE}?+""",
        build_bare_clock,
        "بدأ القصف (08:00 بتوقيت غرينتش)",
        before="(?<!{colon|slash|dash})",
    ),
    _rule(
        "clock-words",
        """(?P<hour>{ordinal&definite|number&definite}){MINUTE}?+(?P<daytime>{date_hourpart}){ZONE}?+""",
        build_clock,
        "وقع الانفجار عند الثالثة فجرا",
        before="(?<!{definite})(?<!{wa})",
    ),
    _rule("noon", "{date_noon}", build_noon, "عند منتصف النهار"),
    _rule("midnight", "{date_midnight}", build_midnight, "عند منتصف الليل"),
    _rule(
        "numeric",
        """(?:{WEEKDAY_LEAD}{date_coincides}?+|(?<!{dash})(?P<low>{digits}){dash}(?={digits}{slash}{digits}{slash}{digits}))?+
           (?P<first>{digits})(?P<mark>{slash|dash})(?P<second>{digits})(?P<other_mark>{slash|dash})(?P<third>{digits}){SIGN}?+""",
        build_numeric,
        "صدر في 9/8/2015",
        "صدر في 2015-08-09",
        "يوم الأحد 9 / 8 / 2015م",
        "تقام الدورة خلال الفترة 10-28/10/1436هـ",
        before="(?<!{slash})",
    ),
    _rule(
        "numeric-day",
        """{WEEKDAY_LEAD}(?P<first>{digits}){slash}(?P<second>{digits})(?!{slash|dash}{digits})""",
        build_numeric_day,
        "يصل الوفد الأحد 9/8",
    ),
    _rule(
        "dateline",
        """(?P<first>{digits}){slash|dash}(?P<second>{digits})(?={paren_open}{outlet|outlet_homograph})""",
        build_numeric_day,
        "بيروت 15-7 (رويترز) - أعلن الوزير",
    ),
)
