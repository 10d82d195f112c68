package org.circlewalk.checker.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.impl.run.EngineKind;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.box.Outcome;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * Runs in double precision at p that are drawn, beside what an atlas says there: where attention is, and which entry of a column of V is
 * the largest, at every step that something is said of up to the last one.
 *
 * @param runs        how many there are
 * @param steps       of each
 * @param undecided   how many are at a p of which nothing is said
 * @param disagreeing those that do something else than what is said, a sentence each
 */
public record DrawnRuns(int runs, int steps, int undecided, List<String> disagreeing) {
    private static final int STEPS = Overlays.STEPS;
    private static final long SEED = 1;
    private static final int BITS = 30;

    /** Copies the list. */
    public DrawnRuns {
        disagreeing = List.copyOf(disagreeing);
    }

    /** A run to be made. */
    private record Draw(int nodes, BigFraction p) {
    }

    /**
     * Draws K and p, the same for the same settings, and trains.
     *
     * @param records of the atlas, side by side
     */
    static DrawnRuns of(AtlasSettings settings, List<BoxRecord> records, int runs, int threads) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Draw> draws = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            int nodes = random.nextInt(settings.firstK(), settings.lastK() + 1);
            BigFraction part = new BigFraction(random.nextInt(1 << BITS)).divide(new BigFraction(1 << BITS));
            draws.add(new Draw(nodes, settings.low().add(settings.interval().width().multiply(part))));
        }
        List<BoxRecord> said = draws.stream().map(draw -> at(records, draw)).toList();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            if (!(said.get(i).decision().outcome() instanceof Outcome.Undecided)) {
                places.add(i);
            }
        }
        List<String> disagreeing = Parallel.map(threads, places, place -> disagreement(settings, draws.get(place), said.get(place)))
                .stream().flatMap(Optional::stream).toList();
        return new DrawnRuns(runs, STEPS, runs - places.size(), disagreeing);
    }

    private static BoxRecord at(List<BoxRecord> records, Draw draw) {
        return records.stream().filter(record -> record.nodes() == draw.nodes() && record.box().low().compareTo(draw.p()) <= 0
                && draw.p().compareTo(record.box().high()) <= 0).findFirst().orElseThrow();
    }

    private static Optional<String> disagreement(AtlasSettings settings, Draw draw, BoxRecord said) {
        Region region = said.region();
        long last = region.toStep() == null ? STEPS : Math.min(STEPS, region.toStep());
        TrainingSettings training = TrainingSettings.of(new RandomWalk(draw.nodes(), settings.N(), draw.p()), EngineKind.POPULATION,
                settings.M()).withStepSize(settings.eta()).withEpsilon(settings.epsilon());
        try (TrainingRun run = TrainingRun.start(training, 1)) {
            while (run.step() < last && run.tryToAdvance().isEmpty()) {
                if (run.step() >= region.fromStep() && !agrees(run, region, settings.N())) {
                    return Optional.of("K = " + draw.nodes() + ", p = " + Fractions.brief(draw.p()) + ", step " + run.step() + ": "
                            + region.words(draw.nodes()) + " is certified, but a run in double precision has its largest score on s_{N−"
                            + (settings.N() - 1 - largest(run.state().scores())) + "}.");
                }
            }
            return Optional.empty();
        }
    }

    private static boolean agrees(TrainingRun run, Region region, int length) {
        int nodes = run.state().nodes();
        double[] value = run.state().value();
        double[] column = new double[nodes];
        for (int d = 0; d < nodes; d++) {
            column[d] = value[d * nodes];
        }
        return length - 1 - largest(run.state().scores()) == region.back()
                && (region.offsets() == null || region.offsets().isEmpty() || region.offsets().contains(largest(column)));
    }

    private static int largest(double... numbers) {
        int place = 0;
        for (int i = 1; i < numbers.length; i++) {
            place = numbers[i] > numbers[place] ? i : place;
        }
        return place;
    }

    /** What came out, one sentence. */
    String sentence() {
        return "MEASURED: of " + runs + " runs in double precision at p that were drawn, " + undecided + " are where nothing is said, "
                + (runs - undecided - disagreeing.size()) + " do what is said at every step of the first " + steps + " that something is said of, "
                + "and " + disagreeing.size() + " something else.";
    }
}
