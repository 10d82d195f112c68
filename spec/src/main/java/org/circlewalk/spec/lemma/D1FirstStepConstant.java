package org.circlewalk.spec.lemma;

import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.walk.RandomWalk;

/** Lemma D.1: for p ∈ {0, 1} and N = rK + 1 the first step from zero leaves V a multiple of 11ᵀ and W zero. */
public final class D1FirstStepConstant {
    private D1FirstStepConstant() {
    }

    /** Checks the first step for every loss: it is the case V = 0, S uniform of {@link D3ConstancyForever}. */
    public static Evidence check(RandomWalk walk) {
        Evidence constancy = D3ConstancyForever.checkStep(walk, D3ConstancyForever.equalScores(walk, walk.visible()),
                SquareMatrix.zero(walk.nodes()));
        if (constancy.isFailure()) {
            return constancy;
        }
        return Evidence.of(D3ConstancyForever.attentionRests(walk), "the gradient of W at zero is not zero");
    }
}
