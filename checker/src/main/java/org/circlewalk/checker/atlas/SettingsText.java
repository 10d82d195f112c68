package org.circlewalk.checker.atlas;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.spec.parameter.Fractions;

/** The settings of atlases as a document holds them, and how two differ, in the words of the options. */
final class SettingsText {
    private SettingsText() {
    }

    /**
     * Reads them.
     *
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException         naming the first field that does not fit
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if there is no such atlas
     */
    static AtlasSettings read(JsonValue value) {
        JsonObject fields = fields(value, AtlasSettings.class);
        return new AtlasSettings(fields.get("firstK").integer(), fields.get("lastK").integer(), fields.get("N").integer(),
                fields.get("M").integer(), fields.get("eta").quotedFraction(), fields.get("epsilon").quotedFraction(),
                fields.get("low").quotedFraction(), fields.get("high").quotedFraction(), fields.get("degree").integer(),
                fields.get("bits").integer(), fields.get("steps").integer(), fields.get("grain").quotedFraction(),
                fields.get("limit").quotedFraction());
    }

    /**
     * Reads those of an atlas of all lengths.
     *
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException         naming the first field that does not fit
     * @throws org.circlewalk.spec.parameter.InvalidParameterException if there is no such atlas
     */
    static LengthSettings readLengths(JsonValue value) {
        JsonObject fields = fields(value, LengthSettings.class);
        return new LengthSettings(fields.get("firstK").integer(), fields.get("lastK").integer(), fields.get("leastN").integer(),
                fields.get("mostN").integer(), fields.get("nu").quotedFraction(), fields.get("eta").quotedFraction(),
                fields.get("epsilon").quotedFraction(), fields.get("low").quotedFraction(), fields.get("high").quotedFraction(),
                fields.get("degree").integer(), fields.get("bits").integer(), fields.get("steps").integer(),
                fields.get("grain").quotedFraction(), fields.get("limit").quotedFraction());
    }

    private static JsonObject fields(JsonValue value, Class<? extends Record> settings) {
        return value.object(Arrays.stream(settings.getRecordComponents()).map(RecordComponent::getName).toList(), List.of());
    }

    /** "N is 97 there and 101 here" and the like, of everything in which two differ. */
    static String difference(AtlasSettings there, AtlasSettings here) {
        List<String> differences = new ArrayList<>();
        differ(differences, "K", there, here, settings -> settings.firstK() + ".." + settings.lastK());
        differ(differences, "N", there, here, AtlasSettings::N);
        differ(differences, "M", there, here, AtlasSettings::M);
        differ(differences, "eta", there, here, settings -> brief(settings.eta()));
        differ(differences, "epsilon", there, here, settings -> brief(settings.epsilon()));
        differ(differences, "p", there, here, settings -> brief(settings.low()) + ".." + brief(settings.high()));
        differ(differences, "degree", there, here, AtlasSettings::degree);
        differ(differences, "precision", there, here, AtlasSettings::bits);
        differ(differences, "steps", there, here, AtlasSettings::steps);
        differ(differences, "grain", there, here, settings -> brief(settings.grain()));
        differ(differences, "limit", there, here, settings -> brief(settings.limit()));
        return String.join(", ", differences);
    }

    /** The same of two of all lengths. */
    static String difference(LengthSettings there, LengthSettings here) {
        List<String> differences = new ArrayList<>();
        differ(differences, "K", there, here, settings -> settings.firstK() + ".." + settings.lastK());
        differ(differences, "lengths", there, here, settings -> settings.leastN() + "..");
        differ(differences, "longest", there, here, LengthSettings::mostN);
        differ(differences, "nu", there, here, settings -> brief(settings.nu()));
        differ(differences, "eta", there, here, settings -> brief(settings.eta()));
        differ(differences, "epsilon", there, here, settings -> brief(settings.epsilon()));
        differ(differences, "p", there, here, settings -> brief(settings.low()) + ".." + brief(settings.high()));
        differ(differences, "degree", there, here, LengthSettings::degree);
        differ(differences, "precision", there, here, LengthSettings::bits);
        differ(differences, "steps", there, here, LengthSettings::steps);
        differ(differences, "grain", there, here, settings -> brief(settings.grain()));
        differ(differences, "limit", there, here, settings -> brief(settings.limit()));
        return String.join(", ", differences);
    }

    private static String brief(BigFraction value) {
        return Fractions.brief(value);
    }

    private static <S> void differ(List<String> differences, String name, S there, S here, Function<S, Object> part) {
        if (!part.apply(there).equals(part.apply(here))) {
            differences.add(name + " is " + part.apply(there) + " there and " + part.apply(here) + " here");
        }
    }
}
