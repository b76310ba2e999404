"""Writes ../special-functions.tsv: reference values of the special functions and distributions.

Everything is computed with mpmath from definitions or series of positive terms, at a precision that leaves more
than 20 digits also in the smallest tail. Arguments are doubles, written so that they read back exactly.
Run: python3 special_functions.py  (mpmath 1.3)
"""
import math
import os
import random

from mpmath import mp, mpf, digamma, erfc, exp, log, loggamma, psi, pi, sqrt

mp.dps = 60
random.seed(20260701)
rows = []


def text(value):
    return repr(float(value)) if not isinstance(value, int) else str(value)


def emit(name, args, value):
    value = mpf(value)
    if value != 0 and not mpf("1e-290") < abs(value) < mpf("1e300"):
        return
    rows.append("\t".join([name] + [text(a) for a in args] + [mp.nstr(value, 19, min_fixed=1, max_fixed=0)]))


def lgamma(x):
    return loggamma(mpf(x))


def lower_gamma(a, x):
    """P(a, x) and the kernel's derivative."""
    a, x = mpf(a), mpf(x)
    term = total = mpf(1)
    n = 0
    while term > total * mpf(10) ** (-mp.dps):
        n += 1
        term *= x / (a + n)
        total += term
    return exp(a * log(x) - x - lgamma(a + 1)) * total


def gamma_tails(a, x):
    with mp.workdps(60):
        low = lower_gamma(a, x)
    if low > mpf("0.1"):
        with mp.workdps(310):
            low = lower_gamma(a, x)
            return +low, 1 - low
    return low, 1 - low


def lower_beta(a, b, x):
    a, b, x = mpf(a), mpf(b), mpf(x)
    term = total = mpf(1)
    n = 0
    while True:
        term *= (a + b + n) / (a + 1 + n) * x
        n += 1
        total += term
        if term < total * mpf(10) ** (-mp.dps) and (a + b + n) * x < a + 1 + n:
            break
    return exp(a * log(x) + b * log(1 - x) - lgamma(a) - lgamma(b) + lgamma(a + b)) / a * total


def beta_tails(a, b, x):
    """Both tails at the double x, the small one by its own series."""
    exact = mpf(x)
    if x < 0.1 or x > 0.9:
        # The series from the other end would need millions of terms; digits pay for the cancellation instead.
        with mp.workdps(320):
            if x < 0.1:
                low = lower_beta(a, b, exact)
                return low, 1 - low
            high = lower_beta(b, a, 1 - exact)
            return 1 - high, high
    if exact * (mpf(a) + mpf(b)) <= mpf(a):
        with mp.workdps(60):
            low = lower_beta(a, b, exact)
        return low, 1 - low
    with mp.workdps(60):
        high = lower_beta(b, a, 1 - exact)
    return 1 - high, high


for x in [1e-300, 1e-100, 1e-10, 1e-3, 0.1, 0.3, 0.5, 0.9, 0.999, 1.001, 1.3, 1.7, 2.001, 2.5, 3.3, 5, 7.7, 9.99, 10.01,
          15, 33.3, 100, 1234.5, 1e5, 1e6, 1e10, 1e100]:
    emit("logGamma", [x], lgamma(x))
    if x < 1e50:
        emit("digamma", [x], digamma(mpf(x)))
        emit("trigamma", [x], psi(1, mpf(x)))
for x in [1e-300, 1e-16, 1e-8, 1e-3, 0.1, 0.49, 0.51, 0.9, 3.0, -1e-9, -0.2, -0.49]:
    emit("logGammaOnePlus", [x], lgamma(1 + mpf(x)))
grid = [1e-8, 1e-3, 0.1, 0.4, 1.0, 2.7, 9.5, 10.5, 33.0, 1e3, 123456.7, 1e6, 1e9]
for z in grid:
    for d in grid:
        with mp.workdps(90):
            emit("logGammaRatio", [z, d], lgamma(mpf(z) + mpf(d)) - lgamma(z))
            if z <= d and (z, d) != (1.0, 1.0):
                emit("logBeta", [z, d], lgamma(z) + lgamma(d) - lgamma(mpf(z) + mpf(d)))

