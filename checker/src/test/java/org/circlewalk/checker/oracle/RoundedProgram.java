package org.circlewalk.checker.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;

/**
 * Sums over all walks, in any order, with every operation rounded to a format, sums of bfloat16 to float32: double is wide enough
 * that rounding twice does no harm in the narrower ones.
 */
final class RoundedProgram {
    private final FloatingFormat format;
    private final FloatingFormat sums;
    private final WalkSum model;
    private final Random order;
    private final double p;
    private final double q;
    private final double epsilon;
    private final double[] value;
    private final double[] scores;

    RoundedProgram(FloatingFormat format, WalkSum model, Random order) {
        this.format = format;
        this.sums = format == FloatingFormat.BFLOAT16 ? FloatingFormat.FLOAT32 : format;
        this.model = model;
        this.order = order;
        p = Fractions.toDouble(format.nearest(model.p()));
        q = rounded(format, 1 - p);
        epsilon = Fractions.toDouble(format.nearest(model.epsilon()));
        value = model.value().stream().mapToDouble(Fractions::toDouble).toArray();
        scores = model.scores().stream().mapToDouble(Fractions::toDouble).toArray();
    }

    /** The model with scores in the format; null if none is left. */
    static WalkSum inFormat(WalkSum model, FloatingFormat format) {
        return model.withScores(model.scores().stream().map(format::nearest).toList());
    }

    private static double rounded(FloatingFormat format, double x) {
        return format == FloatingFormat.FLOAT64 ? x : format == FloatingFormat.FLOAT32 ? (float) x
                : Fractions.toDouble(format.nearest(Fractions.ofDouble(x)));
    }

    private double r(double x) {
        return rounded(format, x);
    }

    private double sum(double a, double b) {
        return rounded(sums, a + b);
    }

    WalkSum.Gradients gradients() {
        List<int[]> walks = new ArrayList<>();
        for (int code = 0; code < model.nodes() << model.length() - 1; code++) {
            walks.add(walk(code));
        }
        Collections.shuffle(walks, order);
        double[] ofValue = new double[value.length];
        double[] ofLogits = new double[scores.length];
        walks.forEach(walk -> add(walk, ofValue, ofLogits));
        return new WalkSum.Gradients(numbers(ofValue), numbers(ofLogits));
    }

    private List<BigFraction> numbers(double... doubles) {
        return Arrays.stream(doubles).mapToObj(x -> Fractions.ofDouble(r(x))).toList();
    }

    private int[] walk(int code) {
        int k = model.nodes();
        int[] walk = new int[model.length()];
        walk[0] = code % k;
        for (int i = 1; i < walk.length; i++) {
            walk[i] = (walk[i - 1] + ((code / k >> i - 1 & 1) == 0 ? 1 : k - 1)) % k;
        }
        return walk;
    }

    private void add(int[] walk, double[] ofValue, double[] ofLogits) {
        int k = model.nodes();
        double probability = r(1.0 / k);
        for (int i = 1; i < walk.length; i++) {
            probability = r(probability * (walk[i] == (walk[i - 1] + 1) % k ? p : q));
        }
        if (probability == 0) {
            return;
        }
        int last = walk.length - 1;
        int row = walk[last] * k;
        double z = 0;
        for (int i = 0; i < last; i++) {
            z = sum(z, r(scores[i] * value[row + walk[i]]));
        }
        z = r(z);
        double slope = -r(probability * r(1 / r(z + epsilon)));
        for (int i = 0; i <= last; i++) {
            double weight = r(slope * scores[i]);
            ofLogits[i] = sum(ofLogits[i], r(weight * r((i < last ? value[row + walk[i]] : 0) - z)));
            if (i < last) {
                ofValue[row + walk[i]] = sum(ofValue[row + walk[i]], weight);
            }
        }
    }
}
