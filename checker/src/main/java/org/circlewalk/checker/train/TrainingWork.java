package org.circlewalk.checker.train;

import org.circlewalk.checker.console.work.LongNumbers;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.Initialisation;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * What training runs take. A population gradient is O(N·K) where all scores depend on positions alone and V is circulant, as from
 * zero; else K times that. An empirical one looks at every position of every walk. A measurement predicts for every test walk, and
 * may take an exact accuracy, which takes the entries of V, and a power of Π, as fractions.
 */
public final class TrainingWork {
    private static final double SECONDS_PER_SITE = 3e-8;
    private static final double SECONDS_PER_TOKEN = 5e-9;
    private static final double SECONDS_PER_PREDICTION_POSITION = 1e-8;
    private static final double SECONDS_PER_PREDICTION_ENTRY = 3e-9;
    private static final double SECONDS_PER_EXACT_ENTRY = 4e-6;
    /** Measured accuracies go back so far for their power of Π, see WalkEvaluation. */
    private static final double FARTHEST_POWER = 64;
    private static final double BYTES_PER_SITE = 48;
    private static final double BYTES_PER_ENTRY = 100;
    private static final double BYTES_PER_RECORD = 600;
    private static final double BITS_OF_A_BYTE = 8;

    private TrainingWork() {
    }

    /**
     * A run and its report.
     *
     * @param steps  how many are taken
     * @param every  how many lie between two records
     * @param course whether the model is recorded too
     */
    public static Work ofRun(TrainingSettings settings, int steps, int every, boolean course) {
        double records = 2.0 + (double) steps / every;
        double nodes = settings.walk().nodes();
        double length = settings.walk().length();
        double model = nodes * nodes + length;
        double kept = records * (BYTES_PER_RECORD + (course ? model * BYTES_PER_ENTRY / 2 : 0));
        double bytes = kept + BYTES_PER_SITE * nodes * length + BYTES_PER_ENTRY * model
                + length * ((double) settings.testSequences() + sample(settings)) / BITS_OF_A_BYTE
                + Integer.BYTES * nodes * (settings.testSequences() + sample(settings));
        double entries = Math.max(Math.max(kept, nodes * nodes), nodes * length);
        return new Work(named(settings, steps), (steps + 1.0) * gradient(settings) + records * measurement(settings), bytes, entries);
    }

    /** One gradient, and the step that is taken with it. */
    public static double gradient(TrainingSettings settings) {
        double nodes = settings.walk().nodes();
        double length = settings.walk().length();
        if (settings.engine() == EngineKind.EMPIRICAL) {
            return sample(settings) * (length + nodes) * SECONDS_PER_TOKEN + SECONDS_PER_SITE * nodes * nodes;
        }
        boolean fromZero = settings.initialisation() == Initialisation.ZERO;
        return SECONDS_PER_SITE * (nodes * length * (fromZero ? 1 : nodes) + nodes * nodes);
    }

    /** One record. */
    public static double measurement(TrainingSettings settings) {
        RandomWalk walk = settings.walk();
        double nodes = walk.nodes();
        double bits = Math.min(FARTHEST_POWER, walk.length()) * walk.p().getDenominator().bitLength();
        return settings.testSequences() * (walk.length() * SECONDS_PER_PREDICTION_POSITION + nodes * nodes * SECONDS_PER_PREDICTION_ENTRY)
                + nodes * nodes * SECONDS_PER_EXACT_ENTRY + 2 * LongNumbers.product(nodes * bits, nodes * bits)
                + 2.0 * nodes * LongNumbers.gcd(bits);
    }

    private static double sample(TrainingSettings settings) {
        return settings.engine() == EngineKind.EMPIRICAL ? settings.sequences() : 0;
    }

    private static String named(TrainingSettings settings, int steps) {
        return "K = " + settings.walk().nodes() + ", N = " + settings.walk().length() + ", p = " + Fractions.brief(settings.walk().p())
                + ", steps = " + steps
                + (settings.engine() == EngineKind.EMPIRICAL ? ", sequences = " + settings.sequences() : "")
                + ", test-sequences = " + settings.testSequences();
    }
}
