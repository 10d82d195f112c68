package org.circlewalk.checker.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.parameter.Fractions;

/** Population gradient descent by {@link RoundedProgram}, every operation rounded to a format, and its document. */
final class RoundedRun {
    private static final double ETA = 1;

    private final FloatingFormat format;
    private final WalkSum model;
    private final int positionDimension;
    private final double positionRate;
    private final List<double[]> values = new ArrayList<>();
    private final List<double[]> scores = new ArrayList<>();
    private final List<double[]> logits = new ArrayList<>();

    /**
     * Trains.
     *
     * @param walk   K, N, p and ε; V and S are not looked at
     * @param rates  how often G counts in the rate of the positions: 2 if it is right
     */
    RoundedRun(FloatingFormat format, WalkSum walk, int positionDimension, int rates, int steps, Random order) {
        this.format = format;
        this.model = walk;
        this.positionDimension = positionDimension;
        double norm = (positionDimension + 1) / 2.0;
        this.positionRate = r(ETA * (rates == 2 ? r(norm * norm) : norm));
        double[] value = new double[walk.nodes() * walk.nodes()];
        double[] logit = new double[walk.length()];
        for (int step = 0; step <= steps; step++) {
            double[] score = softmax(logit);
            values.add(value.clone());
            logits.add(logit.clone());
            scores.add(score);
            WalkSum at = WalkSum.right(walk.nodes(), walk.length(), walk.p(), walk.epsilon(), exact(value), exact(score));
            WalkSum.Gradients slopes = new RoundedProgram(format, at, order).gradients();
            for (int e = 0; e < value.length; e++) {
                value[e] = r(value[e] - r(ETA * Fractions.toDouble(slopes.value().get(e))));
            }
            for (int i = 0; i < logit.length; i++) {
                logit[i] = r(logit[i] - r(positionRate * Fractions.toDouble(slopes.logits().get(i))));
            }
            double token = r(r(norm / walk.nodes()) * Fractions.toDouble(slopes.logits().get(logit.length - 1)));
            logit[logit.length - 1] = r(logit[logit.length - 1] - token);
        }
    }

    private double r(double x) {
        return format == FloatingFormat.FLOAT64 ? x : Fractions.toDouble(format.nearest(Fractions.ofDouble(x)));
    }

    private double[] softmax(double... logit) {
        double largest = Arrays.stream(logit).max().orElseThrow();
        double[] weights = Arrays.stream(logit).map(a -> r(StrictMath.exp(r(a - largest)))).toArray();
        double sum = 0;
        for (double weight : weights) {
            sum = r(sum + weight);
        }
        double total = sum;
        return Arrays.stream(weights).map(weight -> r(weight / total)).toArray();
    }

    private static List<BigFraction> exact(double... numbers) {
        return Arrays.stream(numbers).mapToObj(Fractions::ofDouble).toList();
    }

    /** An entry of V at a step is changed by a factor. */
    RoundedRun changed(int step, double factor) {
        values.get(step)[1] *= factor;
        return this;
    }

    private String header() {
        return "\"format\": \"circlewalk-foreign-run-1\", \"numbers\": \"" + format.word() + "\", \"K\": " + model.nodes() + ", \"N\": "
                + model.length() + ", \"p\": \"" + Fractions.format(model.p()) + "\", \"M\": " + positionDimension
                + ", \"eta\": 1, \"epsilon\": \"" + Fractions.format(model.epsilon()) + "\"";
    }

    private List<String> states(boolean withLogits) {
        return IntStream.range(0, values.size()).mapToObj(step -> "{\"V\": " + rows(values.get(step)) + ", \"" + (withLogits ? "logits" : "S")
                + "\": " + Arrays.toString((withLogits ? logits : scores).get(step)) + "}").toList();
    }

    private String rows(double... value) {
        int k = model.nodes();
        return IntStream.range(0, k).mapToObj(y -> Arrays.toString(Arrays.copyOfRange(value, y * k, (y + 1) * k)))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** As one document. */
    String document(boolean withLogits) {
        return "{" + header() + ", \"steps\": " + states(withLogits) + "}";
    }

    /** A line for the settings and one for each step. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("{" + header() + "}"));
        lines.addAll(states(false));
        return Collections.unmodifiableList(lines);
    }

    RunCheck check(boolean withLogits) {
        return check(document(withLogits));
    }

    static RunCheck check(String document) {
        return RunCheck.of(ForeignRun.read("it", JsonInput.parse("FILE", "it", document)), WorkLimit.STANDARD);
    }
}
