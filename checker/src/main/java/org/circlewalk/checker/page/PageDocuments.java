package org.circlewalk.checker.page;

import static org.circlewalk.spec.parameter.InvalidParameterException.require;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.input.DocumentShape;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonSpelling;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.reproduce.Artefact;
import org.circlewalk.checker.reproduce.chart.Curves;
import org.circlewalk.checker.reproduce.chart.HeatMap;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.train.TrainReport;
import org.circlewalk.checker.train.phase.PhaseReport;

/**
 * What the page shows, computed now or read from what commands wrote with {@code --json}: every number on it comes from
 * here, but those of the run that the reader's browser trains.
 *
 * @param audit   of {@code audit}
 * @param figures of {@code reproduce}, in the order of the paper
 * @param runs    of {@code train --course}
 * @param phase   of {@code phase --courses}
 */
public record PageDocuments(AuditReport audit, List<Artefact> figures, List<TrainReport> runs, PhaseReport phase) {
    private static final DocumentShape<AuditReport> AUDIT = new DocumentShape<>(AuditReport.class,
            Set.of("counterexample", "corrected", "enclosed", "argument", "proof", "unproved", "nodes", "length", "p", "index"), Set.of(), Map.of());
    private static final DocumentShape<PhaseReport> PHASE = new DocumentShape<>(PhaseReport.class,
            Set.of("negativeGap", "course", "stopped"), Set.of("accuracyExact", "distanceToTransition", "distanceToSquareRoot"), Map.of());
    private static final DocumentShape<Artefact> FIGURE = new DocumentShape<>(Artefact.class, Set.of("chosen", "low", "high"),
            Set.of(), Map.of("curves", Curves.class, "heat map", HeatMap.class));

    /** Takes copies of the lists. */
    public PageDocuments {
        figures = List.copyOf(figures);
        runs = List.copyOf(runs);
    }

    /**
     * What {@code audit --json} wrote, compared with the ledger again.
     *
     * @throws RefusedInputException if the file holds something else, or a statement that is none of the paper's
     */
    public static AuditReport audit(String file) {
        JsonValue document = document("audit", file, "audit", "rows", "audit");
        AuditReport audit = AUDIT.read(document);
        document.made(() -> {
            requireStatements(audit.rows());
            return audit;
        });
        return audit.comparedWith(Ledger.builtIn());
    }

    private static void requireStatements(List<AuditReport.Row> rows) {
        List<Statement> all = Statements.all();
        int before = -1;
        for (int i = 0; i < rows.size(); i++) {
            AuditReport.Row row = rows.get(i);
            String place = "rows[" + i + "].";
            Optional<Statement> statement = Statements.find(row.statement());
            require(statement.isPresent(), place + "statement", JsonSpelling.quoted(row.statement()), "one of "
                    + String.join(", ", all.stream().map(Statement::id).toList()));
            int position = all.indexOf(statement.get());
            require(position > before, place + "statement", row.statement(), "one that comes after " + all.get(Math.max(0, before))
                    + " in the paper");
            require(row.claim().equals(statement.get().claim()), place + "claim", JsonSpelling.quoted(row.claim()),
                    "the claim of " + row.statement() + ", \"" + statement.get().claim() + "\"");
            String argument = statement.get().argument().map(WrittenArgument::link).orElse(null);
            require(Objects.equals(row.argument(), argument), place + "argument",
                    row.argument() == null ? "missing" : JsonSpelling.quoted(row.argument()),
                    argument == null ? "missing, since none stands in a note" : "that of " + row.statement() + ", \"" + argument + "\"");
            requireUnproved(place, row, statement.get());
            before = position;
        }
    }

    /** Earlier audits did not say what contracts leave out. */
    private static void requireUnproved(String place, AuditReport.Row row, Statement statement) {
        String unproved = statement.unproved().orElse(null);
        require(row.unproved() == null || row.unproved().equals(unproved), place + "unproved",
                row.unproved() == null ? "missing" : JsonSpelling.quoted(row.unproved()),
                unproved == null ? "missing, since nothing is named" : "that of " + row.statement() + ", \"" + unproved + "\"");
    }

    /**
     * What {@code phase --courses --json} wrote.
     *
     * @throws RefusedInputException if the file holds something else
     */
    public static PhaseReport phase(String file) {
        String command = "phase --courses";
        PhaseReport phase = PHASE.read(document("phase", file, "phase", "cells", command));
        if (phase.cells().stream().anyMatch(cell -> cell.course() == null)) {
            throw otherDocument("phase", file, command);
        }
        return phase;
    }

    /**
     * What {@code reproduce --out} wrote to a directory.
     *
     * @param experiments all artefacts, in the order of the paper; those without a file are left out
     * @throws RefusedInputException if there is none, or a file holds something else
     */
    public static List<Artefact> figures(String directory, List<Experiment> experiments) {
        List<Artefact> figures = new ArrayList<>();
        for (Experiment experiment : experiments) {
            Path file = file(directory, experiment.name());
            if (Files.exists(file)) {
                figures.add(figure(file.toString(), experiment));
            }
        }
        if (figures.isEmpty()) {
            throw refused("figures", directory, "a directory that reproduce wrote to");
        }
        return figures;
    }

    private static Artefact figure(String file, Experiment experiment) {
        String command = "reproduce " + experiment.name();
        JsonValue document = document("figures", file, command, "panels", command);
        Artefact figure = FIGURE.read(document);
        if (!figure.name().equals(experiment.name())) {
            throw otherDocument("figures", file, command);
        }
        return document.made(() -> {
            require(figure.title().equals(experiment.title()), "title", JsonSpelling.quoted(figure.title()),
                    "that of " + experiment.name() + ", \"" + experiment.title() + "\"");
            require(figure.claimed().equals(experiment.claimed()), "claimed", JsonSpelling.quoted(figure.claimed()),
                    "what is claimed of " + experiment.name() + ", \"" + experiment.claimed() + "\"");
            if (figure.chosen() != null) {
                Choices.requireChosen("chosen", figure.chosen(), experiment.open());
            }
            return figure;
        });
    }

    private static Path file(String directory, String name) {
        try {
            return Path.of(directory, name + ".json");
        } catch (InvalidPathException noPath) {
            throw refused("figures", directory, "a directory that reproduce wrote to");
        }
    }

    /** A document that names a command and has a list; else the sentence says which line writes one. */
    private static JsonValue document(String option, String file, String command, String list, String line) {
        JsonValue document = JsonInput.read(option, file);
        if (document.member("command").filter(written -> written.spells(command)).isEmpty() || document.member(list).isEmpty()) {
            throw otherDocument(option, file, line);
        }
        return document;
    }

    private static RefusedInputException otherDocument(String option, String file, String line) {
        return refused(option, file, "a document that the command " + line + " wrote");
    }

    private static RefusedInputException refused(String option, String value, String allowed) {
        return new RefusedInputException(option + " is \"" + value + "\", but it must be " + allowed + ".");
    }
}
