package org.circlewalk.checker.train.phase;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.ExactTable;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.output.Table;
import org.circlewalk.checker.console.output.Term;
import org.circlewalk.spec.parameter.Fractions;

/**
 * The phase diagram in characters: a line for each K, the largest at the top, a column for each p. It fits the screen: of a grid
 * that is larger, every n-th line or column is shown. A few cells are listed as well.
 */
final class PhaseTable {
    private static final int CELL = 2;
    private static final int MOST_LINES = 40;
    private static final int MOST_LISTED = 12;
    private static final int MOST_STOPPED = 3;
    private static final int DECIMALS = 3;
    /** As wide as a label. */
    private static final int LABEL = 2 + DECIMALS;
    private static final int LONGEST_FRACTION = 12;
    /** What stands for a token farther back than one digit can say. */
    private static final char FAR = '*';

    private final PhaseReport report;
    private final PrintWriter out;
    private final Screen screen;

    PhaseTable(PhaseReport report, PrintWriter out, Screen screen) {
        this.report = report;
        this.out = out;
        this.screen = screen;
    }

    void print() {
        PhaseReport.Settings settings = report.settings();
        int columns = settings.p().size();
        int circles = settings.lastK() - settings.firstK() + 1;
        int margin = Integer.toString(settings.lastK()).length();
        int everyP = ceiling(columns, Math.max(1, (screen.width() - margin - 2 - LABEL) / CELL));
        int everyK = ceiling(circles, MOST_LINES);
        List<Integer> shown = IntStream.range(0, columns).filter(col -> col % everyP == 0).boxed().toList();
        out.println(("K" + " ".repeat(margin + 1) + labels(shown)).stripTrailing());
        for (int line = circles - 1; line >= 0; line--) {
            if (line % everyK == 0) {
                print(settings.firstK() + line, margin, report.cells().subList(line * columns, (line + 1) * columns), shown);
            }
        }
        legend(everyK, everyP);
        if (report.cells().size() <= MOST_LISTED) {
            out.println();
            list();
        }
    }

    private static int ceiling(int count, int room) {
        return (count + room - 1) / room;
    }

    private void print(int nodes, int margin, List<PhaseCell> cells, List<Integer> shown) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%" + margin + "d  ", nodes));
        shown.forEach(col -> line.append(symbol(cells.get(col))).append(cells.get(col).negativeGap() == null ? ' ' : '-'));
        out.println(line.toString().stripTrailing());
    }

    private static char symbol(PhaseCell cell) {
        int back = cell.attendedSteps();
        return back == 1 ? '.' : back < 10 ? Character.forDigit(back, 10) : FAR;
    }

    /** The values of p over their columns, as many as there is room for. */
    private String labels(List<Integer> shown) {
        StringBuilder line = new StringBuilder();
        for (int place = 0; place < shown.size(); place++) {
            int start = place * CELL;
            if (line.length() == 0 || start > line.length()) {
                line.append(" ".repeat(start - line.length())).append(label(shown.get(place)));
            }
        }
        return line.toString();
    }

    /** p to three decimals. */
    private String label(int col) {
        BigFraction p = report.cells().get(col).p();
        return new BigDecimal(p.getNumerator()).divide(new BigDecimal(p.getDenominator()), DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros().toPlainString();
    }

    private void legend(int everyK, int everyP) {
        PhaseReport.Settings settings = report.settings();
        paragraph("Over p: where attention is largest after " + Count.of(settings.steps(), "step") + " at N = " + settings.N()
                + ". A point is the parent s_{N−1}, a digit d the token s_{N−d}, 0 the zero token, " + FAR
                + " a token farther back than s_{N−9}; a − behind it says that some limit gap is negative there, which is exact.");
        if (everyK > 1 || everyP > 1) {
            paragraph("Shown: " + every(everyK, "K") + " and " + every(everyP, "p") + ".");
        }
        paragraph(report.disagreeing() + " of " + Count.of(report.cells().size(), "cell") + ": the sign for N → ∞ and the outcome at N = "
                + settings.N() + " differ. Scores, accuracies and all cells: --json FILE.");
        stopped();
        Term.explain(out, screen, Term.GAP);
    }

    /** The cells whose training ended early. */
    private void stopped() {
        List<PhaseCell> stopped = report.cells().stream().filter(cell -> cell.stopped() != null).toList();
        stopped.stream().limit(MOST_STOPPED).forEach(cell ->
                paragraph("K = " + cell.K() + ", p = " + shortened(cell.p()) + ": " + cell.stopped()));
        if (stopped.size() > MOST_STOPPED) {
            paragraph("Training ended early in " + Count.of(stopped.size() - MOST_STOPPED, "more cell") + ".");
        }
    }

    private static String every(int step, String what) {
        return step == 1 ? "every " + what : "one " + what + " of " + step;
    }

    private void paragraph(String text) {
        screen.lines(text, 0).forEach(out::println);
    }

    private void list() {
        Table table = Table.of("K", "p", "exact limit gap", "attention after training", "accuracy", "optimal");
        for (PhaseCell cell : report.cells()) {
            table.row(cell.K(), shortened(cell.p()), sign(cell), attended(cell),
                    String.format(Locale.ROOT, "%.4f (%s)", cell.accuracy(), cell.accuracyBy()), shortened(cell.optimal()));
        }
        table.print(out);
    }

    /** The fraction, or twelve digits of it if it is long. */
    private static String shortened(BigFraction value) {
        String exact = Fractions.format(value);
        return exact.length() <= LONGEST_FRACTION ? exact : "≈ " + ExactTable.rounded(value);
    }

    private static String sign(PhaseCell cell) {
        if (!cell.hasLimit()) {
            return "no limit";
        }
        return cell.negativeGap() == null ? "none negative" : "negative for k = " + cell.negativeGap();
    }

    private static String attended(PhaseCell cell) {
        String position = switch (cell.attendedSteps()) {
            case 0 -> "zero token";
            case 1 -> "parent token";
            default -> "s_{N−" + cell.attendedSteps() + "}";
        };
        return position + String.format(Locale.ROOT, " %.4f", cell.score());
    }
}
