/*
 * The population gradient that PopulationEngine computes where V is circulant and attention is by position, in C: what the Java
 * engine is measured against. The program shares no text with the engine. It answers on standard output what it is asked on
 * standard input, all numbers as text:
 *
 *   walk K N p epsilon                            the setting
 *   state INDEX, then K numbers, row 0 of V, and N position logits
 *   gradient INDEX                                prints loss, K of row 0 of dL/dV, N of E[g], K of the tokens, in hexadecimal
 *   nodes INDEX                                   prints how many nodes the quadrature rule has there
 *   time FROM TO COUNT                            computes the gradients at FROM ... TO-1, COUNT times over; prints nanoseconds
 *
 * x = epsilon + sum of S_i v(s_i) over walks that end in node 0; 1/x is a sum of exponentials, the Gauss-Laguerre rule with the
 * fewest nodes for the range of x, which is computed exactly (Viterbi); of the nodes eight lie in a vector, and forward and backward
 * messages run at the same time. Nodes 2m + parity only on an even circle. Rules have at most 32 nodes: beyond, it gives up.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef double v8 __attribute__((vector_size(64)));
typedef long long l8 __attribute__((vector_size(64)));

enum { MOST_NODES = 32, MOST_VECTORS = 4, MOST_STATES = 64, MOST_WIDTH = 128 };
#define INLINE static inline __attribute__((always_inline))

static int K, N, V, width, parities;
static double clockwise, anticlockwise, epsilon;
static double *rows[MOST_STATES], *logitsOf[MOST_STATES];
static double loss, *dRow, *dLogits, *dTokens;
static double *scores, *rho;
static v8 *forwards, *partial;

static struct { double largestRatio, ofLog; v8 node[MOST_VECTORS], weight[MOST_VECTORS]; } rules[MOST_NODES + 1];

static void *room(size_t bytes) {
    void *memory = aligned_alloc(64, (bytes + 127) / 64 * 64);
    memset(memory, 0, (bytes + 127) / 64 * 64);
    return memory;
}

/* ---- rules ---- */

static long double laguerre(int n, long double t) {
    long double before = 0, now = 1;
    for (int k = 0; k < n; k++) {
        long double after = ((2 * k + 1 - t) * now - k * before) / (k + 1);
        before = now;
        now = after;
    }
    return now;
}

static void makeRule(int n) {
    long double node[MOST_NODES], weight[MOST_NODES], from = 0;
    for (int k = 0; k < n; k++) {                 /* the zeros are simple: walk to a change of sign, then halve */
        long double step = 0.02L / n, low = from + step * 0.5L, high;
        int sign = laguerre(n, low) > 0;
        for (high = low + step; (laguerre(n, high) > 0) == sign; high += step * (1 + high / 4)) low = high;
        for (int h = 0; h < 80; h++) {
            long double middle = (low + high) / 2;
            if ((laguerre(n, middle) > 0) == sign) low = middle; else high = middle;
        }
        node[k] = from = (low + high) / 2;
        long double next = (n + 1) * laguerre(n + 1, node[k]);
        weight[k] = node[k] / (next * next) * expl(node[k]);
    }
    long double low = 1, high = 20;
    for (int h = 0; h < 60; h++) {
        long double middle = (low + high) / 2, worst = 0;
        for (int end = -1; end <= 1; end += 2) {
            long double xi = powl(middle, 0.5L * end), sum = 0;
            for (int k = 0; k < n; k++) sum += weight[k] * expl(-xi * node[k]);
            worst = fmaxl(worst, fabsl(xi * sum - 1));
        }
        if (worst <= 2e-15L) low = middle; else high = middle;
    }
    rules[n].largestRatio = (double) low;
    for (int k = 0; k < MOST_VECTORS * 8; k++) {
        rules[n].node[k / 8][k % 8] = k < n ? (double) node[k] : 1;
        rules[n].weight[k / 8][k % 8] = k < n ? (double) weight[k] : 0;
        if (k < n) rules[n].ofLog += (double) (weight[k] / node[k] * expl(-node[k]));
    }
}

/* ---- vectors ---- */

INLINE v8 all(double x) {
    return (v8) {x, x, x, x, x, x, x, x};
}

