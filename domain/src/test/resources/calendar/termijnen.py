#!/usr/bin/env python3
"""Makes termijnen-2026-2036.txt: for every day of 2026-2036 the due date of every term of SPEC A.15 and of the plan of A.7.

Written apart from the Java code, from the texts of the law, and on purpose in another way:
  - Easter from the table of Paschal full moons by golden number (valid 1900-2199), not by a formula;
  - holidays are a set of dates per year (Algemene termijnenwet art. 3), not a question about one date;
  - every term is walked a day at a time: weeks, months and working days are counted, never added;
  - a latest start is found by trying: from the target down, the first day whose term still ends in time.

Run it again with:  python3 termijnen.py > termijnen-2026-2036.txt

Format: one line per term and year: NAME YEAR BASE DIGITS. Digit i (base 36) of a line belongs to day i of that year; the due
date lies BASE + digit calendar days after that day (BASE is negative for terms that are counted back).
"""
from datetime import date, timedelta

DAY = timedelta(days=1)
FULL_MOON = {1: (4, 14), 2: (4, 3), 3: (3, 23), 4: (4, 11), 5: (3, 31), 6: (4, 18), 7: (4, 8), 8: (3, 28), 9: (4, 16),
             10: (4, 5), 11: (3, 25), 12: (4, 13), 13: (4, 2), 14: (3, 22), 15: (4, 10), 16: (3, 30), 17: (4, 17),
             18: (4, 7), 19: (3, 27)}
SATURDAY, SUNDAY = 5, 6


def easter(year):
    """The Sunday after the Paschal full moon."""
    day = date(year, *FULL_MOON[year % 19 + 1]) + DAY
    while day.weekday() != SUNDAY:
        day += DAY
    return day


def free_days(year):
    """Art. 3 Algemene termijnenwet; Good Friday stands equal to them (second paragraph)."""
    king = date(year, 4, 27)
    if king.weekday() == SUNDAY:
        king = date(year, 4, 26)
    sunday = easter(year)
    walked, day = {}, sunday
    for number in range(1, 51):
        day += DAY
        walked[number] = day
    return {date(year, 1, 1), sunday - DAY - DAY, sunday, walked[1], king, date(year, 5, 5), walked[39], walked[49], walked[50],
            date(year, 12, 25), date(year, 12, 26)}


FREE = set().union(*(free_days(year) for year in range(2023, 2043)))


def works(day):
    return day.weekday() not in (SATURDAY, SUNDAY) and day not in FREE


def not_on_a_free_day(day):
    while not works(day):
        day += DAY
    return day


def walk(day, days, step=DAY):
    for _ in range(days):
        day += step
    return day


def weeks(day, number):
    """The same weekday is met for the so manieth time."""
    wanted = day.weekday()
    while number:
        day += DAY
        number -= day.weekday() == wanted
    return day


def months(day, number):
    """The same number in a later month, or the last day of a month that is too short."""
    wanted, month, last = day.day, day.month, day
    while number:
        day += DAY
        if day.month != month:
            month = day.month
            number -= 1
    while day.day != wanted:
        if (day + DAY).month != month:
            return day
        day += DAY
    return day


def working_days(day, number, step=DAY):
    while number:
        day += step
        number -= works(day)
    return day


def latest_receipt(target, number):
    """From the target down: the first working day whose term ends before it."""
    day = target
    while not (works(day) and not_on_a_free_day(weeks(day, number)) < target):
        day -= DAY
    return day


def safe(target):
    day = latest_receipt(target, 14)
    return working_days(working_days(day, 10, -DAY), 20, -DAY)


def lawful(rule):
    return lambda day: not_on_a_free_day(rule(day))


TERMS = {
    "AP_ADVICE": lawful(lambda day: weeks(day, 8)),
    "AP_ADVICE_EXTENDED": lawful(lambda day: weeks(day, 14)),
    "AP_EXTENSION_NOTICE": lawful(lambda day: months(day, 1)),
    "AP_ADVICE_PROCESSING": lambda day: working_days(day, 10),
    "REQUEST_ANSWER": lawful(lambda day: months(day, 1)),
    "REQUEST_ANSWER_EXTENDED": lawful(lambda day: months(day, 3)),
    "OBJECTION": lawful(lambda day: weeks(day, 6)),
    "PRE_SCAN": lambda day: working_days(day, 10),
    "DRAFTING": lawful(lambda day: weeks(day, 8)),
    "FG_ADVICE": lambda day: working_days(day, 15),
    "SECURITY_REVIEW": lambda day: working_days(day, 10),
    "COLLEGE_DECISION": lambda day: working_days(day, 5),
    "VIEWS": lambda day: walk(day, 21),
    "COUNCIL": lawful(lambda day: weeks(day, 8)),
    "REASSESSMENT": lambda day: months(day, 36),
    "REASSESSMENT_NOTICE": lambda day: walk(day, 90, -DAY),
    "REASSESSMENT_GRACE": lambda day: walk(day, 90),
    "AGREEMENT_FIRST_NOTICE": lambda day: walk(day, 90, -DAY),
    "AGREEMENT_LAST_NOTICE": lambda day: walk(day, 30, -DAY),
    "REMINDER": lambda day: working_days(day, 5, -DAY),
    "LINE_MANAGER": lambda day: working_days(day, 5),
    "DEPARTMENT_HEAD": lambda day: working_days(day, 10),
    "PLAN_RECEIPT_8": lambda day: latest_receipt(day, 8),
    "PLAN_RECEIPT_14": lambda day: latest_receipt(day, 14),
    "PLAN_SAFE_SUBMISSION": safe,
}
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def main():
    for name, rule in TERMS.items():
        for year in range(2026, 2037):
            days, day = [], date(year, 1, 1)
            while day.year == year:
                days.append((rule(day) - day).days)
                day += DAY
            base = min(days)
            print(name, year, base, "".join(DIGITS[length - base] for length in days))


if __name__ == "__main__":
    main()
