package org.circlewalk.checker.audit;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.circlewalk.checker.console.input.JsonSpelling;
import org.circlewalk.checker.console.input.Vocabulary;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.output.Screen;
import org.circlewalk.spec.enclosure.Certainty;

/**
 * The audit's rows and how they compare with the ledger. No record of it holds what an audit cannot find, so that what is read
 * from a document is held to the same as what is computed.
 *
 * @param settings    the grid, the statements, and whether contracts were proved
 * @param rows        one for each statement
 * @param differences one sentence for each row that differs from the ledger
 */
public record AuditReport(Settings settings, List<Row> rows, List<String> differences) implements Report {
    private static final Vocabulary<Grid> GRIDS = Vocabulary.ofNames(Grid.class);
    private static final Vocabulary<Method> METHODS = Vocabulary.ofNames(Method.class);
    private static final Vocabulary<Verdict> VERDICTS = new Vocabulary<>(List.of(Verdict.values()), Verdict::text);
    private static final Vocabulary<Certainty> OUTCOMES = new Vocabulary<>(List.of(Certainty.values()), EnclosedInstance::outcome);
    private static final Vocabulary<String> EXTENTS = Vocabulary.of(StatementProof.WHOLE, StatementProof.PART, StatementProof.NONE);

    /** @throws org.circlewalk.spec.parameter.InvalidParameterException if the settings are not those of the rows */
    public AuditReport {
        rows = List.copyOf(rows);
        differences = List.copyOf(differences);
        require(!rows.isEmpty(), "rows", "an empty list", "a list of at least one row");
        require(rows.size() == settings.statements().size(), "rows", "a list of " + rows.size(),
                "one for each of the settings' statements, " + settings.statements().size());
        for (int i = 0; i < rows.size(); i++) {
            String named = settings.statements().get(i);
            require(rows.get(i).statement().equals(named), "rows[" + i + "].statement", JsonSpelling.quoted(rows.get(i).statement()),
                    "that of the settings, " + JsonSpelling.quoted(named));
        }
        require(settings.proofs() || rows.stream().allMatch(row -> row.proof() == null), "settings.proofs", settings.proofs(),
                "true where a row has a proof");
    }

    private static void requireDistinct(String field, List<String> texts) {
        HashSet<String> before = new HashSet<>();
        texts.forEach(text -> require(before.add(text), field, "a list with " + JsonSpelling.quoted(text) + " twice",
                "a list in which each stands once"));
    }

    /** What the audit covered. */
    public record Settings(String grid, List<String> statements, boolean proofs) {
        /** @throws org.circlewalk.spec.parameter.InvalidParameterException if there is no such grid, or a statement stands twice */
        public Settings {
            GRIDS.meaning("grid", grid);
            statements = List.copyOf(statements);
            requireDistinct("statements", statements);
        }
    }

    /** An {@link AuditRow} in the words of JSON. */
    public record Row(String statement, String claim, String reading, String method, String domain, long instances,
                      String verdict, Counterexample counterexample, List<String> findings, Replacement corrected,
                      List<Certified> enclosed, String argument, Proof proof, String unproved) {
        /** @throws org.circlewalk.spec.parameter.InvalidParameterException if the verdict does not follow from the rest */
        public Row {
            requireExamined(method, instances, verdict);
            Verdict found = VERDICTS.meaning("verdict", verdict);
            require(found.shows() == (counterexample != null), "verdict", verdict,
                    "REFUTED, HARMLESS SLIP or NEEDS HYPOTHESIS if and only if there is a counterexample");
            boolean holds = found.holds();
            boolean whole = proof != null && proof.proved().equals(StatementProof.WHOLE);
            require(holds && whole == verdict.equals(Verdict.PROVED.text()) || !holds, "verdict", verdict,
                    "PROVED if and only if it holds and all of it is proved");
            require(unproved == null || !whole, "unproved", unproved == null ? "missing" : JsonSpelling.quoted(unproved),
                    "missing where all of it is proved");
            Method how = METHODS.meaning("method", method);
            require(argument != null || found != Verdict.ARGUED && how != Method.ARGUED && how != Method.CERTIFIED, "argument",
                    "missing", "there where the verdict or the method is that of an argument, or of certificates that one goes on from");
            require(argument == null || found != Verdict.HOLDS, "verdict", verdict, "ARGUED where it holds and an argument is named");
            findings = List.copyOf(findings);
            if (enclosed != null) {
                require(!enclosed.isEmpty(), "enclosed", "an empty list", "missing where nothing is enclosed");
                requireDistinct("enclosed", enclosed.stream().map(Certified::instance).toList());
            }
            require(how != Method.CERTIFIED || found == Verdict.UNDECIDED || enclosed != null
                    && enclosed.stream().anyMatch(one -> one.verdict().equals(Verdict.CERTIFIED.text())), "enclosed",
                    enclosed == null ? "missing" : "a list of other evidence", "a list with something CERTIFIED where the method is certified");
        }

        static Row of(AuditRow row, StatementProof proof) {
            Examination examination = row.examination();
            return new Row(row.statement().id(), row.statement().claim(), row.reading(), lower(examination.method()),
                    examination.domain(), examination.instances(), verdict(examination.verdict(), proof).text(),
                    row.counterexample().orElse(null), row.findings(), row.corrected().map(Replacement::of).orElse(null),
                    row.enclosed().isEmpty() ? null : row.enclosed().stream().map(Certified::of).toList(),
                    row.statement().argument().map(WrittenArgument::link).orElse(null),
                    proof == null ? null : Proof.of(proof), row.statement().unproved().orElse(null));
        }

        private static Verdict verdict(Verdict onInstances, StatementProof proof) {
            return onInstances.holds() && proof != null && proof.whole() && proof.isComplete() ? Verdict.PROVED : onInstances;
        }
    }

