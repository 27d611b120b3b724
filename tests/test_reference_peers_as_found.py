"""Every figure of another force that was found: carried over, or left out for a reason named here."""

import re
from datetime import date
from pathlib import Path

from dashboard.reference.published import published
from tests.test_reference_published_as_found import (
    READ_BY_US,
    fingerprint,
    fingerprint_found,
    found,
    in_our_units,
)

# Nothing that this product measures, or nothing about calls.
NOT_MEASURED_HERE = {
    "absence_rate",
    "bank_holiday_uplift",
    "call_centre_headcount",
    "call_handlers_headcount",
    "call_handlers_on_duty_21h",
    "call_handlers_required_21h",
    "calls_forecast",
    "calls_handled",
    "calls_in_hour_05_to_06",
    "calls_in_hour_17_to_18",
    "calls_received_max_month",
    "calls_received_min_month",
    "change_in_calls_answered_per_day",
    "control_room_headcount",
    "control_room_mental_health_absence_rate",
    "hoax_calls",
    "hot_weather_uplift",
    "incidents_recorded",
    "live_chat_contacts",
    "online_crime_reports",
    "online_reports",
    "share_avoidable_failure_demand",
    "share_calls_resolved_under_30s_when_answered_after_6s",
    "share_calls_resolved_under_30s_when_answered_within_1s",
    "share_non_crime",
    "share_of_abandoners_leaving_within_2_minutes",
    "share_of_abandonment_during_recorded_message",
    "share_of_callers_who_abandoned",
    "share_resolved_at_switchboard",
    "sickness_days_per_officer",
    "silent_calls",
    "summer_uplift_over_winter",
    "total_contacts",
    "vacancies",
    "virtual_agent_calls",
}
# By place, value and publisher.
FAILED = {
    ("West Midlands", "20", "BBC News FOI"): "three of the years asked for, which ones is not said",
    ("Kent", "35.5", "Kent PCC Matthew Scott"): "of 2022, or of five months of it",
    ("Kent", "485", "Kent PCC Matthew Scott"): "of 2022, or of five months of it",
    ("Kent", "-14500", "Kentish Gazette"): "a change without the level it is a change of",
    ("Devon and Cornwall", "61", "Crediton Courier (LDRS)"): "of a month or of a year is not said",
    ("Devon and Cornwall", "27", "Crediton Courier (LDRS)"): "of a month or of a year is not said",
    ("Scotland (Police Scotland)", "4.5", "Scottish Daily Mail via PressReader (SPA paper)"): "no days",
    ("Scotland (Police Scotland)", "5", "Scottish Police Authority"): "of a year that is not named",
    ("Scotland (Police Scotland)", "300", "Scottish Police Authority"): "of a year that is not named",
    ("Cambridgeshire", "439569", "Hunts Post"): "which lines it counts is not said",
    ("Cambridgeshire", "497", "BBC News"): "undated, its year a guess",
    ("Cambridgeshire", "10000", "rtaylor.co.uk (attended Police Authority)"): "before 101",
    ("Avon and Somerset", "281336", "UK Parliament"): "of a year that is not named",
    ("United Kingdom police", "3500000", "FOI Directory / The Telegraph"): "undated, its years a guess",
    ("Essex", "250", "Yellow Advertiser (LDRS)"): "a reading of more than four minutes, of no named days",
    ("Essex", "800", "Yellow Advertiser (LDRS)"): "the middle of a range, which nobody published",
    ("South Yorkshire", "890", "We Are Barnsley"): "the middle of a range, which nobody published",
    ("West Yorkshire", "106", "ContactCenterWorld (FOI)"): "the BBC prints it for the year before",
    ("Durham", "270", "Newton News"): "undated, its year a guess",
    ("Durham", "51", "Newton News"): "undated, its year a guess",
    ("Surrey", "55.8", "Greatest Hits Radio"): "of days that are not said",
    ("Surrey", "12", "Surrey PCC"): "undated, and its page tells two different falls to it",
    ("South Yorkshire", "334", "Doncaster Free Press"): "of days that are not said",
    ("South Yorkshire", "21", "Doncaster Free Press"): "of days that are not said",
    ("Cumbria", "3", "Rotherham Advertiser"): "put in April 2025: the table it is from ends in March",
    ("West Yorkshire", "13", "Rotherham Advertiser"): "put in April 2025: its table ends in March",
    ("Surrey", "86.1", "Northampton Chronicle (Radaris study)"): "the same figure as the force's own page",
    ("Gloucestershire", "1000", "Gloucestershire PCC"): "undated, its year a guess",
}


def others(shared: Path) -> list[dict[str, str]]:
    return [row for row in found(shared) if row["geography"] != "West Mercia"]


def is_of_a_day_or_two(row: dict[str, str]) -> bool:
    first, last = (date.fromisoformat(row[end][:10]) for end in ("period_start", "period_end"))
    return (last - first).days <= 2 and not row["granularity"].startswith("snapshot")


def test_a_figure_of_another_force_is_carried_over_or_left_out_for_a_named_reason(shared):
    ours = {fingerprint(row) for row in published()}
    absent = [row for row in others(shared) if fingerprint_found(row) not in ours]
    unexplained = {
        (row["geography"], row["value"], row["publisher"])
        for row in absent
        if row["measure"] not in NOT_MEASURED_HERE and not is_of_a_day_or_two(row)
    }
    assert unexplained == set(FAILED)


def test_a_share_in_a_national_table_is_its_count_in_time_out_of_its_calls(shared):
    calls = {
        (row["geography"], row["period_start"], row["publisher"]): row
        for row in others(shared)
        if "under-10s count" in row["note"]
    }
    checked = 0
    for row in others(shared):
        total = calls.get((row["geography"], row["period_start"], row["publisher"]))
        count = re.search(r"count (\d+)", total["note"]) if total else None
        if total and count and row["measure"].startswith("pct"):
            share = int(count[1]) / float(total["value"])
            assert abs(share - in_our_units(row)) <= 0.0005 + 1e-9, row["geography"]
            checked += 1
    assert checked > 40


def test_a_figure_read_by_us_is_there_under_its_own_id():
    assert {row.id for row in published()} >= READ_BY_US
