package org.circlewalk.checker.certify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedState;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A certificate as it stands in a file.
 *
 * @param settings what it says it is about
 * @param wanted   how many steps it says were wanted
 * @param bits     the precision of its states
 * @param digits   the intervals of its states are at most 10^−digits wide, it says
 * @param steps    what it says of the steps 0, 1, …
 * @param stopped  whether it says that the run ended early
 * @param forever  what it says of all later steps
 * @param frozen   what it says of some later steps
 */
record CertificateFile(DescentSettings settings, int wanted, int bits, int digits, List<ClaimedStep> steps, boolean stopped,
                       Optional<Forever> forever, Optional<Frozen> frozen) {
    private static final int MOST_BITS = 1 << 14;
    private static final List<String> SETTINGS = List.of("K", "N", "p", "M", "eta", "epsilon", "steps", "digits");
    private static final List<String> ALWAYS = List.of("step", "reference", "column", "logits", "value", "scores", "loss", "bestMove",
            "raisesSelected");
    private static final List<String> AT_TIMES = List.of("selectedPosition", "lead", "predictedOffset", "accuracy",
            "distanceToTransition", "distanceToSquareRoot");
    private static final Pattern ANSWER = Pattern.compile(Arrays.stream(Certainty.values()).map(CertificateReport::words)
            .collect(Collectors.joining("|")));
    private static final String ENDS = "a list of two ends";

    /**
     * Reads a certificate.
     *
     * @param source the name of its file, or "-" for standard input
     * @throws RefusedInputException if the file cannot be read or is not a certificate, to the letter
     */
    static CertificateFile read(String source) {
        return of(source, JsonInput.read("check", source));
    }

    /** The same of a document that has been read. */
    static CertificateFile of(String source, JsonValue document) {
        if (document.member("command").filter(command -> command.spells("certify")).isEmpty()) {
            throw new RefusedInputException("check is \"" + source + "\", but it must be a certificate that certify wrote as JSON.");
        }
        return document.made(() -> of(document.object(List.of("command", "settings", "bits", "steps"), List.of("stopped", "forever", "frozen"))));
    }

    private static CertificateFile of(JsonObject root) {
        JsonObject fields = root.get("settings").object(SETTINGS, List.of());
        DescentSettings settings = new DescentSettings(new RandomWalk(fields.get("K").integer(), fields.get("N").integer(),
                fields.get("p").quotedFraction()), fields.get("M").integer(), fields.get("eta").quotedFraction(),
                fields.get("epsilon").quotedFraction());
        int bits = root.get("bits").integer(1, MOST_BITS);
        int digits = fields.get("digits").integer(1, MOST_BITS);
        int wanted = fields.get("steps").integer(0, Integer.MAX_VALUE);
        boolean stopped = root.find("stopped").map(JsonValue::text).isPresent();
        List<ClaimedStep> steps = new ArrayList<>();
        for (JsonValue claims : steps(root.get("steps"), wanted, stopped)) {
            steps.add(step(claims.object(ALWAYS, AT_TIMES), steps.size(), settings, Precision.ofBits(bits)));
        }
        Optional<Forever> forever = later(root, "forever", steps).map(claims -> Forever.read(claims, settings, steps.size()));
        Optional<Frozen> frozen = later(root, "frozen", steps).map(claims -> Frozen.read(claims, settings, steps.size()));
        return new CertificateFile(settings, wanted, bits, digits, List.copyOf(steps), stopped, forever, frozen);
    }

    private static Optional<JsonValue> later(JsonObject root, String name, List<ClaimedStep> steps) {
        Optional<JsonValue> claims = root.find(name);
        if (claims.isPresent() && steps.isEmpty()) {
            throw claims.get().refused("left out where there is no step that it could follow from");
        }
        return claims;
    }

    private static List<JsonValue> steps(JsonValue steps, int wanted, boolean stopped) {
        return stopped ? steps.list(0, wanted, "a list of at most " + wanted + ", the run having ended early")
                : steps.list(wanted + 1L, "a list of " + (wanted + 1L) + ", one for each step from 0 to " + wanted);
    }

    private static ClaimedStep step(JsonObject claims, int place, DescentSettings settings, Precision precision) {
        int nodes = settings.walk().nodes();
        int length = settings.walk().length();
        if (claims.get("step").integer() != place) {
            throw claims.get("step").refused(place + ", its place in the list");
        }
        EnclosedState state = state(claims, settings, precision);
        List<Bounds> value = decimals(claims.get("value"), nodes);
        List<Bounds> scores = decimals(claims.get("scores"), length);
        Bounds loss = ends(claims.get("loss"));
        Optional<Integer> selected = claims.find("selectedPosition").map(position -> position.integer(1, length));
        Optional<Bounds> lead = claims.find("lead").map(CertificateFile::ends);
        Optional<Integer> offset = claims.find("predictedOffset").map(found -> found.integer(0, nodes - 1));
        return new ClaimedStep(state, value, scores, loss, lead, offset, new StepFacts(state.reference() + 1, selected,
                claims.find("accuracy").map(JsonValue::quotedFraction), answer(claims.get("bestMove")),
                answer(claims.get("raisesSelected")), claims.find("distanceToTransition").map(CertificateFile::ends),
                claims.find("distanceToSquareRoot").map(CertificateFile::ends)));
    }

    private static EnclosedState state(JsonObject claims, DescentSettings settings, Precision precision) {
        int reference = claims.get("reference").integer(1, settings.walk().visible());
        Interval[] column = mantissas(claims.get("column"), settings.walk().nodes(), precision);
        Interval[] logits = mantissas(claims.get("logits"), settings.walk().length(), precision);
        Interval ofReference = logits[reference - 1];
        if (ofReference.lower().signum() != 0 || ofReference.upper().signum() != 0) {
            throw claims.get("logits").list().get(reference - 1).refused("exactly 0, since the logits are relative to this one");
        }
        return EnclosedState.claimed(settings, reference - 1, column, logits);
    }

    private static List<JsonValue> intervals(JsonValue list, int length) {
        return list.list(length, "a list of " + length + " intervals");
    }

    private static Interval[] mantissas(JsonValue list, int length, Precision precision) {
        return intervals(list, length).stream().map(interval -> mantissas(interval, precision)).toArray(Interval[]::new);
    }

    private static Interval mantissas(JsonValue interval, Precision precision) {
        List<BigInteger> ends = interval.list(2, ENDS).stream()
                .map(end -> Digits.mantissa(end.text(Digits.MANTISSA, Digits.MANTISSA_ALLOWED))).toList();
        if (ends.get(0).compareTo(ends.get(1)) > 0) {
            throw interval.refused("two integers in base 16, the first not above the second");
        }
        return Interval.between(precision, ends.get(0), ends.get(1));
    }

    private static List<Bounds> decimals(JsonValue list, int length) {
        return intervals(list, length).stream().map(CertificateFile::ends).toList();
    }

    private static Bounds ends(JsonValue interval) {
        return Bounds.of(interval.list(2, ENDS).stream().map(end -> end.text(Digits.DECIMAL, "a decimal in quotes")).toList());
    }

    private static Certainty answer(JsonValue answer) {
        return CertificateReport.certainty(answer.text(ANSWER, "certainly, certainly not or undecided"));
    }
}
