/*
 * The gradient over a sample of walks that EmpiricalEngine computes, in C: what the Java engine is measured against. The program
 * shares no text with the engine. It answers on standard output what it is asked on standard input, all numbers as text:
 *
 *   walks K N n epsilon, then n·N nodes           the sample
 *   state, then K·K numbers V, K token logits, N position logits
 *   gradient KIND                                 prints loss, K·K of dL/dV, N of E[g], K of the tokens, in hexadecimal
 *   time KIND COUNT                               computes COUNT gradients, prints the nanoseconds that they took
 *   kinds                                         prints the KINDs that this machine has: "portable", "avx512"
 *
 * As in the engine, walks are sorted by label y, node s at position i (from 0) is the half h with s = 2h + j + (N-1) - i mod K,
 * and sums over a few positions are looked up in tables, by pattern: the first half and the steps.
 *
 * portable: a table for each label of pairs (weight, weight times V), blocks as long as is cheapest; histograms of pairs.
 * avx512:   tables of at most 16 entries lie in two registers, and eight walks are looked up by one permutation. Backwards the
 *           roles change: the sums over all subsets of four walks are the table, and eight positions are looked up at a time, the
 *           index being which of the four walks have a given half there. Indices are 4 bits, sixteen to a lane. For K up to 32.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef __AVX512DQ__
#include <immintrin.h>
#endif

typedef double pair __attribute__((vector_size(16)));

static int K, N, V, n, classes, halves;
static double epsilon;
static int *order, *start, *halfAt;            /* halfAt[w * V + i] in sorted order */
static double *value, *tokenLogits, *positionLogits;
static double loss, *dValue, *dLogits, *dTokens;

static void *room(size_t bytes) {
    void *memory = aligned_alloc(64, (bytes + 127) / 64 * 64);
    memset(memory, 0, (bytes + 127) / 64 * 64);
    return memory;
}

static int nodeOf(int j, int i, int h) {
    return (2 * h + j + V - i % K + K) % K;
}

static int wrapHalf(int h) {
    return h % halves;
}

/* ---- what both kinds share: weights relative to the largest, V less the middle of its rows ---- */

static double *token, *position, last, *centred, *centre;

static void prepareValue(void) {
    for (int y = 0; y < K; y++) {
        double low = value[y * K], high = low;
        for (int s = 1; s < K; s++) {
            low = value[y * K + s] < low ? value[y * K + s] : low;
            high = value[y * K + s] > high ? value[y * K + s] : high;
        }
        centre[y] = low / 2 + high / 2;
        for (int s = 0; s < K; s++) centred[y * K + s] = value[y * K + s] - centre[y];
    }
}

static double largest(const double *numbers, int count) {
    double max = numbers[0];
    for (int i = 1; i < count; i++) max = numbers[i] > max ? numbers[i] : max;
    return max;
}

static double topToken, topPosition;

static void findTop(void) {
    topToken = largest(tokenLogits, K);
    topPosition = largest(positionLogits, V);
    double ofLast = positionLogits[V] - topToken;
    topPosition = ofLast > topPosition ? ofLast : topPosition;
}

static void clearResult(void) {
    loss = 0;
    memset(dValue, 0, K * K * sizeof(double));
    memset(dLogits, 0, N * sizeof(double));
    memset(dTokens, 0, K * sizeof(double));
}

/* ---- portable ---- */

static int blockLength, blocks, patterns;
static uint16_t *codes;                        /* codes[w * blocks + b], into a table of one label */
static pair *table, *histogram, *terms, *folded, *spareRows;
static double *omegas, *omegaScores;

static void preparePortable(void) {
    double least = INFINITY;
    for (int l = 1; l <= V && ((size_t) halves << (l - 1)) <= 4096; l++) {
        double cost = (double) ((V + l - 1) / l) * (n + 4.0 * K * (halves << (l - 1)));
        if (cost < least) {
            least = cost;
            blockLength = l;
        }
    }
    blocks = (V + blockLength - 1) / blockLength;
    patterns = halves << (blockLength - 1);
    codes = room((size_t) n * blocks * sizeof(uint16_t));
    for (int w = 0; w < n; w++) {
        for (int b = 0; b < blocks; b++) {
            int first = b * blockLength, pattern = halfAt[w * V + first];
            for (int p = 1; p < blockLength; p++) {
                int i = first + p;
                pattern = 2 * pattern + (i < V && halfAt[w * V + i] != halfAt[w * V + i - 1]);
            }
            codes[(size_t) w * blocks + b] = (uint16_t) pattern;
        }
    }
    table = room((size_t) blocks * patterns * sizeof(pair));
    histogram = room((size_t) blocks * patterns * sizeof(pair));
    terms = room((size_t) blockLength * halves * sizeof(pair));
    folded = room((size_t) patterns * sizeof(pair));
    spareRows = room((size_t) patterns * sizeof(pair));
    omegas = room(n * sizeof(double));
    omegaScores = room(n * sizeof(double));
}

