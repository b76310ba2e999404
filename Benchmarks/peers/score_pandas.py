#!/usr/bin/env python3
"""Ranks institutions by risk with pandas, as an analyst would in an afternoon: the peer that `dudao risk score` is timed beside.

usage: score_pandas.py FOLDER OUTPUT.csv

Does what makes up the core of a score: the latest submitted version of each record, answers joined to it, violations
weighted by severity (10, 3, 1; an escalated item is severe), decayed with the visit's age, shrunk towards the rate of
the institution's category, ranked, written as CSV.

Leaves out: the check of every cell (a faulty folder is an exception or passes unseen), the choice of half-life and
weights on training data (12 months and 10/3/1 are fixed), the fit of the prior's strength (fixed at 20 answers), the
kinds of visit, intervals, exceedance, P(top 10 %), expected ranks, calibrated probabilities and reasons.
"""
import pathlib
import sys

import pandas

SEVERITY = {"P1": 1, "P6": 1, "P7": 1, "I2": 1, "I4": 1}  # the others of the form are serious: 3
SERIOUS, SEVERE = 3, 10
HALF_LIFE_DAYS = 365.25
STRENGTH = 20


def read(folder, name, columns):
    return pandas.read_csv(folder / f"{name}.csv", usecols=columns, dtype=str, encoding="utf-8-sig")


def main():
    folder, output = pathlib.Path(sys.argv[1]), sys.argv[2]
    institutions = read(folder, "institutions", ["institution_id", "name", "category", "withdrawn_on"])
    sessions = read(folder, "sessions", ["session_id", "institution_id"])
    records = read(folder, "records", ["record_id", "version", "session_id", "visited_on", "submitted_at"])
    answers = read(folder, "answers", ["record_id", "version", "item", "answer"])
    escalations = read(folder, "escalations", ["session_id", "item"]).dropna()

    records["version"] = records["version"].astype(int)
    answers["version"] = answers["version"].astype(int)
    records["visited_on"] = pandas.to_datetime(records["visited_on"])
    records = records[records["submitted_at"].notna()].sort_values("version").drop_duplicates("record_id", keep="last")
    as_of = records["visited_on"].max()

    rows = answers[answers["answer"].isin(["yes", "no"])].merge(records, on=["record_id", "version"])
    rows = rows.merge(sessions, on="session_id").merge(
        escalations.drop_duplicates().assign(severe=True), on=["session_id", "item"], how="left")
    weight = rows["item"].map(SEVERITY).fillna(SERIOUS).where(rows["severe"].isna(), SEVERE)
    decay = 0.5 ** ((as_of - rows["visited_on"]).dt.days / HALF_LIFE_DAYS)
    rows["points"] = weight * (rows["answer"] == "no") * decay
    rows["answers"] = decay

    scores = rows.groupby("institution_id")[["points", "answers"]].sum()
    scores = institutions.set_index("institution_id").join(scores).fillna({"points": 0, "answers": 0})
    scores = scores[scores["withdrawn_on"].isna() | (pandas.to_datetime(scores["withdrawn_on"]) > as_of)]
    overall = scores["points"].sum() / scores["answers"].sum()
    category = scores["category"].fillna("")
    sums = scores.groupby(category)[["points", "answers"]].sum()
    prior = (sums["points"] + overall * STRENGTH) / (sums["answers"] + STRENGTH)
    scores["prior"] = category.map(prior)
    scores["rate"] = (scores["points"] + scores["prior"] * STRENGTH) / (scores["answers"] + STRENGTH)
    scores["rank"] = scores["rate"].rank(ascending=False, method="first").astype(int)
    scores.sort_values("rank")[["rank", "name", "category", "answers", "points", "prior", "rate"]].to_csv(
        output, encoding="utf-8-sig")


if __name__ == "__main__":
    main()
