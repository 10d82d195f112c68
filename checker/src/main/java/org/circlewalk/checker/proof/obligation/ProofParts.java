package org.circlewalk.checker.proof.obligation;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
        return RecordFile.read(ObligationFolder.in(root).resolve(FILE), "parts",
                "without this file, every obligation is proved as a whole, and verify --parts --update makes it anew", ProofParts::of);
    }

    private static ProofParts of(JsonValue value) {
        JsonObject document = value.object(List.of("solver", "parts"), List.of());
        return new ProofParts(document.get("solver").text(), document.get("parts").distinct(ProofParts::part, ProofPart::method));
    }

    private static ProofPart part(JsonValue value) {
        JsonObject part = value.object(List.of("method", "obligation", "claims", "arithmetic", "seed", "work"), List.of());
        return new ProofPart(part.get("method").text(), part.get("obligation").text(),
                part.get("claims").text(ProofPart.CLAIMS, "bits in Base64"),
                Arithmetic.valueOf(part.get("arithmetic").text(ENGINES, "NEWER or OLDER")),
                part.get("seed").integer(0, Integer.MAX_VALUE), part.get("work").longInteger());
    }

    /** Those of obligations as they are now, by their methods. */
    Map<String, ProofPart> current(Obligations obligations) {
        return parts.stream().filter(part -> obligations.isText(part.method(), part.obligation()))
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
        target.write(RecordFile.text(this));
    }
}
