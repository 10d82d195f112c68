package org.circlewalk.checker.reproduce.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonSpelling;
import org.circlewalk.checker.console.input.Vocabulary;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.InvalidParameterException;

/**
 * What a reader chooses where a description leaves something open. A component that is null leaves the default, the setting
 * that reproduces, which differs from experiment to experiment.
 *
 * @param normalisation which vectors are divided by their norms inside the softmax
 * @param rate          the step size for the mean loss
 * @param sigma         the deviation of a Gaussian start
 * @param loss          what question answering is trained with
 * @param batch         how many of the drawn questions are in a step, at least 1
 */
public record Choices(Normalisation normalisation, BigFraction rate, Double sigma, QuestionLoss loss, Integer batch) {
    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if the step size is 0 or infinite in double */
    public Choices {
        if (rate != null) {
            Fractions.requirePositiveDouble("rate", rate);
        }
    }

    /** Nothing is chosen. */
    public static final Choices NONE = new Choices(null, null, null, null, null);

    /** What is chosen, by setting, in the words of the command line. */
    public Map<OpenSetting, String> chosen() {
        Map<OpenSetting, String> chosen = new LinkedHashMap<>();
        put(chosen, OpenSetting.NORMALISATION, normalisation == null ? null : name(normalisation));
        put(chosen, OpenSetting.RATE, rate == null ? null : Fractions.format(rate));
        put(chosen, OpenSetting.SIGMA, sigma);
        put(chosen, OpenSetting.LOSS, loss == null ? null : name(loss));
        put(chosen, OpenSetting.BATCH, batch);
        return chosen;
    }

    private static void put(Map<OpenSetting, String> chosen, OpenSetting setting, Object value) {
        if (value != null) {
            chosen.put(setting, value.toString());
        }
    }

    /** A constant as it is written on the command line. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Requires what {@link #chosenOf} can give.
     *
     * @param field the name of the field that holds it, for the sentence of a refusal
     * @param open  the settings that can be chosen
     * @throws InvalidParameterException if nothing is chosen, what is not open, or what is no choice
     */
    public static void requireChosen(String field, Map<String, String> chosen, Set<OpenSetting> open) {
        InvalidParameterException.require(!chosen.isEmpty(), field, "an empty object", "missing where nothing is chosen");
        Vocabulary<OpenSetting> names = new Vocabulary<>(List.of(OpenSetting.values()), Choices::name);
        chosen.forEach((name, value) -> {
            OpenSetting setting = names.meaning("a name in " + field, name);
            InvalidParameterException.require(open.contains(setting), "a name in " + field, name, "a setting that is open there");
            String place = field + "." + name;
            switch (setting) {
                case NORMALISATION -> new Vocabulary<>(List.of(Normalisation.values()), Choices::name).meaning(place, value);
                case LOSS -> new Vocabulary<>(List.of(QuestionLoss.values()), Choices::name).meaning(place, value);
                case RATE -> Fractions.requirePositiveDouble(place, Fractions.parseWritten(place, value));
                case SIGMA -> requireNumber(place, value, "[0-9][0-9.E-]{0,29}", "a number of at least 0");
                case BATCH -> requireNumber(place, value, "[1-9][0-9]{0,9}", "an integer of at least 1");
            }
        });
    }

    private static void requireNumber(String place, String value, String digits, String allowed) {
        InvalidParameterException.require(value.matches(digits), place, JsonSpelling.quoted(value), allowed);
        Fractions.parse(place, value);
    }

    /** What is chosen of some settings, by the lower-case name of the setting; null if nothing is. */
    public Map<String, String> chosenOf(Set<OpenSetting> settings) {
        Map<String, String> chosen = new LinkedHashMap<>();
        chosen().forEach((setting, value) -> {
            if (settings.contains(setting)) {
                chosen.put(name(setting), value);
            }
        });
        return chosen.isEmpty() ? null : chosen;
    }
}
