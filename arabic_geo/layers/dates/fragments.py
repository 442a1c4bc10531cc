"""Parts that the patterns of dates share."""

from __future__ import annotations

from typing import Final

FRAGMENTS: Final = {
    # «قصر», «قوى»
    "NAMED": "{date_named&!definite}",
    # «أوائل», «منتصف», «نهاية»
    "PART": "(?P<part>{date_early&!definite|date_mid&!definite|date_late&!definite})",
    "MONTH": "{month|month_homograph}",
    # «الماضي», «الجاري»
    "SIDE": "{date_past|date_next|date_current}",
    "SEEN": "(?P<seen>{SIDE})",
    # «يوليو (تموز)», «يوليو/تموز», «يوليو تموز»
    "TWIN": """(?P<twin>{slash|dash}{MONTH}|{paren_open}{MONTH}{paren_close}
                 |{quote_open|quote}{MONTH}{quote_close|quote}|{MONTH})""",
    # «تشرين الثاني نوفمبر (تشرين الثاني)»
    "TWINS": "(?:{TWIN}(?:{paren_open}(?P<third>{MONTH}){paren_close})?+)",
    # «يونيو ويوليو 2018»: the year of both
    "SHARED": """(?:(?={wa}{date_month}?+(?P<next_month>{MONTH})
                 (?:{slash|dash}{MONTH}|{paren_open}{MONTH}{paren_close}|{MONTH})?+(?P<next_year>{digits})))""",
    "SIGN_OF": "{date_hijri_sign|date_gregorian_sign}",
    "SIGN": "(?P<sign>{date_hijri_sign|date_gregorian_sign|date_hijri|date_gregorian})",
    # «2015», «، 2015», «عام 2015», «من العام 2015»
    "YEAR": """(?:{comma}?+(?:{min|li}?+{date_year})?+(?P<year>{digits}){SIGN}?+
                 (?!{slash|dash}{digits}|{measure&!unit_abbreviation|currency|percent|scale}))""",
    # «الماضي», «من العام الماضي»
    "MONTH_SEEN": """(?:{SEEN}
        |(?:{min}|{li}(?={demonstrative}|{date_year&definite}(?:{SIDE}|{date_yearkind})))(?P<this>{demonstrative})?+
            (?P<of>{date_year&definite|date_month&definite}){date_yearkind}?+
            (?P<of_seen>{SIDE}|{date_new})?+(?:(?P<of_year>{digits}){SIGN_OF}?+(?!{measure&!unit_abbreviation|currency|percent|scale}))?+
        |(?P<of_a>{date_year&definite})(?P<of_a_seen>{SIDE}))""",
    # «الماضي 2014»
    "LATE_YEAR": """(?:{comma}?+(?P<late_year>{digits})(?P<late_sign>{date_gregorian_sign|date_gregorian})?+
                 (?!{slash|dash}{digits}|{colon}|{measure&!unit_abbreviation|currency|percent|scale|word|date_counted}))""",
    "WEEKDAY": "(?P<weekday>{weekday}|{paren_open}{weekday}{paren_close})",
    # «الأحد», «صباح يوم الأحد», «اليوم الأحد»
    "WEEKDAY_LEAD": "(?:(?:{date_daytime&!date_day|date_day}|{date_dayword&!definite}){0,2}+(?P<weekday>{weekday}))",
    "DAY": "(?P<day>{digits|ordinal|ten&definite|date_first})(?:{wa}{ten})?+",
    "SPAN": "{date_year|date_month|date_week|date_dayword|date_decade|date_century|date_season|unit&duration}",
    # what is halved: «النصف الثاني من الموسم»; days or hours of it only where its side is said
    "FAR": "{date_week&definite|date_decade&definite|date_century&definite|date_term&definite|date_season&definite}",
    "COUNT": "(?P<count>{number|digits|article}(?:{wa}?+{number|digits}){0,5}+)",
    "DECADE": """(?P<decade>{date_twenties|date_thirties|date_forties|date_fifties
        |date_sixties|date_seventies|date_eighties|date_nineties})""",
    "ZONE": """(?:{bi}?+{date_zone}(?:(?P<greenwich>{date_greenwich})
        |{capital|country|word|outlet_homograph|definite}(?:{nationality|word&definite})?+)|{paren_open}?+(?P<gmt>{date_gmt}){paren_close}?+)""",
    "MINUTE": """(?:{colon}(?P<minute>{digits})|{wa}(?P<fraction>{fraction&definite})|{that_not}(?P<less>{fraction})
        |{wa}(?P<minutes>{number|digits}(?:{wa}{ten})?+)(?P<minute_unit>{unit&duration}))""",
    # not the one of another date: «مساء الاثنين الموافق 10/4»
    "ITS_WEEKDAY": "{weekday}(?!{date_coincides|digits})",
    "DAYTIME": """(?:{min}?+(?P<daytime>{date_daytime|date_hourpart})
            (?:{demonstrative}?+{date_day}|(?:{date_dayword&!definite}?+{ITS_WEEKDAY}))?+(?:{SIDE}|{ITS_WEEKDAY})?+
        |{min}(?P<day_part>{date_day})(?:{SIDE}|{ITS_WEEKDAY})?+)""",
    # «النصف الأول من», «السنوات العشر الأولى من»
    "SHARE_OF": """(?:{date_half&definite|date_quarter&definite|fraction&definite|date_decade&definite
          |unit_plural&duration&definite}
        (?:{number|digits|article}(?:{wa}?+{number|digits}){0,2}+)?+{ordinal&definite|date_past}{min})""",
}