static void buildBlock(int y, int b) {
    int j = classes == 2 ? y & 1 : 0;
    for (int p = 0; p < blockLength; p++) {
        int i = b * blockLength + p;
        double e = i < V ? position[i] : 0;
        int s = i < V ? nodeOf(j, i, 0) : 0;
        for (int h = 0; h < halves; h++) {
            double w = e * token[s];
            terms[p * halves + h] = (pair) {w, w * centred[y * K + s]};
            s = s + 2 >= K ? s + 2 - K : s + 2;
        }
    }
    pair *from = terms + (blockLength - 1) * halves;
    int size = 1;
    for (int p = blockLength - 2; p >= 0; p--) {
        pair *to = p == 0 ? table + (size_t) b * patterns : from == folded ? spareRows : folded;
        for (int h = 0; h < halves; h++) {
            pair own = terms[p * halves + h];
            int ahead = h + 1 == halves ? 0 : h + 1;
            for (int q = 0; q < size; q++) {
                to[2 * h * size + q] = own + from[h * size + q];
                to[(2 * h + 1) * size + q] = own + from[ahead * size + q];
            }
        }
        from = to;
        size *= 2;
    }
    if (blockLength == 1) memcpy(table + (size_t) b * patterns, from, halves * sizeof(pair));
}

static void foldBlock(int y, int b) {
    int j = classes == 2 ? y & 1 : 0;
    pair *from = histogram + (size_t) b * patterns;
    int size = 1 << (blockLength - 1);
    for (int p = 0; p < blockLength && b * blockLength + p < V; p++) {
        int i = b * blockLength + p, s = nodeOf(j, i, 0);
        double e = position[i], slope = 0;
        for (int h = 0; h < halves; h++) {
            pair sum = {0, 0};
            for (int q = 0; q < size; q++) sum += from[h * size + q];
            double w = e * token[s];
            double g = w * (centred[y * K + s] * sum[0] - sum[1]);
            dValue[y * K + s] += w * sum[0];
            dTokens[s] += g;
            slope += g;
            s = s + 2 >= K ? s + 2 - K : s + 2;
        }
        dLogits[i] += slope;
        if (p == blockLength - 1) break;
        pair *to = from == folded ? spareRows : folded;
        size /= 2;
        for (int h = 0; h < halves; h++) {
            int behind = h == 0 ? halves - 1 : h - 1;
            for (int q = 0; q < size; q++) {
                to[h * size + q] = from[2 * h * size + q] + from[(2 * behind + 1) * size + q];
            }
        }
        from = to;
    }
}

static void scorePortable(int y) {
    double share = 1.0 / n, product = 1, sumOfLogs = 0, ofScores = 0;
    for (int w = start[y]; w < start[y + 1]; w++) {
        const uint16_t *code = codes + (size_t) w * blocks;
        pair even = {last, -centre[y] * last}, odd = {0, 0};
        int b = 0;
        for (; b + 1 < blocks; b += 2) {
            even += table[(size_t) b * patterns + code[b]];
            odd += table[(size_t) (b + 1) * patterns + code[b + 1]];
        }
        if (b < blocks) even += table[(size_t) b * patterns + code[b]];
        even += odd;
        double inverse = 1 / even[0], relative = even[1] * inverse, x = relative + centre[y] + epsilon;
        omegas[w] = -share * inverse / x;
        omegaScores[w] = omegas[w] * relative;
        ofScores += omegas[w] * (relative + centre[y]);
        product *= x;
        if (product < 0x1p-600 || product > 0x1p600) {
            sumOfLogs += log(product);
            product = 1;
        }
    }
    loss -= (sumOfLogs + log(product)) * share;
    dLogits[V] -= last * ofScores;
}

