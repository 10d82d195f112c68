package org.circlewalk.spec.certified;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circle.Circle;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.PowerBySquaring;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Where the node to predict lies as seen from a visible position r, d_r = s_N − s_r, and from the other visible positions, d_i: the
 * law π of d_r, the set F of its values, and enclosures of the joint laws P_i(d, e) of d_r and d_i. Steps of a walk are independent,
 * so with π_k the law of k steps P_i(d, e) = π(d)π_{r−i}(e − d) for a token older than r, and π_{N−i}(e)π_{i−r}(d − e) for a
 * younger one. Immutable.
 */
public final class Displacements {
    private final Interval[] law;
    private final boolean[] reached;
    private final List<Interval[]> younger;
    private final List<Interval[]> older;

    /**
     * @param law     π, of one precision
     * @param reached F
     * @param younger π_1 … π_{k−1}, k = N − r
     * @param older   enclosures of the laws of s_r − s_i for the tokens i &lt; r, each of them within one of these
     */
    public Displacements(Interval[] law, boolean[] reached, List<Interval[]> younger, List<Interval[]> older) {
        this.law = law.clone();
        this.reached = reached.clone();
        this.younger = List.copyOf(younger);
        this.older = List.copyOf(older);
    }

    /**
     * The laws of one walk.
     *
     * @param position r, visible
     */
    public static Displacements of(RandomWalk walk, int position, Precision precision) {
        int ahead = walk.length() - position;
        List<Interval[]> laws = laws(walk.nodes(), Interval.of(precision, walk.p()), Interval.of(precision, walk.q()),
                Math.max(ahead - 1, position - 1));
        BigFraction[] exact = exactLaw(walk, ahead);
        Interval[] law = Arrays.stream(exact).map(chance -> Interval.of(precision, chance)).toArray(Interval[]::new);
        boolean[] reached = new boolean[exact.length];
        for (int d = 0; d < exact.length; d++) {
            reached[d] = exact[d].getNumerator().signum() > 0;
        }
        return new Displacements(law, reached, laws.subList(1, ahead), laws.subList(1, position));
    }

    /** Π^ahead[0][·], the law of a displacement after so many steps, exactly. */
    public static BigFraction[] exactLaw(RandomWalk walk, int ahead) {
        return PowerBySquaring.transposedPower(walk, ahead).column();
    }

    /** Enclosures of π_0, π_1 … π_steps, each by displacement, for walks whose probabilities p and q, of one precision, are enclosed. */
    public static List<Interval[]> laws(int nodes, Interval p, Interval q, int steps) {
        Precision precision = p.precision();
        Interval[] law = new Interval[nodes];
        Arrays.fill(law, Interval.of(precision, BigInteger.ZERO));
        law[0] = Interval.of(precision, BigInteger.ONE);
        List<Interval[]> laws = new ArrayList<>();
        laws.add(law);
        for (int k = 1; k <= steps; k++) {
            Interval[] before = laws.get(k - 1);
            Interval[] next = new Interval[nodes];
            for (int d = 0; d < nodes; d++) {
                next[d] = p.multiply(before[Circle.predecessor(nodes, d)]).add(q.multiply(before[Circle.successor(nodes, d)]));
            }
            laws.add(next);
        }
        return laws;
    }

    /** K. */
    public int nodes() {
        return law.length;
    }

    /** The precision of all intervals. */
    public Precision precision() {
        return law[0].precision();
    }

    /** F, in increasing order. */
    public List<Integer> reached() {
        List<Integer> offsets = new ArrayList<>();
        for (int d = 0; d < reached.length; d++) {
            if (reached[d]) {
                offsets.add(d);
            }
        }
        return offsets;
    }

    /** Whether d ∈ F. */
    public boolean isReached(int d) {
        return reached[d];
    }

    /** π_d. */
    public Interval chance(int d) {
        return law[d];
    }

    /** A lower end of min_F π. */
    public Interval leastChance() {
        Interval least = null;
        for (int d : reached()) {
            least = least == null || law[d].lower().compareTo(least.lower()) < 0 ? law[d] : least;
        }
        return least;
    }

    /** How many other visible tokens there are, or laws that enclose theirs. */
    public int others() {
        return younger.size() + older.size();
    }

    /**
     * Σ_{d ∈ F, e} P_i(d, e)·quotients[d][e] for one of the {@link #others}; the younger ones come first, the one next to r last of them.
     *
     * @param quotients of one precision; only the rows of F are used
     */
    public Interval expectation(int other, Interval[][] quotients) {
        Interval sum = Interval.of(precision(), BigInteger.ZERO);
        for (int d = 0; d < law.length; d++) {
            if (reached[d]) {
                sum = sum.add(expectation(other, d, quotients[d]));
            }
        }
        return sum;
    }

    /** Σ_e P_i(d, e)·values[e] for one d. */
    private Interval expectation(int other, int d, Interval[] values) {
        Interval sum = Interval.of(precision(), BigInteger.ZERO);
        boolean after = other < younger.size();
        for (int e = 0; e < law.length; e++) {
            Interval between = after ? younger.get(younger.size() - 1 - other)[Circle.offset(law.length, e, d)]
                    : older.get(other - younger.size())[Circle.offset(law.length, d, e)];
            if (between.upper().signum() > 0) {
                Interval rest = after ? younger.get(other)[e] : law[d];
                sum = sum.add(rest.multiply(between).multiply(values[e]));
            }
        }
        return sum;
    }
}
