package org.circlewalk.checker.proof.obligation;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.solver.Arithmetic;

/**
 * The parts of the obligations that are known to suffice, as they are committed. A part belongs to the text of its obligation.
 *
 * @param solver that found them
 * @param parts  one an obligation at most
 */
public record ProofParts(String solver, List<ProofPart> parts) {
    private static final String FILE = "parts.json";
    private static final Pattern ENGINES = Pattern.compile("NEWER|OLDER");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The same in the order of the methods. */
    public ProofParts {
        parts = parts.stream().sorted(Comparator.comparing(ProofPart::method)).toList();
    }

    /**
     * Reads them.
     *
     * @param root the directory that holds the modules
     * @return nothing where there are none
     * @throws RefusedInputException if they cannot be read
     */
    public static Optional<ProofParts> read(Path root) {
        Path file = ObligationFolder.in(root).resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonObject document = JsonInput.read("parts", file.toString()).object(List.of("solver", "parts"), List.of());
            return Optional.of(new ProofParts(document.get("solver").text(),
                    document.get("parts").distinct(ProofParts::part, ProofPart::method)));
        } catch (RefusedInputException damaged) {
            throw new RefusedInputException(damaged.getMessage().replaceFirst("\\.$", "")
                    + "; without this file, every obligation is proved as a whole, and verify --parts --update makes it anew.");
        }
    }

    private static ProofPart part(JsonValue value) {
        JsonObject part = value.object(List.of("method", "obligation", "claims", "arithmetic", "seed", "work"), List.of());
        return new ProofPart(part.get("method").text(), part.get("obligation").text(),
                part.get("claims").text(ProofPart.CLAIMS, "bits in Base64"),
                Arithmetic.valueOf(part.get("arithmetic").text(ENGINES, "NEWER or OLDER")),
                part.get("seed").integer(0, Integer.MAX_VALUE), part.get("work").longInteger());
    }

    /** Those of obligations as they are now, by their methods. */
    Map<String, ProofPart> current(Map<String, Obligation> entries) {
        return parts.stream().filter(part -> Optional.ofNullable(entries.get(part.method()))
                .filter(entry -> entry.sha256().equals(part.obligation())).isPresent())
                .collect(Collectors.toMap(ProofPart::method, Function.identity()));
    }

    /**
     * Where they are to be written.
     *
     * @param root the directory that holds the modules
     * @throws RefusedInputException if they cannot be written
     */
    public static OutputFile target(Path root) {
        return OutputFile.at("parts", ObligationFolder.in(root).resolve(FILE).toString());
    }

    /**
     * Writes them, whole or not at all.
     *
     * @throws RefusedInputException if they cannot be written
     */
    public void write(OutputFile target) {
        DefaultPrettyPrinter layout = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n")).withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            target.write(MAPPER.writer(layout).writeValueAsString(this) + "\n");
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
