"""Where plugins come from: a distribution that announces them, or a program that hands them over."""

from __future__ import annotations

import sys
from functools import cache
from importlib.metadata import entry_points
from types import ModuleType

from attrs import frozen

from arabic_geo.errors import PluginError
from arabic_geo.plugins.hooks import GROUP


@frozen(eq=False)
class Plugin:
    """A plugin and where it comes from.

    ``hooks`` is the module or object that implements them, ``name`` what it is called; ``distribution`` and
    ``version`` are those of the package that announces it, empty where a program hands it over. ``fault`` says why an
    installed one cannot be imported; it has no hooks then.
    """

    name: str
    hooks: object
    distribution: str = ""
    version: str = ""
    fault: PluginError | None = None

    @classmethod
    def of(cls, hooks: object) -> Plugin:
        """The plugin that a program hands over."""
        return hooks if isinstance(hooks, Plugin) else cls(name_of(hooks), hooks)

    @property
    def origin(self) -> str:
        """What errors call it."""
        return f"{self.distribution} {self.version}, {self.name}" if self.distribution else self.name

    @property
    def path(self) -> str:
        """The file of its module, empty where it has none."""
        module = self.hooks if isinstance(self.hooks, ModuleType) else sys.modules.get(type(self.hooks).__module__)
        return getattr(module, "__file__", None) or ""


def name_of(hooks: object) -> str:
    """What a module or object is called: its ``__name__``, else that of its class.

    >>> name_of(sys), name_of(PluginError("no"))
    ('sys', 'arabic_geo.errors.PluginError')
    """
    name = getattr(hooks, "__name__", None)
    if isinstance(name, str) and not isinstance(hooks, type):
        return name
    kind = hooks if isinstance(hooks, type) else type(hooks)
    return f"{kind.__module__}.{kind.__qualname__}"


@cache
def load_installed() -> tuple[Plugin, ...]:
    """The plugins that installed distributions announce, by their names; each is imported, once a process."""
    plugins: list[Plugin] = []
    for entry in entry_points(group=GROUP):
        distribution, version = (entry.dist.name, entry.dist.version) if entry.dist else ("", "")
        try:
            hooks = entry.load()
        except Exception as error:
            plugin = Plugin(entry.value, None, distribution, version)
            fault = PluginError(f"the plugin cannot be imported: {type(error).__name__}: {error}", plugin.origin)
            plugins.append(Plugin(entry.value, None, distribution, version, fault))
        else:
            plugins.append(Plugin(name_of(hooks), hooks, distribution, version))
    return tuple(sorted(plugins, key=lambda plugin: (plugin.name, plugin.distribution)))
