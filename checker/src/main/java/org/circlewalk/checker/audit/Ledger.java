package org.circlewalk.checker.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.input.TextInput;

/**
 * The expected verdicts, {@code proofs-notes/ledger.json}: for each statement the verdict on the instances, the words of the
 * paper that it is about and the statements that the paper's proof rests on, for a refuted one the smallest counterexample on each grid, the corrected statement's verdict, how much
 * of it contracts prove, and on which enclosed runs it holds or fails.
 */
public final class Ledger {
    /** Where the build puts the file on the class path. */
    private static final String RESOURCE = "/ledger.json";

    private final Map<String, Entry> entries;

    /** What is expected of a statement; empty where there is nothing. */
    private record Entry(String verdict, String words, List<String> restsOn, Map<String, String> counterexample, String corrected, String proof,
                         Map<String, String> enclosed) {
        static Entry of(JsonValue value) {
            JsonObject entry = value.object(List.of("verdict"), List.of("words", "restsOn", "counterexample", "corrected", "proof", "enclosed"));
            return new Entry(entry.get("verdict").text(), text(entry, "words"),
                    entry.find("restsOn").map(names -> names.list(JsonValue::text)).orElse(List.of()), texts(entry, "counterexample"), text(entry, "corrected"),
                    text(entry, "proof"), texts(entry, "enclosed"));
        }

        private static String text(JsonObject entry, String field) {
            return entry.find(field).map(JsonValue::text).orElse("");
        }

        private static Map<String, String> texts(JsonObject entry, String field) {
            return entry.find(field).map(JsonValue::texts).orElse(Map.of());
        }
    }

    private Ledger(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** The ledger this program was built with. */
    public static Ledger builtIn() {
        try (InputStream in = Ledger.class.getResourceAsStream(RESOURCE)) {
            return read("ledger.json", in);
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in ledger cannot be read.", e);
        }
    }

    /**
     * A ledger from elsewhere.
     *
     * @param source the name of its file, for the sentence of a refusal
     * @throws IOException if it cannot be read
     * @throws org.circlewalk.checker.console.refusal.RefusedInputException if it is no ledger
     */
    public static Ledger read(String source, InputStream in) throws IOException {
        Map<String, Entry> entries = new HashMap<>();
        JsonInput.parse("ledger", source, TextInput.text("ledger", source, in.readAllBytes())).entries()
                .forEach((statement, entry) -> entries.put(statement, Entry.of(entry)));
        return new Ledger(entries);
    }

    /** The words of the paper that a statement is about, where they stand, and "[display]" for a formula that we could not read. */
    public Optional<String> words(String statement) {
        return Optional.ofNullable(entries.get(statement)).map(Entry::words).filter(words -> !words.isEmpty());
    }

    /** The statements that the paper's proof of a statement cites or goes on from; steps of one proof count apart. */
    public List<String> restsOn(String statement) {
        return Optional.ofNullable(entries.get(statement)).map(Entry::restsOn).orElse(List.of());
    }

    /** In what way a row differs from the ledger, one sentence; nothing if it does not. */
    public Optional<String> difference(AuditRow row, Grid grid) {
        return difference(AuditReport.Row.of(row, null), row.examination().verdict(), grid);
    }

    /** The same of a row that was read. Its verdict may be PROVED, which does not tell whether it holds with ties. */
    Optional<String> difference(AuditReport.Row row, Grid grid) {
        Verdict verdict = AuditReport.verdict(row.verdict());
        Entry entry = entries.get(row.statement());
        boolean expected = entry != null && verdict == Verdict.PROVED
                && Arrays.stream(Verdict.values()).anyMatch(one -> one.holds() && one.name().equals(entry.verdict()));
        return difference(row, expected ? Verdict.valueOf(entry.verdict()) : verdict, grid);
    }

    private Optional<String> difference(AuditReport.Row row, Verdict onInstances, Grid grid) {
        Entry entry = entries.get(row.statement());
        if (entry == null) {
            return Optional.of(row.statement() + " is not in the ledger.");
        }
        List<String> differences = new ArrayList<>();
        compare(differences, "verdict", entry.verdict(), onInstances.name());
        compare(differences, "counterexample", entry.counterexample().getOrDefault(grid.text(), ""),
                row.counterexample() == null ? "" : row.counterexample().instance());
        compare(differences, "corrected verdict", entry.corrected(),
                row.corrected() == null ? "" : AuditReport.verdict(row.corrected().verdict()).name());
        List<AuditReport.Certified> enclosed = row.enclosed() == null ? List.of() : row.enclosed();
        for (AuditReport.Certified run : enclosed) {
            compare(differences, "outcome at " + run.instance(), entry.enclosed().getOrDefault(run.instance(), ""),
                    run.verdict().equals(Verdict.UNDECIDED.text()) ? "" : run.outcome());
        }
        compare(differences, "number of enclosed instances", Integer.toString(entry.enclosed().size()),
                Integer.toString(enclosed.size()));
        return sentence(row.statement(), differences);
    }

    /** In what way a statement's proof, null if it has none, differs from the ledger's entry, if there is one. */
    public Optional<String> difference(Statement statement, StatementProof proof) {
        return difference(statement.id(), proof == null ? "" : proof.extent());
    }

    /** The same of the proof of a row that was read. */
    Optional<String> proofDifference(AuditReport.Row row) {
        return difference(row.statement(), row.proof() == null ? "" : row.proof().proved());
    }

    private Optional<String> difference(String statement, String extent) {
        Entry entry = entries.get(statement);
        if (entry == null) {
            return Optional.empty();
        }
        List<String> differences = new ArrayList<>();
        compare(differences, "extent of the proof", entry.proof(), extent);
        return sentence(statement, differences);
    }

    private static Optional<String> sentence(String statement, List<String> differences) {
        return differences.isEmpty() ? Optional.empty()
                : Optional.of(statement + ": " + String.join("; ", differences) + ".");
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
