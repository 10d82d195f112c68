"""Writes long_gradients.txt: expected gradients of walks that enumeration cannot reach, to 40 digits, by quadrature.

    python3 long_gradients.py > long_gradients.txt

A road the Java code does not take: 1/(z+eps) is the integral of exp(-(z+eps)u) over u > 0, and for each u the expectation
is a product along the walk, which forward and backward messages on the circle sum. The quadrature is the double
exponential rule u = exp(t - exp(-t)) with step 1/40 in 80 digits; its relative error max |x Q(x) - 1| over a grid of
x = z + eps in [eps, 20] is printed. V is the value matrix after the first step of training with eta = 1 (Lemma C.1).
"""
import platform
from fractions import Fraction as F

import mpmath
from mpmath import mp, mpf

mp.dps = 80
STEP = mpf(1) / 40


def nodes():
    result = []
    for n in range(-220, 321):
        t = n * STEP
        u = mp.exp(t - mp.exp(-t))
        result.append((u, STEP * u * (1 + mp.exp(-t))))
    return [(u, w) for u, w in result if w > mpf(10) ** -70 and u < 4000]


def first_step(K, N, p, eps):
    law = [F(0)] * K
    law[0] = F(1)
    total = [F(0)] * K
    for _ in range(N - 1):
        law = [p * law[d - 1] + (1 - p) * law[(d + 1) % K] for d in range(K)]
        total = [a + b for a, b in zip(total, law)]
    return [t / (eps * N * K) for t in total]


def messages(K, N, p, phi):
    """E[1{s_i=a} 1{s_N=0} prod phi_i(s_i)] * K for every i < N and a, from site factors phi[i][s]."""
    q = 1 - p
    forward = [phi[0][:]]
    for i in range(1, N - 1):
        f = forward[-1]
        forward.append([(p * f[s - 1] + q * f[(s + 1) % K]) * phi[i][s] for s in range(K)])
    b = [mpf(0)] * K
    b[K - 1] += p
    b[1] += q
    result = [None] * (N - 1)
    for i in range(N - 2, -1, -1):
        result[i] = [x * y for x, y in zip(forward[i], b)]
        bf = [x * y for x, y in zip(b, phi[i])]
        b = [p * bf[(s + 1) % K] + q * bf[s - 1] for s in range(K)]
    return result


def gradients(K, N, p, eps, c, S, rule):
    """By rotation symmetry: y = 0, and V[0][s] = c[-s]."""
    pm, em = mpf(p.numerator) / p.denominator, mpf(eps.numerator) / eps.denominator
    row = [mpf(c[-s % K].numerator) / c[-s % K].denominator for s in range(K)]
    Sm = [mpf(x.numerator) / x.denominator for x in S]
    site = [[mpf(0)] * K for _ in range(N - 1)]
    for u, w in rule:
        table = {s: [mp.exp(-u * s * v) for v in row] for s in set(Sm[:-1])}
        m = messages(K, N, pm, [table[Sm[i]] for i in range(N - 1)])
        scale = w * mp.exp(-em * u)
        for i in range(N - 1):
            for a in range(K):
                site[i][a] += scale * m[i][a]
    column = [-sum(Sm[i] * site[i][-d % K] for i in range(N - 1)) / K for d in range(K)]
    inverse = sum(site[0])
    logits = [Sm[i] * (1 - sum((row[a] + em) * site[i][a] for a in range(K))) for i in range(N - 1)]
    logits.append(Sm[N - 1] * (1 - em * inverse))
    return column, logits


def main():
    rule = nodes()
    worst = max(abs(x * sum(w * mp.exp(-x * u) for u, w in rule) - 1) for x in mp.linspace(mpf(1) / 10, 20, 41))
    print(f"# generator: long_gradients.py, Python {platform.python_version()}, mpmath {mpmath.__version__}, "
          f"{mp.dps} digits, no random numbers")
    print(f"# quadrature: {len(rule)} nodes, relative error at most {mp.nstr(worst, 3)}")
    print("# a case is 4 lines: K N p epsilon, S, column 0 of the gradient of V, the logit gradients")
    eps = F(1, 10)
    for K, N, p, peaked in [(6, 97, F(7, 10), False), (6, 97, F(1, 2), True), (5, 33, F(9, 10), True),
                            (20, 101, F(4, 5), False)]:
        S = [F(1, N)] * N
        if peaked:
            S = [F(1, 1024)] * (N - 2) + [1 - F(N - 1, 1024), F(1, 1024)]
        column, logits = gradients(K, N, p, eps, first_step(K, N, p, eps), S, rule)
        print()
        print(K, N, p, eps)
        print(*S)
        print(*[mp.nstr(x, 40) for x in column])
        print(*[mp.nstr(x, 40) for x in logits])


main()
