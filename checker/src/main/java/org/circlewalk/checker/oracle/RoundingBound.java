package org.circlewalk.checker.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * How far a backward-stable program's gradient may be from the exact one, entry by entry; not to first order but in full. The note
 * {@code check-your-gradient.md} says which programs these are and derives it.
 *
 * <p>With u and ũ the unit roundoffs of numbers and sums, T the terms of the longest sum, δ what the scores may be off, and
 * ρ = max (Σ S_i|v_i| + ε)/(z + ε), which is 1 where V ≥ 0:
 * <pre>  ζ = δ + 2u + Nũ                                                              of z, relative to Σ S_i|v_i|
 *   τ = (N − 1)(2 + p/q)u + 10u + (N + T)ũ + δ + ρζ + Nλ/min(z + ε)               of a term of ∂L/∂V, relative
 *   τ′ = τ + ζ + Nũ + 4u                                                          of a term of E[g_i]</pre>
 * and τ/(1 − τ) is more than everything that errors of sum τ can do to a product or a quotient. λ is the smallest normal number,
 * below which a result may be off by as much.
 *
 * @param value  of the entries of ∂L/∂V, row by row
 * @param logits of E[g_1] … E[g_N]
 */
record RoundingBound(List<BigFraction> value, List<BigFraction> logits) {
    private static final BigFraction TWO = new BigFraction(2);
    private static final int ROUNDINGS_OF_A_TERM = 10;
    private static final int ROUNDINGS_OF_A_DIFFERENCE = 4;

    RoundingBound {
        value = List.copyOf(value);
        logits = List.copyOf(logits);
    }

    /** τ/(1 − τ), for τ &lt; 1. */
    static BigFraction relative(BigFraction tau) {
        return tau.divide(BigFraction.ONE.subtract(tau));
    }

    /** The parts of τ at a model. */
    private record Roundings(Arithmetic arithmetic, AttentionModel model, BigFraction smallest, BigFraction scoreError) {
        private BigFraction u(BigFraction count) {
            return arithmetic.numbers().unit().multiply(count);
        }

        private BigFraction ofSum(BigInteger terms) {
            return arithmetic.sums().unit().multiply(terms);
        }

        private BigInteger length() {
            return BigInteger.valueOf(model.walk().length());
        }

        /** max(0, −min V). */
        BigFraction depth() {
            BigFraction[] entries = model.value().toRowMajor();
            return Fractions.max(BigFraction.ZERO, Fractions.min(entries[0], entries).negate());
        }

        /** ζ. */
        BigFraction ofOutput() {
            return scoreError.add(u(TWO)).add(ofSum(length()));
        }

        private BigFraction ofProbability() {
            RandomWalk walk = model.walk();
            BigFraction perStep = walk.isDeterministic() ? TWO : TWO.add(walk.p().divide(walk.q()));
            return u(perStep.multiply(walk.visible()));
        }

        /** All of τ but Tũ. */
        BigFraction besidesTerms() {
            BigFraction condition = BigFraction.ONE.add(depth().multiply(2).multiply(model.visibleShare()).divide(smallest));
            BigFraction underflow = arithmetic.numbers().smallestNormal().multiply(length()).divide(smallest);
            return ofProbability().add(u(new BigFraction(ROUNDINGS_OF_A_TERM))).add(ofSum(length())).add(scoreError)
                    .add(condition.multiply(ofOutput())).add(underflow);
        }

        /** τ′ − τ. */
        BigFraction ofDifference() {
            return ofOutput().add(ofSum(length())).add(u(new BigFraction(ROUNDINGS_OF_A_DIFFERENCE)));
        }

        /** τ′. */
        BigFraction total() {
            return besidesTerms().add(ofDifference()).add(ofSum(arithmetic.terms()));
        }

        /** What underflow may add to any entry. */
        BigFraction underflow() {
            BigFraction slope = Fractions.max(BigFraction.ONE, smallest.reciprocal());
            BigFraction spread = BigFraction.ONE;
            for (BigFraction entry : model.value().toRowMajor()) {
                spread = Fractions.max(spread, entry.abs().multiply(2));
            }
            return arithmetic.numbers().smallestNormal().multiply(2).multiply(arithmetic.terms())
                    .multiply(length().add(BigInteger.TEN)).multiply(slope).multiply(spread);
        }
    }

    /** The longest sum of which the errors at a model can be bounded; 0 or less if even those of no sum can. */
    static BigInteger mostTerms(Arithmetic arithmetic, AttentionModel model, BigFraction scoreError) {
        Roundings roundings = new Roundings(arithmetic, model, model.smallestArgument(), scoreError);
        BigFraction left = BigFraction.ONE.subtract(roundings.besidesTerms()).subtract(roundings.ofDifference());
        BigFraction most = left.divide(arithmetic.sums().unit());
        return most.getNumerator().subtract(BigInteger.ONE).divide(most.getDenominator());
    }

    /**
     * The bound at a model.
     *
     * @param scoreError how far the scores of the program may be from those of the model, relative
     * @param smallest   the smallest z + ε
     * @param at         the expectations of the model
     * @return nothing if rounding may leave no digit
     */
    static Optional<RoundingBound> of(Arithmetic arithmetic, BigFraction scoreError, AttentionModel model, BigFraction smallest,
                                      Expectations at) {
        Roundings roundings = new Roundings(arithmetic, model, smallest, scoreError);
        if (roundings.total().compareTo(BigFraction.ONE) >= 0) {
            return Optional.empty();
        }
        BigFraction ofTerm = relative(roundings.total().subtract(roundings.ofDifference()));
        BigFraction ofLogit = relative(roundings.total());
        BigFraction underflow = roundings.underflow();
        List<BigFraction> value = at.value().stream().map(entry -> Bounded.modulus(entry).multiply(ofTerm).add(underflow)).toList();
        List<BigFraction> logits = new ArrayList<>();
        BigFraction pull = pull(model, at);
        BigFraction dip = roundings.depth().multiply(2).multiply(Bounded.modulus(Bounded.sum(at.slopes())));
        for (int i = 0; i < model.walk().length(); i++) {
            BigFraction own = i < at.attended().size()
                    ? Bounded.modulus(at.attended().get(i)).add(dip.multiply(model.score(i))) : BigFraction.ZERO;
            logits.add(own.add(pull.multiply(model.score(i))).multiply(ofLogit).add(underflow));
        }
        return Optional.of(new RoundingBound(value, logits));
    }

    /** E[|ℓ′|·Σ S_i|v_i|] = Σ |V[y][a]|·|∂L/∂V[y][a]|. */
    private static BigFraction pull(AttentionModel model, Expectations at) {
        BigFraction[] entries = model.value().toRowMajor();
        BigFraction sum = BigFraction.ZERO;
        for (int e = 0; e < entries.length; e++) {
            sum = sum.add(entries[e].abs().multiply(Bounded.modulus(at.value().get(e))));
        }
        return sum;
    }
}
