"""What the library knows of words: tables of rows, an index of their forms, the reading of any word by it."""

from arabic_geo.lexicon.lexicon import VERBAL_NOUN, Alphabet, Lexicon, fold, fold_all
from arabic_geo.lexicon.load import read_file
from arabic_geo.lexicon.rows import TABLES, Entry, Row

__all__ = ["TABLES", "VERBAL_NOUN", "Alphabet", "Entry", "Lexicon", "Row", "fold", "fold_all", "read_file"]