static void gradientPortable(void) {
    clearResult();
    prepareValue();
    findTop();
    for (int s = 0; s < K; s++) token[s] = exp(tokenLogits[s] - topToken);
    for (int i = 0; i < V; i++) position[i] = exp(positionLogits[i] - topPosition);
    last = exp(positionLogits[V] - topToken - topPosition);
    for (int y = 0; y < K; y++) {
        if (start[y] == start[y + 1]) continue;
        for (int b = 0; b < blocks; b++) buildBlock(y, b);
        scorePortable(y);
        memset(histogram, 0, (size_t) blocks * patterns * sizeof(pair));
        for (int w = start[y]; w < start[y + 1]; w++) {
            const uint16_t *code = codes + (size_t) w * blocks;
            pair both = {omegas[w], omegaScores[w]};
            for (int b = 0; b < blocks; b++) histogram[(size_t) b * patterns + code[b]] += both;
        }
        for (int b = 0; b < blocks; b++) foldBlock(y, b);
    }
}

/* ---- AVX-512 ---- */

#ifdef __AVX512DQ__
enum { LANES = 8, ROWS = 12, NIBBLES = 16 };

static int shortLength, shortBlocks, codeVectors;     /* blocks of at most 16 patterns */
static int positionVectors, rowChunks;
static int *vectorStart;                              /* walk vectors of label y: vectorStart[y] ... */
static uint64_t *walkCodes, *groupCodes;
static int *positionOf;                               /* positionOf[pv * 8 + lane], or -1 */
static int *rowNode;                                  /* [class][row]: the node, the same in all lanes */
static uint64_t *expand;                              /* [place][16]: the half at a place of a pattern */
static double *expanded, *weightTable, *valueTable, *subsets, *vectorWeights, *dVectors, *gVectors, *tVectors, *expArguments;

static void prepareWide(void) {
    shortLength = 1;
    while ((halves << shortLength) <= 16) shortLength++;
    shortBlocks = (V + shortLength - 1) / shortLength;
    codeVectors = (shortBlocks + NIBBLES - 1) / NIBBLES;
    vectorStart = room((K + 1) * sizeof(int));
    for (int y = 0; y < K; y++) vectorStart[y + 1] = vectorStart[y] + (start[y + 1] - start[y] + LANES - 1) / LANES;
    positionVectors = 0;
    positionOf = room((size_t) (V / LANES + K + 1) * LANES * sizeof(int));
    for (int residue = 0; residue < K && residue < V; residue++) {
        for (int i = residue; i < V; i += LANES * K, positionVectors++) {
            for (int lane = 0; lane < LANES; lane++) {
                positionOf[positionVectors * LANES + lane] = i + lane * K < V ? i + lane * K : -1;
            }
        }
    }
    int rows = positionVectors * halves;
    rowChunks = (rows + ROWS - 1) / ROWS;
    rowNode = room((size_t) 2 * rowChunks * ROWS * sizeof(int));
    for (int j = 0; j < classes; j++) {
        for (int r = 0; r < rows; r++) {
            rowNode[j * rowChunks * ROWS + r] = nodeOf(j, positionOf[r / halves * LANES], r % halves);
        }
    }
    walkCodes = room((size_t) vectorStart[K] * codeVectors * 64);
    groupCodes = room((size_t) vectorStart[K] * 2 * rowChunks * 64);
    for (int y = 0; y < K; y++) {
        for (int w = start[y]; w < start[y + 1]; w++) {
            int v = vectorStart[y] + (w - start[y]) / LANES, lane = (w - start[y]) % LANES;
            for (int b = 0; b < shortBlocks; b++) {
                uint64_t pattern = halfAt[w * V + b * shortLength];
                for (int p = 1; p < shortLength; p++) {
                    int i = b * shortLength + p;
                    pattern = 2 * pattern + (i < V && halfAt[w * V + i] != halfAt[w * V + i - 1]);
                }
                walkCodes[((size_t) v * codeVectors + b / NIBBLES) * LANES + lane] |= pattern << 4 * (b % NIBBLES);
            }
            int group = 2 * v + lane / 4;
            for (int r = 0; r < rows; r++) {
                for (int l = 0; l < LANES; l++) {
                    int i = positionOf[r / halves * LANES + l];
                    if (i >= 0 && halfAt[w * V + i] == r % halves) {
                        groupCodes[((size_t) group * rowChunks + r / ROWS) * LANES + l]
                                |= 1ull << (4 * (r % ROWS) + lane % 4);
                    }
                }
            }
        }
    }
    expand = room((size_t) shortLength * 16 * sizeof(uint64_t));
    for (int pattern = 0; pattern < halves << (shortLength - 1); pattern++) {
        int h = pattern >> (shortLength - 1);
        for (int p = 0; p < shortLength; p++) {
            if (p > 0) h = wrapHalf(h + (pattern >> (shortLength - 1 - p) & 1));
            expand[p * 16 + pattern] = h;
        }
    }
    int most = 0;
    for (int y = 0; y < K; y++) most = most > vectorStart[y + 1] - vectorStart[y] ? most : vectorStart[y + 1] - vectorStart[y];
    expanded = room((size_t) 2 * K * shortLength * 16 * sizeof(double));
    weightTable = room((size_t) shortBlocks * 16 * sizeof(double));
    valueTable = room((size_t) shortBlocks * 16 * sizeof(double));
    subsets = room((size_t) most * 2 * 4 * 64);
    vectorWeights = room((size_t) positionVectors * 64);
    dVectors = room((size_t) K * K * 64);
    gVectors = room((size_t) positionVectors * 64);
    tVectors = room((size_t) K * 64);
    expArguments = room((size_t) (N + K + 16) * sizeof(double));
}

