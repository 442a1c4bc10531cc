"""How the pages are built: ``sphinx-build -W -b html docs build/docs``, with the extra ``docs``."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

_project = tomllib.loads(Path(__file__).parents[1].joinpath("pyproject.toml").read_text(encoding="utf-8"))["project"]

project = "arabic_geo"
author = copyright = _project["authors"][0]["name"]
version = release = _project["version"]
language = "en"

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "**.ipynb_checkpoints"]

myst_heading_anchors = 3

# The notebook is kept without outputs; those of the site are made when it is built.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_in_temp = True
nb_execution_timeout = 120
nb_execution_show_tb = True

autodoc_member_order = "bysource"
autodoc_mock_imports = ["pyarrow", "spacy"]
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
toc_object_entries_show_parents = "hide"

html_theme = "furo"
html_title = f"{project} {release}"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False


#: Markup, and what is shown as it stands.
APART = re.compile(r"(<pre\b.*?</pre>|<style\b.*?</style>|<script\b.*?</script>|<[^>]*>)", re.DOTALL)
QUOTED = re.compile(r"«[^«»]*[\u0600-\u06ff][^«»]*»")


def set_direction(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object) -> None:
    """Set a page that opens with ``dir: rtl`` from right to left; on others keep each quotation in Arabic to itself.

    Without that a list of quotations, «كذا», «كذا», would run from right to left in the midst of an English line.
    """
    direction = (context.get("meta") or {}).get("dir")
    if direction and "body" in context:
        context["body"] = f'<div dir="{direction}" lang="ar">{context["body"]}</div>'
    elif "body" in context:
        parts = APART.split(context["body"])
        parts[::2] = [QUOTED.sub(r'<bdi lang="ar">\g<0></bdi>', part) for part in parts[::2]]
        context["body"] = "".join(parts)


LINK = re.compile(r"\[([^\]]+)\]\(((?:\.\./)[^)\s]+)\)")
#: Pages of the repository's root that have a copy here.
COPIES = {"CHANGELOG.md": "/changelog.md", "CONTRIBUTING.md": "/contributing.md"}


def lead_inside(app: Sphinx, docname: str, source: list[str]) -> None:
    """Lead the links that leave this directory, as readers of the files follow them, to copies here, or nowhere."""
    here = Path(app.srcdir, docname).parent

    def lead(found: re.Match[str]) -> str:
        target = (here / found[2]).resolve()
        if target.is_relative_to(app.srcdir):
            return found[0]
        copy = COPIES.get(target.name)
        return f"[{found[1]}]({copy})" if copy else found[1]

    source[0] = LINK.sub(lead, source[0])


def setup(app: Sphinx) -> None:
    """Connect what the configuration adds to Sphinx."""
    app.connect("source-read", lead_inside)
    app.connect("html-page-context", set_direction)
