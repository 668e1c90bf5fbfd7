"""Is a calendar file what other programs read: an event for each due date, its amount, its reminders, no clock?"""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import icalendar
import pytest

import calc
from calc.lang.translate import Translator
from calc.write.ics import PlanInCalendar, calendar_file, write_calendar
from tests.cli.calling import call, call_line
from tests.project.tree import ROOT

LINE = "schedule 1000 -n 3 --fee 3%@first --start 2026-01-31"


def events(text: str) -> list[icalendar.Event]:
    """The events of a file, read back."""
    calendar = icalendar.Calendar.from_ical(text)
    assert ("2.0", "GREGORIAN") == (calendar["version"], calendar["calscale"])
    return [event for event in calendar.walk("VEVENT") if isinstance(event, icalendar.Event)]


def in_calendar(name: str | None = None, **described: Any) -> PlanInCalendar:
    """A plan of 1000 in three."""
    given = {"price": "1000", "start": "2026-01-31", "plan": {"installments": 3}} | described
    offer = calc.Offer(**given)
    return PlanInCalendar(name, offer, calc.schedule(offer))


def test_an_event_for_each_due_date() -> None:
    """All day, with the amount in its summary, and no moment of the clock in it."""
    found = events(call_line(f"{LINE} --format ics").out)
    assert [date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)] == [event.decoded("dtstart") for event in found]
    assert [
        "Pay 363.33 CNY: installment 1 of 3",
        "Pay 333.33 CNY: installment 2 of 3",
        "Pay 333.34 CNY: installment 3 of 3",
    ] == [str(event["summary"]) for event in found]
    assert {datetime(2026, 1, 31, tzinfo=UTC)} == {event.decoded("dtstamp") for event in found}
    assert "Owed after it: 666.67 CNY." == str(found[0]["description"])
    assert ["TRANSPARENT"] * 3 == [str(event["transp"]) for event in found]


def test_reminders_one_day_and_three_days_before() -> None:
    """Each event has both, and they say what is to be paid."""
    for event in events(call_line(f"{LINE} --format ics").out):
        alarms = event.walk("VALARM")
        assert [timedelta(days=-1), timedelta(days=-3)] == [alarm.decoded("trigger") for alarm in alarms]
        assert ["DISPLAY"] * 2 == [str(alarm["action"]) for alarm in alarms]
        assert [str(event["summary"])] * 2 == [str(alarm["description"]) for alarm in alarms]


def test_the_same_plan_gives_the_same_file() -> None:
    """Whenever it is written; another plan has other events."""
    first, again = call_line(f"{LINE} --format ics").out, call_line(f"{LINE} --format ics").out
    assert first == again
    other = call_line(f"{LINE.replace('1000', '1001')} --format ics").out
    named = [event["uid"] for event in (*events(first), *events(other))]
    assert 6 == len(set(named))


def test_lines_end_as_the_format_demands_and_are_not_too_long() -> None:
    """RFC 5545, section 3.1: CRLF, and at most 75 octets a line."""
    text = calendar_file([in_calendar("一个名字很长的分期计划" * 5)], Translator("en"))
    lines = text.split("\r\n")
    assert "" == lines[-1]
    assert all("\n" not in line and len(line.encode()) <= 75 for line in lines)
    assert f"Pay 333.33 CNY: {'一个名字很长的分期计划' * 5}, installment 1 of 3" == str(events(text)[0]["summary"])


def test_what_is_paid_on_the_day_of_purchase_is_no_event() -> None:
    """Nor is an installment of nothing."""
    down = in_calendar(down="300", fees=[{"amount": "5", "when": "upfront"}])
    assert 3 == len(events(calendar_file([down], Translator("en"))))
    free = in_calendar(plan={"kind": "stated", "payments": ["500", "0", "500"]})
    assert ["Pay 500.00 CNY: installment 1 of 3", "Pay 500.00 CNY: installment 3 of 3"] == [
        str(event["summary"]) for event in events(calendar_file([free], Translator("en")))
    ]


def test_a_day_moved_off_a_day_of_rest_says_so() -> None:
    """28 February 2026 is a Saturday."""
    moved = in_calendar(plan={"installments": 1, "roll": "following"})
    event = events(calendar_file([moved], Translator("en")))[0]
    assert date(2026, 3, 2) == event.decoded("dtstart")
    assert "Owed after it: 0.00 CNY. Moved from 2026-02-28." == str(event["description"])


def test_several_plans_in_the_order_of_their_days(tmp_path: Path) -> None:
    """Each event says of which plan it is; two plans that are alike do not share events."""
    for name, start in (("phone", "2026-11-21"), ("sofa", "2026-12-01")):
        (tmp_path / f"{name}.toml").write_text(
            f'price = "200"\nstart = {start}\nplan = {{installments = 2}}\n', "utf-8"
        )
    files = [str(tmp_path / f"{name}.toml") for name in ("sofa", "phone", "phone")]
    answer = call("stack", *files, "--format", "ics")
    assert (0, "") == (answer.code, answer.err)
    found = events(answer.out)
    assert ["phone", "phone (2)", "sofa", "phone", "phone (2)", "sofa"] == [
        str(event["summary"]).removeprefix("Pay 100.00 CNY: ").partition(",")[0] for event in found
    ]
    assert 6 == len({event["uid"] for event in found})


def test_bytes_go_out_as_they_are_and_text_where_there_are_none() -> None:
    """A stream that changes line ends does not change these."""
    file = StringIO()
    write_calendar([in_calendar()], Translator("en"), file)
    assert calendar_file([in_calendar()], Translator("en")) == file.getvalue()
    code = "import sys, calc.cli; sys.stdout.reconfigure(newline='\\r\\n'); calc.cli.main()"
    done = subprocess.run(
        [sys.executable, "-c", code, *LINE.split(), "--format", "ics"], cwd=ROOT, capture_output=True, check=True
    )
    assert done.stdout.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")


def test_a_plan_without_a_day_of_purchase_has_no_calendar() -> None:
    """Its due dates are not known."""
    with pytest.raises(calc.OfferError, match=r"^start is missing: a calendar has days"):
        calendar_file([in_calendar(start=None)], Translator("en"))


def test_without_the_library_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line, and exit code 2."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    answer = call_line(f"{LINE} --format ics")
    assert (2, "") == (answer.code, answer.out)
    assert (
        "format: 'ics' cannot be: a calendar file needs the library icalendar, and it is not installed; "
        "try pip install 'installment-calc[calendar]'\n"
    ) == answer.err


def test_only_a_calendar_file_loads_the_library() -> None:
    """A schedule in another form does not, and the same question with it does."""
    for form, loaded in (("csv", False), ("ics", True)):
        code = (
            "import sys, calc.cli\ntry: calc.cli.main()\nfinally: print('icalendar' in sys.modules, file=sys.stderr)\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, *LINE.split(), "--format", form],
            cwd=ROOT, capture_output=True, encoding="utf-8", check=True,
        )  # fmt: skip
        assert f"{loaded}\n" == done.stderr


def test_a_schedule_in_another_form_is_refused() -> None:
    """The forms are named; a quote has no calendar."""
    assert (
        "format: 'xls' cannot be: a schedule is shown as table, json, csv, md or ics; try --format ics\n"
        == call_line(f"{LINE} --format xls").err
    )
    assert (
        "format: 'ics' cannot be: an answer is shown as table, json, csv or md; try --format csv\n"
        == call_line("quote 1000 -n 3 --format ics").err
    )
