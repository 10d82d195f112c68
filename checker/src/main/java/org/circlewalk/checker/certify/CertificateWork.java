package org.circlewalk.checker.certify;

import java.util.List;
import java.util.function.Consumer;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.Forecast;
import org.circlewalk.checker.console.work.Amount;
import org.circlewalk.checker.console.work.LongNumbers;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.certified.CostlyStepException;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedState;
import org.circlewalk.spec.certified.EnclosedStep;
import org.circlewalk.spec.certified.SeriesSize;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.parameter.Fractions;

/**
 * What enclosed training runs take. A step sums power series ({@link SeriesSize}), whose length is not known before the state is:
 * so a run is estimated beforehand with the length that is usual for its precision, and its work is added up as it goes on. The
 * states of a certificate are given, so that there the series are known before any is summed.
 */
final class CertificateWork {
    /** A usual series has a term for so many bits. */
    private static final double BITS_PER_TERM = 30;
    private static final double FEWEST_TERMS = 2;
    /** Bits beyond those that the digits need, see EnclosedRun; half of them are those of a first attempt. */
    private static final double GUARD_BITS = 120;
    private static final double BITS_PER_DIGIT = 3.3220;
    /** Every score is compared with every other, several times; every entry of a column likewise. */
    private static final double SECONDS_PER_PAIR = 3e-7;
    /** Exponentials and logarithms sum a series with a term for so many bits, and square its sum so often. */
    private static final double BITS_PER_EXPONENTIAL_TERM = 8;
    private static final double SQUARES = 24;
    /** Interval products of a term, each of four products of two integers, and the quotients between them. */
    private static final double PRODUCTS_PER_TERM = 20;
    private static final double SECONDS_PER_TERM = 5e-6;
    /** A check takes those of a step to estimate its series, and again to sum them. */
    private static final double TIMES = 2;
    /** Newton's method at either end, of a family of walks. */
    private static final double EXPONENTIALS_PER_LOGARITHM = 20;
    /** Enough to see how many terms the series of a state have for each bit. */
    private static final int BITS_OF_A_LOOK = 256;
    private static final double BITS_OF_A_BYTE = 8;
    private static final double BYTES_PER_NUMBER = 64;
    /** An interval is kept as two ends, in digits of two bases, and in the document. */
    private static final double COPIES = 12;

    private CertificateWork() {
    }

    /** A run and its certificate, with series of usual lengths. */
    static Work ofRun(DescentSettings settings, int steps, int digits) {
        double bits = digits * BITS_PER_DIGIT + GUARD_BITS;
        double nodes = settings.walk().nodes();
        double terms = Math.max(FEWEST_TERMS, bits / BITS_PER_TERM);
        // Once a position outweighs all others, the walks are taken family by family, by the node there.
        double series = nodes * seconds(settings.walk().visible(), nodes, terms, bits, fractionBits(settings));
        double states = steps + 1.0;
        double kept = (nodes + settings.walk().length()) * states * COPIES * (bits / BITS_OF_A_BYTE + BYTES_PER_NUMBER);
        return new Work(named(settings) + ", steps = " + steps + ", digits = " + digits,
                states * (series + secondsBesides(settings, bits)),
                kept + bytes(settings.walk().visible(), nodes, terms, bits), Math.max(nodes, kept));
    }

    /** Everything of the check of a certificate but the series. */
    static Work besidesSeries(CertificateFile file) {
        return Work.ofSeconds(named(file), file.steps().size() * secondsBesides(file.settings(), file.bits()));
    }

    /**
     * All of the check of a certificate: its steps' series, none where a step cannot be computed, and everything else. To know the
     * series takes the exponentials of all steps, of as few bits as that can be done with.
     */
    static Work ofCheck(CertificateFile file, int threads) {
        double seconds = besidesSeries(file).seconds();
        double bytes = 0;
        for (ClaimedStep step : file.steps()) {
            List<SeriesSize> series = series(file, step.state());
            seconds += seconds(series);
            bytes = Math.max(bytes, bytes(series));
        }
        return new Work(named(file), seconds, threads * bytes, 0);
    }

    private static List<SeriesSize> series(CertificateFile file, EnclosedState state) {
        try {
            return file.bits() <= BITS_OF_A_LOOK ? EnclosedStep.sizes(file.settings(), state)
                    : EnclosedStep.sizes(file.settings(), state.at(Precision.ofBits(BITS_OF_A_LOOK))).stream()
                            .map(size -> stretched(size, file.bits() / (double) BITS_OF_A_LOOK)).toList();
        } catch (ArithmeticException undefined) {
            return seriesOfAllBits(file, state);
        }
    }

    private static List<SeriesSize> seriesOfAllBits(CertificateFile file, EnclosedState state) {
        try {
            return EnclosedStep.sizes(file.settings(), state);
        } catch (ArithmeticException undefined) {
            // The check says so of the step.
            return List.of();
        }
    }