/* e^x for x in [-745, 0]: within an ulp. */
static __m512d exp8(__m512d x) {
    x = _mm512_max_pd(x, _mm512_set1_pd(-760));
    __m512d k = _mm512_roundscale_pd(_mm512_mul_pd(x, _mm512_set1_pd(0x1.71547652b82fep0)), 0);
    __m512d r = _mm512_fnmadd_pd(k, _mm512_set1_pd(0x1.62e42fefa39efp-1), x);
    r = _mm512_fnmadd_pd(k, _mm512_set1_pd(0x1.abc9e3b39803fp-56), r);
    static const double inverse[] = {1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040,
                                     1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5};
    __m512d s = _mm512_set1_pd(1.0 / 6227020800);
    for (int d = 0; d < 11; d++) s = _mm512_fmadd_pd(s, r, _mm512_set1_pd(inverse[d]));
    s = _mm512_fmadd_pd(_mm512_mul_pd(r, r), s, r);
    return _mm512_scalef_pd(_mm512_add_pd(s, _mm512_set1_pd(1)), k);
}

static void weigh(void) {
    findTop();
    int count = K + N;
    for (int s = 0; s < K; s++) expArguments[s] = tokenLogits[s] - topToken;
    for (int i = 0; i < V; i++) expArguments[K + i] = positionLogits[i] - topPosition;
    expArguments[K + V] = positionLogits[V] - topToken - topPosition;
    for (int e = 0; e < count; e += LANES) _mm512_store_pd(expArguments + e, exp8(_mm512_load_pd(expArguments + e)));
    memcpy(token, expArguments, K * sizeof(double));
    memcpy(position, expArguments + K, V * sizeof(double));
    last = expArguments[K + V];
    for (int e = 0; e < positionVectors * LANES; e++) vectorWeights[e] = positionOf[e] < 0 ? 0 : position[positionOf[e]];
}

/* The table of every block for terms that depend on the node only, times the position's weight. */
static void buildShort(double *into, int j, const double *ofNode) {
    int K2 = K, l = shortLength;
    double halfRow[16] __attribute__((aligned(64))) = {0};
    for (int residue = 0; residue < K2; residue++) {
        int s = nodeOf(j, residue, 0);
        for (int h = 0; h < halves; h++) {
            halfRow[h] = ofNode[s];
            s = s + 2 >= K ? s + 2 - K : s + 2;
        }
        __m512d low = _mm512_load_pd(halfRow), high = _mm512_load_pd(halfRow + 8);
        for (int p = 0; p < l; p++) {
            for (int part = 0; part < 2; part++) {
                __m512i index = _mm512_load_si512(expand + p * 16 + part * 8);
                _mm512_store_pd(expanded + ((size_t) residue * l + p) * 16 + part * 8, _mm512_permutex2var_pd(low, index, high));
            }
        }
    }
    int residue = 0;
    for (int b = 0; b < shortBlocks; b++) {
        __m512d low = _mm512_setzero_pd(), high = low;
        for (int p = 0; p < l && b * l + p < V; p++) {
            __m512d e = _mm512_set1_pd(position[b * l + p]);
            const double *row = expanded + ((size_t) residue * l + p) * 16;
            low = _mm512_fmadd_pd(e, _mm512_load_pd(row), low);
            high = _mm512_fmadd_pd(e, _mm512_load_pd(row + 8), high);
            residue = residue + 1 == K ? 0 : residue + 1;
        }
        _mm512_store_pd(into + b * 16, low);
        _mm512_store_pd(into + b * 16 + 8, high);
    }
}

