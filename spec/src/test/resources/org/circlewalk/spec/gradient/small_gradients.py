"""Writes small_gradients.txt: the expected gradients of Lemma B.1, summed walk by walk in Python's fractions.

    python3 small_gradients.py > small_gradients.txt

Nothing is shared with the Java code: walks are step patterns, the gradients are the definition. Positions, nodes and
matrix entries come in increasing order, matrices row by row, row y = the true next node.
"""
import platform
import random
from fractions import Fraction as F
from itertools import product

SEED = 20251123


def gradients(K, N, p, eps, V, S):
    value = [[F(0)] * K for _ in range(K)]
    logits = [F(0)] * N
    tokens = [F(0)] * K
    for start in range(K):
        for steps in product((1, -1), repeat=N - 1):
            prob = F(1, K)
            walk = [start]
            for step in steps:
                prob *= p if step == 1 else 1 - p
                walk.append((walk[-1] + step) % K)
            y = walk[-1]
            v = [V[y][s] for s in walk[:-1]] + [F(0)]
            z = sum(a * b for a, b in zip(S, v))
            slope = -1 / (z + eps)
            for i in range(N):
                g = slope * S[i] * (v[i] - z)
                logits[i] += prob * g
                if i < N - 1:
                    value[y][walk[i]] += prob * slope * S[i]
                    tokens[walk[i]] += prob * g
    return sum(value, []), logits, tokens


def main():
    rng = random.Random(SEED)
    print(f"# generator: small_gradients.py, Python {platform.python_version()}, module fractions, seed {SEED}")
    print("# a case is 6 lines: K N p epsilon, V, S, value, logits, tokens")
    shapes = [(3, 2, F(1)), (3, 4, F(1, 2)), (3, 6, F(1, 100)), (4, 3, F(1, 2)), (4, 6, F(0)), (4, 7, F(9, 11)),
              (5, 2, F(3, 7)), (5, 6, F(7, 10)), (6, 5, F(7, 10)), (6, 8, F(1, 3)), (7, 5, F(19, 20))]
    for number, (K, N, p) in enumerate(shapes):
        eps = rng.choice([F(1, 10), F(1, 3), F(2)])
        V = [[F(rng.randint(0, 9), rng.randint(1, 7)) for _ in range(K)] for _ in range(K)]
        if number % 3 == 2:
            V = [[V[0][(s - y) % K] for s in range(K)] for y in range(K)]
        weights = [rng.randint(0, 6) for _ in range(N - 1)] + [rng.randint(1, 3)]
        S = [F(w, sum(weights)) for w in weights]
        value, logits, tokens = gradients(K, N, p, eps, V, S)
        print()
        print(K, N, p, eps)
        for row in (sum(V, []), S, value, logits, tokens):
            print(*row)


main()
