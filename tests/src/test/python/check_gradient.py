"""Trains the model in NumPy, writes its gradient to a file, and lets circlewalk check it."""
import itertools, json, subprocess, sys
import numpy as np

K, N, p, epsilon, eta, G = 5, 7, 0.7, 0.1, 1.0, 10.5
turns = np.array(list(itertools.product((1, -1), repeat=N - 1)))
walks = np.concatenate([(start + np.cumsum(np.c_[0 * turns[:, :1], turns], axis=1)) % K for start in range(K)])
weight = np.tile(np.where(turns == 1, p, 1 - p).prod(axis=1), K) / K
seen, y = walks[:, :-1], walks[:, -1]

def gradient(V, S):
    v = np.c_[V[y[:, None], seen], np.zeros(len(y))]
    z = v @ S
    slope = -weight / (z + epsilon)
    gradV = np.zeros((K, K))
    np.add.at(gradV, (y[:, None], seen), slope[:, None] * S[:-1])
    return gradV, (slope[:, None] * S * (v - z[:, None])).sum(axis=0)

V, logits = np.zeros((K, K)), np.zeros(N)
for step in range(3):
    S = np.exp(logits - logits.max())
    S /= S.sum()
    gradV, gradLogits = gradient(V, S)
    document = {"format": "circlewalk-foreign-gradient-1", "numbers": "float64", "K": K, "N": N, "p": p, "epsilon": epsilon,
                "V": V.tolist(), "S": S.tolist(), "gradV": gradV.tolist(), "gradLogits": gradLogits.tolist()}
    V -= eta * gradV
    logits -= eta * G**2 * gradLogits
    logits[-1] -= eta * G / K * gradLogits[-1]

answer = subprocess.run([*sys.argv[1:], "check", "gradient", "-", "--json", "-"], input=json.dumps(document), text=True, stdout=subprocess.PIPE)
for part in json.loads(answer.stdout)["parts"]:
    worst = part["worst"]
    print(part["part"], "is right" if part["within"] else "is WRONG", "up to", worst["error"], "ulps of", worst["bound"])
sys.exit(answer.returncode)
