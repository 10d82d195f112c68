package org.circlewalk.spec.gradient;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Rationals over one common denominator, not in lowest terms: sums of many fractions are formed in them, so that a gcd of
 * long integers is taken once an entry of the result and not once a term.
 */
final class QuotientVector {
    private final BigInteger[] numerators;
    private final BigInteger denominator;

    /**
     * @param numerators  the numerators; not copied, never modified
     * @param denominator the common denominator, greater than 0
     */
    QuotientVector(BigInteger[] numerators, BigInteger denominator) {
        this.numerators = numerators;
        this.denominator = denominator;
    }

    BigInteger[] numerators() {
        return numerators;
    }

    BigInteger denominator() {
        return denominator;
    }

    /** One entry on its own. */
    record Quotient(BigInteger numerator, BigInteger denominator) {
        private BigFraction fraction() {
            return new BigFraction(numerator, denominator);
        }
    }

    /** The product of a fraction and an integer vector. */
    static QuotientVector product(BigFraction factor, BigInteger[] vector) {
        BigInteger[] numerators = new BigInteger[vector.length];
        Arrays.setAll(numerators, j -> vector[j].multiply(factor.getNumerator()));
        return new QuotientVector(numerators, factor.getDenominator());
    }

    /** The sum of one or more vectors of one length, by binary splitting: in a balanced tree. */
    static QuotientVector sum(List<QuotientVector> terms) {
        int count = terms.size();
        return count == 1 ? terms.get(0)
                : sum(terms.subList(0, count / 2)).add(sum(terms.subList(count / 2, count)));
    }

    /** The sum over the least common multiple of the denominators. */
    QuotientVector add(QuotientVector other) {
        BigInteger gcd = denominator.equals(other.denominator) ? denominator : denominator.gcd(other.denominator);
        BigInteger mine = other.denominator.divide(gcd);
        BigInteger theirs = denominator.divide(gcd);
        BigInteger[] sums = new BigInteger[numerators.length];
        Arrays.setAll(sums, j -> numerators[j].multiply(mine).add(other.numerators[j].multiply(theirs)));
        return new QuotientVector(sums, denominator.multiply(mine));
    }

    /** The entry {@code index} divided by a positive integer. */
    Quotient entry(int index, BigInteger divisor) {
        return new Quotient(numerators[index], denominator.multiply(divisor));
    }

    /** The fractions in lowest terms; equal quotients are reduced once, and different ones side by side. */
    static BigFraction[] reduced(List<Quotient> quotients) {
        // A list of its own: what distinct() hands on does not split.
        List<Quotient> distinct = quotients.stream().distinct().toList();
        Map<Quotient, BigFraction> fractions = distinct.parallelStream()
                .collect(Collectors.toMap(quotient -> quotient, Quotient::fraction));
        return quotients.stream().map(fractions::get).toArray(BigFraction[]::new);
    }
}
