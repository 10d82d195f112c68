package org.circlewalk.checker.oracle;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.checker.console.output.Table;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * A gradient of another program against the exact one.
 *
 * @param settings the document, and in what its program computes
 * @param by       how the exact gradient was found
 * @param parts    the errors
 * @param causes   mistakes whose exact gradient the document holds, within the bound of that one; null if all is within its bound
 * @param untried  mistakes whose gradient would take too much; null if there is none, or all is within its bound
 */
public record GradientCheck(Settings settings, String by, List<PartErrors> parts, List<Cause> causes, List<String> untried)
        implements Report {
    private static final MathContext SHORT = new MathContext(3, RoundingMode.HALF_EVEN);
    /** Numbers outside these have an exponent. */
    private static final double SMALL = 1e-3;
    private static final double LARGE = 1e6;
    private static final int WIDEST_GRID = 12;
    /** There are many, and nobody asked for this one. */
    private static final double MOST_SECONDS_OF_A_MISTAKE = 60;
    /** Below what any format can see: 2^−40 of a rounding. */
    private static final int BITS_BELOW_ROUNDING = 40;

    /** The document. */
    public record Settings(String file, String numbers, String sums, BigInteger terms, int K, int N, BigFraction p, BigFraction epsilon,
                           String scoresFrom) {
        static Settings of(ForeignGradient foreign) {
            Arithmetic arithmetic = foreign.arithmetic();
            AttentionModel model = foreign.model();
            return new Settings(foreign.name(), arithmetic.numbers().word(), arithmetic.sums().word(), arithmetic.terms(),
                    model.walk().nodes(), model.walk().length(), model.walk().p(), model.epsilon(), foreign.scores().from());
        }
    }

    /**
     * A mistake that fits.
     *
     * @param parts the fields that it explains
     * @param words what is wrong
     */
    public record Cause(List<String> parts, String words) {
        /** Takes a copy. */
        public Cause {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Checks a document.
     *
     * @param source the name of a file, or "-" for standard input
     * @param limit  what may be done
     * @throws RefusedInputException if it is refused, or its gradient takes more than may be done
     * @throws ArithmeticException   if z + ε ≤ 0 for some walk
     */
    public static GradientCheck of(String source, WorkLimit limit) {
        return of(ForeignGradient.read(source), limit);
    }

    /** The same of a document that has been read. */
    static GradientCheck of(ForeignGradient foreign, WorkLimit limit) {
        BigFraction remainder = remainder(foreign);
        Expectations.Plan plan = planned(foreign, remainder);
        limit.admit(plan.work());
        Expectations right = plan.outcome().get();
        ReferenceGradient exact = ReferenceGradient.of(foreign.arithmetic(), foreign.scores().error(), foreign.model(), right).orElseThrow();
        List<PartErrors> parts = new ArrayList<>();
        List<GradientPart> beyond = new ArrayList<>();
        for (GradientPart part : GradientPart.values()) {
            Optional.ofNullable(foreign.given().get(part)).ifPresent(given -> {
                PartErrors errors = PartErrors.of(part, given, exact, foreign.model().walk().nodes(), foreign.arithmetic().numbers());
                parts.add(errors);
                if (!errors.within()) {
                    beyond.add(part);
                }
            });
        }
        if (beyond.isEmpty()) {
            return new GradientCheck(Settings.of(foreign), right.by(), parts, null, null);
        }
        UsualMistakes mistakes = UsualMistakes.of(foreign, right, exact, remainder);
        List<String> untried = new ArrayList<>(mistakes.untried());
        List<Cause> causes = causes(foreign, beyond, mistakes, limit, untried);
        return new GradientCheck(Settings.of(foreign), right.by(), parts, causes, untried.isEmpty() ? null : untried);
    }

    /** Small beside the roundings of the format; where V is small beside ε, so is what the logits' gradients are made of. */
    private static BigFraction remainder(ForeignGradient foreign) {
        BigFraction largest = BigFraction.ZERO;
        for (BigFraction entry : foreign.model().value().toRowMajor()) {
            largest = Fractions.max(largest, entry.abs());
        }
        BigFraction scale = largest.equals(BigFraction.ZERO) ? BigFraction.ONE
                : Fractions.min(BigFraction.ONE, largest.divide(foreign.model().epsilon()));
        return foreign.arithmetic().numbers().unit().multiply(scale)
                .multiply(new BigFraction(BigInteger.ONE, BigInteger.ONE.shiftLeft(BITS_BELOW_ROUNDING)));
    }

    private static Expectations.Plan planned(ForeignGradient foreign, BigFraction remainder) {
        try {
            return Expectations.planned(foreign.model(), remainder);
        } catch (InvalidParameterException tooLong) {
            throw new RefusedInputException("In " + foreign.name() + ", N is " + foreign.model().walk().length() + ", but it must be smaller with "
                    + "these V and S: there are too many walks to enumerate, and z + epsilon ranges too widely for a power series of 1000 terms "
                    + "or a sum of exponentials of 65536 bits.");
        }
    }

    private static List<Cause> causes(ForeignGradient foreign, List<GradientPart> beyond, UsualMistakes mistakes, WorkLimit limit,
                                      List<String> untried) {
        List<Cause> causes = new ArrayList<>();
        List<Cause> reversed = new ArrayList<>();
        for (UsualMistake mistake : mistakes.list()) {
            if (isTooMuch(mistake.work(), limit)) {
                untried.add(mistake.words());
                continue;
            }
            mistake.gradient().get().ifPresent(wrong -> {
                add(causes, foreign, beyond, mistake, wrong, "");
                add(reversed, foreign, beyond, mistake, wrong.scaled(BigFraction.MINUS_ONE), ", and the sign is reversed");
            });
        }
        return fullest(causes.isEmpty() ? reversed : causes, beyond.size());
    }

    private static boolean isTooMuch(Work work, WorkLimit limit) {
        try {
            limit.require(work);
            return !limit.unlimited() && work.seconds() > MOST_SECONDS_OF_A_MISTAKE;
        } catch (RefusedInputException beyondLimit) {
            return true;
        }
    }

    /** Where a mistake explains all that is beyond, one that explains a part of it does not fit. */
    private static List<Cause> fullest(List<Cause> causes, int parts) {
        List<Cause> full = causes.stream().filter(cause -> cause.parts().size() == parts).toList();
        return full.isEmpty() ? causes : full;
    }

    private static void add(List<Cause> causes, ForeignGradient foreign, List<GradientPart> beyond, UsualMistake mistake,
                            ReferenceGradient wrong, String more) {
        List<String> explained = beyond.stream().filter(mistake.parts()::contains)
                .filter(part -> part.fits(foreign.given().get(part), wrong)).map(GradientPart::field).toList();
        if (!explained.isEmpty()) {
            causes.add(new Cause(explained, mistake.words() + more));
        }
    }

    @Override
    public boolean asExpected() {
        return parts.stream().allMatch(PartErrors::within);
    }

    @Override
    public void print(PrintWriter out) {
        for (PartErrors part : parts) {
            if (part.part().equals(GradientPart.VALUE.field()) && settings.K() <= WIDEST_GRID) {
                printGrid(out, part);
            } else {
                printList(out, part);
            }
            out.println();
        }
        Screen.standard().print(out, sentences());
    }

    private void printGrid(PrintWriter out, PartErrors part) {
        out.println(part.part() + ", errors in ulps of the exact entries");
        int k = settings.K();
        Object[] headings = new Object[k + 1];
        Arrays.setAll(headings, s -> s == 0 ? "y\\s" : String.valueOf(s - 1));
        Table table = Table.of(headings);
        for (int y = 0; y < k; y++) {
            int row = y * k;
            Object[] cells = new Object[k + 1];
            Arrays.setAll(cells, s -> s == 0 ? String.valueOf(row / k) : number(part.entries().get(row + s - 1).error()));
            table.row(cells);
        }
        table.print(out);
    }

    private static void printList(PrintWriter out, PartErrors part) {
        Table table = Table.of(part.part(), "given", "exact", "error in ulps", "bound in ulps");
        for (EntryError entry : part.entries()) {
            table.row(entry.at(), entry.given(), entry.exact(), number(entry.error()), number(entry.bound()));
        }
        table.print(out);
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add("The exact gradient is by " + by + ".");
        parts.forEach(part -> sentences.add(sentence(part)));
        if (causes != null) {
            causes.forEach(cause -> sentences.add("Likely cause, for " + String.join(" and ", cause.parts()) + ": " + cause.words()
                    + ". The file equals the exact value of that, within its bound."));
            if (causes.isEmpty()) {
                sentences.add("None of the usual mistakes that were tried gives these numbers.");
            }
        }
        if (untried != null) {
            sentences.add("Not tried, as it would take more than a minute or too long a series: " + String.join("; ", untried) + ".");
        }
        return sentences;
    }

    private static String sentence(PartErrors part) {
        EntryError worst = part.worst();
        String where = part.part() + worst.at() + ", is off by " + number(Math.abs(worst.error())) + " ulps, where rounding explains "
                + number(worst.bound());
        return part.within() ? part.part() + " is within the bound that a backward-stable program meets; the worst entry, " + where + "."
                : part.part() + " is BEYOND what rounding explains: the worst entry, " + where + ".";
    }

    static String number(double value) {
        BigDecimal rounded = new BigDecimal(value).round(SHORT);
        double size = Math.abs(value);
        return value == 0 ? "0" : size >= SMALL && size < LARGE ? rounded.toPlainString() : rounded.toString();
    }
}
