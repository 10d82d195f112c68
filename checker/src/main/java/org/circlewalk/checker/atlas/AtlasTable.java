package org.circlewalk.checker.atlas;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.ExactTable;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.parameter.Fractions;

/** An atlas in characters: for each circle its regions, without the slivers between them, whose lengths are added up. */
final class AtlasTable {
    private static final MathContext ROUNDED_UP = new MathContext(3, RoundingMode.CEILING);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** Undecided regions that are at least so wide are listed. */
    private static final BigFraction WIDE = new BigFraction(1, 10_000);

    private AtlasTable() {
    }

    static void print(PrintWriter out, Screen screen, List<CircleSummary> circles, ChanceBox interval) {
        for (CircleSummary circle : circles) {
            out.println("K = " + circle.K() + ": " + circle.boxes() + (circle.boxes() == 1 ? " box" : " boxes") + ", undecided "
                    + percent(circle.undecided().divide(interval.width())) + " of p");
            for (Region region : circle.regions()) {
                if (region.kind() != Region.Kind.UNDECIDED || region.width().compareTo(WIDE) >= 0) {
                    screen.lines("p = " + region.place() + ": " + region.words(circle.K()), 2).forEach(line -> out.println("  " + line));
                }
            }
        }
    }

    /** A share, rounded up to three digits. */
    static String percent(BigFraction share) {
        BigDecimal percent = new BigDecimal(share.getNumerator()).multiply(HUNDRED)
                .divide(new BigDecimal(share.getDenominator()), ROUNDED_UP);
        return (percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString()) + " %";
    }

    /**
     * What is said of all of it.
     *
     * @param certified what is certified of each region
     */
    static List<String> sentences(AtlasSummary report, String certified) {
        List<String> sentences = new ArrayList<>();
        sentences.add("What is said of a region is CERTIFIED, box by box: " + certified + ". That it does follow is argued in "
                + "proofs-notes/boxes.md and proofs-notes/theorem.md. Undecided: " + percent(report.share()) + " of the length, "
                + ExactTable.roundedUp(CircleSummary.undecided(report.circles())) + " in all.");
        half(report).ifPresent(sentences::add);
        sentences.add("For p < 1/2 the walk runs the other way round and everything is mirrored: p and 1 − p have the same regions.");
        sentences.add("The SHA-256 of " + AtlasDirectory.RECORDS + ", which holds all " + report.boxes() + " boxes, is " + report.digest() + ".");
        return sentences;
    }

    /** How close to ½ the accuracy begins to be exactly p. */
    private static Optional<String> half(AtlasSummary report) {
        if (!report.settings().interval().containsHalf()) {
            return Optional.empty();
        }
        return report.circles().stream().flatMap(circle -> circle.regions().stream().filter(region -> region.leavesNeighboursOpen(circle.K())))
                .map(region -> region.high().subtract(report.settings().interval().low())).reduce(Fractions::max)
                .map(width -> "As far as p − 1/2 = " + ExactTable.roundedUp(width) + " it is not said which of the two neighbours of s_{N−1} is "
                        + "predicted; at p = 1/2 they tie.");
    }
}
