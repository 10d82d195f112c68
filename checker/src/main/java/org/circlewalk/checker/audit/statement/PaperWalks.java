package org.circlewalk.checker.audit.statement;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.Text;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** The walks of the paper's experiments, in the order of their p. */
final class PaperWalks {
    /** Section 5. */
    static final List<RandomWalk> SMALL = List.of(small(BigFraction.ONE_HALF), small(new BigFraction(7, 10)),
            small(new BigFraction(9, 10)));
    /** Appendix F.1. */
    static final RandomWalk LARGE = new RandomWalk(PaperSettings.LARGE_NODES, PaperSettings.LARGE_LENGTH, BigFraction.ONE_HALF);
    /** K and N of Appendix F.1, at a p well inside the region where the limit gap of Lemma E.4 is negative. */
    static final RandomWalk REFUTING =
            new RandomWalk(PaperSettings.LARGE_NODES, PaperSettings.LARGE_LENGTH, new BigFraction(4, 5));
    /** η and ε of its training runs, in words. */
    static final String RATES = Text.equation("η", PaperSettings.ETA) + ", " + Text.equation("ε", PaperSettings.EPSILON);

    private PaperWalks() {
    }

    private static RandomWalk small(BigFraction p) {
        return new RandomWalk(PaperSettings.NODES, PaperSettings.LENGTH, p);
    }
}
