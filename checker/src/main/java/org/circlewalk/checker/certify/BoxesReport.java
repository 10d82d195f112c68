package org.circlewalk.checker.certify;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.work.LongNumbers;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.box.BoxDecision;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.box.DescentFamily;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.parameter.Fractions;

/**
 * A certificate about every real p of a segment: boxes that cover it without a hole, and what is certain in each.
 *
 * @param settings what it is about
 * @param boxes    from the lowest to the highest; the upper end of each is the lower end of the next
 */
public record BoxesReport(Settings settings, List<BoxClaims> boxes) implements Report {
    /** A box that is not decided is cut in two, the widest first, until so many were looked at. */
    private static final int MOST_LOOKS = 256;
    private static final BigFraction LEAST_WIDTH = new BigFraction(1, 1_000_000);
    /** A wider one of which what is said begins late is cut too. */
    private static final BigFraction LATE_WIDTH = new BigFraction(1, 500);
    /** A box takes so long for each node of each position, with the usual effort. */
    private static final double SECONDS_PER_SITE = 1.5e-4;
    private static final double LOOKS_PER_LENGTH = 100;
    private static final double BYTES_PER_SITE = 20_000;

    /** What a certificate depends on. */
    public record Settings(int K, int N, BigFraction low, BigFraction high, int M, BigFraction eta, BigFraction epsilon, int degree,
                           int bits, int steps) {
        static Settings of(DescentFamily family, ChanceBox segment, Effort effort) {
            return new Settings(family.nodes(), family.length(), segment.low(), segment.high(), family.positionDimension(), family.eta(),
                    family.epsilon(), effort.degree(), effort.bits(), effort.steps());
        }

        DescentFamily family() {
            return new DescentFamily(K, N, M, eta, epsilon);
        }

        ChanceBox segment() {
            return new ChanceBox(low, high);
        }

        Effort effort() {
            return new Effort(degree, bits, steps);
        }

        String heading() {
            return "Population gradient descent from zero with K = " + K + ", N = " + N + ", M = " + M + ", η = " + Fractions.brief(eta)
                    + ", ε = " + Fractions.brief(epsilon) + ", for every real p from " + Fractions.brief(low) + " to "
                    + Fractions.brief(high) + ".";
        }
    }

    /** Decides as much of a segment as a limited number of boxes can. */
    public static BoxesReport of(DescentFamily family, ChanceBox segment, Effort effort, WorkLimit limit) {
        Settings settings = Settings.of(family, segment, effort);
        limit.admit(work(settings, Math.min(MOST_LOOKS, 2 + LOOKS_PER_LENGTH * Fractions.toDouble(segment.width())), 1));
        return new BoxesReport(settings, decided(family, segment, effort));
    }

    /** As much of a segment as a limited number of boxes can decide: boxes side by side that cover it. */
    static List<BoxClaims> decided(DescentFamily family, ChanceBox segment, Effort effort) {
        Comparator<ChanceBox> widestFirst = Comparator.comparing(ChanceBox::width).reversed().thenComparing(ChanceBox::low);
        PriorityQueue<ChanceBox> open = new PriorityQueue<>(widestFirst);
        open.add(segment);
        List<BoxClaims> boxes = new ArrayList<>();
        for (int looks = 0; !open.isEmpty(); looks++) {
            ChanceBox box = open.remove();
            BoxDecision decision = BoxDecision.of(family, box, effort);
            BoxClaims claims = BoxClaims.of(box, decision);
            boolean isLast = looks + open.size() >= MOST_LOOKS || box.width().compareTo(LEAST_WIDTH) <= 0;
            boolean isLate = decision.isLate() && box.width().compareTo(LATE_WIDTH) > 0;
            if (claims.isDecided() && !isOpenAtHalf(box, claims) && !isLate || isLast) {
                boxes.add(claims);
            } else {
                open.addAll(box.halves());
            }
        }
        boxes.sort(Comparator.comparing(BoxClaims::low).thenComparing(BoxClaims::high));
        return boxes;
    }

    /** Where only p = ½ may keep the prediction open, a box is cut on, to see from which p on it is certain. */
    private static boolean isOpenAtHalf(ChanceBox box, BoxClaims claims) {
        return box.containsHalf() && box.width().compareTo(BigFraction.ZERO) > 0 && claims.offsets() != null && claims.offsets().size() != 1;
    }

    /** Of a number of boxes on some threads; with more digits and terms every product takes longer. */
    static Work work(Settings settings, double looks, int threads) {
        double usual = LongNumbers.product(Effort.USUAL.bits(), Effort.USUAL.bits());
        double digits = Math.max(1, LongNumbers.product(settings.bits(), settings.bits()) / usual);
        double numbers = LongNumbers.product(settings.bits(), (double) LongNumbers.bits(settings.eta())
                + LongNumbers.bits(settings.epsilon())) / usual;
        double terms = Math.max(1, square(settings.degree() + 1.0) / square(Effort.USUAL.degree() + 1.0));
        double steps = Math.max(1, settings.steps() / (double) Effort.USUAL.steps());
        double sites = (double) settings.K() * settings.N();
        return new Work("K = " + settings.K() + ", N = " + settings.N() + ", boxes of p",
                looks * sites * SECONDS_PER_SITE * terms * (digits + numbers) * steps, threads * sites * BYTES_PER_SITE, 0);
    }

    private static double square(double x) {
        return x * x;
    }

    /** Whether all of the segment is decided. */
    @Override
    public boolean asExpected() {
        return boxes.stream().allMatch(BoxClaims::isDecided);
    }

    @Override
    public void print(PrintWriter out) {
        Screen screen = Screen.standard();
        screen.print(out, List.of(settings.heading()));
        BoxesSummary.sentences(settings, boxes).forEach(sentence -> screen.print(out, List.of(sentence)));
    }
}
