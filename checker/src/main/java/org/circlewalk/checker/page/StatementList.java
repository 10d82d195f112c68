package org.circlewalk.checker.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.Counterexample;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.output.Count;
import org.circlewalk.checker.proof.contract.ContractedMethod;

/** The audit's rows as a list in which each statement opens to all that is known of it. */
final class StatementList {
    private final Notes notes;
    private final Map<String, ContractedMethod> contracts;
    private final Ledger ledger;

    /**
     * @param notes     the notes of the statements
     * @param contracts the contracts by their keys
     * @param ledger    has the words of the paper
     */
    StatementList(Notes notes, Map<String, ContractedMethod> contracts, Ledger ledger) {
        this.notes = notes;
        this.contracts = contracts;
        this.ledger = ledger;
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
     * @throws IllegalArgumentException if a proof is of a method that has no contract
     */
    String html(AuditReport audit) {
        Markup page = new Markup();
        for (AuditReport.Row row : audit.rows()) {
            String id = row.statement();
            String verdict = row.verdict();
            page.open("details", "class", "statement", "id", anchor(id), "data-verdict", verdict)
                    .open("summary").element("span", id, "class", "id")
                    .element("span", row.claim(), "class", "claim").badge(verdict).close()
                    .open("div", "class", "body");
            facts(page, row);
            findings(page, row.findings());
            contracts(page, row.proof());
            statement(id).ifPresent(statement -> note(page, statement));
            page.close().close().line();
        }
        return page.done();
    }

    private static Optional<Statement> statement(String id) {
        return Statements.find(id);
    }

    private void facts(Markup page, AuditReport.Row row) {
        page.open("dl", "class", "facts");
        ledger.words(row.statement()).ifPresent(words -> page.entry("The paper's words", words));
        page.entry("Read as", row.reading())
                .entry("Evidence", evidence(row.method(), row.instances(), row.domain()));
        Counterexample counterexample = row.counterexample();
        if (counterexample != null) {
            page.element("dt", "Smallest counterexample").open("dd", "class", "counterexample")
                    .element("span", counterexample.instance() + ":", "class", "instance").text(" ")
                    .element("span", counterexample.detail(), "class", "exact").close();
        }
        AuditReport.Replacement corrected = row.corrected();
        if (corrected != null) {
            page.element("dt", "What holds instead").open("dd").text(corrected.claim() + " ")
                    .badge(corrected.verdict())
                    .element("small", evidence(corrected.method(), corrected.instances(), corrected.domain()), "class", "aside").close();
        }
        if (row.enclosed() != null) {
            page.element("dt", heading(row.enclosed())).open("dd").open("ul");
            row.enclosed().forEach(run -> page.open("li").element("span", run.instance() + ":", "class", "instance")
                    .text(" " + run.outcome() + ", " + run.claim() + " ")
                    .badge(run.verdict()).close());
            page.close().close();
        }
        page.element("dt", "Proof").element("dd", proof(row)).close();
    }

    private static String heading(List<AuditReport.Certified> enclosed) {
        long lasting = enclosed.stream().filter(run -> run.verdict().equals(Verdict.CERTIFIED.text())).count();
        return lasting == 0 ? "Single runs, enclosed" : lasting == enclosed.size() ? "Certified for every later step"
                : "Single runs, enclosed, and what is certified for every later step";
    }

    private static String evidence(String method, long instances, String domain) {
        return method + ", " + Count.of(instances, "instance") + ": " + domain;
    }

    private static String proof(AuditReport.Row row) {
        String argued = row.argument() == null ? "" : " A complete written argument for all parameters is in the note.";
        AuditReport.Proof proof = row.proof();
        if (proof == null) {
            return "No contract says it." + (argued.isEmpty() ? " The evidence is the instances." : argued);
        }
        return switch (proof.proved()) {
            case "whole" -> "All of it is proved by machine for all parameters: " + proof.covers() + ".";
            case "part" -> "A part of it is proved by machine for all parameters: " + proof.covers() + "." + argued;
            default -> "Not proved: " + String.join("; ", proof.problems()) + "." + argued;
        };
    }

    private static void findings(Markup page, List<String> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.open("details", "class", "inner").element("summary", "Findings (" + findings.size() + ")").open("ul");
        findings.forEach(finding -> page.element("li", finding));
        page.close().close();
    }

    private void contracts(Markup page, AuditReport.Proof proof) {
        for (String key : proof == null ? List.<String>of() : proof.contracts()) {
            ContractedMethod method = Optional.ofNullable(contracts.get(key))
                    .orElseThrow(() -> new IllegalArgumentException(key + " is no method with a contract."));
            page.open("details", "class", "inner contract")
                    .open("summary").text("Contract ").element("code", method.name()).close()
                    .element("p", method.source() + ", line " + method.line(), "class", "aside")
                    .open("pre", "tabindex", "0").element("code", listing(method.text())).close().close();
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