/* The sums of `count` vectors of walks from vector v on. */
static inline __attribute__((always_inline)) void sumWalks(int v, const int count, __m512d *weights, __m512d *values) {
    __m512i index[6];
    for (int c = 0; c < count; c++) weights[c] = values[c] = _mm512_setzero_pd();
    for (int f = 0; f < codeVectors; f++) {
        for (int c = 0; c < count; c++) index[c] = _mm512_load_si512(walkCodes + ((size_t) (v + c) * codeVectors + f) * LANES);
        int end = (f + 1) * NIBBLES < shortBlocks ? (f + 1) * NIBBLES : shortBlocks;
        for (int b = f * NIBBLES; b < end; b++) {
            __m512d w0 = _mm512_load_pd(weightTable + b * 16), w1 = _mm512_load_pd(weightTable + b * 16 + 8);
            __m512d v0 = _mm512_load_pd(valueTable + b * 16), v1 = _mm512_load_pd(valueTable + b * 16 + 8);
            for (int c = 0; c < count; c++) {
                weights[c] = _mm512_add_pd(weights[c], _mm512_permutex2var_pd(w0, index[c], w1));
                values[c] = _mm512_add_pd(values[c], _mm512_permutex2var_pd(v0, index[c], v1));
                index[c] = _mm512_srli_epi64(index[c], 4);
            }
        }
    }
}

static void storeSubsets(double *into, __m512d lanes, int from) {
    __m512d first = _mm512_permutexvar_pd(_mm512_set1_epi64(from), lanes);
    __m512d second = _mm512_permutexvar_pd(_mm512_set1_epi64(from + 1), lanes);
    __m512d third = _mm512_permutexvar_pd(_mm512_set1_epi64(from + 2), lanes);
    __m512d fourth = _mm512_permutexvar_pd(_mm512_set1_epi64(from + 3), lanes);
    __m512d low = _mm512_maskz_mov_pd(0xAA, first);
    low = _mm512_mask_add_pd(low, 0xCC, low, second);
    low = _mm512_mask_add_pd(low, 0xF0, low, third);
    _mm512_store_pd(into, low);
    _mm512_store_pd(into + 8, _mm512_add_pd(low, fourth));
}

/* Of the sums of a vector of walks: the loss's product, the subsets' sums of omega and omega times the score. */
typedef struct { __m512d product, exponent, ofScores; } tally;

static inline __attribute__((always_inline)) tally scoreVector(tally so, int y, int v, __m512d weight, __m512d sum) {
    int left = start[y + 1] - start[y] - (v - vectorStart[y]) * LANES;
    __mmask8 real = left >= LANES ? 0xFF : (__mmask8) ((1 << left) - 1);
    weight = _mm512_add_pd(weight, _mm512_set1_pd(last));
    sum = _mm512_add_pd(sum, _mm512_set1_pd(-centre[y] * last));
    __m512d inverse = _mm512_div_pd(_mm512_set1_pd(1), weight);
    __m512d relative = _mm512_mul_pd(sum, inverse);
    __m512d score = _mm512_add_pd(relative, _mm512_set1_pd(centre[y]));
    __m512d x = _mm512_add_pd(score, _mm512_set1_pd(epsilon));
    __m512d omega = _mm512_maskz_div_pd(real, _mm512_mul_pd(inverse, _mm512_set1_pd(-1.0 / n)), x);
    __m512d both = _mm512_mul_pd(omega, relative);
    so.ofScores = _mm512_fmadd_pd(omega, score, so.ofScores);
    __m512d product = _mm512_mask_mul_pd(so.product, real, so.product, x);
    so.exponent = _mm512_add_pd(so.exponent, _mm512_getexp_pd(product));
    so.product = _mm512_getmant_pd(product, _MM_MANT_NORM_1_2, _MM_MANT_SIGN_src);
    double *into = subsets + (size_t) (v - vectorStart[y]) * 64;
    storeSubsets(into, omega, 0);
    storeSubsets(into + 16, both, 0);
    storeSubsets(into + 32, omega, 4);
    storeSubsets(into + 48, both, 4);
    return so;
}

