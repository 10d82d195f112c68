package org.circlewalk.impl.run;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.engine.SymmetricEngine;
import org.circlewalk.impl.engine.population.PopulationEngine;
import org.circlewalk.impl.model.ModelState;
import org.circlewalk.impl.model.ValueDirection;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.teavm.interop.Export;

/**
 * One population run from zero, driven by a web page: the build compiles this class, and of the engine what it needs, to
 * WebAssembly. The run is that of {@link TrainingRun} for the same settings, with the same bits where the page's exp and log have
 * those of {@link StrictMath}.
 *
 * <p>Only integers and doubles pass between a page and WebAssembly without more code there. So texts go character by character: a
 * parameter is {@link #type typed} and then {@link #read read}, and an {@link #answerLength answer} is asked for in the same way. A
 * method that returns whether it succeeds leaves one sentence as the answer if it does not.
 */
final class BrowserRun {
    /** Beyond these a browser keeps its reader waiting. */
    private static final int LARGEST_K = 100;
    private static final int LARGEST_N = 1001;
    private static final int LARGEST_M = 1_000_000_000;
    private static final int MOST_STEPS = 1000;
    /** Of η and ε, and one over it the least. */
    private static final BigFraction LARGEST = Fractions.parse("the largest", "1e60");

    private static final StringBuilder TYPED = new StringBuilder();
    private static String answer = "";

    private static int nodes;
    private static int length;
    private static BigFraction probability;
    private static int positionDimension;
    private static BigFraction eta;
    private static BigFraction epsilon;

    private static TrainingSettings settings;
    private static ModelRun run;
    private static ModelState state;
    private static double[] value;
    private static double[] logits;
    private static double[] scores;

    private BrowserRun() {
    }

    /** Where the compiler begins; nothing is to be done there. */
    public static void main(String[] arguments) {
    }

    /** Adds a character to what is typed. */
    @Export(name = "type")
    public static void type(int character) {
        TYPED.append((char) character);
    }

    /**
     * Takes what is typed as a parameter, by its place among K, N, p, M, η, ε and the number of steps, which the page counts. The
     * answer is the parameter in lowest terms, so that equal ones are spelled equally.
     *
     * @return whether it is one
     */
    @Export(name = "read")
    public static boolean read(int parameter) {
        String text = TYPED.toString();
        TYPED.setLength(0);
        return succeeds(() -> {
            switch (parameter) {
                case 0 -> nodes = integer("K", text, 3, LARGEST_K);
                case 1 -> length = integer("N", text, 2, LARGEST_N);
                case 2 -> probability = probability(text);
                case 3 -> positionDimension = integer("M", text, 2, LARGEST_M);
                case 4 -> eta = positive("eta", text);
                case 5 -> epsilon = positive("epsilon", text);
                default -> integer("steps", text, 1, MOST_STEPS);
            }
        });
    }

    private static int integer(String name, String text, int least, int most) {
        String digits = text.strip();
        boolean good = digits.matches("[0-9]{1,10}") && Long.parseLong(digits) >= least && Long.parseLong(digits) <= most;
        require(good, name, '"' + text + '"', "an integer from " + least + " to " + most);
        int number = Integer.parseInt(digits);
        answer = String.valueOf(number);
        return number;
    }

    private static BigFraction probability(String text) {
        BigFraction number = Fractions.parse("p", text);
        // The walk's own check, before there is a walk.
        answer = Fractions.format(new RandomWalk(LARGEST_K, LARGEST_N, number).p());
        return number;
    }

    /** TeaVM's Math.scalb, by which fractions are rounded and norms taken, is infinite from 2⁸⁹⁶ on: so the range ends far before. */
    private static BigFraction positive(String name, String text) {
        BigFraction number = Fractions.parse(name, text);
        require(number.compareTo(LARGEST.reciprocal()) >= 0 && number.compareTo(LARGEST) <= 0, name, Fractions.brief(number),
                "from 1e-60 to 1e60");
        answer = Fractions.format(number);
        return number;
    }

    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (InvalidParameterException | ArithmeticException refusal) {
            answer = refusal.getMessage();
            return false;
        }
    }

    /**
     * Begins the run that the parameters read describe.
     *
     * @return whether they fit together
     */
    @Export(name = "start")
    public static boolean start() {
        return succeeds(() -> {
            RandomWalk walk = new RandomWalk(nodes, length, probability);
            settings = TrainingSettings.of(walk, EngineKind.POPULATION, positionDimension).withStepSize(eta).withEpsilon(epsilon);
            ModelDesign design = TrainingRun.design(settings);
            ModelParameters zero = new ModelParameters(new double[design.head().parameters()], new double[design.attention().parameters()]);
            PopulationEngine engine = new PopulationEngine(walk, Fractions.toDouble(epsilon));
            run = ModelRun.from(design, new SymmetricEngine(engine, settings.symmetry()), zero, 0);
            look();
        });
    }

    /**
     * One step of gradient descent.
     *
     * @return whether it was taken; if not, the run stays where it was
     */
    @Export(name = "advance")
    public static boolean advance() {
        return succeeds(() -> {
            run.advance();
            look();
        });
    }

    private static void look() {
        state = run.state();
        value = state.value();
        logits = state.positionLogits();
        scores = state.scores();
    }

    /** The loss now. */
    @Export(name = "loss")
    public static double loss() {
        return run.gradient().loss();
    }

    /** The entry of V whose node lies {@code offset} after the one that is attended; V is circulant to the last bit. */
    @Export(name = "value")
    public static double value(int offset) {
        return value[offset * nodes];
    }

    /** The position part of the logit of a position, counted from 1; all tokens have the same part. */
    @Export(name = "logit")
    public static double logit(int position) {
        return logits[position - 1];
    }

    /** The token part of every visible logit. */
    @Export(name = "token")
    public static double tokenLogit() {
        return state.tokenLogits()[0];
    }

    /** The score of a position, counted from 1. */
    @Export(name = "score")
    public static double score(int position) {
        return scores[position - 1];
    }

    /** 1 − S_{N−1}, as the sum of the other scores: so it has its digits where S_{N−1} is near 1. */
    @Export(name = "beside")
    public static double besideTheParent() {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += i == length - 2 ? 0 : scores[i];
        }
        return sum;
    }

    /** The distance of V's direction from that of Πᵀ; NaN if V = 0. */
    @Export(name = "transition")
    public static double distanceToTransition() {
        return ValueDirection.distanceToTransition(state, Fractions.toDouble(probability));
    }

    /** The distance of V's direction from that of the entrywise square root of Πᵀ; NaN if V = 0. */
    @Export(name = "root")
    public static double distanceToSquareRoot() {
        return ValueDirection.distanceToSquareRoot(state, Fractions.toDouble(probability));
    }

    /**
     * The exact accuracy; the answer is the fraction.
     *
     * @return it, rounded; NaN, and an empty answer, where neither a certificate nor few walks give it
     */
    @Export(name = "accuracy")
    public static double exactAccuracy() {
        Optional<BigFraction> exact = WalkEvaluation.exactAccuracy(settings.walk(), state).map(MeasuredAccuracy::exact);
        answer = exact.map(Fractions::format).orElse("");
        return exact.map(Fractions::toDouble).orElse(Double.NaN);
    }

    /** The number of characters of the answer. */
    @Export(name = "answerLength")
    public static int answerLength() {
        return answer.length();
    }

    /** A character of the answer, counted from 0. */
    @Export(name = "answerCharacter")
    public static int answerCharacter(int index) {
        return answer.charAt(index);
    }
}
