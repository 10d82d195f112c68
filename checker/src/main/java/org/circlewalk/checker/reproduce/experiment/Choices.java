package org.circlewalk.checker.reproduce.experiment;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.impl.model.Normalisation;
import org.circlewalk.spec.parameter.Fractions;

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
