package org.circlewalk.checker.certify;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.Displacements;
import org.circlewalk.spec.certified.LastingClaims;
import org.circlewalk.spec.certified.LastingNumbers;
import org.circlewalk.spec.certified.ShortRational;
import org.circlewalk.spec.parameter.NumberText;

/**
 * What a certificate says of every step from one on, by Theorem A of proofs-notes/theorem.md: as it is written, and as it is read. With
 * n = T − step, o = (1 − S)/S for the score S of the position, and F the offsets that the walk can reach from it:
 *
 * @param step          from which on it is so
 * @param position      r, where attention is
 * @param numbers       with which the theorem's conditions hold; 1/o ≥ 1/leak + growth·n
 * @param reciprocal    1/o ≤ this + fastestGrowth·n
 * @param fastestGrowth absent, as {@code reciprocal}, where the bound would be astronomical
 * @param offsets       E: the prediction is in s_r + E for every walk; empty if that does not follow
 * @param accuracy      exact, if it follows
 * @param constant      the squared distance of the direction of V from its limit is at most constant/(start + slope·n)
 * @param start         see there
 * @param slope         see there
 * @param limit         ends of the limit of √T times that distance
 * @param bounded       ends of the limits of the entries at the offsets outside F, in their order
 */
record Forever(int step, int position, LastingNumbers numbers, BigFraction reciprocal, BigFraction fastestGrowth,
               List<Integer> offsets, BigFraction accuracy, BigFraction constant, BigFraction start, BigFraction slope,
               List<String> limit, List<List<String>> bounded) {
    private static final int DIGITS = 12;
    private static final List<String> ALWAYS = List.of("step", "position", "numbers", "offsets", "constant", "start", "slope", "limit",
            "bounded");
    private static final List<String> AT_TIMES = List.of("reciprocal", "fastestGrowth", "accuracy");
    private static final List<String> NUMBERS = List.of("leak", "least", "hull", "margin", "rise", "growth", "turn", "total",
            "quotients");

    /** What follows from a state and numbers. */
    static Forever of(DescentSettings settings, int step, int position, AttendedState state, LastingNumbers numbers) {
        LastingClaims claims = new LastingClaims(state, numbers);
        Optional<BigFraction> fastest = claims.fastestGrowth().map(ShortRational::above);
        Optional<BigFraction> reciprocal = claims.reciprocal().map(ShortRational::above);
        boolean isBounded = fastest.isPresent() && reciprocal.isPresent();
        List<Integer> offsets = claims.offsets();
        return new Forever(step, position, numbers, isBounded ? reciprocal.get() : null, isBounded ? fastest.get() : null, offsets,
                accuracy(settings, position, offsets).filter(NumberText::isReadable).orElse(null), ShortRational.above(claims.constant()),
                ShortRational.below(claims.start()), ShortRational.below(claims.slope()), Digits.decimals(claims.limitOfDistance(), DIGITS),
                outside(state.laws()).stream().map(d -> Digits.decimals(claims.limit(d), DIGITS)).toList());
    }

    /** The accuracy that offsets lead to, if it follows. */
    static Optional<BigFraction> accuracy(DescentSettings settings, int position, List<Integer> offsets) {
        return LastingClaims.accuracy(offsets, Displacements.exactLaw(settings.walk(), settings.walk().length() - position),
                position == settings.walk().visible());
    }

    /** The offsets outside F. */
    static List<Integer> outside(Displacements laws) {
        return IntStream.range(0, laws.nodes()).filter(d -> !laws.isReached(d)).boxed().toList();
    }

    /** Reads what {@link CertificateReport} writes. */
    static Forever read(JsonValue value, DescentSettings settings, int steps) {
        JsonObject fields = value.object(ALWAYS, AT_TIMES);
        int nodes = settings.walk().nodes();
        return new Forever(fields.get("step").integer(0, Math.max(0, steps - 1)),
                fields.get("position").integer(1, settings.walk().visible()),
                numbers(fields.get("numbers"), nodes),
                fields.find("reciprocal").map(JsonValue::quotedFraction).orElse(null),
                fields.find("fastestGrowth").map(JsonValue::quotedFraction).orElse(null),
                fields.get("offsets").distinct(offset -> offset.integer(0, nodes - 1), String::valueOf),
                fields.find("accuracy").map(JsonValue::quotedFraction).orElse(null), fields.get("constant").quotedFraction(),
                fields.get("start").quotedFraction(), fields.get("slope").quotedFraction(), ends(fields.get("limit")),
                fields.get("bounded").list(0, nodes, "a list of at most " + nodes + " intervals").stream().map(Forever::ends).toList());
    }

    /** Reads the numbers of Theorem A. */
    static LastingNumbers numbers(JsonValue value, int nodes) {
        JsonObject fields = value.object(NUMBERS, List.of());
        List<List<BigFraction>> quotients = fields.get("quotients").list(1, nodes, "a list of 1 to " + nodes + " rows").stream()
                .map(row -> row.list(nodes, "a list of " + nodes + " fractions").stream().map(JsonValue::quotedFraction).toList()).toList();
        return new LastingNumbers(fields.get("leak").quotedFraction(), fields.get("least").quotedFraction(),
                fields.get("hull").quotedFraction(), fields.get("margin").quotedFraction(), fields.get("rise").quotedFraction(),
                fields.get("growth").quotedFraction(), fields.get("turn").quotedFraction(), fields.get("total").quotedFraction(), quotients);
    }

    private static List<String> ends(JsonValue interval) {
        return interval.list(2, "a list of two ends").stream().map(end -> end.text(Digits.DECIMAL, "a decimal in quotes")).toList();
    }
}
