"""Writes limit_gaps.txt: the limits of gap_k(N) of Lemma E.4 from the eigenvalues of the transition matrix.

    python3 limit_gaps.py > limit_gaps.txt

With a_j = exp(2 pi i j/K) and l_j = p a_j + (1-p)/a_j, gap_k(N) is the mean over j of (l_j - l_j^k) times the sum of
conj(l_j)^i over 1 <= i < N; an eigenvalue of modulus below 1 contributes a geometric series, 1 contributes 0, and -1
contributes 0 unless N and k are even. Java solves a linear system on the circle in rationals instead.
"""
import platform

import mpmath
from mpmath import mp, mpf

mp.dps = 60


def gap(K, p, k):
    total = mpf(0)
    for j in range(1, K):
        if 2 * j == K:
            continue
        a = mp.expjpi(mpf(2 * j) / K)
        value = p * a + (1 - p) / a
        back = mp.conj(value)
        total += ((value - value ** k) * back / (1 - back)).real
    return total / K


def main():
    print(f"# generator: limit_gaps.py, Python {platform.python_version()}, mpmath {mpmath.__version__}, "
          f"{mp.dps} digits, no random numbers")
    print("# a line is K, p in hundredths, k, the limit of gap_k (along odd N for K and k even) to 45 digits")
    for K in (3, 4, 5, 6, 9, 16, 17, 20, 31):
        for hundredths in (1, 30, 50, 70, 78, 99):
            for k in (2, 3, 4, 7, 24):
                value = gap(K, mpf(hundredths) / 100, k)
                print(K, hundredths, k, mp.nstr(value, 45, min_fixed=-100, max_fixed=100))


main()
