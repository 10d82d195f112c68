package org.circlewalk.checker.atlas;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What is said of one circle.
 *
 * @param K         nodes
 * @param boxes     how many boxes there are
 * @param undecided the length of p of which nothing is said, exactly
 * @param widest    the longest undecided interval; 0 if there is none
 * @param regions   from left to right; they cover the interval
 */
public record CircleSummary(int K, int boxes, BigFraction undecided, BigFraction widest, List<Region> regions) {
    /** Copies the list. */
    public CircleSummary {
        regions = List.copyOf(regions);
    }

    /** Those of all circles; the records by K and from left to right. */
    static List<CircleSummary> all(Survey<?> settings, List<? extends Finding> records) {
        return settings.circles().stream().map(nodes -> of(nodes, records.stream().filter(record -> record.nodes() == nodes).toList()))
                .toList();
    }

    /** The length of p of which nothing is said, of all circles together. */
    static BigFraction undecided(List<CircleSummary> circles) {
        return circles.stream().map(CircleSummary::undecided).reduce(BigFraction.ZERO, BigFraction::add);
    }

    /** The same as a share of all of it. */
    static BigFraction share(Survey<?> settings, List<CircleSummary> circles) {
        return undecided(circles).divide(settings.interval().width().multiply(circles.size()));
    }

    /** @param records of the circle, side by side from left to right */
    static CircleSummary of(int nodes, List<? extends Finding> records) {
        List<Region> regions = Region.of(records);
        List<BigFraction> widths = regions.stream().filter(region -> region.kind() == Region.Kind.UNDECIDED).map(Region::width).toList();
        return new CircleSummary(nodes, records.size(), widths.stream().reduce(BigFraction.ZERO, BigFraction::add),
                widths.stream().reduce(BigFraction.ZERO, (a, b) -> a.compareTo(b) >= 0 ? a : b), regions);
    }
}
