#!/usr/bin/env python3
"""One step of gradient descent on the empirical loss in PyTorch, as a peer for EmpiricalBenchmark.

Two versions in double precision, both full batch with automatic differentiation:
  textbook  the model as the paper states it: W is (K+M) x (K+M), the embeddings are explicit, W x_N is formed first;
  indexed   only q = W x_N is a parameter, token and position parts of the logits are looked up.

Usage: pytorch_peer.py [--K 6] [--N 97] [--M 1000] [--sequences 1000] [--threads 1] [--repeats 15]
Prints the fastest and the median time of a step in milliseconds. Written for PyTorch 1.13 (Debian 12: packages python3-torch
and libopenblas0-pthread); seed 1.
"""
import argparse
import math
import statistics
import time

import torch

parser = argparse.ArgumentParser()
for name, default in (("K", 6), ("N", 97), ("M", 1000), ("sequences", 1000), ("threads", 1), ("repeats", 15)):
    parser.add_argument("--" + name, type=int, default=default)
args = parser.parse_args()
K, N, M, n = args.K, args.N, args.M, args.sequences
torch.set_num_threads(args.threads)
torch.set_default_dtype(torch.float64)
torch.manual_seed(1)

steps = (torch.rand(n, N - 1) < 0.7).long() * 2 - 1
walks = torch.cat([torch.randint(K, (n, 1)), steps], 1).cumsum(1) % K
tokens, labels = walks[:, : N - 1], walks[:, N - 1]
positions = torch.sin(torch.outer(torch.arange(1.0, N + 1), torch.arange(1.0, M + 1)) * math.pi / (M + 1))


def textbook():
    x = torch.zeros(n, N, K)
    x[:, : N - 1] = torch.nn.functional.one_hot(tokens, K).double()
    embedded = torch.cat([x, positions.expand(n, N, M)], 2)
    value = torch.zeros(K, K, requires_grad=True)
    weight = torch.zeros(K + M, K + M, requires_grad=True)

    def step():
        scores = torch.softmax(embedded @ (weight @ embedded[0, N - 1]), 1)
        output = (scores.unsqueeze(1) @ x).squeeze(1) @ value.T
        loss = -torch.log(output[torch.arange(n), labels] + 0.1).mean()
        for parameter, gradient in zip((value, weight), torch.autograd.grad(loss, (value, weight))):
            parameter.data -= gradient

    return step


def indexed():
    value = torch.zeros(K, K, requires_grad=True)
    query = torch.zeros(K + M, requires_grad=True)
    zero = torch.zeros(n, 1)

    def step():
        logits = (positions @ query[K:]).expand(n, N) + torch.cat([query[:K][tokens], zero], 1)
        scores = torch.softmax(logits, 1)
        z = (scores[:, : N - 1] * value[labels.unsqueeze(1), tokens]).sum(1)
        loss = -torch.log(z + 0.1).mean()
        g = (M + 1) / 2
        for parameter, gradient, rate in zip((value, query), torch.autograd.grad(loss, (value, query)), (1.0, g)):
            parameter.data -= rate * gradient

    return step


for version in (textbook, indexed):
    step = version()
    times = []
    for repeat in range(args.repeats + 2):
        start = time.perf_counter()
        step()
        if repeat >= 2:
            times.append(1000 * (time.perf_counter() - start))
    print(f"{version.__name__}: fastest {min(times):.3f} ms, median {statistics.median(times):.3f} ms "
          f"(K = {K}, N = {N}, M = {M}, {n} sequences, {args.threads} thread(s), {args.repeats} steps)")
