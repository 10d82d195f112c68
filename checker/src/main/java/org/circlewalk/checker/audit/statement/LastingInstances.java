package org.circlewalk.checker.audit.statement;

import java.util.List;
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
    /** Every N from the least one on from which it was found to follow. */
    private static final AllLengths ALL = from(PaperWalks.SMALL.get(1), 72);
    /** The same where attention is not on the parent. */
    private static final AllLengths REFUTING = from(PaperWalks.REFUTING, 1337);

    private LastingInstances() {
    }

    private static AllLengths from(RandomWalk walk, int first) {
        return new AllLengths(walk.nodes(), walk.p(), PaperSettings.ETA, PaperSettings.EPSILON, NU, first);
    }

    /** Where attention is on the parent. */
    static List<LastingCertificate> onTheParent(AuditSetting setting) {
        return Stream.concat(RUNS.stream().map(setting.lasting()::of), Stream.of(setting.lasting().of(ALL))).toList();
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
