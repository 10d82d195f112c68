package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.certify.LastingCertificate;
import org.circlewalk.spec.certified.AllLengths;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** The certificates about every later step that the audit makes, the same on every grid. */
final class LastingInstances {
    /** ν of the certificates about all lengths; the paper's M = 1000 at N = 97 is about 1.048·N^{3/2} − 1. */
    private static final BigFraction NU = new BigFraction(21, 20);
    /** Which M. */
    static final String DIMENSIONS = "M ≥ max(N, " + Fractions.format(NU) + "·N^(3/2) − 1)";
    /** The paper's K = 6, N = 97, M = 1000 at its p, and close to 1. */
    private static final List<DescentSettings> RUNS = Stream.concat(PaperWalks.SMALL.stream(),
            Stream.of(new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, new BigFraction(99, 100))))
            .map(walk -> new DescentSettings(walk, PaperSettings.POSITION_DIMENSION, PaperSettings.ETA, PaperSettings.EPSILON)).toList();
    /** For each K, every N from the one on that the search of {@code certify --lengths ..} found, at p = 1/2, 7/10 and 9/10. */
    private static final List<AllLengths> ALL = Stream.of(onCircle(5, 115, 69, 79), onCircle(PaperSettings.NODES, 63, 72, 156),
            onCircle(8, 53, 97, 152), onCircle(12, 69, 249, 174), Stream.of(from(RUNS.get(RUNS.size() - 1).walk(), 1840)))
            .flatMap(Function.identity()).toList();
    /** The same where attention is not on the parent. */
    private static final AllLengths REFUTING = from(PaperWalks.REFUTING, 1337);

    private LastingInstances() {
    }

    private static Stream<AllLengths> onCircle(int nodes, int... first) {
        return IntStream.range(0, first.length).mapToObj(i -> from(nodes, PaperWalks.SMALL.get(i).p(), first[i]));
    }

    private static AllLengths from(RandomWalk walk, int first) {
        return from(walk.nodes(), walk.p(), first);
    }

    private static AllLengths from(int nodes, BigFraction p, int first) {
        return new AllLengths(nodes, p, PaperSettings.ETA, PaperSettings.EPSILON, NU, first);
    }

    /** Where attention is on the parent. */
    static List<LastingCertificate> onTheParent(AuditSetting setting) {
        return Stream.concat(RUNS.stream().map(setting.lasting()::of), ALL.stream().map(setting.lasting()::of)).toList();
    }

    /** Those of them with p ≠ ½. */
    static List<LastingCertificate> onTheParentOffHalf(AuditSetting setting) {
        return onTheParent(setting).stream().filter(certificate -> certificate.parts().stream()
                .noneMatch(part -> part.walk().p().equals(BigFraction.ONE_HALF))).toList();
    }

    /** Which N the next one is about. */
    static String refutingLengths() {
        return "every N ≥ " + REFUTING.first();
    }

    /** Where it is on s_{N−3}. */
    static LastingCertificate refuting(AuditSetting setting) {
        return setting.lasting().of(REFUTING);
    }
}
