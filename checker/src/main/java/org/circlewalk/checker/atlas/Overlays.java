package org.circlewalk.checker.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.checker.train.phase.GapRegion;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.lemma.E4LimitGap;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * What the picture of an atlas shows on top, none of which is part of what is certified by boxes.
 *
 * @param rows one for each circle
 */
record Overlays(List<Row> rows) {
    /** Trained runs have so many steps. */
    static final int STEPS = PaperSettings.STEPS;
    private static final int FEWEST_DOTS = 4;
    private static final long LEAST_DENOMINATOR = 50;
    private static final long MOST_DENOMINATOR = 1L << 40;

    /**
     * A run in double precision.
     *
     * @param p    exact in the picture, the nearest double in the run
     * @param back attention is largest on s_{N−back} in the end
     */
    record Dot(double p, int back) {
    }

    /**
     * @param atLength where some gap is negative at this N
     * @param atLimit  where some gap is negative for N → ∞
     */
    record Row(int nodes, Optional<GapRegion> atLength, Optional<GapRegion> atLimit, List<Dot> dots) {
    }

    static Overlays of(AtlasSettings settings, int threads) {
        return new Overlays(Parallel.map(threads, settings.circles(), nodes -> row(settings, nodes)));
    }

    private static Row row(AtlasSettings settings, int nodes) {
        List<Dot> dots = new ArrayList<>();
        places(settings).forEach(p -> dots.add(new Dot(Fractions.toDouble(p), trained(settings, nodes, p))));
        return new Row(nodes, GapRegion.of(p -> FiniteGap.isNegative(new RandomWalk(nodes, settings.N(), p))),
                GapRegion.of(p -> E4LimitGap.of(nodes, p).smallestNegative().isPresent()), List.copyOf(dots));
    }

    /** Fiftieths, or the first halvings of these of which a few are in the interval; none in a very short one. */
    private static List<BigFraction> places(AtlasSettings settings) {
        for (long denominator = LEAST_DENOMINATOR; denominator < MOST_DENOMINATOR; denominator *= 2) {
            long parts = denominator;
            List<BigFraction> places = LongStream.rangeClosed(ceiling(settings.low().multiply(new BigFraction(parts))),
                    floor(settings.high().multiply(new BigFraction(parts)))).mapToObj(i -> new BigFraction(i).divide(new BigFraction(parts)))
                    .toList();
            if (places.size() >= FEWEST_DOTS) {
                return places;
            }
        }
        return List.of();
    }

    private static long floor(BigFraction value) {
        return value.getNumerator().divide(value.getDenominator()).longValueExact();
    }

    private static long ceiling(BigFraction value) {
        long below = floor(value);
        return value.equals(new BigFraction(below)) ? below : below + 1;
    }

    /** N − j for the position j that a run attends most in the end. */
    static int trained(AtlasSettings settings, int nodes, BigFraction p) {
        TrainingSettings training = TrainingSettings.of(new RandomWalk(nodes, settings.N(), p), EngineKind.POPULATION, settings.M())
                .withStepSize(settings.eta()).withEpsilon(settings.epsilon());
        try (TrainingRun run = TrainingRun.start(training, 1)) {
            while (run.step() < STEPS && run.tryToAdvance().isEmpty()) {
                // Until the last step, or the one at which the run leaves the range of double.
            }
            return settings.N() - run.measure().selectedPosition();
        }
    }
}