    /** A series of more bits takes as many more terms. */
    private static SeriesSize stretched(SeriesSize size, double times) {
        return new SeriesSize(size.positions(), size.nodes(), (int) Math.ceil(size.terms() * times),
                (int) Math.ceil(size.bits() * times), size.probabilityBits());
    }

    /**
     * Ends a run, by an exception that is an outcome, before the step with which its series come to more than a limit. What takes
     * seconds against the estimate is announced before the first such step.
     *
     * @param estimate that was announced if it was long
     */
    static Consumer<List<SeriesSize>> meter(WorkLimit limit, Work estimate) {
        double[] seconds = {0};
        boolean[] told = {estimate.seconds() >= Forecast.SHORT};
        return series -> {
            seconds[0] += seconds(series);
            boolean within = seconds[0] <= WorkLimit.MOST_SECONDS && bytes(series) <= WorkLimit.MOST_BYTES;
            if (!told[0] && seconds[0] >= Forecast.SHORT && (limit.unlimited() || within)) {
                limit.announceMore(new Work(estimate.input(), seconds[0], 0, 0));
                told[0] = true;
            }
            if (!limit.unlimited() && seconds[0] > WorkLimit.MOST_SECONDS) {
                throw costly(Amount.ofSeconds(seconds[0]) + " of computing", Amount.ofSeconds(WorkLimit.MOST_SECONDS), series);
            }
            if (!limit.unlimited() && bytes(series) > WorkLimit.MOST_BYTES) {
                throw costly(Amount.ofBytes(bytes(series)) + " of memory", Amount.ofBytes(WorkLimit.MOST_BYTES), series);
            }
        };
    }

    private static CostlyStepException costly(String amount, String most, List<SeriesSize> series) {
        int terms = series.stream().mapToInt(SeriesSize::terms).max().orElse(0);
        int bits = series.stream().mapToInt(SeriesSize::bits).max().orElse(0);
        return new CostlyStepException("with its power series of " + terms + " terms of " + bits + " bits the run would come to about "
                + amount + ", but it must be at most " + most + "; " + WorkLimit.OPTION + " lifts this limit");
    }

    static double seconds(List<SeriesSize> series) {
        double seconds = 0;
        for (SeriesSize one : series) {
            seconds += seconds(one.positions(), one.nodes(), one.terms(), one.bits(), one.probabilityBits());
        }
        return seconds;
    }

    static double bytes(List<SeriesSize> series) {
        return series.stream().mapToDouble(one -> bytes(one.positions(), one.nodes(), one.terms(), one.bits())).max().orElse(0);
    }

    /** Two passes of n²/2 products, and as many averages of n coefficients with a product and a quotient by parts of p. */
    private static double seconds(double positions, double nodes, double terms, double bits, double probabilityBits) {
        double averages = 2 * 3 * LongNumbers.product(bits, probabilityBits) + LongNumbers.product(bits, bits);
        return positions * nodes * terms * (terms * LongNumbers.product(bits, bits) + averages);
    }

    private static double bytes(double positions, double nodes, double terms, double bits) {
        return positions * nodes * terms * (bits / BITS_OF_A_BYTE + BYTES_PER_NUMBER);
    }

    /** An exponential; measured on 160 … 16 384 bits. */
    static double exponential(double bits) {
        return (SQUARES + bits / BITS_PER_EXPONENTIAL_TERM) * (SECONDS_PER_TERM + PRODUCTS_PER_TERM * LongNumbers.product(bits, bits));
    }

    /** Exponentials of all logits, logarithms of families, comparisons, and for the accuracy a power of Π that begins at the selected position. */
    private static double secondsBesides(DescentSettings settings, double bits) {
        double nodes = settings.walk().nodes();
        double length = settings.walk().length();
        double wide = bits + fractionBits(settings);
        double power = length * (settings.walk().p().getDenominator().bitLength() - 1);
        return (TIMES * length + EXPONENTIALS_PER_LOGARITHM * nodes) * exponential(bits) + SECONDS_PER_PAIR * (length * length + nodes * nodes)
                + (length + nodes) * nodes * LongNumbers.product(wide, wide)
                + 2 * LongNumbers.product(nodes * power, nodes * power) + nodes * LongNumbers.gcd(power);
    }

    private static double fractionBits(DescentSettings settings) {
        return (double) LongNumbers.bits(settings.walk().p()) + LongNumbers.bits(settings.eta()) + LongNumbers.bits(settings.epsilon());
    }

    private static String named(DescentSettings settings) {
        return "K = " + settings.walk().nodes() + ", N = " + settings.walk().length() + ", p = " + Fractions.brief(settings.walk().p());
    }

    private static String named(CertificateFile file) {
        return named(file.settings()) + ", " + Count.of(file.steps().size(), "state") + " of " + file.bits() + " bits";
    }
}
