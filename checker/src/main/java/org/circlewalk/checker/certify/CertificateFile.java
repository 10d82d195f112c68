package org.circlewalk.checker.certify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.failure.RefusedInputException;
import org.circlewalk.checker.input.TextInput;
import org.circlewalk.spec.descent.DescentSettings;
import org.circlewalk.spec.descent.EnclosedState;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.enclosure.Precision;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;

/** A certificate as it stands in a file; nothing in it is believed. */
final class CertificateFile {
    private final JsonNode root;
    private final DescentSettings settings;
    private final Precision precision;
    private final int digits;

    private CertificateFile(JsonNode root) {
        this.root = root;
        this.settings = settings(root.path("settings"));
        this.precision = Precision.ofBits(integer(root, "bits"));
        this.digits = integer(root.path("settings"), "digits");
        InvalidParameterException.require(digits >= 1, "digits", digits, "at least 1");
        InvalidParameterException.require(root.path("steps").size() >= 1, "steps", "an empty list", "a list of at least one step");
    }

    /**
     * Reads a certificate.
     *
     * @throws RefusedInputException     if the file cannot be read or is not JSON
     * @throws InvalidParameterException if a field is missing or outside its domain
     */
    static CertificateFile read(String source) {
        try {
            return new CertificateFile(new ObjectMapper().readTree(TextInput.read("check", source)));
        } catch (JsonProcessingException malformed) {
            throw new RefusedInputException("check is \"" + source + "\", but it must be a certificate that certify wrote as JSON.");
        }
    }

    DescentSettings settings() {
        return settings;
    }

    int bits() {
        return precision.bits();
    }

    /** The number of digits that intervals are written with. */
    int digits() {
        return digits;
    }

    /** The number of steps, step 0 included. */
    int count() {
        return root.get("steps").size();
    }

    /** The claims about a step, as they stand. */
    JsonNode claims(int step) {
        return root.get("steps").get(step);
    }

    /** The claimed enclosures of V and of the logits after {@code step} steps. */
    EnclosedState state(int step) {
        JsonNode claims = claims(step);
        InvalidParameterException.require(integer(claims, "step") == step, "step", integer(claims, "step"),
                step + ", its place in the list");
        int reference = integer(claims, "reference");
        int visible = settings.walk().visible();
        InvalidParameterException.require(reference >= 1 && reference <= visible, "reference", reference,
                "a position from 1 to " + visible);
        Interval[] column = intervals(claims, "column", settings.walk().nodes());
        Interval[] logits = intervals(claims, "logits", settings.walk().length());
        Interval ofReference = logits[reference - 1];
        InvalidParameterException.require(ofReference.lower().signum() == 0 && ofReference.upper().signum() == 0,
                "the reference's logit", ofReference, "exactly 0");
        return EnclosedState.claimed(settings, reference - 1, column, logits);
    }

    private Interval[] intervals(JsonNode claims, String field, int length) {
        JsonNode list = claims.path(field);
        InvalidParameterException.require(list.size() == length, field, "a list of " + list.size() + " intervals",
                "a list of " + length);
        Interval[] intervals = new Interval[length];
        for (int i = 0; i < length; i++) {
            String[] ends = new String[list.get(i).size()];
            for (int end = 0; end < ends.length; end++) {
                ends[end] = list.get(i).get(end).asText();
            }
            intervals[i] = Digits.interval(field, precision, ends);
        }
        return intervals;
    }

    private static DescentSettings settings(JsonNode fields) {
        return new DescentSettings(new RandomWalk(integer(fields, "K"), integer(fields, "N"), fraction(fields, "p")),
                integer(fields, "M"), fraction(fields, "eta"), fraction(fields, "epsilon"));
    }

    private static BigFraction fraction(JsonNode fields, String name) {
        return Fractions.parse(name, fields.path(name).asText());
    }

    private static int integer(JsonNode fields, String name) {
        JsonNode value = fields.path(name);
        InvalidParameterException.require(value.isIntegralNumber() && value.canConvertToInt(), name,
                value.isMissingNode() ? "missing" : value, "an integer");
        return value.intValue();
    }
}
