package org.circlewalk.checker.atlas;

import java.io.PrintWriter;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;

/**
 * The summary of an atlas.
 *
 * @param settings  what it is of
 * @param boxes     how many boxes there are
 * @param digest    the SHA-256 of the file of records
 * @param undecided the length of p of which nothing is said, of all circles together, exactly
 * @param share     the same as a share of all of it
 * @param circles   by K
 */
public record AtlasReport(AtlasSettings settings, int boxes, String digest, BigFraction undecided, BigFraction share,
                          List<CircleSummary> circles) implements Report {
    /** Copies the list. */
    public AtlasReport {
        circles = List.copyOf(circles);
    }

    /**
     * The summary of records.
     *
     * @param records by K and from left to right; side by side
     */
    static AtlasReport of(AtlasSettings settings, String digest, List<BoxRecord> records) {
        List<CircleSummary> circles = settings.circles().stream().map(nodes ->
                CircleSummary.of(nodes, records.stream().filter(record -> record.nodes() == nodes).toList())).toList();
        BigFraction undecided = circles.stream().map(CircleSummary::undecided).reduce(BigFraction.ZERO, BigFraction::add);
        return new AtlasReport(settings, records.size(), digest, undecided,
                undecided.divide(settings.interval().width().multiply(circles.size())), circles);
    }

    @Override
    public void print(PrintWriter out) {
        Screen screen = Screen.standard();
        screen.print(out, List.of("Attention of gradient descent from zero on " + settings.named() + ":"));
        AtlasTable.print(out, screen, circles, settings);
        screen.print(out, AtlasTable.sentences(this));
        screen.print(out, List.of("Each box can be checked: circlewalk atlas --check DIR."));
    }
}
