package org.circlewalk.checker.certify;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.spec.certified.AttendedState;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.Freezing;
import org.circlewalk.spec.certified.LimitRatios;
import org.circlewalk.spec.enclosure.Precision;

/**
 * What a certificate says of later steps where Theorem A did not apply: as it is written, and as it is read.
 *
 * @param step     the state it follows from
 * @param position r, where attention is
 * @param steps    for how many further steps it stays there, by the freezing bound; a text, since it may be long
 * @param rival    a position by which, after Proposition C of proofs-notes/theorem.md, it cannot stay for ever; absent if that does not
 *                 follow
 */
record Frozen(int step, int position, String steps, Integer rival) {
    private static final Pattern STEPS = Pattern.compile("[1-9][0-9]{0,15}");
    private static final int BITS_OF_RATIOS = 128;

    /** What follows from a state; nothing if its attention need not even stay for a step and may stay for ever. */
    static Optional<Frozen> of(DescentSettings settings, int step, int position, AttendedState state) {
        long steps = Freezing.shortened(state).steps();
        Optional<Integer> rival = rival(settings, position);
        return steps < 1 ? Optional.empty() : Optional.of(new Frozen(step, position, String.valueOf(steps), rival.orElse(null)));
    }

    static Optional<Integer> rival(DescentSettings settings, int position) {
        return LimitRatios.rival(settings.walk(), position, Precision.ofBits(BITS_OF_RATIOS));
    }

    static Frozen read(JsonValue value, DescentSettings settings, int steps) {
        JsonObject fields = value.object(List.of("step", "position", "steps"), List.of("rival"));
        int visible = settings.walk().visible();
        return new Frozen(fields.get("step").integer(0, Math.max(0, steps - 1)), fields.get("position").integer(1, visible),
                fields.get("steps").text(STEPS, "an integer in quotes from 1 to " + Freezing.MOST_STEPS),
                fields.find("rival").map(rival -> rival.integer(1, visible)).orElse(null));
    }
}
