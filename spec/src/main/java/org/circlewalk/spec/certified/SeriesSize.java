package org.circlewalk.spec.certified;

/**
 * How much a power series over walks takes, known before it is summed. Two passes over the walk make n² products of numbers of so
 * many bits at each position and node; the messages of all positions are kept.
 *
 * @param positions       N − 1
 * @param nodes           K
 * @param terms           n
 * @param bits            of a coefficient
 * @param probabilityBits of the denominator of p, by which every coefficient is multiplied and divided
 */
public record SeriesSize(int positions, int nodes, int terms, int bits, int probabilityBits) {
}
