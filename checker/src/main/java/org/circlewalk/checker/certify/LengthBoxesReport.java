package org.circlewalk.checker.certify;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.certify.LengthPiece.Shorter;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.work.Parallel;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.box.BoxDecision;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.box.LengthDecision;
import org.circlewalk.spec.box.LengthFamily;
import org.circlewalk.spec.box.Outcome;
import org.circlewalk.spec.parameter.Fractions;

/**
 * A certificate about every real p of a segment and every N from one on: boxes that cover the segment, for each of which all lengths from
 * one on are treated at once, and the shorter ones, where there are any, one by one.
 *
 * @param settings what it is about
 * @param classes  the lengths of either parity apart if K is even, else all of them
 */
public record LengthBoxesReport(Settings settings, List<LengthBoxes> classes) implements Report {
    /** The largest length from which on all may be treated at once. */
    static final int LARGEST_LENGTH = 1 << 12;
    /** A box that is not decided from the least length on is cut while it is wider than this, then later lengths are tried. */
    private static final BigFraction GRAIN = new BigFraction(1, 50);
    /** A box that is not decided from any of these on, or for which more than one offset may be predicted, is cut while it is wider. */
    private static final BigFraction LEAST_WIDTH = new BigFraction(1, 1000);
    /** A box of which what is said begins after this step is cut while it is wider than that. */
    private static final int PROMPT_STEPS = 12;
    private static final BigFraction LATE_WIDTH = new BigFraction(1, 200);
    /** So many lengths are looked at one by one, at most. */
    private static final int MOST_SHORTER = 160;
    private static final double LOOKS = 2;
    private static final double LOOKS_PER_LENGTH = 200;

    /** What a certificate depends on. */
    public record Settings(int K, BigFraction low, BigFraction high, BigFraction eta, BigFraction epsilon, BigFraction nu, int first,
                           int degree, int bits, int steps) {
        static Settings of(LengthFamily about, ChanceBox segment, Effort effort) {
            return new Settings(about.nodes(), segment.low(), segment.high(), about.eta(), about.epsilon(), about.nu(), about.first(),
                    effort.degree(), effort.bits(), effort.steps());
        }

        LengthFamily about() {
            return new LengthFamily(K, eta, epsilon, nu, first);
        }

        ChanceBox segment() {
            return new ChanceBox(low, high);
        }

        Effort effort() {
            return new Effort(degree, bits, steps);
        }

        String heading() {
            return "Population gradient descent from zero with K = " + K + ", η = " + Fractions.brief(eta) + ", ε = " + Fractions.brief(epsilon)
                    + ", for every real p from " + Fractions.brief(low) + " to " + Fractions.brief(high) + " and every N ≥ " + first + ".";
        }

        /** ν times N^(3/2), as it is written. */
        String dimension() {
            return (nu.equals(BigFraction.ONE) ? "" : Fractions.brief(nu) + "·") + "N^(3/2)";
        }
    }

    /**
     * What is said of a class of lengths.
     *
     * @param first  the least of them
     * @param pieces from the lowest p to the highest; the upper end of each is the lower end of the next
     */
    public record LengthBoxes(int first, List<LengthPiece> pieces) {
    }

    /** Decides as much of a segment as boxes of some width can. */
    public static LengthBoxesReport of(LengthFamily about, ChanceBox segment, Effort effort, int threads, WorkLimit limit) {
        Settings settings = Settings.of(about, segment, effort);
        limit.admit(work(settings, about.stride() * (LOOKS + LOOKS_PER_LENGTH * Fractions.toDouble(segment.width())), about.first(), 1));
        List<LengthBoxes> tails = Parallel.map(threads, about.classes(), first -> new LengthBoxes(first, tails(about, first, segment, effort)));
        limit.require(work(settings, tails.stream().flatMap(tail -> tail.pieces().stream().map(piece -> (piece.from() - tail.first())
                / about.stride())).mapToInt(Integer::intValue).sum() * 2.0, about.first() + MOST_SHORTER, threads));
        List<LengthBoxes> classes = new ArrayList<>();
        for (LengthBoxes tail : tails) {
            classes.add(new LengthBoxes(tail.first(), tail.pieces().stream().map(piece ->
                    withShorter(about, tail.first(), piece, effort, threads)).toList()));
        }
        return new LengthBoxesReport(settings, classes);
    }

    private static LengthPiece withShorter(LengthFamily about, int first, LengthPiece piece, Effort effort, int threads) {
        List<Integer> lengths = IntStream.iterate(first, length -> length < piece.from(), length -> length + about.stride()).boxed().toList();
        return lengths.isEmpty() ? piece : new LengthPiece(piece.from(), piece.box(), Parallel.map(threads, lengths, length ->
                Shorter.of(about, length, piece.box().box(), effort)));
    }

    private static List<LengthPiece> tails(LengthFamily about, int first, ChanceBox segment, Effort effort) {
        List<LengthPiece> pieces = new ArrayList<>();
        Deque<ChanceBox> open = new ArrayDeque<>(List.of(segment));
        while (!open.isEmpty()) {
            ChanceBox box = open.pop();
            LengthPiece piece = tail(about, first, box, effort);
            if (box.width().compareTo(mostWide(piece)) > 0) {
                List<ChanceBox> halves = box.halves();
                open.push(halves.get(1));
                open.push(halves.get(0));
            } else {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /** How wide a box may be of which so much is said. */
    private static BigFraction mostWide(LengthPiece piece) {
        BoxClaims box = piece.box();
        return !box.isDecided() || box.offsets().size() != 1 ? LEAST_WIDTH : box.step() > PROMPT_STEPS ? LATE_WIDTH : BigFraction.ONE;
    }

    /** A box from the least length on from which it is decided; from the least one of all unless the box is narrow. */
    private static LengthPiece tail(LengthFamily about, int first, ChanceBox box, Effort effort) {
        boolean isNarrow = box.width().compareTo(GRAIN) <= 0;
        BoxDecision decision = LengthDecision.of(about.from(first), first, box, effort);
        for (int more = 1; isNarrow && isOpen(decision) && more * about.stride() <= MOST_SHORTER; more += 1 + more / 4) {
            int from = first + more * about.stride();
            BoxDecision later = LengthDecision.of(about.from(from), from, box, effort);
            if (!isOpen(later)) {
                return LengthPiece.of(from, box, later, List.of());
            }
        }
        return LengthPiece.of(first, box, decision, List.of());
    }

    private static boolean isOpen(BoxDecision decision) {
        return decision.outcome() instanceof Outcome.Undecided;
    }

    /** Of a number of boxes at lengths up to one. */
    static Work work(Settings settings, double looks, double length, int threads) {
        return LengthBoxWork.of("K = " + settings.K() + ", lengths from " + settings.first() + ", boxes of p", settings.about(),
                settings.effort(), looks, length, threads);
    }

    /** Whether all of the segment is decided, for every length. */
    @Override
    public boolean asExpected() {
        return classes.stream().flatMap(one -> one.pieces().stream()).allMatch(LengthPiece::isDecided);
    }

    @Override
    public void print(PrintWriter out) {
        Screen screen = Screen.standard();
        screen.print(out, List.of(settings.heading()));
        LengthBoxesSummary.sentences(settings, classes).forEach(sentence -> screen.print(out, List.of(sentence)));
    }
}