static inline __attribute__((always_inline)) void spreadRows(int y, int c) {
    __m512d omega[ROWS], both[ROWS];
    for (int q = 0; q < ROWS; q++) omega[q] = both[q] = _mm512_setzero_pd();
    int groups = 2 * (vectorStart[y + 1] - vectorStart[y]);
    const uint64_t *code = groupCodes + ((size_t) 2 * vectorStart[y] * rowChunks + c) * LANES;
    for (int g = 0; g < groups; g++) {
        const double *table = subsets + (size_t) g * 32;
        __m512i index = _mm512_load_si512(code + (size_t) g * rowChunks * LANES);
        __m512d o0 = _mm512_load_pd(table), o1 = _mm512_load_pd(table + 8);
        __m512d b0 = _mm512_load_pd(table + 16), b1 = _mm512_load_pd(table + 24);
#pragma GCC unroll 12
        for (int q = 0; q < ROWS; q++) {
            __m512i at = _mm512_srli_epi64(index, 4 * q);
            omega[q] = _mm512_add_pd(omega[q], _mm512_permutex2var_pd(o0, at, o1));
            both[q] = _mm512_add_pd(both[q], _mm512_permutex2var_pd(b0, at, b1));
        }
    }
    int j = classes == 2 ? y & 1 : 0, rows = positionVectors * halves;
#pragma GCC unroll 12
    for (int q = 0; q < ROWS; q++) {
        int r = c * ROWS + q;
        if (r < rows) {
            int s = rowNode[j * rowChunks * ROWS + r], pv = r / halves;
            __m512d e = _mm512_mul_pd(_mm512_load_pd(vectorWeights + pv * LANES), _mm512_set1_pd(token[s]));
            double *d = dVectors + (size_t) (y * K + s) * LANES, *g = gVectors + pv * LANES, *t = tVectors + s * LANES;
            __m512d slope = _mm512_mul_pd(e, _mm512_fmsub_pd(omega[q], _mm512_set1_pd(centred[y * K + s]), both[q]));
            _mm512_store_pd(d, _mm512_fmadd_pd(e, omega[q], _mm512_load_pd(d)));
            _mm512_store_pd(g, _mm512_add_pd(_mm512_load_pd(g), slope));
            _mm512_store_pd(t, _mm512_add_pd(_mm512_load_pd(t), slope));
        }
    }
}

static double eightSum(const double *v) {
    return ((v[0] + v[1]) + (v[2] + v[3])) + ((v[4] + v[5]) + (v[6] + v[7]));
}

static void labelWide(int y) {
    __m512d weights[4], sums[4];
    tally so = {_mm512_set1_pd(1), _mm512_setzero_pd(), _mm512_setzero_pd()};
    int v = vectorStart[y];
    for (; v + 4 <= vectorStart[y + 1]; v += 4) {
        sumWalks(v, 4, weights, sums);
        for (int c = 0; c < 4; c++) so = scoreVector(so, y, v + c, weights[c], sums[c]);
    }
    for (; v < vectorStart[y + 1]; v++) {
        sumWalks(v, 1, weights, sums);
        so = scoreVector(so, y, v, weights[0], sums[0]);
    }
    loss -= (log(_mm512_reduce_mul_pd(so.product)) + _mm512_reduce_add_pd(so.exponent) * 0.693147180559945309417) / n;
    dLogits[V] -= last * _mm512_reduce_add_pd(so.ofScores);
    for (int c = 0; c < rowChunks; c++) spreadRows(y, c);
}

static void gradientWide(void) {
    clearResult();
    prepareValue();
    weigh();
    memset(dVectors, 0, (size_t) K * K * 64);
    memset(gVectors, 0, (size_t) positionVectors * 64);
    memset(tVectors, 0, (size_t) K * 64);
    double products[64];
    for (int j = 0; j < classes; j++) {
        buildShort(weightTable, j, token);
        for (int y = j; y < K; y += classes) {
            for (int s = 0; s < K; s++) products[s] = token[s] * centred[y * K + s];
            buildShort(valueTable, j, products);
            labelWide(y);
        }
    }
    for (int e = 0; e < K * K; e++) dValue[e] = eightSum(dVectors + e * LANES);
    for (int s = 0; s < K; s++) dTokens[s] = eightSum(tVectors + s * LANES);
    for (int e = 0; e < positionVectors * LANES; e++) if (positionOf[e] >= 0) dLogits[positionOf[e]] = gVectors[e];
}
#endif

