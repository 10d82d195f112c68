package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.CirculantSetting;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TransitionMatrix;

/** Lemmas C.7 and C.8: how V and the line of Πᵀ lie to each other. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class C7ParentDecompositionProperties {
    @Provide
    Arbitrary<BigFraction> positive() {
        return Arbitraries.integers().between(1, 40).flatMap(
                n -> Arbitraries.integers().between(1, 20).map(d -> new BigFraction(n, d)));
    }

    /** ‖V − βΠᵀ‖_max is the largest of the lines ±(v_d − βπ_d) in β; its minimum is where two of them meet. */
    @Property(tries = 200)
    void theDistanceIsTheSmallestOverAllMultiples(@ForAll CirculantSetting setting) {
        Circulant value = setting.model().value().toCirculant().orElseThrow();
        RandomWalk walk = setting.walk();
        Circulant transposed = TransitionMatrix.transposed(walk);
        BigFraction smallest = null;
        for (BigFraction beta : meetingPoints(value, transposed)) {
            Circulant rest = value.subtract(transposed.scale(beta));
            BigFraction norm = Fractions.max(rest.max(), rest.min().negate());
            smallest = smallest == null ? norm : Fractions.min(smallest, norm);
        }
        assertThat(C7ParentDecomposition.distanceToTransition(value, walk.p())).isEqualTo(smallest);
    }

    private static List<BigFraction> meetingPoints(Circulant value, Circulant transposed) {
        List<BigFraction> betas = new ArrayList<>();
        for (int d = 0; d < value.size(); d++) {
            for (int e = 0; e < value.size(); e++) {
                for (int sign : new int[] {1, -1}) {
                    BigFraction slope = transposed.at(d).add(transposed.at(e).multiply(sign));
                    if (!slope.equals(BigFraction.ZERO)) {
                        betas.add(value.at(d).add(value.at(e).multiply(sign)).divide(slope));
                    }
                }
            }
        }
        return betas;
    }

    @Property(tries = 100)
    void exactlyTheMultiplesAreAtDistanceZero(@ForAll RandomWalk walk, @ForAll BigFraction beta) {
        Circulant multiple = TransitionMatrix.transposed(walk).scale(beta);
        assertThat(C7ParentDecomposition.distanceToTransition(multiple, walk.p())).isEqualTo(BigFraction.ZERO);
        Circulant moved = multiple.add(Circulant.identity(walk.nodes()));
        assertThat(C7ParentDecomposition.distanceToTransition(moved, walk.p())).isEqualTo(BigFraction.ONE);
    }

    @Property(tries = 100)
    void theRecurrenceStaysWithinItsBounds(@ForAll("positive") BigFraction w0, @ForAll("positive") BigFraction c,
                                           @ForAll @IntRange(min = 1, max = 6) int steps) {
        assertThat(C7ParentDecomposition.checkRecurrence(w0, c, steps)).isEqualTo(Evidence.holds());
        BigFraction w = w0;
        for (int t = 0; t < steps; t++) {
            w = w.add(c.divide(w));
        }
        assertThat(C7ParentDecomposition.after(w0, c, steps)).isEqualTo(w);
        assertThat(w.pow(2)).isBetween(w0.pow(2).add(c.multiply(2 * steps)),
                C7ParentDecomposition.squareAtMost(w0, c, steps));
    }

    /** n·c²/w₀² for the first n terms, each at most the first, and c²/(2cn) for each of the others. */
    @Property(tries = 100)
    void whatTheUpperBoundAddsIsOfLowerOrderThanTheSteps(@ForAll("positive") BigFraction w0,
            @ForAll("positive") BigFraction c, @ForAll @IntRange(min = 1, max = 9) int n,
            @ForAll @IntRange(min = 0, max = 30) int steps) {
        BigFraction added = C7ParentDecomposition.squareAtMost(w0, c, steps)
                .subtract(C7ParentDecomposition.squareAtLeast(w0, c, steps));
        assertThat(added).isLessThanOrEqualTo(
                c.pow(2).divide(w0.pow(2)).multiply(n).add(c.divide(2 * n).multiply(steps)));
    }

    @Property(tries = 100)
    void theSquaresOfTwoEntriesGrowAsTheirRates(@ForAll("positive") BigFraction w0, @ForAll("positive") BigFraction c,
            @ForAll("positive") BigFraction d, @ForAll @IntRange(min = 1, max = 3) int n,
            @ForAll @IntRange(min = 0, max = 6) int steps) {
        BigFraction a = C7ParentDecomposition.after(w0, c, steps);
        BigFraction b = C7ParentDecomposition.after(w0, d, steps);
        BigFraction more = c.pow(2).divide(w0.pow(2)).multiply(n).add(c.divide(2 * n).multiply(steps));
        assertThat(d.multiply(a.pow(2)).subtract(c.multiply(b.pow(2)))).isLessThanOrEqualTo(
                d.subtract(c).multiply(w0.pow(2)).add(d.multiply(more)));
    }

    /** w₁² = w₀² + 2c + c²/w₀², so the first upper bound is attained. */
    @Property(tries = 100)
    void theUpperBoundIsSharpAfterOneStep(@ForAll("positive") BigFraction w0, @ForAll("positive") BigFraction c) {
        assertThat(C7ParentDecomposition.next(w0, c).pow(2)).isEqualTo(C7ParentDecomposition.squareAtMost(w0, c, 1));
        assertThat(C7ParentDecomposition.squareAtMost(w0, c, 0)).isEqualTo(w0.pow(2));
    }

    @Example
    void theBoundsAreFalseWithoutGrowthAndTheCheckSaysSo() {
        assertThat(C7ParentDecomposition.checkRecurrence(BigFraction.ONE, new BigFraction(-3, 4), 1).isFailure()).isFalse();
        assertThat(C7ParentDecomposition.checkRecurrence(BigFraction.ONE, new BigFraction(-3, 4), 2)).isEqualTo(
                Evidence.fails("w² leaves its bounds after 2 steps from w₀ = 1 with c = -3/4"));
    }

    @Property(tries = 200)
    void c8TheCosineIsThatOfTheFrobeniusProduct(@ForAll CirculantSetting setting) {
        SquareMatrix value = setting.model().value();
        BigFraction p = setting.walk().p();
        BigFraction normSquared = frobenius(value, value);
        Assume.that(!normSquared.equals(BigFraction.ZERO));
        SquareMatrix transposed = TransitionMatrix.transposed(setting.walk()).toMatrix();
        BigFraction expected = frobenius(value, transposed).pow(2)
                .divide(normSquared).divide(frobenius(transposed, transposed));
        assertThat(C8ValueDirection.squaredCosine(value.toCirculant().orElseThrow(), p)).isEqualTo(expected)
                .isBetween(BigFraction.ZERO, BigFraction.ONE);
    }

    private static BigFraction frobenius(SquareMatrix a, SquareMatrix b) {
        BigFraction sum = BigFraction.ZERO;
        for (int e = 0; e < a.size() * a.size(); e++) {
            sum = sum.add(a.toRowMajor()[e].multiply(b.toRowMajor()[e]));
        }
        return sum;
    }

    /** For p = a²/(a² + b²) the square roots √p : √q = a : b are rational, and the bound is the cosine itself. */
    @Property(tries = 200)
    void c8TheLimitIsTheDirectionOfTheSquareRoots(@ForAll @IntRange(min = 1, max = 30) int a,
                                                  @ForAll @IntRange(min = 1, max = 30) int b) {
        int total = a * a + b * b;
        BigFraction p = new BigFraction(a * a, total);
        BigFraction[] column = {BigFraction.ZERO, new BigFraction(a), BigFraction.ZERO, new BigFraction(b)};
        BigFraction limit = C8ValueDirection.limitSquaredCosineAtMost(p, new BigFraction(a * b, total));
        assertThat(limit).isEqualTo(C8ValueDirection.squaredCosine(Circulant.ofColumn(column), p));
        assertThat(limit.equals(BigFraction.ONE)).isEqualTo(a == b);
        assertThatThrownBy(() -> C8ValueDirection.limitSquaredCosineAtMost(p, new BigFraction(a * b - 1, total)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("is no upper bound of the root of");
    }
}