for z in [-37, -30.3, -20, -10.1, -6, -3.3, -1.96, -1, -0.5, -0.1, -1e-3, -1e-9, 0.0, 1e-5, 0.3, 1, 1.6449, 3, 5.5, 8]:
    emit("normalCDF", [z], erfc(-mpf(z) / sqrt(mpf(2))) / 2)
    emit("normalSurvival", [z], erfc(mpf(z) / sqrt(mpf(2))) / 2)
for p in [1e-280, 1e-200, 1e-100, 1e-30, 1e-12, 1e-5, 0.001, 0.02425, 0.1, 0.2499, 0.2501, 0.4, 0.4999, 0.5 + 1e-9,
          0.6, 0.749, 0.751, 0.975, 0.9999, 1 - 1e-12]:
    z = mp.sqrt(2) * mp.erfinv(2 * mpf(p) - 1) if 1e-30 < p else None
    if z is None:
        guess = -mp.sqrt(-2 * log(mpf(p)) - log(-2 * log(mpf(p))) - log(2 * pi))
        z = mp.findroot(lambda t: log(erfc(-t / sqrt(mpf(2))) / 2) - log(mpf(p)), guess)
    emit("normalQuantile", [p], z)

shapes = [1e-3, 0.03, 0.3, 0.7, 0.999, 1.0, 1.5, 2.7, 7.7, 20.0, 99.5, 1e3, 12345.6, 1e5, 1e6]
for a in shapes:
    points = set()
    big = [-34, -4, -0.3, 0.3, 4, 34]
    for s in big if a > 1e4 else [-34, -20, -8, -4, -2, -1, -0.3, 0.0, 0.3, 1, 2, 4, 8, 20, 34]:
        x = a + s * math.sqrt(a)
        if x > 0:
            points.add(float(f"{x:.10g}"))
    if a < 20:
        points.update([1e-12 * a, 1e-3 * a, 0.1 * a, 0.5, 1.05, 1.15, 3.0, 30.0, 300.0])
        points.update([1e-200] if a < 1 else [])
    for x in sorted(points):
        low, high = gamma_tails(a, x)
        emit("gammaP", [a, x], low)
        emit("gammaQ", [a, x], high)
        density = exp((mpf(a) - 1) * log(mpf(x)) - x - lgamma(a))
        emit("gammaDensity", [a, x], density)
        for name, tail, sign in [("gammaQuantile", low, 1), ("gammaUpperQuantile", high, -1)]:
            if mpf("1e-290") < tail < mpf("0.6"):
                given = mpf(float(tail))
                shift = sign * (given - tail) / density
                if abs(shift) < mpf("1e-9") * x:
                    emit(name, [a, float(tail)], mpf(x) + shift)

for a, b in [(1e-3, 1e-3), (1e-3, 1.0), (1e-3, 7.7), (1e-3, 1e3), (0.03, 0.4), (0.3, 0.7), (0.5, 0.5), (0.5, 20.0),
             (0.9, 1e4), (1.0, 1.0), (1.0, 15.0), (1.2, 18.0), (2.3, 14.1), (2.7, 0.2), (5.5, 5.5), (9.0, 120.0),
             (40.0, 3.0), (120.5, 80.0), (1e3, 0.02), (1e3, 1e3), (2.5, 1e6), (350.0, 1e6), (2e4, 6e4), (1e6, 1e6)]:
    mean = a / (a + b)
    sd = math.sqrt(mean * (1 - mean) / (a + b + 1))
    points = set()
    big = [-30, -3, 0.0, 1.5, 12]
    for s in big if a + b > 1e5 else [-30, -12, -6, -3, -1.5, -0.5, 0.0, 0.5, 1.5, 3, 6, 12, 30]:
        x = mean + s * sd
        if 0 < x < 1:
            points.add(float(f"{x:.10g}"))
    if a + b < 1e4:
        points.update([1e-6, 1e-3, 0.05, 0.2, 0.5, 0.68, 0.72, 0.9, 0.99, 1 - 1e-5])
    if a < 1:
        points.update([1e-100])
    for x in sorted(points):
        low, high = beta_tails(a, b, x)
        emit("betaLower", [a, b, x], low)
        emit("betaUpper", [a, b, x], high)
        power = exp(mpf(a) * log(mpf(x)) + mpf(b) * log(1 - mpf(x)) - lgamma(a) - lgamma(b) + lgamma(mpf(a) + b))
        density = power / x / (1 - mpf(x))
        emit("betaDensity", [a, b, x], density)
        for name, tail, sign in [("betaQuantile", low, 1), ("betaUpperQuantile", high, -1)]:
            if mpf("1e-290") < tail < mpf("0.6"):
                given = mpf(float(tail))
                shift = sign * (given - tail) / density
                if abs(shift) < mpf("1e-9") * min(x, 1 - x):
                    emit(name, [a, b, float(tail)], mpf(x) + shift)

