package org.circlewalk.checker.atlas;

import java.math.BigInteger;
import java.util.List;
import org.circlewalk.spec.certified.Displacements;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.lemma.E4AttentionGap;
import org.circlewalk.spec.walk.RandomWalk;

/** Whether a gap of Lemma E.4 is negative at this N: in intervals, and exactly where these leave it open. */
final class FiniteGap {
    private static final Precision PRECISION = Precision.ofBits(128);

    private FiniteGap() {
    }

    /** Whether gap_k(N) &lt; 0 for some k from 2 to N − 1. */
    static boolean isNegative(RandomWalk walk) {
        List<Interval[]> laws = Displacements.laws(walk.nodes(), Interval.of(PRECISION, walk.p()), Interval.of(PRECISION, walk.q()),
                walk.length() - 1);
        Interval[] visits = laws.get(1).clone();
        for (int i = 2; i < walk.length(); i++) {
            for (int d = 0; d < visits.length; d++) {
                visits[d] = visits[d].add(laws.get(i)[d]);
            }
        }
        Interval parent = product(laws.get(1), visits);
        boolean open = false;
        for (int k = 2; k < walk.length(); k++) {
            Interval other = product(laws.get(k), visits);
            if (parent.isLessThan(other) == Certainty.CERTAINLY) {
                return true;
            }
            open |= other.isAtMost(parent) != Certainty.CERTAINLY;
        }
        return open && E4AttentionGap.check(walk).isFailure();
    }

    private static Interval product(Interval[] law, Interval... visits) {
        Interval sum = Interval.of(PRECISION, BigInteger.ZERO);
        for (int d = 0; d < law.length; d++) {
            sum = sum.add(law[d].multiply(visits[d]));
        }
        return sum;
    }
}
