package org.circlewalk.checker.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.parameter.Fractions;

/** Whether the boxes of records cover the interval of every circle, without a hole and none twice. */
final class Coverage {
    private Coverage() {
    }

    /** What is wrong with them, a sentence each. */
    static <R extends Finding> List<String> faults(Survey<R> settings, List<R> records) {
        List<String> faults = new ArrayList<>();
        int place = 0;
        for (int nodes : settings.circles()) {
            List<R> row = new ArrayList<>();
            while (place < records.size() && records.get(place).nodes() == nodes) {
                row.add(records.get(place++));
            }
            faults.addAll(faults(settings, nodes, row));
        }
        if (place < records.size()) {
            faults.add("The records are not in the order of K: K = " + records.get(place).nodes() + " stands behind a larger one.");
        }
        return faults;
    }

    private static <R extends Finding> List<String> faults(Survey<R> settings, int nodes, List<R> row) {
        List<String> faults = new ArrayList<>();
        BigFraction reached = settings.interval().low();
        for (R record : row) {
            ChanceBox box = record.box();
            if (box.low().equals(box.high())) {
                faults.add("For K = " + nodes + " the box " + shown(box) + " is a single p, which the boxes beside it hold already.");
            }
            if (box.low().compareTo(reached) > 0) {
                faults.add(hole(nodes, reached, box.low()));
            } else if (box.low().compareTo(reached) < 0) {
                faults.add("For K = " + nodes + " the box " + shown(box) + " overlaps the one before it, or does not lie in the interval.");
            }
            reached = Fractions.max(reached, box.high());
        }
        if (reached.compareTo(settings.interval().high()) < 0) {
            faults.add(hole(nodes, reached, settings.interval().high()));
        } else if (reached.compareTo(settings.interval().high()) > 0) {
            faults.add("For K = " + nodes + " a box ends beyond the interval, at " + Fractions.brief(reached) + ".");
        }
        return faults.isEmpty() ? unfinished(settings, nodes, row).stream().toList() : faults;
    }

    private static String hole(int nodes, BigFraction from, BigFraction to) {
        return "For K = " + nodes + " no box covers the p between " + Fractions.brief(from) + " and " + Fractions.brief(to) + ".";
    }

    private static <R extends Finding> Optional<String> unfinished(Survey<R> settings, int nodes, List<R> row) {
        Partition<R> partition = settings.partition();
        partition.finish(row.stream().map(record -> new Partition.Cell<>(record.box(), Optional.of(record))).toList());
        return partition.unfinished().map(box -> "For K = " + nodes + " the box " + shown(box)
                + " is none of such an atlas: it is not made by halving, or was to be cut.");
    }

    static String shown(ChanceBox box) {
        return "p = " + Fractions.brief(box.low()) + " … " + Fractions.brief(box.high());
    }
}
