package org.circlewalk.checker.certify;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.failure.RefusedInputException;
import org.circlewalk.checker.input.TextInput;
import org.circlewalk.spec.descent.DescentSettings;
import org.circlewalk.spec.descent.EnclosedState;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A certificate as it stands in a file.
 *
 * @param settings what it says it is about
 * @param bits     the precision of its states
 * @param digits   the intervals of its states are at most 10^−digits wide, it says
 * @param steps    what it says of the steps 0, 1, …
 * @param stopped  whether it says that the run ended early
 */
record CertificateFile(DescentSettings settings, int bits, int digits, List<ClaimedStep> steps, boolean stopped) {
    private static final int MOST_BITS = 1 << 14;

    /**
     * Reads a certificate.
     *
     * @param source the name of its file, or "-" for standard input
     * @throws RefusedInputException     if the file cannot be read or is not JSON
     * @throws InvalidParameterException if a field is missing or outside its domain
     */
    static CertificateFile read(String source) {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(TextInput.read("check", source));
        } catch (JsonProcessingException malformed) {
            throw new RefusedInputException("check is \"" + source + "\", but it must be a certificate that certify wrote as JSON.");
        }
        JsonNode fields = root.path("settings");
        DescentSettings settings = new DescentSettings(new RandomWalk(integer(fields, "K"), integer(fields, "N"),
                fraction(fields, "p")), integer(fields, "M"), fraction(fields, "eta"), fraction(fields, "epsilon"));
        int bits = integer(root, "bits");
        require(bits >= 1 && bits <= MOST_BITS, "bits", bits, "an integer from 1 to " + MOST_BITS);
        int digits = integer(fields, "digits");
        require(digits >= 1 && digits <= MOST_BITS, "digits", digits, "an integer from 1 to " + MOST_BITS);
        List<ClaimedStep> steps = steps(root.path("steps"), settings, Precision.ofBits(bits));
        boolean stopped = root.hasNonNull("stopped");
        requireAllSteps(steps.size(), integer(fields, "steps"), stopped);
        return new CertificateFile(settings, bits, digits, steps, stopped);
    }

    private static void requireAllSteps(int count, int last, boolean stopped) {
        int expected = stopped ? Math.min(count, Math.max(last, 0)) : last + 1;
        require(count == expected && count >= 1, "steps", "a list of " + count,
                stopped ? "a list of at least 1 and at most " + last + ", the run having ended early"
                        : "a list of " + (last + 1L) + ", one for each step from 0 to " + last);
    }

    private static List<ClaimedStep> steps(JsonNode list, DescentSettings settings, Precision precision) {
        List<ClaimedStep> steps = new ArrayList<>();
        for (JsonNode claims : list) {
            int place = steps.size();
            require(integer(claims, "step") == place, "step", integer(claims, "step"), place + ", its place in the list");
            steps.add(step(claims, settings, precision));
        }
        return steps;
    }

    private static ClaimedStep step(JsonNode claims, DescentSettings settings, Precision precision) {
        int nodes = settings.walk().nodes();
        int length = settings.walk().length();
        return new ClaimedStep(state(claims, settings, precision), decimals(claims, "value", nodes),
                decimals(claims, "scores", length), Digits.ends("loss", texts(claims.path("loss"))),
                claims.hasNonNull("selectedPosition") ? integer(claims, "selectedPosition") : null, optional(claims, "lead"),
                claims.hasNonNull("predictedOffset") ? integer(claims, "predictedOffset") : null,
                claims.hasNonNull("accuracy") ? fraction(claims, "accuracy") : null, answer(claims, "bestMove"),
                answer(claims, "raisesSelected"), optional(claims, "distanceToTransition"), optional(claims, "distanceToSquareRoot"));
    }

    private static EnclosedState state(JsonNode claims, DescentSettings settings, Precision precision) {
        int reference = integer(claims, "reference");
        int visible = settings.walk().visible();
        require(reference >= 1 && reference <= visible, "reference", reference, "a position from 1 to " + visible);
        Interval[] column = mantissas(claims, "column", settings.walk().nodes(), precision);
        Interval[] logits = mantissas(claims, "logits", settings.walk().length(), precision);
        Interval ofReference = logits[reference - 1];
        require(ofReference.lower().signum() == 0 && ofReference.upper().signum() == 0, "the reference's logit",
                ofReference, "exactly 0");
        return EnclosedState.claimed(settings, reference - 1, column, logits);
    }

    private static Interval[] mantissas(JsonNode claims, String field, int length, Precision precision) {
        JsonNode list = list(claims, field, length);
        Interval[] intervals = new Interval[length];
        for (int i = 0; i < length; i++) {
            intervals[i] = Digits.interval(field, precision, texts(list.get(i)));
        }
        return intervals;
    }

    private static BigDecimal[][] decimals(JsonNode claims, String field, int length) {
        JsonNode list = list(claims, field, length);
        BigDecimal[][] ends = new BigDecimal[length][];
        for (int i = 0; i < length; i++) {
            ends[i] = Digits.ends(field, texts(list.get(i)));
        }
        return ends;
    }

    private static BigDecimal[] optional(JsonNode claims, String field) {
        return claims.hasNonNull(field) ? Digits.ends(field, texts(claims.get(field))) : null;
    }

    private static JsonNode list(JsonNode claims, String field, int length) {
        JsonNode list = claims.path(field);
        require(list.isArray() && list.size() == length, field, list.isArray() ? "a list of " + list.size() : "no list",
                "a list of " + length + " intervals");
        return list;
    }

    private static String[] texts(JsonNode list) {
        String[] texts = new String[list.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = list.path(i).asText();
        }
        return texts;
    }

    private static String answer(JsonNode claims, String name) {
        String text = claims.path(name).asText();
        for (Certainty certainty : Certainty.values()) {
            if (CertificateReport.words(certainty).equals(text)) {
                return text;
            }
        }
        throw new InvalidParameterException(name, "\"" + text + "\"", "certainly, certainly not or undecided");
    }

    private static BigFraction fraction(JsonNode fields, String name) {
        return Fractions.parse(name, fields.path(name).asText());
    }

    private static int integer(JsonNode fields, String name) {
        JsonNode value = fields.path(name);
        require(value.isIntegralNumber() && value.canConvertToInt(), name, value.isMissingNode() ? "missing" : value,
                "an integer");
        return value.intValue();
    }
}
