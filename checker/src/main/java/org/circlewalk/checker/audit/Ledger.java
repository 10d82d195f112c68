package org.circlewalk.checker.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.circlewalk.spec.lemma.Statement;

/**
 * The expected verdicts, {@code proofs-notes/ledger.json}: for each statement the verdict on the instances, for a refuted one
 * the smallest counterexample on each grid, the corrected statement's verdict, how much of it contracts prove, and on which
 * enclosed runs it holds or fails.
 */
public final class Ledger {
    /** Where the build puts the file on the class path. */
    private static final String RESOURCE = "/ledger.json";

    private final JsonNode entries;

    private Ledger(JsonNode entries) {
        this.entries = entries;
    }

    /** The ledger this program was built with. */
    public static Ledger builtIn() {
        try (InputStream in = Ledger.class.getResourceAsStream(RESOURCE)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in ledger cannot be read.", e);
        }
    }

    /**
     * A ledger from elsewhere.
     *
     * @throws IOException if it cannot be read or is no JSON
     */
    public static Ledger read(InputStream in) throws IOException {
        return new Ledger(new ObjectMapper().readTree(in));
    }

    /** In what way a row differs from the ledger, one sentence; nothing if it does not. */
    public Optional<String> difference(AuditRow row, Grid grid) {
        JsonNode entry = entries.path(row.statement().id());
        if (entry.isMissingNode()) {
            return Optional.of(row.statement().id() + " is not in the ledger.");
        }
        List<String> differences = new ArrayList<>();
        compare(differences, "verdict", entry.path("verdict").asText(), row.verdict().name());
        compare(differences, "counterexample",
                entry.path("counterexample").path(grid.name().toLowerCase(Locale.ROOT)).asText(""),
                row.counterexample() == null ? "" : row.counterexample().instance());
        compare(differences, "corrected verdict", entry.path("corrected").asText(""),
                row.corrected() == null ? "" : row.corrected().verdict().name());
        for (EnclosedInstance enclosed : row.enclosed()) {
            compare(differences, "outcome at " + enclosed.instance(), entry.path("enclosed").path(enclosed.instance()).asText(""),
                    enclosed.verdict() == Verdict.ENCLOSED ? enclosed.outcome() : "");
        }
        compare(differences, "number of enclosed instances", Integer.toString(entry.path("enclosed").size()),
                Integer.toString(row.enclosed().size()));
        return differences.isEmpty() ? Optional.empty()
                : Optional.of(row.statement().id() + ": " + String.join("; ", differences) + ".");
    }

    /** In what way a statement's proof, null if it has none, differs from the ledger's entry, if there is one. */
    public Optional<String> difference(Statement statement, StatementProof proof) {
        JsonNode entry = entries.path(statement.id());
        if (entry.isMissingNode()) {
            return Optional.empty();
        }
        List<String> differences = new ArrayList<>();
        compare(differences, "extent of the proof", entry.path("proof").asText(""), proof == null ? "" : proof.extent());
        return differences.isEmpty() ? Optional.empty()
                : Optional.of(statement.id() + ": " + String.join("; ", differences) + ".");
    }

    private static void compare(List<String> differences, String what, String expected, String found) {
        if (!expected.equals(found)) {
            differences.add("the " + what + " is " + quoted(found) + ", the ledger expects " + quoted(expected));
        }
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "none" : text;
    }
}
