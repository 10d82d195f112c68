package org.circlewalk.checker.proof.mutant;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.proof.obligation.ObligationFolder;

/**
 * The explanation of a variant that is proved although it was meant to be wrong.
 *
 * @param method the key of the method
 * @param before the changed lines as they should be
 * @param after  the same lines after the change
 * @param reason why the variant is not wrong, as a sentence
 */
public record Survivor(String method, String before, String after, String reason) {
    private static final String FILE = "survivors.json";

    /**
     * Reads the explanations; there may be none.
     *
     * @param root the directory that holds the modules
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if they cannot be read
     */
    static List<Survivor> read(Path root) {
        Path file = ObligationFolder.in(root).resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        return JsonInput.read("survivors", file.toString()).distinct(Survivor::of,
                survivor -> survivor.method() + " where \"" + survivor.before() + "\" became \"" + survivor.after() + "\"");
    }

    private static Survivor of(JsonValue value) {
        JsonObject survivor = value.object(List.of("method", "before", "after", "reason"), List.of());
        return new Survivor(survivor.get("method").text(), survivor.get("before").text(), survivor.get("after").text(),
                survivor.get("reason").text());
    }

    /** Whether this explains a variant. */
    boolean explains(String key, String lineBefore, String lineAfter) {
        return method.equals(key) && before.equals(lineBefore) && after.equals(lineAfter) && !reason.isBlank();
    }
}
