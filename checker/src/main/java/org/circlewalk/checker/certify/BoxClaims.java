package org.circlewalk.checker.certify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.spec.box.BoxDecision;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.box.DescentFamily;
import org.circlewalk.spec.box.Effort;
import org.circlewalk.spec.box.Outcome;
import org.circlewalk.spec.certified.LastingNumbers;

/**
 * What a certificate says of a box of p: as it is written, and as it is read.
 *
 * @param low     the lower end of p
 * @param high    the upper end of p
 * @param outcome "for ever", "metastable" (for a number of steps, and the score does not tend to 1) or "undecided"
 * @param back    k, if attention is on s_{N−k}
 * @param step    the first step that is claimed
 * @param until   the last step that is claimed, of a metastable one
 * @param rival   the lag of the token because of which the score does not tend to 1
 * @param offsets E: the prediction is in s_{N−k} + E for every walk; empty if that does not follow
 * @param numbers with which the conditions of Theorem A hold
 */
record BoxClaims(BigFraction low, BigFraction high, String outcome, Integer back, Integer step, Long until, Integer rival,
                 List<Integer> offsets, LastingNumbers numbers) {
    private static final String FOR_EVER = "for ever";
    private static final String METASTABLE = "metastable";
    private static final String UNDECIDED = "undecided";
    private static final long MOST_STEPS = 2_000_000_000_000_000L;

    static BoxClaims of(ChanceBox box, BoxDecision decision) {
        if (decision.outcome() instanceof Outcome.ForEver claim) {
            return new BoxClaims(box.low(), box.high(), FOR_EVER, claim.back(), claim.fromStep(), null, null, claim.offsets(),
                    decision.numbers().orElseThrow());
        }
        if (decision.outcome() instanceof Outcome.Metastable claim) {
            return new BoxClaims(box.low(), box.high(), METASTABLE, claim.back(), claim.fromStep(), claim.toStep(), claim.rival(), null, null);
        }
        return new BoxClaims(box.low(), box.high(), UNDECIDED, null, null, null, null, null, null);
    }

    /** Reads what {@link BoxesReport} writes. */
    static BoxClaims read(JsonValue value, DescentFamily family, Effort effort) {
        List<String> ends = List.of("low", "high", "outcome");
        String outcome = value.object(ends, List.of("back", "step", "until", "rival", "offsets", "numbers")).get("outcome").text();
        int most = family.length() - 1;
        JsonObject fields;
        BoxClaims claims;
        if (outcome.equals(FOR_EVER)) {
            fields = value.object(with(ends, "back", "step", "offsets", "numbers"), List.of());
            claims = new BoxClaims(fields.get("low").quotedFraction(), fields.get("high").quotedFraction(), outcome,
                    fields.get("back").integer(1, most), fields.get("step").integer(2, effort.steps()), null, null,
                    fields.get("offsets").distinct(offset -> offset.integer(0, family.nodes() - 1), String::valueOf),
                    Forever.numbers(fields.get("numbers"), family.nodes()));
        } else if (outcome.equals(METASTABLE)) {
            fields = value.object(with(ends, "back", "step", "until", "rival"), List.of());
            long until = fields.get("until").longInteger();
            int step = fields.get("step").integer(2, effort.steps());
            if (until < step || until > MOST_STEPS) {
                throw fields.get("until").refused("an integer from step, " + step + ", to " + MOST_STEPS);
            }
            claims = new BoxClaims(fields.get("low").quotedFraction(), fields.get("high").quotedFraction(), outcome,
                    fields.get("back").integer(1, most), step, until, fields.get("rival").integer(1, most), null, null);
        } else if (outcome.equals(UNDECIDED)) {
            fields = value.object(ends, List.of());
            claims = new BoxClaims(fields.get("low").quotedFraction(), fields.get("high").quotedFraction(), outcome, null, null, null, null,
                    null, null);
        } else {
            throw value.object(ends, List.of("back", "step", "until", "rival", "offsets", "numbers")).get("outcome")
                    .refused("\"" + FOR_EVER + "\", \"" + METASTABLE + "\" or \"" + UNDECIDED + "\"");
        }
        value.made(claims::box);
        return claims;
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    ChanceBox box() {
        return new ChanceBox(low, high);
    }

    boolean isDecided() {
        return !outcome.equals(UNDECIDED);
    }

    /** What is claimed, for a check. */
    BoxDecision decision(Effort effort) {
        return new BoxDecision(effort, switch (outcome) {
            case FOR_EVER -> new Outcome.ForEver(back, step, offsets);
            case METASTABLE -> new Outcome.Metastable(back, step, until, rival);
            default -> new Outcome.Undecided("Nothing is claimed.");
        }, Optional.ofNullable(numbers));
    }
}
