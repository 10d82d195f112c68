package org.circlewalk.checker.atlas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * How the lines of an atlas are spelled: the first says what the atlas is of, each other one what was found of a box. A line ends with
 * the SHA-256 of what is before it, in front of which the other lines put the digest of the first: so a line that was damaged is
 * seen to be, and one of another atlas too. Whoever means harm can compute digests; what lines say is checked otherwise.
 *
 * @param <R> what is found of a box
 */
final class AtlasLines<R extends Finding> {
    private static final Pattern LINE = Pattern.compile("(\\{.*),\"digest\":\"([0-9a-f]{64})\"\\}", Pattern.DOTALL);

    private final Survey<R> settings;
    private final String first;

    AtlasLines(Survey<R> settings) {
        this.settings = settings;
        this.first = digested("", settings.header());
    }

    /** The first line, with its end. */
    String first() {
        return first + "\n";
    }

    /** A line, with its end. */
    String of(R record) {
        return digested(digest(first), record.line()) + "\n";
    }

    private static String digested(String context, String object) {
        String front = object.substring(0, object.length() - 1);
        return front + ",\"digest\":\"" + digest(context + front) + "\"}";
    }

    private static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in base 16. */
    static String digest(byte... bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The settings that a first line spells.
     *
     * @param place what refusals call the line
     * @throws RefusedInputException if it spells none
     */
    static Survey<?> settings(Place place, String line) {
        JsonValue object = document(place, "", line);
        Survey<?> read = object.made(() -> object.member(LengthSettings.FIELD).isPresent()
                ? SettingsText.readLengths(object.object(List.of(LengthSettings.FIELD), List.of()).get(LengthSettings.FIELD))
                : SettingsText.read(object.object(List.of(AtlasSettings.FIELD), List.of()).get(AtlasSettings.FIELD)));
        if (!new AtlasLines<>(read).first.equals(line)) {
            throw place.refused("it is not spelled as it is written");
        }
        return read;
    }

    /**
     * The record that a line spells.
     *
     * @throws RefusedInputException if it spells none of this atlas
     */
    R record(Place place, String line) {
        R record = settings.read(document(place, digest(first), line));
        if (!of(record).equals(line + "\n")) {
            throw place.refused("it is not spelled as it is written");
        }
        return record;
    }

    private static JsonValue document(Place place, String context, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !digest(context + parts.group(1)).equals(parts.group(2))) {
            throw place.refused("it is damaged, or of another atlas, since its digest is not that of the line");
        }
        return JsonInput.parse(place.option(), place.document(), parts.group(1) + "}");
    }

    /**
     * Where a line is.
     *
     * @param option that names the directory
     * @param file   the name of the file
     * @param number of the line, from 1
     */
    record Place(String option, String file, int number) {
        String document() {
            return "line " + number + " of " + file;
        }

        RefusedInputException refused(String reason) {
            return new RefusedInputException(option + " leads to " + file + ", but each of its lines must be as circlewalk atlas writes it; line "
                    + number + " is not: " + reason + ".");
        }
    }
}