/* Within an ulp; 0 below -700. */
INLINE v8 exp8(v8 x) {
    l8 above = x > all(-700);
    x = (v8) (((l8) x & above) | ((l8) all(-700) & ~above));
    v8 shifted = x * 0x1.71547652b82fep0 + 0x1.8p52, k = shifted - 0x1.8p52;
    v8 r = (x - k * 0x1.62e42fefa39efp-1) - k * 0x1.abc9e3b39803fp-56;
    static const double inverse[] = {1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040,
                                     1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5};
    v8 s = all(1.0 / 6227020800);
    for (int d = 0; d < 11; d++) s = s * r + inverse[d];
    s = (r * r) * s + r;
    l8 power = ((l8) shifted + 1023) << 52;
    return (v8) ((l8) ((s + 1) * (v8) power) & above);
}

/* e^t - 1 for |t| <= bound. */
INLINE void lessOne(v8 *into, const v8 *exponents, double weight, double bound, const int count) {
    if (bound <= 6.9e-6) {
        for (int e = 0; e < count; e++) {
            v8 t = exponents[e] * weight;
            into[e] = t + 0.5 * t * t;
        }
    } else if (bound <= 1.4e-3) {
        for (int e = 0; e < count; e++) {
            v8 t = exponents[e] * weight;
            into[e] = t * (1 + t * (1.0 / 2 + t * (1.0 / 6 + t * (1.0 / 24))));
        }
    } else if (bound <= 0.05) {
        for (int e = 0; e < count; e++) {
            v8 t = exponents[e] * weight;
            into[e] = t * (1 + t * (1.0 / 2 + t * (1.0 / 6 + t * (1.0 / 24 + t * (1.0 / 120 + t * (1.0 / 720
                    + t * (1.0 / 5040 + t * (1.0 / 40320))))))));
        }
    } else {
        for (int e = 0; e < count; e++) into[e] = exp8(exponents[e] * weight) - 1;
    }
}

INLINE double sum8(v8 v) {
    return ((v[0] + v[1]) + (v[2] + v[3])) + ((v[4] + v[5]) + (v[6] + v[7]));
}

#define PAIR_SUMS(a, b, l0, l1, l2, l3, l4, l5, l6, l7, by) (__builtin_shufflevector(a, b, l0, l1, l2, l3, l4, l5, l6, l7) \
    + __builtin_shufflevector(a, b, l0 + by, l1 + by, l2 + by, l3 + by, l4 + by, l5 + by, l6 + by, l7 + by))
#define SINGLES(a, b) PAIR_SUMS(a, b, 0, 8, 2, 10, 4, 12, 6, 14, 1)
#define PAIRS(a, b) PAIR_SUMS(a, b, 0, 1, 8, 9, 4, 5, 12, 13, 2)

/* Lane l is the sum of vector l. */
INLINE v8 eightSums(const v8 *v) {
    v8 a0 = SINGLES(v[0], v[1]), a1 = SINGLES(v[2], v[3]), a2 = SINGLES(v[4], v[5]), a3 = SINGLES(v[6], v[7]);
    v8 b0 = PAIRS(a0, a1), b1 = PAIRS(a2, a3);
    return PAIR_SUMS(b0, b1, 0, 1, 2, 3, 8, 9, 10, 11, 4);
}

/* ---- a gradient ---- */

INLINE int parityOf(const int P, int site) {
    return P == 2 ? (V - site) & 1 : 0;
}

INLINE int nodeOf(const int P, int parity, int m) {
    return P == 2 ? 2 * m + parity : m;
}

INLINE int down(const int P, const int parity, int m, const int W) {   /* the index of node s - 1 at a neighbouring site */
    return P == 2 && parity == 1 ? m : m == 0 ? W - 1 : m - 1;
}

INLINE int up(const int P, const int parity, int m, const int W) {
    return P == 2 && parity == 0 ? m : m == W - 1 ? 0 : m + 1;
}

