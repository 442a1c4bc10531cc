"""Packages that only an extra of the project brings."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from arabic_geo.errors import MissingExtraError


def import_extra(module: str, extra: str) -> Any:
    """A module of an optional package.

    Raises:
        MissingExtraError: it is not installed; the error says how to get it.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if not (error.name and module.startswith(error.name)):
            raise
        raise MissingExtraError(error.name, extra) from None
