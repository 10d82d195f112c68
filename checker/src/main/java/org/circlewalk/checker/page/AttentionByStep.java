package org.circlewalk.checker.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.train.Course;
import org.circlewalk.checker.train.TrainReport;
import org.circlewalk.spec.parameter.Fractions;

/**
 * A picture of the attention on the last tokens of one run, which goes through the first steps by itself and then stays at the
 * last one. It moves by style alone; where movement is not wanted, or on paper, it shows the last step.
 */
final class AttentionByStep {
    /** Tokens that are shown, s_{N−1} the last of them. */
    private static final int TOKENS = 6;
    /** Steps that are shown one after another before the last. */
    private static final int STEPS = 6;
    private static final double SECONDS_A_STEP = 0.7;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 150;
    private static final int BOTTOM = 26;
    private static final int TOP = 22;

    private final TrainReport run;
    private final String name;
    private final List<Integer> shown;

    private AttentionByStep(TrainReport run, String name) {
        this.run = run;
        this.name = name;
        int last = run.course().steps().size() - 1;
        List<Integer> indices = new ArrayList<>(IntStream.range(0, Math.min(STEPS, last)).boxed().toList());
        indices.add(last);
        this.shown = List.copyOf(indices);
    }

    /** Of all runs the one on the most nodes that ends on another visible token than the parent: where attention leaves. */
    static Optional<TrainReport> leaving(List<TrainReport> runs) {
        return runs.stream().filter(run -> back(run) > 1).max((a, b) -> Integer.compare(a.settings().K(), b.settings().K()));
    }

    /** The first run that ends on the parent, with p other than ½. */
    static Optional<TrainReport> staying(List<TrainReport> runs) {
        return runs.stream().filter(run -> back(run) == 1 && !run.settings().p().equals("1/2")).findFirst();
    }

    /** k if s_{N−k} has more than half of the attention at the end; 0 if no token has. */
    private static int back(TrainReport run) {
        List<Double> scores = run.course().S().get(run.course().S().size() - 1);
        return IntStream.range(0, scores.size() - 1).filter(k -> scores.get(k) > 0.5).findFirst().orElse(0);
    }

    /**
     * The picture with its caption.
     *
     * @param name of the picture's own styles, a word
     */
    static String html(TrainReport run, String name) {
        return new AttentionByStep(run, name).html();
    }

    private double score(int index, int back) {
        List<Double> scores = run.course().S().get(index);
        return scores.get(Math.min(back, scores.size() - 1));
    }

    private String html() {
        int last = shown.get(shown.size() - 1);
        int back = back(run);
        TrainReport.Settings settings = run.settings();
        String walk = "K = " + settings.K() + ", N = " + settings.N() + ", p = " + settings.p() + ": attention ";
        Markup picture = new Markup().open("figure", "class", "moving").open("figcaption")
                .text(walk + (back == 1 ? "stays on the parent, s" : "leaves the parent for s")).element("sub", "N−" + back)
                .text("; " + accuracy(last)).close()
                .open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "aria-label", walk + "is on s_{N−" + back
                        + "} at step " + run.course().steps().get(last) + ", with a score of " + decimal(score(last, back)))
                .open("style").html(style()).close();
        double slot = (double) WIDTH / TOKENS;
        for (int token = 0; token < TOKENS; token++) {
            int k = TOKENS - token;
            picture.open("rect", "class", k == back ? "bar telling" : "bar", "style", "animation-name: " + name + k, "x",
                    decimal(token * slot + slot * 0.2), "y", decimal(HEIGHT - BOTTOM - full()), "width", decimal(slot * 0.6), "height",
                    decimal(full()), "transform", "translate(0 " + (HEIGHT - BOTTOM) + ") scale(1 " + decimal(score(last, k))
                            + ") translate(0 " + (BOTTOM - HEIGHT) + ")").close()
                    .element("text", k == 1 ? "parent" : "N−" + k, "x", decimal((token + 0.5) * slot), "y", decimal(HEIGHT - 8.0),
                            "text-anchor", "middle");
        }
        for (int frame = 0; frame < shown.size(); frame++) {
            picture.element("text", "step " + run.course().steps().get(shown.get(frame)), "class",
                    frame == shown.size() - 1 ? "step last" : "step", "style", "animation-name: " + name + "s" + frame, "x", "4", "y", "14");
        }
        return picture.close().close().done();
    }

    private String accuracy(int last) {
        Course course = run.course();
        String exact = course.accuracyExact().get(last);
        BigFraction p = Fractions.parse("p", run.settings().p());
        String best = Fractions.format(Fractions.max(p, BigFraction.ONE.subtract(p)));
        return exact == null ? "accuracy " + decimal(course.accuracy().get(last))
                : exact.equals(best) ? "accuracy exactly " + exact + ", the best possible"
                : "accuracy exactly " + exact + ", where " + best + " is possible";
    }

    private static double full() {
        return HEIGHT - BOTTOM - TOP;
    }

    /** For every bar its height, and for every label whether it is seen, at each step that is shown. */
    private String style() {
        StringBuilder css = new StringBuilder();
        for (int k = 1; k <= TOKENS; k++) {
            css.append("@keyframes ").append(name).append(k).append('{');
            for (int frame = 0; frame < shown.size(); frame++) {
                css.append(percent(frame)).append("{transform:translateY(").append(HEIGHT - BOTTOM).append("px) scaleY(")
                        .append(decimal(score(shown.get(frame), k))).append(") translateY(").append(BOTTOM - HEIGHT).append("px)}");
            }
            css.append('}');
        }
        for (int label = 0; label < shown.size(); label++) {
            css.append("@keyframes ").append(name).append('s').append(label).append('{');
            for (int frame = 0; frame < shown.size(); frame++) {
                css.append(percent(frame)).append("{opacity:").append(frame == label ? 1 : 0).append('}');
            }
            css.append('}');
        }
        return css.toString();
    }

    private String percent(int frame) {
        return decimal(100.0 * frame / (shown.size() - 1)) + "%";
    }

    /** How long the picture moves. */
    static String duration() {
        return decimal(STEPS * SECONDS_A_STEP) + "s";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    }
}
