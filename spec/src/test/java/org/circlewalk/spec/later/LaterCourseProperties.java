package org.circlewalk.spec.later;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.math3.fraction.BigFraction;

/** The claims of Theorem A on courses in exact fractions, at whose steps all inequalities are equalities: the least favourable ones. */
class LaterCourseProperties {
    private static final BigFraction ONE = BigFraction.ONE;
    private static final int STEPS = 4;

    /** The numbers of a certificate, and the course that is as near to its bounds as steps can be. */
    private record Certified(BigFraction share, BigFraction ofEntry, BigFraction ofBase, BigFraction hull, BigFraction growth,
                             BigFraction rise, BigFraction start, BigFraction sigma, LaterCourse course, List<BigFraction> leak,
                             List<BigFraction> least, List<BigFraction> entry, List<BigFraction> base) {
        static Certified of(BigFraction leak, BigFraction chance, BigFraction growth, BigFraction ratio) {
            BigFraction share = new BigFraction(1, 6);
            BigFraction ofEntry = ONE.subtract(chance);
            BigFraction hull = new BigFraction(3);
            BigFraction least = min(chance, ofEntry);
            BigFraction rise = share.multiply(least).multiply(2).divide(leak.multiply(hull).add(ONE));
            BigFraction start = ONE;
            List<BigFraction> leaks = new ArrayList<>(List.of(leak));
            List<BigFraction> lows = new ArrayList<>(List.of(start));
            List<BigFraction> entries = new ArrayList<>(List.of(ratio));
            List<BigFraction> bases = new ArrayList<>(List.of(start));
            for (int n = 0; n < STEPS; n++) {
                BigFraction o = leaks.get(n);
                BigFraction m = lows.get(n);
                BigFraction we = entries.get(n);
                BigFraction wd = bases.get(n);
                leaks.add(o.divide(growth.multiply(o).add(ONE)));
                lows.add(m.add(rise.divide(m.multiply(2))));
                entries.add(we.add(share.multiply(ofEntry).divide(we)).add(share.multiply(o).divide(m)));
                bases.add(wd.add(share.multiply(chance).divide(wd.add(o.multiply(hull).multiply(m)))));
            }
            BigFraction sigma = ratio;
            while (sigma.pow(2).multiply(chance).compareTo(ofEntry) < 0) {
                sigma = sigma.multiply(new BigFraction(21, 20));
            }
            LaterCourse course = LaterCourse.of(array(leaks), array(lows), array(entries), array(bases));
            return new Certified(share, ofEntry, chance, hull, growth, rise, start, sigma, course, leaks, lows, entries, bases);
        }

        private static BigFraction[] array(List<BigFraction> numbers) {
            return numbers.toArray(BigFraction[]::new);
        }

        private static BigFraction min(BigFraction a, BigFraction b) {
            return a.compareTo(b) <= 0 ? a : b;
        }

        RationalSum numbers() {
            return new RationalSum(leak.get(0).reciprocal(), growth, rise, start);
        }
    }

    @Provide
    Arbitrary<Certified> certified() {
        Arbitrary<BigFraction> leaks = Arbitraries.of(new BigFraction(1, 1000), new BigFraction(1, 50), new BigFraction(1, 9));
        Arbitrary<BigFraction> chances = Arbitraries.integers().between(2, 8).map(n -> new BigFraction(n, 10));
        Arbitrary<BigFraction> growths = Arbitraries.of(new BigFraction(1, 3), ONE, new BigFraction(20));
        Arbitrary<BigFraction> ratios = Arbitraries.integers().between(4, 12).map(n -> new BigFraction(n, 5));
        return leaks.flatMap(leak -> chances.flatMap(chance -> growths.flatMap(
                growth -> ratios.map(ratio -> Certified.of(leak, chance, growth, ratio)))));
    }

    /** What the contracts ask of each step, and nothing more: a step that falls short of it is refused. */
    @Property(tries = 100)
    void theStepsAreThoseOfTheContracts(@ForAll("certified") Certified that) {
        BigFraction more = that.rise().multiply(new BigFraction(1001, 1000));
        BigFraction faster = that.growth().multiply(new BigFraction(1001, 1000));
        for (int step = 0; step < that.course().steps(); step++) {
            assertThat(that.course().grows(that.growth(), that.rise(), step)).isTrue();
            assertThat(that.course().grows(that.growth(), more, step)).isFalse();
            assertThat(that.course().grows(faster, that.rise(), step)).isFalse();
        }
    }

