"""What a notebook shows: HTML in which a report's own text is never markup."""

from __future__ import annotations

from html.parser import HTMLParser

import wgig


class Tags(HTMLParser):
    """All tags of a page, and its text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attributes: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def shown(value: object) -> Tags:
    page = Tags()
    page.feed(value._repr_html_())  # type: ignore[attr-defined]
    return page


def test_an_object_is_shown_as_a_table_of_its_members(record: wgig.Record) -> None:
    page = shown(record.issues["spam"])
    assert page.tags == {"table", "caption", "tbody", "tr", "th", "td"}
    assert "Issue" in page.text
    assert "spam" in page.text
    assert "1 Citation" in page.text
    # What holds nothing is left out.
    assert "responsible" not in page.text


def test_a_table_is_shown_with_its_first_rows(record: wgig.Record) -> None:
    page = shown(record.issues)
    assert f"{len(record.issues)} Issue, the first 20 shown" in page.text
    assert page.text.count("\n") < 100
    assert "0 Issue" in shown(wgig.Table([], of=wgig.Issue)).text


def test_markup_in_a_report_is_text() -> None:
    hostile = '<script>alert(1)</script> & "quotes" <b onclick=x>'
    document = wgig.read(f"1. {hostile}\n".encode(), name="x", format="plain")
    for value in (document, document.paragraphs, document.paragraphs[0]):
        page = shown(value)
        assert not {"script", "b"} & page.tags
    assert "<script>" in shown(document.paragraphs).text
    label = wgig.Issue(id="<i>", label={"en": "<u>"}, extra={"<s>": "<s>"})
    assert not {"i", "u", "s"} & shown(label).tags


def test_everything_found_can_be_shown(dossier: wgig.Dossier) -> None:
    assert "Dossier" in shown(dossier).text
    for name in dossier._fields:
        value = getattr(dossier, name)
        assert shown(value).text
        assert "\n" not in repr(value)
        assert len(repr(value)) < 4000


def test_long_texts_are_cut() -> None:
    comment = wgig.Comment(id="c", kind="supports", text="x" * 10_000)
    assert len(comment._repr_html_()) < 1000
