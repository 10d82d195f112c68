package org.circlewalk.checker.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.console.input.JsonInput;
import org.circlewalk.checker.console.input.JsonValue;
import org.circlewalk.checker.console.input.TextInput;
import org.circlewalk.checker.console.output.DocumentShape;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.reproduce.Artefact;
import org.circlewalk.checker.reproduce.chart.Curves;
import org.circlewalk.checker.reproduce.chart.HeatMap;
import org.circlewalk.checker.train.phase.PhaseReport;

/**
 * The documents that commands write with {@code --json}, and that the page shows: every number on it comes from here.
 *
 * @param audit   of {@code audit}
 * @param figures of {@code reproduce}, one for each artefact, in the order of the paper
 * @param runs    of {@code train --course}
 * @param phase   of {@code phase --courses}
 */
public record PageDocuments(JsonNode audit, List<JsonNode> figures, List<JsonNode> runs, JsonNode phase) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final DocumentShape AUDIT = new DocumentShape(AuditReport.class,
            Set.of("counterexample", "corrected", "enclosed", "proof", "length", "index"), Map.of());
    private static final DocumentShape PHASE = new DocumentShape(PhaseReport.class, Set.of("negativeGap", "course", "stopped"), Map.of());
    private static final DocumentShape FIGURE = new DocumentShape(Artefact.class, Set.of("chosen", "low", "high"),
            Map.of("curves", Curves.class, "heat map", HeatMap.class));

    /** Takes copies of the lists. */
    public PageDocuments {
        figures = List.copyOf(figures);
        runs = List.copyOf(runs);
    }

    /** The document that a command writes of a report. */
    public static JsonNode of(String command, Report report) {
        try {
            return MAPPER.readTree(JsonDocument.of(command, report));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A document that {@code audit --json} wrote.
     *
     * @throws RefusedInputException if the file holds something else
     */
    public static JsonNode audit(String file) {
        return read("audit", file, "audit", "rows", AUDIT);
    }

    /**
     * A document that {@code phase --courses --json} wrote.
     *
     * @throws RefusedInputException if the file holds something else
     */
    public static JsonNode phase(String file) {
        JsonNode document = read("phase", file, "phase", "cells", PHASE);
        for (JsonNode cell : document.get("cells")) {
            if (!cell.has("course")) {
                throw refused("phase", file, "a document that the command phase --courses wrote");
            }
        }
        return document;
    }

    /**
     * The documents that {@code reproduce --out} wrote to a directory.
     *
     * @param names of all artefacts, in the order of the paper; those without a file are left out
     * @throws RefusedInputException if there is none, or a file holds something else
     */
    public static List<JsonNode> figures(String directory, List<String> names) {
        List<JsonNode> figures = new ArrayList<>();
        for (String name : names) {
            Path file = file(directory, name);
            if (Files.exists(file)) {
                figures.add(read("figures", file.toString(), "reproduce " + name, "panels", FIGURE));
            }
        }
        if (figures.isEmpty()) {
            throw refused("figures", directory, "a directory that reproduce wrote to");
        }
        return figures;
    }

    private static Path file(String directory, String name) {
        try {
            return Path.of(directory, name + ".json");
        } catch (InvalidPathException noPath) {
            throw refused("figures", directory, "a directory that reproduce wrote to");
        }
    }

    private static JsonNode read(String option, String file, String command, String list, DocumentShape shape) {
        String text = TextInput.read(option, file);
        JsonValue document = JsonInput.parse(option, file, text);
        if (document.member("command").filter(written -> written.spells(command)).isEmpty()
                || document.member(list).filter(elements -> !elements.list().isEmpty()).isEmpty()) {
            throw refused(option, file, "a document that the command " + command + (shape.equals(PHASE) ? " --courses" : "") + " wrote");
        }
        shape.require(document);
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException tooLong) {
            throw refused(option, file, "a document without numbers or texts beyond all measure");
        }
    }

    private static RefusedInputException refused(String option, String value, String allowed) {
        return new RefusedInputException(option + " is \"" + value + "\", but it must be " + allowed + ".");
    }
}
