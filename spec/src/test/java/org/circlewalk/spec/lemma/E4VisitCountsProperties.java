package org.circlewalk.spec.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.circulant.Circulant;
import org.circlewalk.spec.circulant.SquareMatrix;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.TotalMass;
import org.circlewalk.spec.walk.TransitionMatrix;

/** Lemma E.4, the steps of its proof: which hold, and where the others fail. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class E4VisitCountsProperties {
    private static SquareMatrix power(SquareMatrix matrix, int exponent) {
        SquareMatrix power = Circulant.identity(matrix.size()).toMatrix();
        for (int r = 0; r < exponent; r++) {
            power = power.multiply(matrix);
        }
        return power;
    }

    @Property(tries = 100)
    void theQuantitiesAreThoseOfTheFullMatrices(@ForAll RandomWalk walk, @ForAll @IntRange(min = 1, max = 4) int m) {
        SquareMatrix transition = TransitionMatrix.of(walk).toMatrix();
        SquareMatrix visits = SquareMatrix.zero(walk.nodes());
        for (int l = 0; l <= walk.length() - 2; l++) {
            visits = visits.add(power(transition, l));
        }
        assertThat(E4VisitCounts.visits(walk).toMatrix()).isEqualTo(visits);
        SquareMatrix odd = transition.multiply(power(transition.transpose(), 2 * m - 1));
        SquareMatrix even = transition.multiply(power(transition.transpose(), 2 * m));
        assertThat(E4VisitCounts.forthAndBack(walk, 2 * m).toMatrix()).isEqualTo(even);
        assertThat(E4VisitCounts.pair(walk, m).toMatrix()).isEqualTo(odd.add(even));
    }

    @Property(tries = 300)
    void e41VisitsAreMostFrequentToTheStart(@ForAll RandomWalk walk, @ForAll @IntRange(min = 2, max = 40) int length) {
        assertThat(E4VisitCounts.checkVisits(walk.withLength(length))).isEqualTo(Evidence.holds());
    }

    @Property(tries = 200)
    void e41TheVisitsOfAWalkAddUpToItsVisibleLength(@ForAll RandomWalk walk, @ForAll @IntRange(min = 1, max = 7) int nodes,
                                                    @ForAll @IntRange(min = 2, max = 12) int length) {
        BigFraction[] visits = E4VisitCounts.visitsFromStart(nodes, walk.p(), length);
        assertThat(TotalMass.of(visits)).isEqualTo(new BigFraction(length - 1));
        assertThat(visits).allMatch(count -> count.compareTo(visits[0]) <= 0);
    }

    @Property(tries = 200)
    void theChecksCompareTheEntriesTheyName(@ForAll RandomWalk walk, @ForAll @IntRange(min = 1, max = 5) int m) {
        BigFraction[] pair = E4VisitCounts.pair(walk, m).toMatrix().toRowMajor();
        boolean pairDominated = true;
        for (int e = 0; e < pair.length; e++) {
            pairDominated &= pair[e].compareTo(pair[0]) <= 0;
        }
        assertThat(E4VisitCounts.checkPair(walk, m).isFailure()).isEqualTo(!pairDominated);
        assertThat(E4VisitCounts.checkMonotone(walk, m).isFailure())
                .isEqualTo(E4VisitCounts.pair(walk, m + 1).at(0).compareTo(pair[0]) > 0);
    }

    @Example
    void e43AndE44HoldAtEqualStepsAndFailAtUnequalOnes() {
        for (int k = 3; k <= 9; k++) {
            for (int m = 1; m <= 4; m++) {
                assertThat(E4VisitCounts.checkPair(walk(k, 50), m)).isEqualTo(Evidence.holds());
                assertThat(E4VisitCounts.checkMonotone(walk(k, 50), m)).isEqualTo(Evidence.holds());
            }
        }
        assertThat(E4VisitCounts.checkPair(walk(4, 51), 2).isFailure()).isTrue();
        assertThat(E4VisitCounts.checkPair(walk(6, 58), 3).isFailure()).isTrue();
        assertThat(E4VisitCounts.checkMonotone(walk(4, 51), 2).isFailure()).isTrue();
        assertThat(E4VisitCounts.checkMonotone(walk(5, 73), 2).isFailure()).isTrue();
        assertThat(E4VisitCounts.checkMonotone(walk(5, 72), 2)).isEqualTo(Evidence.holds());
    }

    /** The base cases leave out the walks that close by going round; those need K steps, counted forth and back. */
    @Example
    void e45AndE46FailExactlyOnTheCirclesThatAreShortEnoughToGoRound() {
        for (int hundredths : new int[] {1, 30, 50, 70, 99}) {
            for (int k = 3; k <= 9; k++) {
                RandomWalk walk = walk(k, hundredths);
                assertThat(E4VisitCounts.checkFirstBase(walk).isFailure()).as(walk.toString()).isEqualTo(k == 3);
                assertThat(E4VisitCounts.checkSecondBase(walk).isFailure()).as(walk.toString()).isEqualTo(k <= 5);
            }
        }
    }

    /** On four nodes Γ₂(3) also closes by one step against three the same way round: p⁴ + q⁴ more. */
    @Example
    void e46ReportsTheTermsThatAreMissing() {
        assertThat(E4VisitCounts.checkSecondBase(walk(4, 50)).detail())
                .isEqualTo("the diagonal of Γ₂(3) + Γ₂(4) is 1/2, not 3/8");
    }

    private static RandomWalk walk(int nodes, int hundredths) {
        return new RandomWalk(nodes, 5, new BigFraction(hundredths, 100));
    }
}
