package org.circlewalk.checker.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.StateStatements;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * The items of Theorem 3.1 on single runs in interval arithmetic: what is said of a step here is certain of exact population
 * gradient descent. Runs are enclosed once, whatever the number of rows.
 */
final class EnclosedAudit {
    private static final int DIGITS = 20;
    private static final int FROM = 3;
    private static final int TO = PaperSettings.STEPS;
    /** Between these steps the decay of distances is read off. */
    private static final int EARLY = 10;
    private static final RandomWalk REFUTING =
            new RandomWalk(PaperSettings.LARGE_NODES, PaperSettings.LARGE_LENGTH, new BigFraction(4, 5));

    private final Map<RandomWalk, EnclosedRun> runs = new ConcurrentHashMap<>();

    /** The paper's own settings. */
    private static List<RandomWalk> paper() {
        return Grid.walks(PaperSettings.NODES, PaperSettings.NODES, PaperSettings.LENGTH, PaperSettings.LENGTH,
                List.of(BigFraction.ONE_HALF, new BigFraction(7, 10), new BigFraction(9, 10)));
    }

    private static List<RandomWalk> paperAndRefuting() {
        List<RandomWalk> walks = new ArrayList<>(paper());
        walks.add(REFUTING);
        return walks;
    }

    /** Item 1: the accuracy is optimal at every step from {@value #FROM} on. */
    List<EnclosedInstance> accuracies() {
        return paperAndRefuting().stream().map(walk -> atEveryStep(walk, "accuracy",
                step -> step.accuracy().map(accuracy -> accuracy.equals(walk.optimalAccuracy())),
                step -> "exactly " + Fractions.format(step.accuracy().orElseThrow()),
                "; optimal is " + Fractions.format(walk.optimalAccuracy()))).toList();
    }

    /** Item 4: attention selects the parent at every step from {@value #FROM} on. */
    List<EnclosedInstance> selections() {
        return paperAndRefuting().stream().map(walk -> atEveryStep(walk, "attention",
                step -> step.selectedPosition().map(position -> position == walk.visible()),
                step -> "on s_{N−" + (walk.length() - step.selectedPosition().orElseThrow()) + "}", "")).toList();
    }

    /** Item 3: the distance of the direction of V from that of Πᵀ decays as T^(−1/2). */
    List<EnclosedInstance> directions() {
        return paper().stream().map(walk -> decay(walk, "the distance of V's direction", StepCertificate::distanceToTransition))
                .toList();
    }

    /** Item 2: the same of f(X) and Πᵀx_{N−1}, for every walk. */
    List<EnclosedInstance> outputs() {
        return paper().stream().map(walk -> decay(walk, "the distance of f(X)'s direction, for every walk,",
                step -> new StateStatements(walk, step.state().at(step.loss().precision()).column(), step.scores().toArray(Interval[]::new))
                        .outputDistanceToTransition())).toList();
    }

    private EnclosedRun run(RandomWalk walk) {
        return runs.computeIfAbsent(walk, key -> EnclosedRun.of(new DescentSettings(key, PaperSettings.POSITION_DIMENSION,
                PaperSettings.ETA, PaperSettings.EPSILON), TO, DIGITS));
    }

    private EnclosedInstance atEveryStep(RandomWalk walk, String what, Function<StepCertificate, Optional<Boolean>> holds,
                                         Function<StepCertificate, String> words, String end) {
        EnclosedRun run = run(walk);
        if (run.failure().isPresent()) {
            return undecided(walk, run.failure().get());
        }
        List<StepCertificate> steps = run.certificates().subList(FROM, TO + 1);
        boolean first = holds.apply(steps.get(0)).orElse(false);
        for (StepCertificate step : steps) {
            if (!holds.apply(step).equals(Optional.of(first))) {
                return undecided(walk, "step " + step.step() + " does not agree with step " + FROM);
            }
        }
        return new EnclosedInstance(walk.toString(), outcome(first), what + " " + String.join(", ", stretches(steps, words)) + end,
                Verdict.ENCLOSED);
    }

    /** Equal words of neighbouring steps together. */
    private static List<String> stretches(List<StepCertificate> steps, Function<StepCertificate, String> words) {
        List<String> stretches = new ArrayList<>();
        int start = 0;
        for (int end = 0; end < steps.size(); end++) {
            boolean last = end + 1 == steps.size() || !words.apply(steps.get(end + 1)).equals(words.apply(steps.get(end)));
            if (last) {
                stretches.add(words.apply(steps.get(end)) + " at every step from " + steps.get(start).step() + " to "
                        + steps.get(end).step());
                start = end + 1;
            }
        }
        return stretches;
    }

    /**
     * Whether a distance decays as T^(−1/2) between steps {@value #EARLY} and 50, with the leniency of {@link Growth}: it fails if
     * the exponent is certainly above −2/5, which is d(50)⁵·5² &gt; d(10)⁵.
     */
    private EnclosedInstance decay(RandomWalk walk, String what, Function<StepCertificate, Optional<Interval>> distance) {
        EnclosedRun run = run(walk);
        if (run.failure().isPresent()) {
            return undecided(walk, run.failure().get());
        }
        Optional<Interval> early = distance.apply(run.certificates().get(EARLY));
        Optional<Interval> late = distance.apply(run.certificates().get(TO));
        if (early.isEmpty() || late.isEmpty()) {
            return undecided(walk, "a distance is not known");
        }
        Interval ratio = Interval.of(late.get().precision(), BigInteger.valueOf(TO / EARLY));
        Certainty slower = fifthPower(early.get()).isLessThan(fifthPower(late.get()).multiply(ratio).multiply(ratio));
        if (slower == Certainty.UNDECIDED) {
            return undecided(walk, "the enclosures are too wide");
        }
        return new EnclosedInstance(walk.toString(), outcome(!slower.isCertain()), what + " is " + middle(early.get())
                + " at step " + EARLY + " and " + middle(late.get()) + " at step " + TO + ": certainly "
                + (slower.isCertain() ? "a slower" : "no slower") + " decay than T^(−2/5)", Verdict.ENCLOSED);
    }

    private static Interval fifthPower(Interval x) {
        Interval square = x.multiply(x);
        return square.multiply(square).multiply(x);
    }

    private static String middle(Interval x) {
        return Text.decimal(Fractions.toDouble(new BigFraction(x.lower().add(x.upper()), x.precision().one().shiftLeft(1))));
    }

    private static String outcome(boolean holds) {
        return holds ? "holds" : "fails";
    }

    private static EnclosedInstance undecided(RandomWalk walk, String reason) {
        return new EnclosedInstance(walk.toString(), "undecided", reason, Verdict.UNDECIDED);
    }
}
