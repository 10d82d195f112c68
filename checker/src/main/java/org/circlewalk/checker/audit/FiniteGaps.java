package org.circlewalk.checker.audit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.circlewalk.spec.lemma.E4AttentionGap;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/** Decimals of the exact gap_k(N) on walks so long that each takes a while. */
public final class FiniteGaps {
    private record Key(RandomWalk walk, int k) {
    }

    private final Map<Key, String> decimals = new ConcurrentHashMap<>();

    /** gap_k(N). */
    public String decimal(RandomWalk walk, int k) {
        return decimals.computeIfAbsent(new Key(walk, k), key -> Text.decimal(Fractions.toDouble(E4AttentionGap.gap(walk, k))));
    }
}
