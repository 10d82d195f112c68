package org.circlewalk.checker.certify;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.LongNumbers;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.certified.AllLengths;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.LengthClass;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A certificate of statements about all walks of at least a length, by Proposition N and Theorem A of proofs-notes/theorem.md: for every
 * N ≥ first, every M ≥ max(N, νN^{3/2} − 1) and every later step.
 *
 * @param settings what it is about
 * @param classes  the lengths of either parity apart if K is even, else all of them
 */
public record LengthsReport(Settings settings, List<LengthClaims> classes) implements Report {
    /** A check has more bits. */
    private static final int BITS = 160;
    static final int MOST_STEPS = 64;
    static final int LARGEST_LENGTH = 1 << 12;
    private static final int FIRST_TRIED = 8;
    /** 8π²: the second largest eigenvalue is about 1 − 8π²pq/K². */
    private static final double MIXING = 79;
    /** For every entry of a law: its two products, one for a gap, and as many as F has offsets for each try of (E4). */
    private static final double PRODUCTS = 40;
    private static final double SECONDS_PER_PRODUCT = 1e-7;
    private static final double BYTES_PER_INTERVAL = 200;

    /** What a certificate depends on. */
    public record Settings(int K, BigFraction p, BigFraction eta, BigFraction epsilon, BigFraction nu, int first) {
        static Settings of(AllLengths about) {
            return new Settings(about.nodes(), about.p(), about.eta(), about.epsilon(), about.nu(), about.first());
        }

        AllLengths about() {
            return new AllLengths(K, p, eta, epsilon, nu, first);
        }

        /** Every N, and M. */
        String heading() {
            return "Population gradient descent from zero with K = " + K + ", p = " + Fractions.brief(p) + ", η = " + Fractions.brief(eta)
                    + ", ε = " + Fractions.brief(epsilon) + ", for every N ≥ " + first + " and every " + dimensions() + ".";
        }

        /** Which M. */
        String dimensions() {
            return "M ≥ max(N, " + (nu.equals(BigFraction.ONE) ? "" : Fractions.brief(nu) + "·") + "N^(3/2) − 1)";
        }
    }

    /**
     * A class of lengths.
     *
     * @param first   the least of them
     * @param forever what is so for every N of the class; {@code position} is that of N = {@code first}
     */
    public record LengthClaims(int first, Forever forever) {
        /** The settings that the shortest walk of the class has. */
        static DescentSettings shortest(AllLengths about, int first) {
            return new DescentSettings(new RandomWalk(about.nodes(), first, about.p()), first, about.eta(), about.epsilon());
        }

        List<String> sentences(AllLengths about) {
            List<String> sentences = new ArrayList<>();
            sentences.add("For every " + (about.stride() == 1 ? "" : first % 2 == 0 ? "even " : "odd ") + "N ≥ " + first + ":");
            sentences.addAll(ForeverSummary.sentences(new RandomWalk(about.nodes(), first, about.p()), forever));
            return sentences;
        }
    }

    /**
     * Certifies every length from one on.
     *
     * @throws RefusedInputException if it does not follow
     */
    public static LengthsReport of(AllLengths about, WorkLimit limit) {
        limit.admit(work(about, about.first()));
        return found(about).orElseThrow(() -> new RefusedInputException("lengths is " + about.first()
                + ".., but from the first steps of all walks of at least so many nodes it does not follow, with nu = "
                + Fractions.brief(about.nu()) + ", what happens for ever."));
    }

    /**
     * Certifies every length from the least one on from which that is found to follow.
     *
     * @param about its first length plays no part
     * @throws RefusedInputException if none is found
     */
    public static LengthsReport smallest(AllLengths about, WorkLimit limit) {
        limit.admit(work(about, FIRST_TRIED));
        int high = FIRST_TRIED;
        Optional<LengthsReport> found = found(about.from(high));
        while (found.isEmpty()) {
            high *= 2;
            if (high > LARGEST_LENGTH) {
                throw new RefusedInputException("lengths is .., but for no N from which on all lengths could be treated at once, up to "
                        + LARGEST_LENGTH + ", does it follow, with nu = " + Fractions.brief(about.nu()) + ", what happens for ever.");
            }
            limit.require(work(about, high));
            found = found(about.from(high));
        }
        int low = high / 2;
        while (low + 1 < high) {
            int middle = (low + high) / 2;
            Optional<LengthsReport> nearer = found(about.from(middle));
            found = nearer.isPresent() ? nearer : found;
            low = nearer.isPresent() ? low : middle;
            high = nearer.isPresent() ? middle : high;
        }
        return found.get();
    }

    /** Laws of the walk until it has forgotten where it began, and sums over all of them. */
    static Work work(AllLengths about, int length) {
        double nodes = about.nodes();
        double p = Fractions.toDouble(about.p());
        double mixing = Math.min(LengthClass.MOST_MIXING, nodes * nodes * StrictMath.log(2 * nodes) / (MIXING * p * (1 - p)));
        double product = LongNumbers.product(BITS, BITS + LongNumbers.bits(about.p()));
        double laws = length + 4 * mixing;
        return new Work("K = " + about.nodes() + ", p = " + Fractions.brief(about.p()) + ", lengths from " + length,
                about.stride() * laws * nodes * PRODUCTS * (product + SECONDS_PER_PRODUCT), laws * nodes * BYTES_PER_INTERVAL, 0);
    }

    private static Optional<LengthsReport> found(AllLengths about) {
        List<LengthClaims> classes = new ArrayList<>();
        for (int first : about.classes()) {
            Optional<LengthClaims> claims = claims(about, first);
            if (claims.isEmpty()) {
                return Optional.empty();
            }
            classes.add(claims.get());
        }
        return Optional.of(new LengthsReport(Settings.of(about), classes));
    }

    private static Optional<LengthClaims> claims(AllLengths about, int first) {
        try {
            LengthClass lengths = new LengthClass(about, first, Precision.ofBits(BITS));
            int back = lengths.likelyWinner();
            return lengths.lasting(back, MOST_STEPS).map(found -> new LengthClaims(first, Forever.of(LengthClaims.shortest(about, first),
                    found.step(), first - back, found.state(), found.numbers())));
        } catch (ArithmeticException outOfReach) {
            return Optional.empty();
        }
    }

    /** What is said. */
    static List<String> sentences(Settings settings, List<LengthClaims> classes) {
        List<String> sentences = new ArrayList<>();
        classes.forEach(claims -> sentences.addAll(claims.sentences(settings.about())));
        sentences.add("The intervals of these steps hold for all these N and M at once: CERTIFIED by laws of the walk up to a number of steps and "
                + "bounds of what comes after; that they do is ARGUED in proofs-notes/theorem.md (Proposition N).");
        return sentences;
    }

    @Override
    public void print(PrintWriter out) {
        Screen screen = Screen.standard();
        screen.print(out, List.of(settings.heading()));
        sentences(settings, classes).forEach(sentence -> screen.print(out, List.of(sentence)));
    }
}
