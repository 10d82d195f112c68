package org.circlewalk.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.CirculantSetting;
import org.circlewalk.spec.ExactDomain.Setting;
import org.circlewalk.spec.ExactDomain.SharpSetting;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/** The exact accuracy: by enumeration, and by a certificate that never contradicts it. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class AccuracyProperties {
    @Property(tries = 300)
    void theCertificateNeverContradictsTheEnumeration(@ForAll Setting setting) {
        assertNoContradiction(setting.walk(), setting.model());
    }

    @Property(tries = 300)
    void norForACirculantValueMatrix(@ForAll CirculantSetting setting) {
        assertNoContradiction(setting.walk(), setting.model());
    }

    @Property(tries = 1000)
    void norWhereAttentionIsSharpAndTiesAbound(@ForAll SharpSetting setting) {
        assertNoContradiction(setting.walk(), setting.model());
    }

    private static void assertNoContradiction(RandomWalk walk, ExactModel model) {
        Accuracy.byCertificate(walk, model)
                .ifPresent(accuracy -> assertThat(accuracy).isEqualTo(Accuracy.byEnumeration(walk, model)));
        if (Accuracy.certificate(walk, model).isExcluded()) {
            assertThat(Accuracy.byCertificate(walk, model)).isEmpty();
        }
    }

    /** With V = Πᵀ the gap of a column is |p − q|, p or q; a score of 1 − δ with δ small leaves only its largest entries. */
    @Property(tries = 150)
    void sharpAttentionToTheParentIsCertifiedToBeOptimal(@ForAll RandomWalk walk) {
        BigFraction small = new BigFraction(1, 1000);
        ExactModel model = peaked(walk, walk.visible(), small);
        assertThat(Accuracy.byCertificate(walk, model)).contains(walk.optimalAccuracy());
        assertThat(Accuracy.byEnumeration(walk, model)).isEqualTo(walk.optimalAccuracy());
    }

    @Property(tries = 150)
    void attentionToOneTokenAloneIsAlwaysCertified(@ForAll RandomWalk walk, @ForAll @IntRange(max = 5) int back) {
        int position = Math.max(1, walk.visible() - back);
        ExactModel model = peaked(walk, position, BigFraction.ZERO);
        Optional<BigFraction> certified = Accuracy.byCertificate(walk, model);
        if (!walk.p().equals(BigFraction.ONE_HALF) || position == walk.visible()) {
            assertThat(certified).isPresent();
        }
        assertNoContradiction(walk, model);
    }

    /** All weight on one token, some of it spread evenly over the other positions; V = Πᵀ. */
    private static ExactModel peaked(RandomWalk walk, int position, BigFraction spread) {
        BigFraction[] scores = new BigFraction[walk.length()];
        Arrays.fill(scores, spread.divide(walk.length() - 1));
        scores[position - 1] = BigFraction.ONE.subtract(spread);
        return new ExactModel(TransitionMatrix.transposed(walk).toMatrix(), scores);
    }

    @Example
    void attentionThreeStepsBackPredictsTheThreeStepTransition() {
        RandomWalk walk = new RandomWalk(9, 7, new BigFraction(4, 5));
        Circulant threeSteps = TransitionMatrix.transposedPower(walk, 3);
        BigFraction[] scores = new BigFraction[7];
        Arrays.fill(scores, new BigFraction(1, 1000));
        scores[3] = new BigFraction(994, 1000);
        BigFraction[] column = new BigFraction[9];
        Arrays.fill(column, BigFraction.ZERO);
        column[3] = BigFraction.ONE;
        ExactModel model = new ExactModel(Circulant.ofColumn(column).toMatrix(), scores);
        assertThat(threeSteps.at(3)).isEqualTo(new BigFraction(4, 5).pow(3));
        assertThat(Accuracy.byCertificate(walk, model)).contains(threeSteps.at(3));
        assertNoContradiction(walk, model);
    }

    /** Given s_2 the nodes s_2 ± 1 are equally likely to come, 3/8 each; but s_4 tells which, and breaks the tie for it. */
    @Example
    void laterTokensMayBreakATieInFavourOfWhatComes() {
        RandomWalk walk = new RandomWalk(6, 5, BigFraction.ONE_HALF);
        ExactModel model = new ExactModel(TransitionMatrix.transposed(walk).toMatrix(),
                BigFraction.ZERO, new BigFraction(9, 10), BigFraction.ZERO, new BigFraction(1, 10), BigFraction.ZERO);
        assertThat(Accuracy.byEnumeration(walk, model)).isEqualTo(BigFraction.ONE_HALF);
        assertThat(Accuracy.byCertificate(walk, model)).isEmpty();
    }

    @Property(tries = 50)
    void aConstantValueMatrixIsRightOnceInKTimes(@ForAll RandomWalk walk) {
        ExactModel model = ExactModel.withUniformScores(
                Circulant.constant(walk.nodes(), BigFraction.TWO).toMatrix(), walk.length());
        assertThat(Accuracy.byEnumeration(walk, model)).isEqualTo(new BigFraction(1, walk.nodes()));
    }

    @Property(tries = 200)
    void noModelBeatsTheOptimum(@ForAll Setting setting) {
        assertThat(Accuracy.byEnumeration(setting.walk(), setting.model()))
                .isLessThanOrEqualTo(setting.walk().optimalAccuracy());
    }

    @Example
    void aModelThatSeesNothingIsNotCertified() {
        RandomWalk walk = new RandomWalk(4, 3, new BigFraction(7, 10));
        ExactModel model = new ExactModel(TransitionMatrix.transposed(walk).toMatrix(),
                BigFraction.ZERO, BigFraction.ZERO, BigFraction.ONE);
        assertThat(Accuracy.byCertificate(walk, model)).isEmpty();
        assertThat(Accuracy.byEnumeration(walk, model)).isEqualTo(new BigFraction(1, 4));
    }
}