    /** A {@link StatementProof} in the words of JSON; {@code proved} is "whole", "part" or "none". */
    public record Proof(String proved, String covers, List<String> contracts, int methods, List<String> problems) {
        /** @throws org.circlewalk.spec.parameter.InvalidParameterException if there is no proof of this kind */
        public Proof {
            EXTENTS.meaning("proved", proved);
            contracts = List.copyOf(contracts);
            problems = List.copyOf(problems);
            require(proved.equals(StatementProof.NONE) != problems.isEmpty(), "proved", JsonSpelling.quoted(proved),
                    "\"none\" if and only if there are problems");
            require(!contracts.isEmpty(), "contracts", "an empty list", "a list of at least one method");
            requireDistinct("contracts", contracts);
            require(methods >= contracts.size(), "methods", methods, "at least the number of contracts, " + contracts.size());
        }

        static Proof of(StatementProof proof) {
            return new Proof(proof.extent(), proof.covers(), proof.contracts(), proof.methods(), proof.problems());
        }

        String sentence() {
            if (!problems.isEmpty()) {
                return "NOT PROVED: " + String.join("; ", problems);
            }
            return (proved.equals(StatementProof.PART) ? "in part, " : "") + covers + " (" + Count.of(methods, "method") + ")";
        }
    }

    /** A {@link Corrected} in the words of JSON. */
    public record Replacement(String claim, String method, String domain, long instances, String verdict) {
        /** @throws org.circlewalk.spec.parameter.InvalidParameterException if the verdict does not follow from the rest */
        public Replacement {
            requireExamined(method, instances, verdict);
            require(!verdict.equals(Verdict.PROVED.text()), "verdict", verdict, "another one, since no contract says a corrected claim");
        }

        static Replacement of(Corrected corrected) {
            Examination examination = corrected.examination();
            return new Replacement(corrected.claim(), lower(examination.method()), examination.domain(),
                    examination.instances(), examination.verdict().text());
        }
    }

    /** An {@link EnclosedInstance} in the words of JSON. */
    public record Certified(String instance, String outcome, String claim, String verdict) {
        /** @throws org.circlewalk.spec.parameter.InvalidParameterException if the verdict is not that of the outcome */
        public Certified {
            List<Verdict> allowed = OUTCOMES.meaning("outcome", outcome) == Certainty.UNDECIDED ? List.of(Verdict.UNDECIDED)
                    : List.of(Verdict.ENCLOSED, Verdict.CERTIFIED);
            require(allowed.stream().anyMatch(one -> one.text().equals(verdict)), "verdict", JsonSpelling.quoted(verdict),
                    allowed.stream().map(Verdict::text).collect(Collectors.joining(" or ")) + ", since the outcome is " + outcome);
        }

        static Certified of(EnclosedInstance enclosed) {
            return new Certified(enclosed.instance(), enclosed.outcome(), enclosed.claim(), enclosed.verdict().text());
        }
    }

    private static void requireExamined(String method, long instances, String verdict) {
        Method how = METHODS.meaning("method", method);
        Verdict found = VERDICTS.meaning("verdict", verdict);
        require(found.isFoundBy(how), "verdict", verdict, "another one where the method is " + method);
        int least = found == Verdict.UNDECIDED ? 0 : 1;
        require(instances >= least, "instances", instances, "at least " + least + " where the verdict is " + verdict);
    }

    static Verdict verdict(String text) {
        return VERDICTS.meaning("verdict", text);
    }

    private static String lower(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The report on computed rows.
     *
     * @param proofs what is proved of the statements, or nothing if no proof was looked at
     */
    public static AuditReport of(Grid grid, List<AuditRow> rows, Optional<Map<Statement, StatementProof>> proofs,
                                 Ledger ledger) {
        List<String> statements = rows.stream().map(AuditRow::statement).map(Statement::id).toList();
        Map<Statement, StatementProof> found = proofs.orElse(Map.of());
        Stream<Optional<String>> rowDifferences = rows.stream().map(row -> ledger.difference(row, grid));
        Stream<Optional<String>> proofDifferences = proofs.isEmpty() ? Stream.empty()
                : rows.stream().map(row -> ledger.difference(row.statement(), found.get(row.statement())));
        return new AuditReport(new Settings(grid.text(), statements, proofs.isPresent()),
                rows.stream().map(row -> Row.of(row, found.get(row.statement()))).toList(),
                Stream.concat(rowDifferences, proofDifferences).flatMap(Optional::stream).toList());
    }

    /** The same rows compared with a ledger: for a report that was read, whose differences may be those of another ledger. */
    public AuditReport comparedWith(Ledger ledger) {
        Grid grid = GRIDS.meaning("settings.grid", settings.grid());
        Stream<Optional<String>> rowDifferences = rows.stream().map(row -> ledger.difference(row, grid));
        Stream<Optional<String>> proofDifferences = settings.proofs() ? rows.stream().map(ledger::proofDifference) : Stream.empty();
        return new AuditReport(settings, rows,
                Stream.concat(rowDifferences, proofDifferences).flatMap(Optional::stream).toList());
    }

    @Override
    public boolean asExpected() {
        return differences.isEmpty();
    }

    @Override
    public void print(PrintWriter out) {
        print(out, Screen.standard());
    }

    void print(PrintWriter out, Screen screen) {
        new AuditTable(out, screen).print(this);
    }
}
