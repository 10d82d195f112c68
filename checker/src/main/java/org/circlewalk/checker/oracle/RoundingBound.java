package org.circlewalk.checker.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

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
    RoundingBound {
        value = List.copyOf(value);
        logits = List.copyOf(logits);
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
        Roundings roundings = Roundings.at(arithmetic, model, scoreError, smallest);
        if (!roundings.areBounded()) {
            return Optional.empty();
        }
        BigFraction ofTerm = Roundings.relative(roundings.ofTerm());
        BigFraction ofLogit = Roundings.relative(roundings.ofLogit());
        BigFraction underflow = roundings.underflow();
        List<BigFraction> value = at.value().stream().map(entry -> Bounded.modulus(entry).multiply(ofTerm).add(underflow)).toList();
        List<BigFraction> logits = new ArrayList<>();
        BigFraction pull = pull(model, at);
        BigFraction dip = Roundings.depth(model).multiply(2).multiply(Bounded.modulus(Bounded.sum(at.slopes())));
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
