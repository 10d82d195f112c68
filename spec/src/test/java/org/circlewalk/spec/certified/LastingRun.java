package org.circlewalk.spec.certified;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.walk.RandomWalk;

/** The first state of a run of which Theorem A's conditions hold, and the run, which goes on for some steps after it. */
record LastingRun(DescentSettings settings, List<StepCertificate> run, int step, int position, AttendedState state, LastingNumbers numbers) {
    /** So many steps. */
    static final int LATER = 10;
    /** Attention on the parent for different K and p, and last on s_{N−3}: tokens on both sides of it, and four offsets. */
    static final List<LastingRun> FOUND = Stream.of(new RandomWalk(6, 24, new BigFraction(7, 10)),
            new RandomWalk(5, 20, new BigFraction(1, 2)), new RandomWalk(7, 18, new BigFraction(3, 10)),
            new RandomWalk(3, 30, new BigFraction(4, 5)), new RandomWalk(6, 24, new BigFraction(9, 10)),
            new RandomWalk(20, 101, new BigFraction(4, 5)))
            .map(walk -> of(new DescentSettings(walk, 1000, BigFraction.ONE, new BigFraction(1, 10)))).toList();

    private static LastingRun of(DescentSettings settings) {
        int[] found = {Integer.MAX_VALUE};
        EnclosedRun run = EnclosedRun.of(settings, 60, 20, new EnclosedRun.Listener() {
            @Override
            public boolean isEnough(StepCertificate step) {
                found[0] = step.step() == 0 ? Integer.MAX_VALUE : found[0];
                boolean holds = step.selectedPosition().flatMap(r -> LastingChoice.of(state(settings, step, r))).isPresent();
                found[0] = holds ? Math.min(found[0], step.step()) : found[0];
                return step.step() >= (long) found[0] + LATER;
            }
        });
        StepCertificate step = run.certificates().get(found[0]);
        AttendedState state = state(settings, step, step.selectedPosition().orElseThrow());
        return new LastingRun(settings, run.certificates(), found[0], step.selectedPosition().orElseThrow(), state,
                LastingChoice.of(state).orElseThrow());
    }

    /** A step of a run as Theorem A looks at it. */
    static AttendedState state(DescentSettings settings, StepCertificate step, int position) {
        return AttendedState.of(settings, position, step.state().at(step.loss().precision()).column(),
                step.scores().toArray(Interval[]::new));
    }

    /** The lower end. */
    static BigFraction lower(Interval x) {
        return new BigFraction(x.lower(), x.precision().one());
    }

    /** The upper end. */
    static BigFraction upper(Interval x) {
        return new BigFraction(x.upper(), x.precision().one());
    }

    @Override
    public String toString() {
        return settings.walk() + " from step " + step;
    }
}
