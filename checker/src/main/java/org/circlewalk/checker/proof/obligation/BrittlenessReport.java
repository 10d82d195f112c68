package org.circlewalk.checker.proof.obligation;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Table;

/**
 * Which solver proves which obligation, and with how much work.
 *
 * @param settings how they were asked
 * @param rows     one an obligation
 * @param outdated keys of the methods that have no valid obligation
 */
public record BrittlenessReport(Settings settings, List<Row> rows, List<String> outdated) implements Report {
    /** Of a solver that proved it. */
    static final String PROVED = "proved";

    /**
     * How the solvers were asked.
     *
     * @param runs         of each obligation by the first solver
     * @param seconds      the limit of the work of a run, in seconds of an idle machine
     * @param solver       the first one
     * @param others       those that were asked once
     * @param otherSeconds the limit of the work of each of those
     */
    public record Settings(int runs, int seconds, String solver, List<String> others, double otherSeconds) {
        /** Whether the first solver was asked alike. */
        boolean hasRunsOf(Settings other) {
            return runs == other.runs && seconds == other.seconds && solver.equals(other.solver);
        }
    }

    /**
     * An obligation.
     *
     * @param obligation the SHA-256 of its text
     * @param proved in how many runs it was proved
     * @param median of the work of those runs, in the solver's units
     * @param least  of their work
     * @param most   of their work
     * @param others what each of the other solvers says, by their names
     */
    public record Row(String method, String obligation, int proved, long median, long least, long most, Map<String, String> others) {
        static Row of(String method, String obligation, List<Long> work, Map<String, String> others) {
            List<Long> sorted = work.stream().sorted().toList();
            int last = sorted.size() - 1;
            return sorted.isEmpty() ? new Row(method, obligation, 0, 0, 0, 0, others)
                    : new Row(method, obligation, sorted.size(), sorted.get(last / 2), sorted.get(0), sorted.get(last), others);
        }

        /** The same runs with what other solvers say. */
        Row with(Map<String, String> said) {
            return new Row(method, obligation, proved, median, least, most, said);
        }

        /** Whether another solver proved it. */
        public boolean provedByAnother() {
            return others.containsValue(PROVED);
        }
    }

    /** What is to be recorded of it. */
    public SolverTable table() {
        return new SolverTable(settings, rows);
    }

    /** Whether every obligation is valid, and proved in every run. */
    @Override
    public boolean asExpected() {
        return outdated.isEmpty() && !rows.isEmpty() && rows.stream().allMatch(row -> row.proved() == settings.runs());
    }

    @Override
    public void print(PrintWriter out) {
        List<Object> heads = new ArrayList<>(List.of("method", settings.solver(), "median work", "least", "most"));
        heads.addAll(settings.others());
        Table table = Table.of(heads.toArray());
        for (Row row : rows) {
            List<Object> cells = new ArrayList<>(List.of(row.method().replaceFirst("^org\\.circlewalk\\.", ""),
                    row.proved() + " of " + settings.runs(), row.median(), row.least(), row.most()));
            settings.others().forEach(other -> cells.add(row.others().get(other)));
            table.row(cells.toArray());
        }
        table.print(out);
        out.println();
        long always = rows.stream().filter(row -> row.proved() == settings.runs()).count();
        out.println("In all " + settings.runs() + " runs " + settings.solver() + " proves " + always + " of "
                + Count.of(rows.size(), "obligation") + ".");
        settings.others().forEach(other -> out.println(other + " proves " + rows.stream()
                .filter(row -> PROVED.equals(row.others().get(other))).count() + " of them."));
        if (!settings.others().isEmpty()) {
            out.println("Proved by no other solver: " + rows.stream().filter(row -> !row.provedByAnother()).count() + ".");
        }
        outdated.forEach(key -> out.println("NOT TRIED: " + key + " has no valid obligation."));
    }
}
