package org.circlewalk.checker.reproduce;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.TextInput;

/** The expected verdicts, {@code proofs-notes/reproduction.json}: for the name of each artefact its verdict. */
public final class ExpectedVerdicts {
    /** Where the build puts the file on the class path. */
    private static final String RESOURCE = "/reproduction.json";

    /** The verdicts of the build are for so many seeds. */
    public static final int SEEDS = 5;

    private final Map<String, String> verdicts;

    private ExpectedVerdicts(Map<String, String> verdicts) {
        this.verdicts = verdicts;
    }

    /** The verdicts this program was built with. */
    public static ExpectedVerdicts builtIn() {
        try (InputStream in = ExpectedVerdicts.class.getResourceAsStream(RESOURCE)) {
            return read("reproduction.json", in);
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in verdicts cannot be read.", e);
        }
    }

    /**
     * Verdicts from elsewhere.
     *
     * @param source the name of their file, for the sentence of a refusal
     * @throws IOException if they cannot be read
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if they are something else
     */
    public static ExpectedVerdicts read(String source, InputStream in) throws IOException {
        return new ExpectedVerdicts(JsonInput.parse("expected", source,
                TextInput.text("expected", source, in.readAllBytes())).texts());
    }

    /**
     * In what way an artefact differs from what is expected, one sentence; nothing if it does not, or if its settings were
     * chosen, for which nothing is expected.
     */
    public Optional<String> difference(Artefact artefact) {
        return artefact.chosen() != null ? Optional.empty() : difference(artefact.name(), artefact.verdict());
    }

    private Optional<String> difference(String name, String verdict) {
        String expected = verdicts.getOrDefault(name, "");
        if (expected.isEmpty()) {
            return Optional.of(name + " has no expected verdict.");
        }
        return expected.equals(verdict) ? Optional.empty()
                : Optional.of(name + ": the verdict is " + verdict + ", expected is " + expected + ".");
    }
}
