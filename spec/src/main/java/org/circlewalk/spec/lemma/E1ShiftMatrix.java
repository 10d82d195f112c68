package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;

/** Lemma E.1: Π₀^K = I, Π₀Π₀ᵀ = I and Σ_{k=1}^K Π₀^k = 11ᵀ for the shift matrix Π₀. */
public final class E1ShiftMatrix {
    private E1ShiftMatrix() {
    }

    /** Checks the three identities on full K × K matrices. */
    public static Evidence check(int size) {
        SquareMatrix shift = Circulant.shift(size, 1).toMatrix();
        SquareMatrix identity = Circulant.identity(size).toMatrix();
        SquareMatrix power = identity;
        SquareMatrix sum = SquareMatrix.zero(size);
        for (int k = 1; k <= size; k++) {
            power = power.multiply(shift);
            sum = sum.add(power);
        }
        boolean holds = power.equals(identity) && shift.multiply(shift.transpose()).equals(identity)
                && sum.equals(Circulant.constant(size, BigFraction.ONE).toMatrix());
        return Evidence.of(holds, "an identity fails at K = " + size);
    }
}