static void weigh(const double *logits) {
    double top = logits[0];
    for (int i = 1; i < N; i++) top = logits[i] > top ? logits[i] : top;
    v8 total = all(0);
    for (int i = 0; i < N; i += 8) {
        v8 x;
        for (int l = 0; l < 8; l++) x[l] = i + l < N ? logits[i + l] - top : -1e9;
        x = exp8(x);
        for (int l = 0; l < 8; l++) x[l] = i + l < N ? x[l] : 0;
        *(v8 *) (scores + i) = x;
        total += x;
    }
    double inverse = 1 / sum8(total);
    for (int i = 0; i < N; i += 8) *(v8 *) (scores + i) *= inverse;
}

INLINE void widen(double *restrict low, double *restrict high, const double *fromLow, const double *fromHigh, double score,
                  const double *at, const int parity, const int P, const int W) {
    int possibleDown = clockwise > 0, possibleUp = anticlockwise > 0;
#pragma GCC unroll 16
    for (int m = 0; m < W; m++) {
        int d = down(P, parity, m, W), u = up(P, parity, m, W);
        double step = score * at[m];
        double a = fromLow[d], b = fromLow[u], c = fromHigh[d], e = fromHigh[u];
        if (!possibleDown) a = b, c = e;
        if (!possibleUp) b = a, e = c;
        low[m] = (a < b ? a : b) + step;
        high[m] = (c > e ? c : e) + step;
    }
}

INLINE void range(double at[2][MOST_WIDTH], double *min, double *max, const int P, const int W) {
    double low[2][MOST_WIDTH], high[2][MOST_WIDTH];
    for (int m = 0; m < W; m++) low[0][m] = high[0][m] = scores[0] * at[parityOf(P, 0)][m];
    for (int i = 1; i < V; i++) {
        double *l = low[i & 1], *h = high[i & 1], *fl = low[(i & 1) ^ 1], *fh = high[(i & 1) ^ 1];
        if (parityOf(P, i)) {
            widen(l, h, fl, fh, scores[i], at[P - 1], 1, P, W);
        } else {
            widen(l, h, fl, fh, scores[i], at[0], 0, P, W);
        }
    }
    *min = INFINITY;
    *max = -INFINITY;
    for (int m = 0; m < W; m++) {
        int s = nodeOf(P, parityOf(P, V - 1), m), end = (V - 1) & 1;
        if ((s == K - 1 && clockwise > 0) || (s == 1 && anticlockwise > 0)) {
            *min = low[end][m] < *min ? low[end][m] : *min;
            *max = high[end][m] > *max ? high[end][m] : *max;
        }
    }
    *min += epsilon;
    *max += epsilon;
}

typedef struct { int n; double scale, base, centre[2], half[2], at[2][MOST_WIDTH]; int equal; } plan;

INLINE void choose(plan *to, const double *v, const int P, const int W) {
    double min, max, share[2] = {0, 0};
    for (int parity = 0; parity < P; parity++) {
        for (int m = 0; m < W; m++) to->at[parity][m] = v[nodeOf(P, parity, m)];
    }
    range(to->at, &min, &max, P, W);
    to->scale = sqrt(min * max);
    to->n = 1;
    while (to->n <= MOST_NODES && max > min * rules[to->n].largestRatio) to->n++;
    if (!(min > 0) || to->n > MOST_NODES) {
        fprintf(stderr, "x is between %g and %g: out of range\n", min, max);
        exit(1);
    }
    to->equal = 1;
    for (int i = 0; i < V; i++) {
        share[parityOf(P, i)] += scores[i];
        to->equal &= scores[i] == scores[0];
    }
    to->base = epsilon;
    for (int parity = 0; parity < P; parity++) {
        double low = INFINITY, high = -INFINITY;
        for (int m = 0; m < W; m++) {
            low = to->at[parity][m] < low ? to->at[parity][m] : low;
            high = to->at[parity][m] > high ? to->at[parity][m] : high;
        }
        to->centre[parity] = low + (high - low) / 2;
        to->half[parity] = (high - low) / 2;
        to->base += share[parity] * to->centre[parity];
    }
}

typedef struct { v8 exponents[2][MOST_WIDTH * MOST_VECTORS], scaled[MOST_VECTORS]; double bound[2]; } exponentTable;

