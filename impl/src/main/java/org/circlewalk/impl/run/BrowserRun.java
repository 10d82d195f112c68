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
 * parameter is {@link #type typed} and then {@link #read read}, and an {@link #answerLength answer} is one sentence or a fraction. A
 * method that returns a boolean leaves an answer if it returns false.
 */
public final class BrowserRun {
    /** Beyond these a browser keeps its reader waiting. */
    private static final int LARGEST_K = 200;
    private static final int LARGEST_N = 2001;
    private static final int MOST_STEPS = 1000;

    private static final StringBuilder TYPED = new StringBuilder();
    private static String answer = "";

    private static int nodes;
    private static int length;
    private static BigFraction probability;
    private static int positionDimension;
    private static BigFraction eta;
    private static BigFraction epsilon;
    private static int steps;

    private static TrainingSettings settings;
    private static ModelRun run;
    private static ModelState state;
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
     * Takes what is typed as a parameter, by its place among K, N, p, M, η, ε and the number of steps.
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
                case 2 -> probability = Fractions.parse("p", text);
                case 3 -> positionDimension = integer("M", text, 2, Integer.MAX_VALUE);
                case 4 -> eta = Fractions.parse("eta", text);
                case 5 -> epsilon = Fractions.parse("epsilon", text);
                default -> steps = integer("steps", text, 1, MOST_STEPS);
            }
        });
    }

    private static int integer(String name, String text, int least, int most) {
        String digits = text.strip();
        boolean good = digits.matches("[0-9]{1,9}") && Integer.parseInt(digits) >= least && Integer.parseInt(digits) <= most;
        require(good, name, '"' + text + '"', "an integer from " + least + " to " + Math.min(most, 999_999_999));
        return Integer.parseInt(digits);
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
        scores = state.scores();
    }

    /** The number of steps that was read. */
    @Export(name = "steps")
    public static int steps() {
        return steps;
    }

    /** The loss now. */
    @Export(name = "loss")
    public static double loss() {
        return run.gradient().loss();
    }

    /** The entry of V whose node lies {@code offset} after the one that is attended; V is circulant to the last bit. */
    @Export(name = "value")
    public static double value(int offset) {
        return state.value()[offset * nodes];
    }

    /** The logit of a position, counted from 1. */
    @Export(name = "logit")
    public static double logit(int position) {
        return state.tokenLogits()[0] + state.positionLogits()[position - 1];
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
     * The exact accuracy, which is the answer as a fraction.
     *
     * @return it, rounded; NaN, and no answer, where neither a certificate nor few walks give it
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
