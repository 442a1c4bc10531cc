"""Measures what the library costs, beside one scan of the same text for words; see ``docs/performance.md``.

``python -m benchmarks CORPUS.jsonl`` measures and writes the page and its charts anew.
"""
