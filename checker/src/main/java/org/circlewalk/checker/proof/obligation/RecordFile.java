package org.circlewalk.checker.proof.obligation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/** The JSON documents beside the obligations: each is read with what is to be done if it is damaged, and all have one layout. */
final class RecordFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RecordFile() {
    }

    /**
     * Reads one.
     *
     * @param named   what it is in messages
     * @param remedy  what to do if it is damaged, the end of a sentence
     * @param reading of the document
     * @return nothing where there is none
     * @throws RefusedInputException if it cannot be read
     */
    static <T> Optional<T> read(Path file, String named, String remedy, Function<JsonValue, T> reading) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(JsonInput.read(named, file.toString())));
        } catch (RefusedInputException damaged) {
            throw new RefusedInputException(damaged.getMessage().replaceFirst("\\.$", "") + "; " + remedy + ".");
        }
    }

    /** A document as it is written. */
    static String text(Object document) {
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n")).withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return MAPPER.writer(layout).writeValueAsString(document) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