/* The factors less 1 of a site: where all scores are equal they were computed once, otherwise they are computed into `into`. */
INLINE const v8 *factorsAt(v8 *into, const exponentTable *e, const plan *to, const v8 (*equal)[MOST_WIDTH * MOST_VECTORS],
                           int site, const int P, const int count) {
    int parity = parityOf(P, site);
    if (to->equal) return equal[parity];
    lessOne(into, e->exponents[parity], scores[site], scores[site] * e->bound[parity], count);
    return into;
}

INLINE void stepForward(v8 *restrict out, const v8 *f, const v8 *factor, const int parity, const int P, const int W, const int Q) {
#pragma GCC unroll 10
    for (int m = 0; m < W; m++) {
        for (int q = 0; q < Q; q++) {
            v8 mixed = f[down(P, parity, m, W) * Q + q] * clockwise + f[up(P, parity, m, W) * Q + q] * anticlockwise;
            out[m * Q + q] = mixed + mixed * factor[m * Q + q];
        }
    }
}

/* The message at a site of the given parity, from that at the next site and the next site's factors. */
INLINE void stepBackward(v8 *restrict out, const v8 *b, const v8 *factor, const int parity, const int P, const int W,
                         const int Q) {
    v8 with[MOST_WIDTH * MOST_VECTORS];
    for (int e = 0; e < W * Q; e++) with[e] = b[e] + b[e] * factor[e];
#pragma GCC unroll 10
    for (int m = 0; m < W; m++) {
        for (int q = 0; q < Q; q++) {
            out[m * Q + q] = with[up(P, parity, m, W) * Q + q] * clockwise + with[down(P, parity, m, W) * Q + q] * anticlockwise;
        }
    }
}

INLINE void join(const v8 *f, const v8 *b, const plan *to, double centre, int i, v8 (*sums)[MOST_WIDTH], const int P, const int W,
                 const int Q) {
    int parity = parityOf(P, i);
    v8 marked = all(0);
    for (int m = 0; m < W; m++) {
        v8 both = f[m * Q] * b[m * Q];
        for (int q = 1; q < Q; q++) both += f[m * Q + q] * b[m * Q + q];
        sums[parity][m] += both * scores[i];
        marked += both * (to->at[parity][m] - centre);
    }
    partial[i] = marked;
}

INLINE void advance(v8 *restrict f, const v8 *before, int i, v8 *restrict b, const v8 *after, int j, const exponentTable *e,
                    const plan *to, const v8 (*equal)[MOST_WIDTH * MOST_VECTORS], const int P, const int W, const int Q) {
    v8 scratch[MOST_WIDTH * MOST_VECTORS], other[MOST_WIDTH * MOST_VECTORS];
    const v8 *forward = factorsAt(scratch, e, to, equal, i, P, W * Q);
    if (parityOf(P, i)) stepForward(f, before, forward, 1, P, W, Q); else stepForward(f, before, forward, 0, P, W, Q);
    const v8 *backward = factorsAt(other, e, to, equal, j + 1, P, W * Q);
    if (parityOf(P, j)) stepBackward(b, after, backward, 1, P, W, Q); else stepBackward(b, after, backward, 0, P, W, Q);
}

/*
 * Forward messages and backward messages until they meet, stored; then on, each joined with the stored ones of the other kind.
 * Leaves E[(v_i - centre)/x] in rho and minus the node sums in dRow; returns E[1/x].
 */
