"""Plugins: normalizers, lexicons, rules, layers and exporters that others bring.

All that a plugin needs is imported from here; ``docs/plugins.md`` builds one.
"""

from arabic_geo.grammar.rule import Rule, compile_rules
from arabic_geo.layers.layer import Finder, Found, Layer
from arabic_geo.lexicon import Lexicon, Row, read_file
from arabic_geo.normalize import Step
from arabic_geo.plugins.hooks import GROUP, HOOKS, Exporter, Hooks, hookimpl
from arabic_geo.plugins.installed import Plugin, load_installed
from arabic_geo.plugins.registry import Contribution, Registry, gather, installed_registry
from arabic_geo.tokens import Tokens

__all__ = [
    "GROUP",
    "HOOKS",
    "Contribution",
    "Exporter",
    "Finder",
    "Found",
    "Hooks",
    "Layer",
    "Lexicon",
    "Plugin",
    "Registry",
    "Row",
    "Rule",
    "Step",
    "Tokens",
    "compile_rules",
    "gather",
    "hookimpl",
    "installed_registry",
    "load_installed",
    "read_file",
]
