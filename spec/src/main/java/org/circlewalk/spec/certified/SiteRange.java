package org.circlewalk.spec.certified;

import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Precision;

/**
 * The points that stand for an enclosed state in one family of walks, those with y = 0 and, if a position is pinned, a given node
 * there; and how far 1/x, x = z + ε, can lie from its value at the points.
 *
 * <p>The points are the middles of the scores and of the entries of V. With m = ε + Σ_{i&lt;N} S_i·v for v the middle of the
 * range of V's entries (the entry itself at the pinned position), x is m(1 + T) at the points, T = Σ t_i(s_i), and |T| ≤ r. The
 * t_i are rounded towards 0 to multiples of 2^−bits, so |T| ≤ r holds for the rounded ones too, and m(1 + T) changes by less than
 * m·(N − 1)·2^−bits. With ω that and the {@link EnclosedScores#pointDeviation deviation} of the state from the points, and
 * x and m(1 + T) at least m(1 − r) − ω, both m(1 + T)/x − 1 and log x − log m(1 + T) lie within
 * δ = ω/(m(1 − r) − ω).
 */
final class SiteRange {
    private final EnclosedScores model;
    private final int pinnedIndex;
    /** The middle of V's range over 2^(bits + 2): a middle is kept doubled, and this is a middle of middles. */
    private final BigInteger centre;
    /** m times the scale, which is 2^(2·bits + 3) times the denominator of ε; nothing of it is rounded. */
    private final BigInteger middle;
    private final BigInteger scale;
    private final SeriesRatio ratio;

    SiteRange(EnclosedScores model, int pinnedIndex, int pinnedNode) {
        this.model = model;
        this.pinnedIndex = pinnedIndex;
        BigInteger low = model.doubledEntry(0);
        BigInteger high = low;
        for (int s = 1; s < model.nodes(); s++) {
            low = low.min(model.doubledEntry(s));
            high = high.max(model.doubledEntry(s));
        }
        this.centre = low.add(high);
        BigInteger sum = BigInteger.ZERO;
        BigInteger scores = BigInteger.ZERO;
        for (int i = 0; i < model.visible(); i++) {
            boolean pinned = i == pinnedIndex;
            sum = sum.add(model.doubledScore(i).multiply(pinned ? model.doubledEntry(pinnedNode).shiftLeft(1) : centre));
            // The middle of a tiny score's interval may lie below 0.
            scores = pinned ? scores : scores.add(model.doubledScore(i).abs());
        }
        BigInteger denominator = model.epsilon().getDenominator();
        int productBits = 2 * model.precision().bits() + 3;
        this.scale = denominator.shiftLeft(productBits);
        this.middle = model.epsilon().getNumerator().shiftLeft(productBits).add(sum.multiply(denominator));
        if (middle.signum() <= 0) {
            throw new WideEnclosureException("the enclosures do not tell z + epsilon from 0");
        }
        BigInteger spread = scores.multiply(high.subtract(low)).multiply(denominator);
        this.ratio = new SeriesRatio(Precision.ceilingQuotient(spread.shiftLeft(SeriesRatio.BITS), middle));
        bounded(model.pointDeviation().multiply(scale), 0);
    }

    /** r, Σ_i max_s |t_i(s)| or more: rounded up. */
    SeriesRatio ratio() {
        return ratio;
    }

    /** δ in units in the last place of the intervals, rounded up, for sites over 2^bits. */
    BigInteger deviation(int bits) {
        BigInteger one = model.precision().one();
        BigInteger ofSites = middle.multiply(BigInteger.valueOf(model.visible())).multiply(one);
        // ω over scale·one·2^bits.
        BigInteger omega = model.pointDeviation().multiply(scale).shiftLeft(bits).add(ofSites);
        return Precision.ceilingQuotient(omega.multiply(one).shiftLeft(SeriesRatio.BITS), bounded(omega, bits));
    }

    /** m(1 − r) − ω, which is positive, times 2^64, over the same unit as ω: scale·one·2^bits. */
    private BigInteger bounded(BigInteger omega, int bits) {
        BigInteger rest = BigInteger.ONE.shiftLeft(SeriesRatio.BITS).subtract(ratio.mantissa());
        BigInteger least = middle.multiply(rest).shiftLeft(bits + model.precision().bits())
                .subtract(omega.shiftLeft(SeriesRatio.BITS));
        if (least.signum() <= 0) {
            throw new WideEnclosureException("the enclosures are so wide that z + epsilon cannot be told from 0");
        }
        return least;
    }

    /** m. */
    BigFraction middle() {
        return new BigFraction(middle, scale);
    }

    /** t_i(s) = S_i·(v(s) − centre)/m over 2^bits, rounded towards 0, at [i − 1][s]; 0 at the pinned position. */
    BigInteger[][] sites(int bits) {
        BigInteger[][] sites = new BigInteger[model.visible()][model.nodes()];
        BigInteger factor = model.epsilon().getDenominator().shiftLeft(bits);
        for (int i = 0; i < sites.length; i++) {
            for (int s = 0; s < model.nodes(); s++) {
                BigInteger product = model.doubledScore(i).multiply(model.doubledEntry(s).shiftLeft(1).subtract(centre));
                sites[i][s] = i == pinnedIndex ? BigInteger.ZERO : product.multiply(factor).divide(middle);
            }
        }
        return sites;
    }
}
