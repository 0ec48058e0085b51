"""The dossier's page, opened and used in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import wgig

selenium = pytest.importorskip("selenium")
from selenium import webdriver  # noqa: E402
from selenium.webdriver.common.by import By  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402
from selenium.webdriver.remote.webdriver import WebDriver  # noqa: E402
from selenium.webdriver.support.ui import Select  # noqa: E402

LANGUAGES = ("ar", "zh", "en", "fr", "es", "ru")
HOSTILE = """<script>window.hacked = 1</script> "report" <img src=x onerror="window.hacked = 2">

1.  Governments should fight spam. <script>window.hacked = 3</script> </script><svg onload=alert(1)>

2.  See http://example.org/"><script>window.hacked=4</script> and javascript:alert(5).
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[WebDriver]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    if chromium is None or driver is None:
        pytest.skip("needs chromium and chromedriver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,1000"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with webdriver.Chrome(options, webdriver.ChromeService(driver)) as found:
        yield found


def page(text: str, language: str) -> str:
    return wgig.make_dossier(wgig.read(text.encode(), name="report.txt")).to_html(language)


def opened(browser: WebDriver, directory: Path, html: str) -> WebDriver:
    path = directory / "page.html"
    path.write_text(html, encoding="utf-8")
    browser.get_log("browser")
    browser.get_log("performance")
    browser.get(path.as_uri())
    return browser


def shown(browser: WebDriver, selector: str) -> list[str]:
    return [e.text for e in browser.find_elements(By.CSS_SELECTOR, selector) if e.is_displayed()]


@pytest.fixture
def english(browser: WebDriver, tmp_path: Path) -> WebDriver:
    return opened(browser, tmp_path, page(wgig.sample_report("en"), "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_opens_without_a_complaint_and_without_a_request(
    browser: WebDriver, tmp_path: Path, language: str
) -> None:
    opened(browser, tmp_path, page(wgig.sample_report(language), language))
    assert browser.get_log("browser") == []
    requests = [
        entry["message"]
        for entry in browser.get_log("performance")
        if '"Network.requestWillBeSent"' in entry["message"]
    ]
    assert all('"url":"file:' in r or '"url":"data:' in r for r in requests), requests
    root = browser.find_element(By.TAG_NAME, "html")
    assert root.get_attribute("lang") == language
    assert root.get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    assert len(shown(browser, ".paragraph[id]")) == 41
    assert browser.find_elements(By.CSS_SELECTOR, ".timeline rect")
    assert browser.find_elements(By.CSS_SELECTOR, ".heat td a")


def test_nothing_is_wider_than_the_window(english: WebDriver) -> None:
    width = english.execute_script("return document.documentElement.scrollWidth")
    assert width <= english.execute_script("return innerWidth")


def test_hostile_report_runs_nothing_and_is_shown_as_it_is(
    browser: WebDriver, tmp_path: Path
) -> None:
    opened(browser, tmp_path, page(HOSTILE, "en"))
    assert browser.execute_script("return window.hacked") is None
    assert browser.get_log("browser") == []
    assert "<script>window.hacked = 3</script>" in shown(browser, ".paragraph[id]")[0]
    assert not browser.find_elements(By.CSS_SELECTOR, "img, svg[onload], a[href^='javascript']")


def test_language_is_changed_on_the_page(english: WebDriver) -> None:
    before = shown(english, ".paragraph[id]")
    Select(english.find_element(By.ID, "language")).select_by_value("ar")
    root = english.find_element(By.TAG_NAME, "html")
    assert root.get_attribute("dir") == "rtl"
    assert "الأدوار والمسؤوليات" in shown(english, "h2 [data-t=roles]")
    assert shown(english, ".paragraph[id]") == before, "the report's own text stays as it is"


def test_paragraphs_are_filtered_by_words_and_by_issue(english: WebDriver) -> None:
    english.find_element(By.ID, "filter-text").send_keys("unsolicited zebra")
    assert shown(english, ".paragraph[id]") == []
    english.find_element(By.ID, "clear").click()
    assert len(shown(english, ".paragraph[id]")) == 41
    Select(english.find_element(By.ID, "filter-issue")).select_by_value("spam")
    found = english.find_elements(By.CSS_SELECTOR, ".paragraph[id]:not([hidden])")
    assert 0 < len(found) < 41
    assert all("spam" in (e.get_attribute("data-issues") or "").split() for e in found)


def test_facts_and_statements_are_filtered(english: WebDriver) -> None:
    everything = len(shown(english, "tr[data-kind]"))
    Select(english.find_element(By.ID, "filter-kind")).select_by_value("count")
    assert 0 < len(shown(english, "tr[data-kind]")) < everything
    Select(english.find_element(By.ID, "filter-group")).select_by_value("civil_society")
    groups = {
        e.get_attribute("data-group")
        for e in english.find_elements(By.CSS_SELECTOR, "tr[data-group]:not([hidden])")
    }
    assert groups == {"civil_society"}


def test_evidence_is_shown_on_focus_and_put_away_with_escape(english: WebDriver) -> None:
    cell = english.find_element(By.CSS_SELECTOR, ".heat td a")
    english.execute_script("arguments[0].focus()", cell)
    tip = english.find_element(By.ID, "tip")
    assert tip.is_displayed()
    assert (cell.get_attribute("data-tip") or "") in tip.text
    cell.send_keys(Keys.ESCAPE)
    assert not tip.is_displayed()


def test_every_control_is_reached_by_keyboard(english: WebDriver) -> None:
    seen = set()
    english.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    for _ in range(30):
        active = english.switch_to.active_element
        seen.add(active.get_attribute("id") or active.get_attribute("class") or active.tag_name)
        active.send_keys(Keys.TAB)
    wanted = {"skip", "language", "filter-text", "filter-issue", "filter-kind", "filter-group"}
    assert wanted <= seen


def test_hidden_paragraph_is_shown_again_when_a_link_leads_to_it(english: WebDriver) -> None:
    english.find_element(By.ID, "filter-text").send_keys("no such words")
    english.find_element(By.CSS_SELECTOR, ".heat td a").send_keys(Keys.ENTER)
    assert len(shown(english, ".paragraph[id]")) == 1


def test_highlights_are_switched(english: WebDriver) -> None:
    def background() -> str:
        return str(
            english.execute_script(
                "return getComputedStyle(document.querySelector('mark.issue')).backgroundColor"
            )
        )

    lit = background()
    english.find_element(By.CSS_SELECTOR, "[data-highlight=issue]").click()
    assert background() != lit


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_is_readable_in_light_and_dark(english: WebDriver, scheme: str) -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    english.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    colours = english.execute_script(
        """const style = getComputedStyle(document.body);
        return [style.color, style.backgroundColor].map(c => c.match(/\\d+/g).map(Number));"""
    )

    def luminance(colour: list[int]) -> float:
        parts = [v / 255 / 12.92 if v <= 10 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in colour]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(c[:3]) for c in colours), reverse=True)
    english.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert (light + 0.05) / (dark + 0.05) >= 7, "WCAG 2.2, level AAA"


def test_print_leaves_out_what_only_a_screen_needs(english: WebDriver) -> None:
    english.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    displayed = [
        english.find_element(By.CSS_SELECTOR, s).is_displayed() for s in (".bar", ".controls")
    ]
    english.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert displayed == [False, False]
