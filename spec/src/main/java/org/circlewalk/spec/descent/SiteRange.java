package org.circlewalk.spec.descent;

import java.math.BigInteger;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;

/**
 * The points that stand for an enclosed state in one family of walks, those with y = 0 and, if a position is pinned, a given node
 * there; and how far 1/x, x = z + ε, can lie from its value at the points.
 *
 * <p>The points are the middles of the scores and of the entries of V. With m near ε + Σ_{i&lt;N} S_i·v for v the middle of the
 * range of V's entries (the entry itself at the pinned position), x is m(1 + T) up to ω: the radii of the entries, at most, plus
 * Σ_i rad(S_i)·max|v|, plus roundings. |T| ≤ r. Then 1/x = (1 ± δ)/(m(1 + T)) with
 * δ = ω/(m(1 − r) − ω), which must be below ½.
 */
final class SiteRange {
    /** r is rounded up to a multiple of 2^−64. */
    static final int RATIO_BITS = 64;

    private static final int GUARD_BITS = 64;

    private final EnclosedScores model;
    private final int pinnedIndex;
    private final int pinnedNode;
    private final Precision fine;
    private final BigInteger doubledCentre;
    private final BigInteger middle;
    private final BigInteger ratio;
    private final BigInteger deviation;

    SiteRange(EnclosedScores model, int pinnedIndex, int pinnedNode) {
        this.model = model;
        this.pinnedIndex = pinnedIndex;
        this.pinnedNode = pinnedNode;
        int bits = model.precision().bits();
        this.fine = Precision.ofBits(2 * bits + GUARD_BITS);
        BigInteger low = model.doubledEntry(0);
        BigInteger high = low;
        for (int s = 1; s < model.nodes(); s++) {
            low = low.min(model.doubledEntry(s));
            high = high.max(model.doubledEntry(s));
        }
        this.doubledCentre = low.add(high).shiftRight(1);
        // Mantissas of 2^−(2·bits+2): a middle is kept doubled.
        BigInteger sum = BigInteger.ZERO;
        BigInteger spread = BigInteger.ZERO;
        BigInteger halfWidth = high.subtract(doubledCentre).max(doubledCentre.subtract(low));
        for (int i = 0; i < model.visible(); i++) {
            boolean pinned = i == pinnedIndex;
            sum = sum.add(model.doubledScore(i).multiply(pinned ? model.doubledEntry(pinnedNode) : doubledCentre));
            // The middle of a tiny score's interval may lie below 0.
            spread = pinned ? spread : spread.add(model.doubledScore(i).abs().multiply(halfWidth));
        }
        this.middle = fine.floor(model.epsilon()).add(sum.shiftLeft(GUARD_BITS - 2));
        // One unit for what rounding may add to |T|.
        if (middle.signum() <= 0) {
            throw new WideEnclosureException("the enclosures do not tell z + epsilon from 0");
        }
        this.ratio = spread.shiftLeft(GUARD_BITS - 2 + RATIO_BITS).divide(middle).add(BigInteger.TWO);
        this.deviation = relativeDeviation();
    }

    /** δ in units in the last place of the intervals, rounded up. */
    private BigInteger relativeDeviation() {
        BigInteger unit = BigInteger.ONE.shiftLeft(RATIO_BITS);
        // One unit for the rounding of m and of the sites, see siteBits.
        BigInteger omega = model.pointDeviation().add(BigInteger.ONE);
        BigInteger fineOmega = omega.shiftLeft(fine.bits() - model.precision().bits());
        BigInteger least = middle.multiply(unit.subtract(ratio)).shiftRight(RATIO_BITS).subtract(fineOmega);
        if (least.compareTo(fineOmega.shiftLeft(1)) <= 0) {
            throw new WideEnclosureException("the enclosures are so wide that z + epsilon cannot be told from 0");
        }
        return fineOmega.multiply(model.precision().one()).divide(least).add(BigInteger.ONE);
    }

    /** r over 2^64, rounded up. */
    BigInteger ratio() {
        return ratio;
    }

    /** δ in units in the last place of the intervals. */
    BigInteger deviation() {
        return deviation;
    }

    /** m, as an interval of the state's precision. */
    Interval middle() {
        return Interval.between(fine, middle, middle).at(model.precision());
    }

    /**
     * How many bits finer than the intervals the sites must be at least: N sites rounded to 2^−(bits + this) move T by less than
     * 2^−64, which r has room for, and x = m(1 + T) by less than half a unit in the last place of the intervals.
     */
    int siteBits() {
        BigInteger wholes = fine.ceiling(middle).max(BigInteger.ONE);
        return RATIO_BITS + BigInteger.valueOf(model.visible()).bitLength() + wholes.bitLength() + 1;
    }

    /** t_i(s) = S_i·(v(s) − centre)/m over 2^bits, rounded down, at [i − 1][s]; 0 at the pinned position. */
    BigInteger[][] sites(int bits) {
        BigInteger[][] sites = new BigInteger[model.visible()][model.nodes()];
        for (int i = 0; i < sites.length; i++) {
            for (int s = 0; s < model.nodes(); s++) {
                BigInteger product = model.doubledScore(i).multiply(model.doubledEntry(s).subtract(doubledCentre));
                sites[i][s] = i == pinnedIndex ? BigInteger.ZERO
                        : Precision.floorQuotient(product.shiftLeft(GUARD_BITS - 2 + bits), middle);
            }
        }
        return sites;
    }
}
