package org.circlewalk.checker.atlas;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.box.BoxDecision;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.box.DescentFamily;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.box.Outcome;
import org.circlewalk.spec.certified.LastingNumbers;

/**
 * Decides by a drawing instead of mathematics: an interval falls into regions at given ends; in each, boxes are decided that lie in it
 * and are narrow enough. Of the last region nothing can be decided. After so many boxes it fails, as a run that is killed.
 *
 * @param ends     the inner ends of the regions, ascending
 * @param widest   how wide a box of a region may be to be decided
 * @param patience how many boxes are tried before it fails
 * @param tried    how many were
 */
record DrawnRegions(List<BigFraction> ends, BigFraction widest, int patience, AtomicInteger tried) implements BoxDecider {
    /** How a run is killed. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static DrawnRegions of(BigFraction widest, BigFraction... ends) {
        return new DrawnRegions(List.of(ends), widest, Integer.MAX_VALUE, new AtomicInteger());
    }

    DrawnRegions killedAfter(int boxes) {
        return new DrawnRegions(ends, widest, boxes, new AtomicInteger());
    }

    @Override
    public BoxDecision decide(DescentFamily family, ChanceBox box, Effort effort) {
        if (tried.incrementAndGet() > patience) {
            throw new Killed();
        }
        // One region is moved a little from circle to circle.
        BigFraction shift = new BigFraction(family.nodes(), 1000);
        long region = ends.stream().filter(end -> end.add(shift).compareTo(box.low()) <= 0).count();
        boolean inOne = ends.stream().map(end -> end.add(shift)).noneMatch(end -> box.low().compareTo(end) < 0
                && end.compareTo(box.high()) < 0);
        if (!inOne || region == ends.size() || box.width().compareTo(widest) > 0) {
            return new BoxDecision(effort, new Outcome.Undecided("It is \"wide\"."), Optional.empty());
        }
        if (region % 2 == 1) {
            return new BoxDecision(effort, new Outcome.Metastable(3, 5, 1_000_000_000_000L, 1), Optional.empty());
        }
        List<Integer> offsets = box.containsHalf() ? List.of(1, family.nodes() - 1) : List.of(1);
        return new BoxDecision(effort, new Outcome.ForEver(1, 3, offsets), Optional.of(numbers(family.nodes())));
    }

    private static LastingNumbers numbers(int nodes) {
        BigFraction one = new BigFraction(123_456_789, 1_000_000_000);
        List<BigFraction> row = Collections.nCopies(nodes, one);
        return new LastingNumbers(one, one, one, one, one, one, one, one, List.of(row, row));
    }
}
