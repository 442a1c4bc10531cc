"""What other packages cost, as multiples of a scan for words in the same process. Run by the peers' own Python.

Reads a list of texts as JSON from standard input and the number of runs from the command line, writes the ratios as
JSON. It imports nothing of the library's.
"""

import json
import statistics
import sys
import time
import warnings

import regex


def main() -> None:
    """Measure every package that can be imported."""
    warnings.simplefilter("ignore")
    texts = json.load(sys.stdin)
    words = regex.compile(r"\w+")
    work = {"scan": words.findall}
    from maha.parsers.functions import parse_dimension

    work["Maha, numerals"] = lambda text: parse_dimension(text, numeral=True)
    work["Maha, durations"] = lambda text: parse_dimension(text, duration=True)
    from dateparser.search import search_dates

    work["dateparser, dates"] = lambda text: search_dates(text, languages=["ar"])
    for function in work.values():
        function(texts[0])
    times = {name: [] for name in work}
    for _ in range(int(sys.argv[1])):
        for name, function in work.items():
            start = time.process_time()
            for text in texts:
                function(text)
            times[name].append(time.process_time() - start)
    scan = statistics.median(times.pop("scan"))
    json.dump({name: statistics.median(taken) / scan for name, taken in times.items()}, sys.stdout)


if __name__ == "__main__":
    main()
