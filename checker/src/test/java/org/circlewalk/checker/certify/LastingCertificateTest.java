package org.circlewalk.checker.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.certify.LastingCertificate.Part;
import org.circlewalk.spec.certified.AllLengths;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What certificates say of every later step, against enclosed runs, which know nothing of Theorem A and go on for some steps. */
class LastingCertificateTest {
    private static final BigFraction TENTH = new BigFraction(1, 10);
    private static final BigFraction NU = new BigFraction(21, 20);
    private static final int STEPS = 12;

    private static BigFraction fraction(String text) {
        String[] parts = text.split("/");
        return new BigFraction(new BigInteger(parts[0]), new BigInteger(parts[1]));
    }

    private static DescentSettings settings(int nodes, int length, String p, int dimension) {
        return new DescentSettings(new RandomWalk(nodes, length, fraction(p)), dimension, BigFraction.ONE, TENTH);
    }

    private static AllLengths lengths(int nodes, String p, int first) {
        return new AllLengths(nodes, fraction(p), BigFraction.ONE, TENTH, NU, first);
    }

    private static BigFraction upper(Interval x) {
        return new BigFraction(x.upper(), x.precision().one());
    }

    private static BigFraction lower(Interval x) {
        return new BigFraction(x.lower(), x.precision().one());
    }

    /** Attention, its leak, the accuracy and V's direction of a run at every step from the one on that the part names. */
    private static void assertAgree(Part part, DescentSettings single) {
        RandomWalk walk = single.walk();
        List<StepCertificate> run = EnclosedRun.of(single, STEPS, 20).certificates();
        Forever forever = part.forever();
        for (StepCertificate step : run.subList(part.step(), run.size())) {
            BigFraction later = new BigFraction(step.step() - part.step());
            assertThat(step.selectedPosition()).contains(walk.length() - part.lag());
            assertThat(step.accuracy()).isEqualTo(part.accuracy());
            BigFraction leak = BigFraction.ONE.subtract(upper(step.scores().get(walk.length() - part.lag() - 1)));
            assertThat(leak.multiply(forever.numbers().leak().reciprocal().add(1).add(forever.numbers().growth().multiply(later))))
                    .isLessThanOrEqualTo(BigFraction.ONE);
            if (part.lag() == 1) {
                BigFraction distance = lower(step.distanceToSquareRoot().orElseThrow());
                assertThat(distance.multiply(distance).multiply(forever.start().add(forever.slope().multiply(later))))
                        .isLessThanOrEqualTo(forever.constant());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"6, 97, 1/2, 1000, 1", "6, 97, 7/10, 1000, 1", "6, 97, 9/10, 1000, 1", "20, 101, 4/5, 10151, 3"})
    void aRunGoesOnAsItsCertificateSays(int nodes, int length, String p, int dimension, int lag) {
        DescentSettings settings = settings(nodes, length, p, dimension);
        LastingCertificate certificate = LastingCertificate.of(settings);
        assertThat(certificate.failure()).isEmpty();
        Part part = certificate.parts().get(0);
        assertThat(part.lag()).isEqualTo(lag);
        assertAgree(part, settings);
    }

    @Test
    void singleLengthsGoOnAsTheCertificateOfAllSays() {
        List<Part> parts = LastingCertificate.of(lengths(6, "7/10", 72)).parts();
        assertThat(parts).extracting(Part::lengths).containsExactly("even N", "odd N");
        assertAgree(parts.get(0), settings(6, 80, "7/10", 752));
        assertAgree(parts.get(1), settings(6, 73, "7/10", 1500));
    }

    /** The accuracy on s_{N−3} is the largest probability of three steps, p³, by all eight ways. */
    @Test
    void theAccuracyOfTheLargeCircleIsTheLargestOfThreeSteps() {
        BigFraction p = fraction("4/5");
        BigFraction[] law = Stream.generate(() -> BigFraction.ZERO).limit(7).toArray(BigFraction[]::new);
        for (int ways = 0; ways < 8; ways++) {
            int forward = Integer.bitCount(ways);
            law[2 * forward] = law[2 * forward].add(p.pow(forward).multiply(BigFraction.ONE.subtract(p).pow(3 - forward)));
        }
        BigFraction largest = Stream.of(law).max(BigFraction::compareTo).orElseThrow();
        assertThat(LastingCertificate.of(lengths(20, "4/5", 1337)).parts()).hasSize(2).allSatisfy(part -> {
            assertThat(part.lag()).isEqualTo(3);
            assertThat(part.accuracy()).contains(largest);
            assertThat(part.accuracy()).contains(fraction("64/125"));
        });
    }

    @Test
    void whereNothingFollowsNothingIsSaid() {
        LastingCertificate lengths = LastingCertificate.of(lengths(6, "7/10", 20));
        assertThat(lengths.parts()).isEmpty();
        assertThat(lengths.failure()).hasValueSatisfying(why -> assertThat(why).contains("it does not follow"));
        LastingCertificate run = LastingCertificate.of(settings(4, 9, "1/2", 30));
        assertThat(run.parts()).isEmpty();
        assertThat(run.failure()).contains("it does not follow from any of the first 50 steps");
    }

    /** Whatever was made: what the check does not accept counts for nothing. */
    @Test
    void aCertificateThatItsCheckDoesNotAcceptSaysNothing() {
        LastingCertificate good = LastingCertificate.of(settings(6, 97, "7/10", 1000));
        LastingCertificate refused = LastingCertificate.checked("it", List.of(new CertificateCheck.Fault(3, "forever: accuracy")), good.parts());
        assertThat(refused.parts()).isEmpty();
        assertThat(refused.failure()).contains("its check does not accept it: forever: accuracy");
        assertThat(LastingCertificate.checked("it", List.of(), good.parts()))
                .isEqualTo(new LastingCertificate("it", good.parts(), Optional.empty()));
    }
}
