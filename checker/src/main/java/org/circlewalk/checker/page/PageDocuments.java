package org.circlewalk.checker.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.circlewalk.checker.failure.RefusedInputException;
import org.circlewalk.checker.input.TextInput;
import org.circlewalk.checker.report.JsonDocument;
import org.circlewalk.checker.report.Report;

/**
 * The documents that commands write with {@code --json}, and that the page shows: every number on it comes from here.
 *
 * @param audit   of {@code audit}
 * @param figures of {@code reproduce}, one for each artefact, in the order of the paper
 * @param runs    of {@code train --course}
 * @param phase   of {@code phase --courses}
 */
public record PageDocuments(JsonNode audit, List<JsonNode> figures, List<JsonNode> runs, JsonNode phase) {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

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
        return read("audit", file, "audit", "rows", "statement");
    }

    /**
     * A document that {@code phase --courses --json} wrote.
     *
     * @throws RefusedInputException if the file holds something else
     */
    public static JsonNode phase(String file) {
        return read("phase", file, "phase", "cells", "course");
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
                figures.add(read("figures", file.toString(), "reproduce " + name, "panels", "kind"));
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

    private static JsonNode read(String option, String file, String command, String list, String field) {
        JsonNode document;
        try {
            document = MAPPER.readTree(TextInput.read(option, file));
        } catch (JsonProcessingException malformed) {
            document = MAPPER.missingNode();
        }
        JsonNode elements = document.path(list);
        boolean fits = document.path("command").asText().equals(command) && elements.isArray() && !elements.isEmpty();
        for (JsonNode element : elements) {
            fits &= element.has(field);
        }
        if (!fits) {
            throw refused(option, file, "a document that the command " + command
                    + (option.equals("phase") ? " --courses" : "") + " wrote");
        }
        return document;
    }

    private static RefusedInputException refused(String option, String value, String allowed) {
        return new RefusedInputException(option + " is \"" + value + "\", but it must be " + allowed + ".");
    }
}
