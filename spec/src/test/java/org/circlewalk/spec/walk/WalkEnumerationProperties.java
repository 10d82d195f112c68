package org.circlewalk.spec.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.circulant.Circulant;

/** The enumeration meets every walk of positive probability once, with its probability. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class WalkEnumerationProperties {
    @Property(tries = 200)
    void everyWalkIsMetOnceAndThereAreTwoToTheStepsFromEachStart(@ForAll RandomWalk walk) {
        Set<List<Integer>> met = new HashSet<>();
        int[] count = {0};
        new WalkEnumeration(walk).forEach((nodes, weight) -> {
            met.add(IntStream.of(nodes).boxed().toList());
            count[0]++;
        });
        int fromEach = walk.isDeterministic() ? 1 : 1 << walk.visible();
        assertThat(count[0]).isEqualTo(met.size()).isEqualTo(walk.nodes() * fromEach);
    }

    @Property(tries = 200)
    void aWeightIsTheProductOfTheStepsProbabilities(@ForAll RandomWalk walk) {
        WalkEnumeration walks = new WalkEnumeration(walk);
        walks.forEach((nodes, weight) -> {
            BigFraction probability = BigFraction.ONE;
            for (int i = 1; i < walk.length(); i++) {
                int step = Math.floorMod(nodes[i] - nodes[i - 1], walk.nodes());
                assertThat(step).isIn(1, walk.nodes() - 1);
                probability = probability.multiply(step == 1 ? walk.p() : walk.q());
            }
            assertThat(new BigFraction(weight, walks.denominator())).isEqualTo(probability)
                    .isGreaterThan(BigFraction.ZERO);
        });
    }

    @Property(tries = 200)
    void fromEachStartTheProbabilitiesSumToOne(@ForAll RandomWalk walk) {
        WalkEnumeration walks = new WalkEnumeration(walk);
        for (int start = 0; start < walk.nodes(); start++) {
            BigInteger[] sum = {BigInteger.ZERO};
            walks.forEachFrom(start, (nodes, weight) -> sum[0] = sum[0].add(weight));
            assertThat(sum[0]).isEqualTo(walks.denominator());
        }
    }

    @Property(tries = 200)
    void theLawOfTheNodeAtEachPositionIsAPowerOfTheTransitionMatrix(@ForAll RandomWalk walk) {
        WalkEnumeration walks = new WalkEnumeration(walk);
        for (int start = 0; start < walk.nodes(); start++) {
            BigInteger[][] law = new BigInteger[walk.length()][walk.nodes()];
            Arrays.stream(law).forEach(row -> Arrays.fill(row, BigInteger.ZERO));
            walks.forEachFrom(start, (nodes, weight) -> {
                for (int i = 0; i < nodes.length; i++) {
                    law[i][nodes[i]] = law[i][nodes[i]].add(weight);
                }
            });
            for (int i = 0; i < walk.length(); i++) {
                Circulant power = TransitionMatrix.power(walk, i);
                for (int end = 0; end < walk.nodes(); end++) {
                    assertThat(new BigFraction(law[i][end], walks.denominator())).isEqualTo(power.entry(start, end));
                }
            }
        }
    }
}
