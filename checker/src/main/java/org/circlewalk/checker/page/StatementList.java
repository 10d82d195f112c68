package org.circlewalk.checker.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.proof.contract.ContractedMethod;

/** The audit's rows as a list in which each statement opens to all that is known of it. */
final class StatementList {
    private final Notes notes;
    private final Map<String, ContractedMethod> contracts;

    /**
     * @param notes     the notes of the statements
     * @param contracts the contracts by their keys
     */
    StatementList(Notes notes, Map<String, ContractedMethod> contracts) {
        this.notes = notes;
        this.contracts = contracts;
    }

    /** Where a statement is on the page. */
    static String place(Statement statement) {
        return "#" + anchor(statement.id());
    }

    private static String anchor(String id) {
        return "statement-" + id;
    }

    /**
     * The list as HTML.
     *
     * @param audit the document that {@code audit --json} writes
     */
    String html(JsonNode audit) {
        Markup page = new Markup();
        for (JsonNode row : audit.get("rows")) {
            String id = row.path("statement").asText();
            String verdict = row.path("verdict").asText();
            page.open("details", "class", "statement", "id", anchor(id), "data-verdict", verdict)
                    .open("summary").element("span", id, "class", "id")
                    .element("span", row.path("claim").asText(), "class", "claim").badge(verdict).close()
                    .open("div", "class", "body");
            facts(page, row);
            findings(page, row.path("findings"));
            contracts(page, row.path("proof"));
            statement(id).ifPresent(statement -> note(page, statement));
            page.close().close().line();
        }
        return page.done();
    }

    private static Optional<Statement> statement(String id) {
        return Statements.find(id);
    }

    private static void facts(Markup page, JsonNode row) {
        page.open("dl", "class", "facts").entry("Read as", row.path("reading").asText())
                .entry("Evidence", evidence(row));
        JsonNode counterexample = row.path("counterexample");
        if (!counterexample.isMissingNode()) {
            page.element("dt", "Smallest counterexample").open("dd", "class", "counterexample")
                    .element("span", instance(counterexample), "class", "instance").text(" ")
                    .element("span", counterexample.path("detail").asText(), "class", "exact").close();
        }
        JsonNode corrected = row.path("corrected");
        if (!corrected.isMissingNode()) {
            page.element("dt", "What holds instead").open("dd").text(corrected.path("claim").asText() + " ")
                    .badge(corrected.path("verdict").asText())
                    .element("small", evidence(corrected), "class", "aside").close();
        }
        JsonNode enclosed = row.path("enclosed");
        if (!enclosed.isMissingNode()) {
            page.element("dt", "Single runs, enclosed").open("dd").open("ul");
            enclosed.forEach(run -> page.open("li").element("span", run.path("instance").asText() + ":", "class", "instance")
                    .text(" " + run.path("outcome").asText() + ", " + run.path("claim").asText() + " ")
                    .badge(run.path("verdict").asText()).close());
            page.close().close();
        }
        page.element("dt", "Proof").element("dd", proof(row.path("proof"))).close();
    }

    private static String evidence(JsonNode row) {
        return row.path("method").asText() + ", " + row.path("instances").asText() + " instances: "
                + row.path("domain").asText();
    }

    private static String instance(JsonNode counterexample) {
        List<String> parts = new ArrayList<>();
        parts.add("K = " + counterexample.path("nodes").asText());
        if (counterexample.has("length")) {
            parts.add("N = " + counterexample.path("length").asText());
        }
        if (counterexample.has("index")) {
            parts.add(counterexample.path("index").asText());
        }
        parts.add("p = " + counterexample.path("p").asText());
        return String.join(", ", parts) + ":";
    }

    private static String proof(JsonNode proof) {
        if (proof.isMissingNode()) {
            return "No contract says it. The evidence is the instances, the argument is in the note.";
        }
        String covers = proof.path("covers").asText();
        return switch (proof.path("proved").asText()) {
            case "whole" -> "All of it is proved by machine for all parameters: " + covers + ".";
            case "part" -> "A part of it is proved by machine for all parameters: " + covers + ".";
            default -> "Not proved: " + String.join("; ", texts(proof.path("problems"))) + ".";
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static void findings(Markup page, JsonNode findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.open("details", "class", "inner").element("summary", "Findings (" + findings.size() + ")").open("ul");
        findings.forEach(finding -> page.element("li", finding.asText()));
        page.close().close();
    }

    private void contracts(Markup page, JsonNode proof) {
        for (String key : texts(proof.path("contracts"))) {
            ContractedMethod method = contracts.get(key);
            if (method != null) {
                page.open("details", "class", "inner contract")
                        .open("summary").text("Contract ").element("code", method.name()).close()
                        .element("p", method.source() + ", line " + method.line(), "class", "aside")
                        .open("pre", "tabindex", "0").element("code", listing(method.text())).close().close();
            }
        }
    }

    /** The text of a contract as it stands in its file: in its comment, without the indentation of members. */
    private static String listing(String text) {
        boolean insideComment = !text.startsWith("/*@")
                && text.lines().skip(1).limit(1).anyMatch(line -> line.strip().startsWith("@"));
        return ((insideComment ? "     /*@ " : "    ") + text).stripIndent().strip();
    }

    private void note(Markup page, Statement statement) {
        String note = notes.html(statement);
        if (!note.isEmpty()) {
            page.open("details", "class", "inner note", "open", "").element("summary", "Note").html(note).close();
        }
    }
}
