package org.circlewalk.checker.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.circlewalk.checker.atlas.AtlasReport;
import org.circlewalk.checker.atlas.LengthReport;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.reproduce.Artefact;
import org.circlewalk.checker.reproduce.Catalogue;
import org.circlewalk.checker.reproduce.experiment.Reproduction;
import org.circlewalk.checker.train.TrainReport;
import org.circlewalk.impl.run.CompiledEngine;

/**
 * The page: one HTML file that needs no network and allows none. Its template, style and scripts are resources beside
 * this class, as is the font of formulas; the chart library is a resource of its own jar. Equal documents and notes give equal bytes.
 */
public final class Page {
    private static final List<String> SCRIPTS =
            List.of("look.js", "statements.js", "figures.js", "training.js", "phase.js", "functions.js", "engine.js", "live.js",
                    "notation.js", "page.js");
    /** The corrected accuracy, and its counterpart. */
    private static final List<String> FOREVER = List.of("3.1.C1", "3.1.C5");
    private static final String EVERY_LENGTH = "every N";
    private static final String DIMENSIONS = " and M ≥ ";
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)\\}\\}");
    private static final String CHARTS = "/META-INF/resources/webjars/echarts/%s/echarts.min.js";

    private Page() {
    }

    /**
     * Makes the page.
     *
     * @param documents the numbers
     * @param sources   the contracts
     * @param notes     what is said of the statements
     * @param solvers   the {@linkplain SolverRows table of solvers}, in HTML; empty if there is none
     * @throws IllegalArgumentException if a proof is of a method that has no contract
     */
    public static String of(PageDocuments documents, ContractedSources sources, Notes notes, String solvers) {
        List<String> scripts = SCRIPTS.stream().map(Page::resource).collect(Collectors.toList());
        scripts.add(0, charts());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; script-src 'wasm-unsafe-eval' "
                + scripts.stream().map(ScriptBlock::allowed).collect(Collectors.joining(" ")));
        parts.put("style", resource("style.css").replace("{{duration}}", AttentionByStep.duration())
                .replace("{{font}}", Base64.getEncoder().encodeToString(bytes("math.otf"))));
        parts.put("extent", extent(documents.audit().rows().size(), documents.figures().size()));
        parts.put("moving", moving(documents.runs()));
        parts.put("forever", forever(documents.audit()));
        parts.put("tally", meanings(documents.audit()));
        parts.put("made", SourceCommit.read().map(SourceCommit::words).orElse("Made from a tree without a commit"));
        parts.put("figuretally", tally("figure-tally", documents.figures().stream().map(Artefact::verdict),
                Arrays.stream(Reproduction.values()).map(Reproduction::text)));
        parts.put("findings", findings(notes));
        parts.put("statements", new StatementList(notes, sources.methods(), Ledger.builtIn()).html(documents.audit()));
        parts.put("proofs", ProofGraph.html(documents.audit(), Ledger.builtIn()));
        parts.put("contracts", ContractGraph.html(sources, documents.audit(), Ledger.builtIn()));
        parts.put("solvers", solvers);
        parts.put("atlas", AtlasMap.html(AtlasReport.builtIn()));
        parts.put("lengths", AtlasMap.html(LengthReport.builtIn()));
        parts.put("figures", FigureList.html(documents.figures()));
        parts.put("notation", notes.glossary().html());
        parts.put("engine", ScriptBlock.binary("engine", CompiledEngine.module()));
        parts.put("data", data(documents));
        parts.put("scripts", scripts.stream().map(ScriptBlock::code).collect(Collectors.joining()));
        return filled(notes.filled(resource("page.html")), parts::get);
    }

    private static String filled(String template, Function<String, String> part) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(part.apply(place.group(1))));
    }

    private static String data(PageDocuments documents) {
        return ScriptBlock.data("data-audit", JsonDocument.compact("audit", documents.audit()))
                + ScriptBlock.data("data-figures", array(documents.figures(), figure -> "reproduce " + figure.name()))
                + ScriptBlock.data("data-runs", array(documents.runs(), run -> "train"))
                + ScriptBlock.data("data-phase", JsonDocument.compact("phase", documents.phase()));
    }

    private static <R extends Report> String array(List<R> reports, Function<R, String> command) {
        return reports.stream().map(report -> JsonDocument.compact(command.apply(report), report))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** How much of everything the page holds. */
    private static String extent(int statements, int figures) {
        int allStatements = Statements.all().size();
        int allFigures = Catalogue.experiments().size();
        String every = "every numbered statement";
        if (statements == allStatements && figures == allFigures) {
            return every + ", every figure, every claim of the review";
        }
        return "a part of it, " + (statements == allStatements ? every : statements + " of " + allStatements + " numbered statements")
                + " and " + (figures == allFigures ? "every figure and claim of the review"
                        : figures + " of " + allFigures + " figures, tables and claims");
    }

    private static String moving(List<TrainReport> runs) {
        String leaving = AttentionByStep.leaving(runs).map(run -> AttentionByStep.html(run, "leaves")).orElse("");
        return leaving + AttentionByStep.staying(runs).map(run -> AttentionByStep.html(run, "stays")).orElse("");
    }

    /** What is certified of every later step of all long walks, where the audit looked at it. */
    private static String forever(AuditReport audit) {
        Markup list = new Markup();
        audit.rows().stream().filter(row -> FOREVER.contains(row.statement()) && row.enclosed() != null).forEach(row ->
                row.enclosed().stream().filter(run -> run.instance().contains(EVERY_LENGTH))
                        .collect(Collectors.groupingBy(AuditReport.Certified::verdict, LinkedHashMap::new, Collectors.toList()))
                        .forEach((verdict, runs) -> list.open("li").badge(verdict).text(" " + row.claim() + " (")
                                .element("a", row.statement(), "href", "#statement-" + row.statement()).text("): " + instances(runs)).close()));
        String items = list.done();
        return items.isEmpty() ? "" : new Markup().element("p", "Certified, for all long walks and every later step at once:")
                .open("ul", "class", "forever").html(items).close().line().done();
    }

    /** Their parameters; which M is said once where it is the same in all. */
    private static String instances(List<AuditReport.Certified> runs) {
        List<String> instances = runs.stream().map(AuditReport.Certified::instance).toList();
        String last = instances.get(instances.size() - 1);
        String dimensions = last.substring(Math.max(last.lastIndexOf(DIMENSIONS), 0));
        return !dimensions.startsWith(DIMENSIONS) || !instances.stream().allMatch(instance -> instance.endsWith(dimensions)) ? String.join("; ", instances)
                : instances.stream().map(instance -> instance.substring(0, instance.length() - dimensions.length()))
                        .collect(Collectors.joining("; ")) + dimensions.replaceFirst("^ and", instances.size() == 1 ? " and" : "; each with");
    }

    /** How often each verdict of the audit occurs, and what it means. */
    private static String meanings(AuditReport audit) {
        Markup list = new Markup().open("table", "class", "meanings", "id", "statement-tally").open("tbody");
        for (Verdict verdict : Verdict.values()) {
            long count = audit.rows().stream().filter(row -> row.verdict().equals(verdict.text())).count();
            if (count > 0) {
                list.open("tr").element("td", String.valueOf(count), "class", "count").open("td").badge(verdict.text()).close()
                        .element("td", verdict.meaning()).close();
            }
        }
        return list.close().close().done();
    }

    /** How often each verdict occurs. */
    private static String tally(String id, Stream<String> found, Stream<String> verdicts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        verdicts.forEach(verdict -> counts.put(verdict, 0));
        found.forEach(verdict -> counts.merge(verdict, 1, Integer::sum));
        counts.values().removeIf(count -> count == 0);
        Markup list = new Markup().open("ul", "class", "tally", "id", id);
        counts.forEach((verdict, count) -> list.open("li").badge(verdict).text(" " + count).close());
        return list.close().done();
    }

    private static String findings(Notes notes) {
        Markup list = new Markup();
        int number = 0;
        for (Map.Entry<String, String> finding : notes.findings().entrySet()) {
            number++;
            list.open("details", "class", "finding", "id", "finding-" + number)
                    .open("summary").element("span", String.valueOf(number), "class", "id")
                    .text(finding.getKey()).close()
                    .open("div", "class", "body").html(finding.getValue()).close().close().line();
        }
        return list.done();
    }

    private static String charts() {
        try (InputStream in = Page.class.getResourceAsStream("libraries.properties")) {
            Properties versions = new Properties();
            versions.load(in);
            return resource(String.format(CHARTS, versions.getProperty("echarts")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + name + " is missing in the build.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