INLINE double pass(const plan *to, double centre, const int P, const int W, const int Q) {
    exponentTable e;
    v8 equal[2][MOST_WIDTH * MOST_VECTORS], sums[2][MOST_WIDTH];
    const int C = W * Q;
    double top = 0;
    for (int q = 0; q < Q; q++) e.scaled[q] = rules[to->n].node[q] / to->scale;
    for (int q = 0; q < Q; q++) for (int l = 0; l < 8; l++) top = fmax(top, e.scaled[q][l]);
    for (int parity = 0; parity < P; parity++) {
        e.bound[parity] = top * to->half[parity];
        for (int m = 0; m < W; m++) {
            sums[parity][m] = all(0);
            for (int q = 0; q < Q; q++) e.exponents[parity][m * Q + q] = e.scaled[q] * (to->centre[parity] - to->at[parity][m]);
        }
        if (to->equal) lessOne(equal[parity], e.exponents[parity], scores[0], scores[0] * e.bound[parity], C);
    }
    v8 scratch[MOST_WIDTH * MOST_VECTORS], *f = forwards, *b = forwards + (size_t) (V - 1) * C;
    const v8 *first = factorsAt(scratch, &e, to, equal, 0, P, C);
    for (int m = 0; m < W; m++) {
        int s = nodeOf(P, parityOf(P, V - 1), m);
        double ending = s == K - 1 ? clockwise : s == 1 ? anticlockwise : 0;
        for (int q = 0; q < Q; q++) {
            f[m * Q + q] = (1 + first[m * Q + q]) * (1.0 / K);
            b[m * Q + q] = rules[to->n].weight[q] / to->scale * ending * exp8(-e.scaled[q] * to->base);
        }
    }
    int i = 0, j = V - 1;
    for (; i + 1 < j - 1; i++, j--, f += C, b -= C) advance(f + C, f, i + 1, b - C, b, j - 1, &e, to, equal, P, W, Q);
    v8 now[2][MOST_WIDTH * MOST_VECTORS], back[2][MOST_WIDTH * MOST_VECTORS];
    memcpy(now[i & 1], f, C * sizeof(v8));
    memcpy(back[j & 1], b, C * sizeof(v8));
    if (j - i == 2) {                                       /* the middle one is reached from before only */
        v8 *middle = f + C;
        const v8 *factor = factorsAt(scratch, &e, to, equal, i + 1, P, C);
        if (parityOf(P, i + 1)) stepForward(middle, f, factor, 1, P, W, Q); else stepForward(middle, f, factor, 0, P, W, Q);
        memcpy(now[(i + 1) & 1], middle, C * sizeof(v8));
        i++;
    }
    /* Stored: forward messages up to i, backward messages from j = i + 1 on. */
    for (; i + 1 < V || j > 0; i++, j--) {
        if (i + 1 < V && j > 0) {
            advance(now[(i + 1) & 1], now[i & 1], i + 1, back[(j - 1) & 1], back[j & 1], j - 1, &e, to, equal, P, W, Q);
            join(now[(i + 1) & 1], forwards + (size_t) (i + 1) * C, to, centre, i + 1, sums, P, W, Q);
        } else {
            const v8 *factor = factorsAt(scratch, &e, to, equal, j, P, C);
            v8 *to1 = back[(j - 1) & 1];
            if (parityOf(P, j - 1)) stepBackward(to1, back[j & 1], factor, 1, P, W, Q);
            else stepBackward(to1, back[j & 1], factor, 0, P, W, Q);
        }
        join(forwards + (size_t) (j - 1) * C, back[(j - 1) & 1], to, centre, j - 1, sums, P, W, Q);
    }
    for (int k = 0; k < V; k += 8) *(v8 *) (rho + k) = eightSums(partial + k);
    for (int parity = 0; parity < P; parity++) {
        for (int m = 0; m < W; m++) dRow[nodeOf(P, parity, m)] = -sum8(sums[parity][m]);
    }
    double inverse = 0, varying = 0;
    const v8 *start = forwards;                             /* at the first site: the product is the same in total at every site */
    for (int q = 0; q < Q; q++) {
        v8 both = all(0);
        for (int m = 0; m < W; m++) both += start[m * Q + q] * back[0][m * Q + q];
        inverse += sum8(both);
        varying += sum8(both / rules[to->n].node[q]);
    }
    loss = -K * ((log(to->scale) + rules[to->n].ofLog) / K - varying * to->scale);
    return inverse;
}

static void collect(double centre, double inverse) {
    int star = 0;
    for (int i = 1; i < N; i++) star = scores[i] > scores[star] ? i : star;
    rho[V] = -centre * inverse;
    double mean = 0, reference = rho[star];
    for (int i = 0; i < N; i++) {
        rho[i] = K * (rho[i] - reference);
        mean += scores[i] * rho[i];
    }
    for (int i = 0; i < N; i++) dLogits[i] = -scores[i] * (rho[i] - mean);
    for (int s = 0; s < K; s++) dTokens[s] = -dLogits[V] / K;
}

