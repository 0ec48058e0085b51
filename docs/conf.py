"""Sphinx: the pages of docs/, the C++ reference from the headers' comments (Doxygen, Breathe), the
Python reference from the extension's docstrings."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "docs/_ext"))

import wgig_doxygen

project = "wgig"
author = "The wgig authors"
_config = (ROOT / "include/wgig/core/config.hpp").read_text(encoding="utf-8")
release = version = ".".join(re.findall(r"WGIG_VERSION_(?:MAJOR|MINOR|PATCH) (\d+)", _config))

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "breathe",
    "wgig_doxygen",
    "wgig_pages",
    "wgig_python",
]
exclude_patterns = ["_build", "samples", "notebooks"]
nitpicky = False
html_theme = "furo"
html_title = f"wgig {release}"
html_show_sphinx = False

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

breathe_projects = {"wgig": str(wgig_doxygen.XML)}
breathe_default_project = "wgig"
breathe_default_members = ("members",)
breathe_show_include = False
# Every header opens namespace wgig anew.
suppress_warnings = ["duplicate_declaration.cpp"]
