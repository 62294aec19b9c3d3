"""DT: dates agree with each other and stand in order."""

import datetime as dt

import pytest

from briefings.model.dates import build_day
from support.corpus import LAUNCH, TERM, findings, found, launch, marked, term

UNDATED = "sources:\n  notice: {title: T, publisher: P, url: 'https://example.org', origin: south-staff, read: full}"


def account(said: str, **more: str) -> str:
    rest = "".join(f", {key}: {value}" for key, value in more.items())
    return f"  - {{by: south-staff, said: {said}, sources: [notice], site: testville, platform: rail, class: srbm, count: 2{rest}}}"


def test_dt001_a_morning_launch_may_fall_on_the_day_before_in_utc():
    assert found({LAUNCH: launch("time_utc: 2021-04-30T22:00Z")}) == []


def test_dt001_any_day_of_a_month_agrees_with_the_month():
    page = launch("id: 2021-05-testville", "date: 2021-05", "time_utc: 2021-05-17T22:00Z")

    assert found({"briefings/2021/2021-05-testville.md": page}) == []


def test_dt001_a_utc_time_on_another_korean_day_is_found_at_the_time():
    pages = {LAUNCH: launch("time_utc: ▸2021-05-01T15:00Z")}

    assert found(pages) == marked("DT001", pages)


def test_dt002_a_statement_dated_the_day_before_passes_for_washington():
    assert found({LAUNCH: launch(f"accounts:\n{account('2021-04-30')}")}) == []


def test_dt002_a_statement_before_the_launch_is_found_at_its_day():
    pages = {LAUNCH: launch(f"accounts:\n{account('▸2021-04-29')}")}

    assert found(pages) == marked("DT002", pages)


def test_dt003_accounts_of_one_day_or_a_later_one_are_in_order():
    accounts = "\n".join(map(account, ("2021-05-01", "2021-05-01", "2021-05")))

    assert found({LAUNCH: launch(f"accounts:\n{accounts}")}) == []


def test_dt003_an_account_earlier_than_the_one_before_it_is_found():
    accounts = "\n".join(map(account, ("2021-05-03", "▸2021-05-02")))
    pages = {LAUNCH: launch(f"accounts:\n{accounts}", UNDATED)}

    assert found(pages) == marked("DT003", pages)


def test_dt004_a_review_on_the_as_of_day_passes():
    assert found({TERM: term("reviewed: 2021-06-01")}) == []


@pytest.mark.parametrize(
    "block",
    [
        "reviewed: ▸2021-06-02",
        f"accounts:\n{account('▸2021-06-02')}\n{UNDATED}",
        "sources:\n  notice: {title: T, publisher: P, date: ▸2021-06-02, url: 'https://example.org', origin: south-staff, read: full}",
    ],
    ids=["review", "account", "source"],
)
def test_dt004_what_is_later_than_as_of_is_found_at_its_date(block):
    pages = {LAUNCH: launch(block)}

    assert found(pages) == marked("DT004", pages)


def test_dt004_a_launch_later_than_as_of_is_found_at_its_date():
    pages = {LAUNCH: launch("date: ▸2021-05-01", "as_of: 2021-04-30", "accounts: []", "status: preliminary", "sources: {}", "event: {}")}

    assert found(pages) == marked("DT004", pages)


@pytest.mark.parametrize("key", ["changes", "corrections"])
def test_dt005_the_oldest_stands_first(key):
    assert found({TERM: term(f"{key}: [{{date: 2021-05-01, note: One}}, {{date: 2021-05-01, note: Two}}]")}) == []


@pytest.mark.parametrize("key", ["changes", "corrections"])
def test_dt005_an_older_one_below_a_newer_is_found(key):
    pages = {TERM: term(f"{key}: [{{date: 2021-05-02, note: One}}, {{date: ▸2021-05-01, note: Two}}]")}

    assert found(pages) == marked("DT005", pages)


def sourced(date: str, said: str) -> tuple[str, str, str]:
    source = f"  notice: {{title: T, publisher: P, {date}url: 'https://example.org/a', origin: south-staff, read: full}}"
    return f"accounts:\n  - {{by: south-staff, said: {said}, sources: [notice]}}", f"sources:\n{source}", "event: {}"


@pytest.mark.parametrize("date", ["date: 2021-05-03, ", "date: 2021-05-02, ", "date: 2021-05, ", ""])
def test_dt006_a_source_of_the_day_the_day_before_or_no_day_passes(date):
    assert found({LAUNCH: launch(*sourced(date, "2021-05-03"))}) == []


def test_dt006_a_source_older_than_its_statement_is_found_at_the_statement():
    pages = {LAUNCH: launch(*sourced("date: 2021-05-01, ", "▸2021-05-03"))}

    assert found(pages) == marked("DT006", pages)


@pytest.mark.parametrize(
    "blocks", [("as_of: 2020-06-02",), ("as_of: 2020-06-03", "reviewed: 2020-06-02"), ("as_of: 2019-01-01", "status: superseded")]
)
def test_dt007_a_page_of_the_last_365_days_or_a_superseded_one_passes(blocks):
    assert found({TERM: term(*blocks)}) == []


@pytest.mark.parametrize("blocks", [("as_of: ▸2020-06-01",), ("as_of: 2021-05-01", "reviewed: ▸2020-06-01")])
def test_dt007_a_page_past_its_review_is_a_warning(blocks):
    pages = {TERM: term(*blocks)}

    assert found(pages) == marked("DT007", pages)
    assert [finding.severity for finding in findings(pages)] == ["warning"]


def test_dt007_the_day_is_that_of_the_build(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(dt.datetime(2031, 2, 3, 4, tzinfo=dt.UTC).timestamp())))

    assert build_day() == dt.date(2031, 2, 3)


@pytest.mark.parametrize("epoch", ["", "soon", "-1", "9" * 40])
def test_dt007_an_epoch_that_is_none_means_today(epoch, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert abs(build_day() - dt.datetime.now(dt.UTC).date()) <= dt.timedelta(days=1)
