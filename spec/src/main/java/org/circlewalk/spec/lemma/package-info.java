/**
 * One class per statement of the paper, named number first: what it claims, computed and checked exactly.
 *
 * <pre>{@code
 * RandomWalk walk = new RandomWalk(20, 101, new BigFraction(4, 5));
 * BigFraction gap = E4AttentionGap.gap(walk, 3); // gap_3(N), exactly
 * Evidence evidence = E4AttentionGap.check(walk); // that all gaps are positive: it fails here
 * }</pre>
 */
package org.circlewalk.spec.lemma;
