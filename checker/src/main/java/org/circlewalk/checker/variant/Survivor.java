package org.circlewalk.checker.variant;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.circlewalk.checker.failure.RefusedInputException;

/**
 * The explanation of a variant that is proved although it was meant to be wrong.
 *
 * @param method the key of the method
 * @param before the changed lines as they should be
 * @param after  the same lines after the change
 * @param reason why the variant is not wrong, as a sentence
 */
public record Survivor(String method, String before, String after, String reason) {
    private static final Path FILE = Path.of("spec", "src", "main", "obligations", "survivors.json");

    /**
     * Reads the explanations; there may be none.
     *
     * @param root the directory that holds the modules
     * @throws RefusedInputException if they cannot be read
     */
    static List<Survivor> read(Path root) {
        if (!Files.exists(root.resolve(FILE))) {
            return List.of();
        }
        try {
            return JsonMapper.builder().build().readValue(root.resolve(FILE).toFile(), new TypeReference<>() { });
        } catch (IOException damaged) {
            throw new RefusedInputException("The explanations " + FILE
                    + " must be a JSON array of objects with method, before, after and reason.");
        }
    }

    /** Whether this explains a variant. */
    boolean explains(String key, String lineBefore, String lineAfter) {
        return method.equals(key) && before.equals(lineBefore) && after.equals(lineAfter) && !reason.isBlank();
    }
}
