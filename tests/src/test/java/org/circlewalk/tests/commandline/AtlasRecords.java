package org.circlewalk.tests.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The records of an atlas that was made, for forging others.
 *
 * @param atlas the directory it is in
 */
record AtlasRecords(Path atlas) {
    /** What its file is called. */
    static final String NAME = "boxes.jsonl";

    /** Its lines: the settings, then the records. */
    List<String> lines() throws IOException {
        return new ArrayList<>(List.of(Files.readString(file()).split("\n")));
    }

    Path file() {
        return atlas.resolve(NAME);
    }

    /** The lines with the last one changed. */
    List<String> withLast(UnaryOperator<String> forgery) throws IOException {
        List<String> lines = lines();
        lines.set(lines.size() - 1, forgery.apply(lines.get(lines.size() - 1)));
        return lines;
    }

    /** An atlas in a new directory in a place, with the summary of this one and other records. */
    Path forged(Path place, String records) throws IOException {
        Path directory = Files.createTempDirectory(place, "forged");
        Files.copy(atlas.resolve("summary.json"), directory.resolve("summary.json"));
        Files.writeString(directory.resolve(NAME), records);
        return directory;
    }

    /** The lines with digests that fit, as the note on the format says: whoever forges computes them. */
    static String digested(List<String> lines) {
        List<String> forged = new ArrayList<>();
        for (String line : lines) {
            String front = line.replaceFirst(",\"digest\":\"[0-9a-f]+\"\\}$", "");
            String context = forged.isEmpty() ? "" : sha256(forged.get(0).getBytes(StandardCharsets.UTF_8));
            forged.add(front + ",\"digest\":\"" + sha256((context + front).getBytes(StandardCharsets.UTF_8)) + "\"}");
        }
        return String.join("\n", forged) + "\n";
    }

    static String sha256(byte... bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
