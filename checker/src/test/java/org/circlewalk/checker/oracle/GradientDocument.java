package org.circlewalk.checker.oracle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.parameter.Fractions;

/** Documents as another program writes them: numbers of a format as the shortest decimals, or whatever is given. */
final class GradientDocument {
    private GradientDocument() {
    }

    static String of(FloatingFormat format, WalkSum model, WalkSum.Gradients gradients) {
        return of(format, model, "\"S\": " + exact(model.scores()), gradients);
    }

    static String of(FloatingFormat format, WalkSum model, String scores, WalkSum.Gradients gradients) {
        return "{\"format\": \"circlewalk-foreign-gradient-1\", \"numbers\": \"" + format.word() + "\", \"K\": " + model.nodes() + ", \"N\": "
                + model.length() + ", \"p\": \"" + Fractions.format(model.p()) + "\", \"epsilon\": \"" + Fractions.format(model.epsilon())
                + "\", \"V\": " + rows(exact(model.value(), model.nodes())) + ", " + scores
                + ", \"gradV\": " + rows(rounded(format, gradients.value(), model.nodes())) + ", \"gradLogits\": "
                + rounded(format, gradients.logits()) + "}";
    }

    static GradientCheck check(String document) {
        return GradientCheck.of(ForeignGradient.read("it", JsonInput.parse("FILE", "it", document)), WorkLimit.STANDARD);
    }

    private static String rows(List<String> rows) {
        return "[" + String.join(", ", rows) + "]";
    }

    private static List<String> exact(List<BigFraction> entries, int size) {
        return IntStream.range(0, size).mapToObj(y -> exact(entries.subList(y * size, (y + 1) * size))).toList();
    }

    private static String exact(List<BigFraction> numbers) {
        return numbers.stream().map(number -> '"' + Fractions.format(number) + '"').collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<String> rounded(FloatingFormat format, List<BigFraction> entries, int size) {
        return IntStream.range(0, size)
                .mapToObj(y -> rounded(format, entries.subList(y * size, (y + 1) * size))).toList();
    }

    /** All formats here are part of double. */
    private static String rounded(FloatingFormat format, List<BigFraction> numbers) {
        return numbers.stream().map(number -> Double.toString(Fractions.toDouble(format.nearest(number))))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
