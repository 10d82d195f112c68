package org.circlewalk.checker.proof.obligation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.circlewalk.checker.console.input.JsonObject;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.OutputFile;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * Which solver proves which obligation under which seeds and with how much work, as it was recorded when they were asked. A row belongs to
 * the text of its obligation.
 *
 * @param settings how they were asked
 * @param rows     one an obligation
 */
public record SolverTable(BrittlenessReport.Settings settings, List<BrittlenessReport.Row> rows) {
    private static final String FILE = "solvers.json";

    /**
     * Reads the table.
     *
     * @param root the directory that holds the modules
     * @return nothing where there is none
     * @throws RefusedInputException if it cannot be read
     */
    public static Optional<SolverTable> read(Path root) {
        return RecordFile.read(ObligationFolder.in(root).resolve(FILE), "solvers",
                "without this file, verify --brittleness n --update makes the table anew", SolverTable::of);
    }

    private static SolverTable of(JsonValue document) {
        JsonObject root = document.object(List.of("settings", "rows"), List.of());
        JsonObject settings = root.get("settings").object(List.of("runs", "seconds", "solver", "others", "otherSeconds"),
                List.of());
        return new SolverTable(new BrittlenessReport.Settings(settings.get("runs").integer(1, Integer.MAX_VALUE),
                settings.get("seconds").integer(1, Integer.MAX_VALUE), settings.get("solver").text(),
                settings.get("others").list(JsonValue::text), settings.get("otherSeconds").nearestDouble()), root.get("rows").distinct(SolverTable::row, BrittlenessReport.Row::method));
    }

    private static BrittlenessReport.Row row(JsonValue value) {
        JsonObject row = value.object(List.of("method", "obligation", "proved", "median", "least", "most", "others"), List.of());
        return new BrittlenessReport.Row(row.get("method").text(), row.get("obligation").text(),
                row.get("proved").integer(0, Integer.MAX_VALUE), row.get("median").longInteger(),
                row.get("least").longInteger(), row.get("most").longInteger(), row.get("others").texts());
    }

    /**
     * Where the table is to be written.
     *
     * @param root the directory that holds the modules
     * @throws RefusedInputException if it cannot be written
     */
    public static OutputFile target(Path root) {
        return OutputFile.at("solvers", ObligationFolder.in(root).resolve(FILE).toString());
    }

    /**
     * Writes the table, whole or not at all.
     *
     * @throws RefusedInputException if it cannot be written
     */
    public void write(OutputFile target) {
        target.write(RecordFile.text(this));
    }

    /** The rows of obligations as they are now, by their methods. */
    public Map<String, BrittlenessReport.Row> current(Obligations obligations) {
        return rows.stream().filter(row -> obligations.isText(row.method(), row.obligation()))
                .collect(Collectors.toMap(BrittlenessReport.Row::method, Function.identity()));
    }

    /** What it says of obligations as they are now. */
    public List<String> sentences(Obligations obligations) {
        List<BrittlenessReport.Row> current = List.copyOf(current(obligations).values());
        long always = current.stream().filter(row -> row.proved() == settings.runs()).count();
        long confirmed = current.stream().filter(BrittlenessReport.Row::provedByAnother).count();
        String seeds = settings.solver() + " proved " + always + " of " + Count.of(current.size(), "obligation") + " in all "
                + settings.runs() + " runs, each with a seed and names of its own and " + settings.seconds() + " s of work.";
        String others = settings.others().isEmpty() ? "No other solver was asked." : "Another solver ("
                + String.join(", ", settings.others()) + ", " + settings.otherSeconds() + " s each) proved " + confirmed + " of them.";
        return List.of(seeds, others, "Obligations without a row: " + (obligations.entries().size() - current.size()) + ".");
    }
}