INLINE void gradientOf(const double *v, const double *logits, const int P, const int W) {
    plan to;
    weigh(logits);
    choose(&to, v, P, W);
    double low = v[0], high = v[0], inverse;
    for (int s = 1; s < K; s++) {
        low = v[s] < low ? v[s] : low;
        high = v[s] > high ? v[s] : high;
    }
    double centre = low + (high - low) / 2;
    int vectors = (to.n + 7) / 8;
    if (vectors == 1) {
        inverse = pass(&to, centre, P, W, 1);
    } else if (vectors == 2) {
        inverse = pass(&to, centre, P, W, 2);
    } else if (vectors == 3) {
        inverse = pass(&to, centre, P, W, 3);
    } else {
        inverse = pass(&to, centre, P, W, 4);
    }
    collect(centre, inverse);
}

static void gradient(int index) {
    if (parities == 2 && width == 3) {
        gradientOf(rows[index], logitsOf[index], 2, 3);
    } else if (parities == 2 && width == 10) {
        gradientOf(rows[index], logitsOf[index], 2, 10);
    } else if (parities == 2) {
        gradientOf(rows[index], logitsOf[index], 2, width);
    } else {
        gradientOf(rows[index], logitsOf[index], 1, width);
    }
}

/* ---- questions and answers ---- */

static void readNumbers(double *into, int count) {
    for (int e = 0; e < count; e++) if (scanf("%lf", into + e) != 1) exit(1);
}

static void printNumbers(const double *numbers, int count) {
    for (int e = 0; e < count; e++) printf("%a ", numbers[e]);
}

static void readWalk(void) {
    if (scanf("%d %d %lf %lf", &K, &N, &clockwise, &epsilon) != 4) exit(1);
    anticlockwise = 1 - clockwise;
    V = N - 1;
    parities = K % 2 == 0 ? 2 : 1;
    width = K / parities;
    if (width > MOST_WIDTH || V < 2) exit(1);
    for (int t = 0; t < MOST_STATES; t++) {
        rows[t] = room(K * sizeof(double));
        logitsOf[t] = room(N * sizeof(double));
    }
    dRow = room(K * sizeof(double));
    dLogits = room(N * sizeof(double));
    dTokens = room(K * sizeof(double));
    scores = room((N + 8) * sizeof(double));
    rho = room((N + 8) * sizeof(double));
    forwards = room((size_t) V * width * MOST_VECTORS * sizeof(v8));
    partial = room((size_t) (V + 8) * sizeof(v8));
}

int main(void) {
    char word[32];
    int index, to, count;
    for (int n = 1; n <= MOST_NODES; n++) makeRule(n);
    while (scanf("%31s", word) == 1) {
        if (strcmp(word, "walk") == 0) {
            readWalk();
        } else if (strcmp(word, "state") == 0 && scanf("%d", &index) == 1 && index < MOST_STATES) {
            readNumbers(rows[index], K);
            readNumbers(logitsOf[index], N);
        } else if (strcmp(word, "gradient") == 0 && scanf("%d", &index) == 1) {
            gradient(index);
            printNumbers(&loss, 1);
            printNumbers(dRow, K);
            printNumbers(dLogits, N);
            printNumbers(dTokens, K);
            printf("\n");
        } else if (strcmp(word, "nodes") == 0 && scanf("%d", &index) == 1) {
            weigh(logitsOf[index]);
            plan to;
            if (parities == 2) choose(&to, rows[index], 2, width); else choose(&to, rows[index], 1, width);
            printf("%d\n", to.n);
        } else if (strcmp(word, "time") == 0 && scanf("%d %d %d", &index, &to, &count) == 3) {
            struct timespec from, end;
            clock_gettime(CLOCK_MONOTONIC, &from);
            for (int c = 0; c < count; c++) for (int t = index; t < to; t++) gradient(t);
            clock_gettime(CLOCK_MONOTONIC, &end);
            printf("%lld\n", (end.tv_sec - from.tv_sec) * 1000000000ll + (end.tv_nsec - from.tv_nsec));
        } else {
            exit(1);
        }
        fflush(stdout);
    }
    return 0;
}
