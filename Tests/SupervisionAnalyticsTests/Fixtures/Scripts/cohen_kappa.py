"""Writes ../cohen-kappa.tsv: Cohen's kappa of 2 x 2 tables with its large-sample standard error.

Kappa, its error and its interval are statsmodels' (statsmodels.stats.inter_rater.cohens_kappa). The same values are
computed here with exact fractions from the formulas of Fleiss, Cohen and Everitt (1969), general in the number of
categories, and both have to agree before a line is written.
Run: python3 cohen_kappa.py  (statsmodels 0.15)

Each line: what it is of; both yes, first yes only, second yes only, both no; its value.
"""
import math
import os
import random
from fractions import Fraction

from statsmodels.stats.inter_rater import cohens_kappa

random.seed(20260702)
TABLES = [
    (20, 5, 10, 15), (40, 3, 2, 5), (80, 5, 5, 10), (118, 5, 2, 0), (1, 2, 2, 1), (10, 0, 7, 23), (0, 6, 9, 15),
    (45, 15, 25, 15), (25, 35, 5, 35), (0, 1, 3, 0), (3, 0, 1, 30), (1000, 1, 1, 1000), (15, 60, 20, 5),
    (17, 1, 1, 12), (950, 20, 25, 5), (2, 1, 0, 1),
]
while len(TABLES) < 60:
    TABLES.append(tuple(random.choice([random.randint(0, 9), random.randint(0, 300)]) for _ in range(4)))


def exact(a, b, c, d):
    n = a + b + c + d
    p = [[Fraction(a, n), Fraction(b, n)], [Fraction(c, n), Fraction(d, n)]]
    row = [sum(p[i]) for i in range(2)]
    column = [p[0][j] + p[1][j] for j in range(2)]
    observed = p[0][0] + p[1][1]
    expected = sum(row[i] * column[i] for i in range(2))
    kappa = (observed - expected) / (1 - expected)
    agree = sum(p[i][i] * (1 - (row[i] + column[i]) * (1 - kappa)) ** 2 for i in range(2))
    differ = (1 - kappa) ** 2 * sum(
        p[i][j] * (column[i] + row[j]) ** 2 for i in range(2) for j in range(2) if i != j)
    variance = (agree + differ - (kappa - expected * (1 - kappa)) ** 2) / (n * (1 - expected) ** 2)
    return kappa, variance


lines = []
for a, b, c, d in TABLES:
    if (a + b) in (0, a + b + c + d) or (a + c) in (0, a + b + c + d) or b + c == 0:
        continue
    kappa, variance = exact(a, b, c, d)
    if variance == 0:
        continue
    theirs = cohens_kappa([[a, b], [c, d]])
    assert math.isclose(theirs.kappa, float(kappa), rel_tol=1e-12, abs_tol=1e-14), (a, b, c, d)
    assert math.isclose(theirs.std_kappa, math.sqrt(variance), rel_tol=1e-9), (a, b, c, d)
    values = {"kappa": float(kappa), "error": math.sqrt(variance), "lower": theirs.kappa_low, "upper": theirs.kappa_upp}
    for name, value in values.items():
        lines.append("\t".join([name] + [str(x) for x in (a, b, c, d)] + [repr(float(value))]))
folder = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(folder, "..", "cohen-kappa.tsv"), "w") as file:
    file.write("\n".join(lines) + "\n")