for degrees, x in [(1, 3.841458820694124), (1, 8.224922285197744), (3, 0.1), (29, 22.169), (29, 42.69), (100, 300.0)]:
    emit("chiSquaredSurvival", [float(degrees), x], gamma_tails(degrees / 2, x / 2)[1])

for n, p in [(1, 0.3), (15, 0.02), (20, 0.5), (50, 0.231), (1000, 0.001), (1000, 0.9), (100000, 0.3)]:
    sd = math.sqrt(n * p * (1 - p))
    for k in sorted({max(0, min(n, round(n * p + s * sd))) for s in [-20, -5, -2, -1, 0, 1, 2, 5, 20]} | {0, n}):
        exact = mpf(p)
        mass = exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * log(exact) + (n - k) * log(1 - exact))
        emit("binomialProbability", [n, p, k], mass)
        if k < n:
            # P(Y <= k) = I_{1-p}(n - k, k + 1)
            above, below = beta_tails(k + 1, n - k, p)
            emit("binomialCDF", [n, p, k], below)
            emit("binomialSurvival", [n, p, k], above)
for m in [0.01, 0.5, 3.3, 16.0, 250.0, 1e5]:
    for k in sorted({max(0, round(m + s * math.sqrt(m))) for s in [-20, -5, -2, -1, 0, 1, 2, 5, 20]}):
        emit("poissonProbability", [m, k], exp(k * log(mpf(m)) - m - lgamma(k + 1)))
        low, high = gamma_tails(k + 1, m)
        emit("poissonCDF", [m, k], high)
        emit("poissonSurvival", [m, k], low)
for n, a, b in [(1, 0.5, 0.5), (15, 1.2, 18.0), (15, 0.02, 0.3), (60, 2.3, 14.1), (60, 0.5, 0.4), (300, 30.0, 900.0),
                (300, 1.0, 1.0), (1000, 0.001, 5.0), (3000, 12345.6, 2e6), (3000, 5.5, 0.7), (5000, 1e3, 1e3)]:
    mass = [exp(lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + lgamma(mpf(a) + k) + lgamma(mpf(b) + n - k)
                - lgamma(mpf(a) + b + n) - lgamma(a) - lgamma(b) + lgamma(mpf(a) + b)) for k in range(n + 1)]
    centre = n * a / (a + b)
    for k in sorted({0, n, min(n, 1), int(centre), int((centre + n) / 2), min(n, int(centre * 3) + 2), int(centre / 2)}):
        emit("betaBinomialProbability", [n, a, b, k], mass[k])
        emit("betaBinomialCDF", [n, a, b, k], mp.fsum(mass[: k + 1]))
        if k < n:
            emit("betaBinomialSurvival", [n, a, b, k], mp.fsum(mass[k + 1:]))

here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "..", "special-functions.tsv"), "w") as file:
    file.write("\n".join(rows) + "\n")
print(len(rows))
