package org.circlewalk.spec.lemma;

import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma D.2: the second step keeps V a multiple of 11ᵀ and the visible scores equal. */
public final class D2SecondStepConstant {
    private D2SecondStepConstant() {
    }

    /** Checks the step from V = v·11ᵀ and uniform scores, for every loss. */
    public static Evidence check(RandomWalk walk, BigFraction v) {
        return D3ConstancyForever.checkStep(walk, D3ConstancyForever.equalScores(walk, walk.visible()),
                Circulant.constant(walk.nodes(), v).toMatrix());
    }
}
