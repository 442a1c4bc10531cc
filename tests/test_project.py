"""What stands around the package: forms for reports, workflows, and what each of them leans on."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest
import regex
import yaml

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
FORMS = sorted(path for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FIELDS = {"markdown", "input", "textarea", "dropdown", "checkboxes"}
ARABIC = regex.compile(r"\p{Arabic}")


def read_yaml(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_there_is_a_form_for_each_sort_of_report() -> None:
    assert [path.stem for path in FORMS] == ["question", "reading", "word"]
    assert read_yaml(ROOT / ".github" / "ISSUE_TEMPLATE" / "config.yml") == {"blank_issues_enabled": False}


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_forms_are_as_their_host_wants_them(path: Path) -> None:
    form = read_yaml(path)
    assert {"name", "description", "body"} <= form.keys() <= {"name", "description", "title", "labels", "body"}
    assert all(isinstance(label, str) for label in form.get("labels", []))
    asked = [field for field in form["body"] if field["type"] != "markdown"]
    assert asked and {field["type"] for field in form["body"]} <= FIELDS
    ids = [field["id"] for field in asked]
    assert len(set(ids)) == len(ids)
    for field in asked:
        assert ARABIC.search(field["attributes"]["label"]), field["id"]
        if field["type"] in {"dropdown", "checkboxes"}:
            assert field["attributes"]["options"]
    assert any(field.get("validations", {}).get("required") for field in asked)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_forms_that_ask_for_sentences_want_own_ones(path: Path) -> None:
    ids = {field.get("id") for field in read_yaml(path)["body"]}
    assert ids.isdisjoint({"sentence", "example"}) or "own" in ids


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_may_only_read_and_end_some_time(path: Path) -> None:
    workflow = read_yaml(path)
    assert workflow["permissions"] == {"contents": "read"}
    for job in workflow["jobs"].values():
        assert "uses" in job or job["timeout-minutes"] <= 60
        for step in job.get("steps", []):
            assert ("run" in step) != ("uses" in step)
            assert "@" in step.get("uses", "@")


def test_the_release_is_published_without_a_password() -> None:
    workflow = read_yaml(ROOT / ".github" / "workflows" / "release.yml")
    publish = workflow["jobs"]["publish"]
    assert publish["permissions"] == {"id-token": "write"}
    assert publish["environment"] == "release"
    last = publish["steps"][-1]
    assert last["uses"].startswith("pypa/gh-action-pypi-publish@") and "with" not in last
    assert workflow["jobs"]["build"]["needs"] == "check" and publish["needs"] == "build"
    assert "secrets." not in (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")


def test_continuous_integration_runs_what_the_project_promises() -> None:
    workflow = read_yaml(ROOT / ".github" / "workflows" / "ci.yml")
    steps = workflow["jobs"]["everything"]["steps"]
    assert steps[-1]["run"] == ".ci/run"
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    told = {each.rpartition(" ")[2] for each in PROJECT["classifiers"] if regex.search(r":: 3\.\d++$", each)}
    tried = next(step["with"]["python-version"] for step in steps if "setup-python" in step.get("uses", ""))
    assert told <= set(tried.split())


def test_the_changelog_has_the_release_below_what_is_unreleased() -> None:
    headings = regex.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), regex.MULTILINE)
    assert headings[0] == "[Unreleased]"
    assert regex.fullmatch(regex.escape(f"[{PROJECT['version']}] - ") + r"\d{4}-\d\d-\d\d", headings[1])
