package org.circlewalk.checker.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.circlewalk.checker.console.input.DocumentShape;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.TextInput;

/** Summaries of atlases that are part of the program, from proofs-notes. */
final class BuiltInSummary {
    private BuiltInSummary() {
    }

    /** @param resource its name, with a stroke in front */
    static <S extends Record & AtlasSummary> S read(String resource, Class<S> kind) {
        DocumentShape<S> shape = new DocumentShape<>(kind, Set.of("back", "fromStep", "toStep", "offsets", "leastN"), Set.of(), Map.of());
        try (InputStream in = BuiltInSummary.class.getResourceAsStream(resource)) {
            String name = resource.substring(1);
            return shape.read(JsonInput.parse(Atlas.COMMAND, name, TextInput.text(Atlas.COMMAND, name, in.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in " + resource + " cannot be read.", e);
        }
    }
}
