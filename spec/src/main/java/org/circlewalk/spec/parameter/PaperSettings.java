package org.circlewalk.spec.parameter;

import org.apache.commons.math3.fraction.BigFraction;

/** The constants of the paper's experiments (Section 5 and Appendix F.1), in their one place. */
public final class PaperSettings {
    /** η of the experiments with zero initialisation. */
    public static final BigFraction ETA = BigFraction.ONE;
    /** ε of the log loss. */
    public static final BigFraction EPSILON = new BigFraction(1, 10);
    /** M, the dimension of the positional embeddings. */
    public static final int POSITION_DIMENSION = 1000;
    /** K of Section 5. */
    public static final int NODES = 6;
    /** N of Section 5. */
    public static final int LENGTH = 97;
    /** The number of training sequences, and of test sequences. */
    public static final int SEQUENCES = 1000;
    /** The number of steps with zero initialisation. */
    public static final int STEPS = 50;
    /** K of Appendix F.1. */
    public static final int LARGE_NODES = 20;
    /** N of Appendix F.1. */
    public static final int LARGE_LENGTH = 101;

    private PaperSettings() {
    }

    /** G = (M + 1)/2, the squared norm of a positional embedding (Lemma E.5). */
    public static BigFraction squaredNorm(int positionDimension) {
        return new BigFraction(positionDimension + 1L, 2L);
    }
}