/* ---- questions and answers ---- */

static int hasWide(void) {
#ifdef __AVX512DQ__
    return K <= 32 && halves <= 16 && __builtin_cpu_supports("avx512dq");
#else
    return 0;
#endif
}

static void readWalks(void) {
    if (scanf("%d %d %d %lf", &K, &N, &n, &epsilon) != 4) exit(1);
    V = N - 1;
    classes = K % 2 == 0 ? 2 : 1;
    halves = K / classes;
    int *nodes = room((size_t) n * N * sizeof(int));
    for (int e = 0; e < n * N; e++) if (scanf("%d", nodes + e) != 1) exit(1);
    order = room(n * sizeof(int));
    start = room((K + 2) * sizeof(int));
    for (int w = 0; w < n; w++) start[nodes[w * N + V] + 1]++;
    for (int y = 0; y < K; y++) start[y + 1] += start[y];
    int *next = room((K + 1) * sizeof(int));
    memcpy(next, start, (K + 1) * sizeof(int));
    for (int w = 0; w < n; w++) order[next[nodes[w * N + V]]++] = w;
    halfAt = room((size_t) n * V * sizeof(int));
    for (int w = 0; w < n; w++) {
        int *walk = nodes + order[w] * N, j = classes == 2 ? walk[V] & 1 : 0;
        for (int i = 0; i < V; i++) {
            int twice = ((walk[i] - j - V + i) % K + K) % K;
            halfAt[w * V + i] = (twice % 2 == 0 ? twice : twice + K) / 2;
        }
    }
    free(nodes);
    value = room(K * K * sizeof(double));
    tokenLogits = room(K * sizeof(double));
    positionLogits = room(N * sizeof(double));
    dValue = room(K * K * sizeof(double));
    dLogits = room(N * sizeof(double));
    dTokens = room(K * sizeof(double));
    token = room(K * sizeof(double));
    position = room(N * sizeof(double));
    centred = room(K * K * sizeof(double));
    centre = room(K * sizeof(double));
    preparePortable();
#ifdef __AVX512DQ__
    if (hasWide()) prepareWide();
#endif
}

static void readNumbers(double *into, int count) {
    for (int e = 0; e < count; e++) if (scanf("%lf", into + e) != 1) exit(1);
}

static void printNumbers(const double *numbers, int count) {
    for (int e = 0; e < count; e++) printf("%a ", numbers[e]);
}

static void gradient(const char *kind) {
#ifdef __AVX512DQ__
    if (strcmp(kind, "avx512") == 0) {
        gradientWide();
        return;
    }
#endif
    gradientPortable();
}

int main(void) {
    char word[32], kind[32];
    while (scanf("%31s", word) == 1) {
        if (strcmp(word, "walks") == 0) {
            readWalks();
        } else if (strcmp(word, "state") == 0) {
            readNumbers(value, K * K);
            readNumbers(tokenLogits, K);
            readNumbers(positionLogits, N);
        } else if (strcmp(word, "kinds") == 0) {
            printf(hasWide() ? "portable avx512\n" : "portable\n");
        } else if (strcmp(word, "gradient") == 0 && scanf("%31s", kind) == 1) {
            gradient(kind);
            printNumbers(&loss, 1);
            printNumbers(dValue, K * K);
            printNumbers(dLogits, N);
            printNumbers(dTokens, K);
            printf("\n");
        } else if (strcmp(word, "time") == 0) {
            int count;
            struct timespec from, to;
            if (scanf("%31s %d", kind, &count) != 2) exit(1);
            clock_gettime(CLOCK_MONOTONIC, &from);
            for (int c = 0; c < count; c++) gradient(kind);
            clock_gettime(CLOCK_MONOTONIC, &to);
            printf("%lld\n", (to.tv_sec - from.tv_sec) * 1000000000ll + (to.tv_nsec - from.tv_nsec));
        } else {
            exit(1);
        }
        fflush(stdout);
    }
    return 0;
}