    /** (a), (b): 1/o ≥ 1/o₀ + Bn, with equality here, m² ≥ m₀² + bn, and Σ o/m ≤ Z(h) for every h. */
    @Property(tries = 100)
    void theLeakFallsAndItsSumIsAtMostZ(@ForAll("certified") Certified that, @ForAll("turns") BigFraction turn) {
        BigFraction sum = BigFraction.ZERO;
        for (int n = 0; n <= STEPS; n++) {
            assertThat(that.course().sum(n)).isEqualTo(sum);
            assertThat(sum).isLessThanOrEqualTo(that.numbers().bound(turn));
            BigFraction slow = that.leak().get(0).reciprocal().add(that.growth().multiply(n));
            assertThat(that.leak().get(n).multiply(slow)).isEqualTo(ONE);
            BigFraction square = that.start().pow(2).add(that.rise().multiply(n));
            assertThat(that.least().get(n).pow(2)).isGreaterThanOrEqualTo(square);
            sum = sum.add(that.leak().get(n).divide(that.least().get(n)));
        }
    }

    /** (b): w_e ≤ (σ + a)/(1 − aRπ_d)·w_d, with the a of the steps so far and with the certificate's a = cZ₁/m₀. */
    @Property(tries = 100)
    void theQuotientStaysBelowThatOfTheCertificate(@ForAll("certified") Certified that, @ForAll("turns") BigFraction turn) {
        BigFraction rate = that.hull().multiply(that.ofBase());
        BigFraction all = that.share().multiply(that.numbers().bound(turn)).divide(that.start());
        Assume.that(all.multiply(rate).compareTo(ONE) < 0);
        BigFraction last = HullQuotient.atMost(that.sigma(), all, rate);
        for (int n = 0; n <= STEPS; n++) {
            assertThat(that.entry().get(n).pow(2)).isGreaterThanOrEqualTo(that.share().multiply(that.ofEntry()));
            assertThat(that.least().get(n)).isLessThanOrEqualTo(that.base().get(n));
            BigFraction added = that.share().multiply(that.course().sum(n)).divide(that.start());
            BigFraction now = HullQuotient.atMost(that.sigma(), added, rate);
            assertThat(now).isLessThanOrEqualTo(last);
            assertThat(that.entry().get(n)).isLessThanOrEqualTo(now.multiply(that.base().get(n)));
        }
    }

    /** From (E2) and the lower halves of (3) and (1), both as equalities, to what the contracts ask of each step. */
    @Property(tries = 100)
    void theStepOfTheoremAGrowsAsTheContractsAsk(@ForAll("certified") Certified that, @ForAll("turns") BigFraction kappa) {
        BigFraction first = that.leak().get(0);
        BigFraction pull = new BigFraction(30);
        BigFraction growth = pull.multiply(kappa).divide(first.add(ONE));
        for (int n = 0; n < STEPS; n++) {
            BigFraction leak = that.leak().get(n);
            BigFraction rest = leak.divide(leak.add(ONE));
            BigFraction next = leak.divide(pull.multiply(kappa).multiply(rest).add(ONE));
            BigFraction low = Certified.min(that.least().get(n), that.base().get(n));
            BigFraction rise = Certified.min(low.pow(2).multiply(2),
                    that.share().multiply(that.ofBase()).multiply(2).divide(first.multiply(that.hull()).add(ONE)));
            BigFraction wide = that.base().get(n).add(leak.multiply(that.hull()).multiply(low));
            BigFraction higher = that.base().get(n).add(that.share().multiply(that.ofBase()).divide(wide));
            LaterCourse step = LaterCourse.of(new BigFraction[] {leak, next}, new BigFraction[] {low, higher},
                    new BigFraction[] {ONE, ONE}, new BigFraction[] {ONE, ONE});
            assertThat(step.grows(growth, rise, 0)).isTrue();
        }
    }

    @Provide
    Arbitrary<BigFraction> turns() {
        return Arbitraries.of(ONE, new BigFraction(3, 2), new BigFraction(4));
    }
}
