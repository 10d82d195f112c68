package org.circlewalk.checker.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.Counterexample;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.checker.audit.WrittenArgument;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.output.Report;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.reproduce.Artefact;
import org.circlewalk.checker.reproduce.Catalogue;
import org.circlewalk.checker.reproduce.chart.HeatMap;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Experiment;
import org.circlewalk.checker.train.phase.PhaseReport;
import org.circlewalk.impl.run.CompiledEngine;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page holds: everything that its documents hold, with their verdicts, and nothing that needs a network. */
class PageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ROOT =
            Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath().getParent();
    private static final String KEY = "org.circlewalk.spec.circle.Circle.wrap(int,int)";
    private static final ContractedSources SOURCES = new ContractedSources(
            Map.of(KEY, new ContractedMethod(KEY, "Circle", "wrap", List.of("int", "int"), Path.of("Circle.java"), 7,
                    "//@ ensures 0 <= \\result && \\result < nodes;", List.of(), 1, false, Set.of(), List.of(), List.of())),
            List.of(), List.of(), List.of(), List.of(), 0, new TreeSet<>(), Map.of());

    @TempDir
    private Path directory;

    /** Every statement, with each verdict in turn; E.4.8 is refuted. */
    private static AuditReport audit() {
        Verdict[] verdicts = Verdict.values();
        int refuted = Statements.all().indexOf(Statements.find("E.4.8").orElseThrow());
        List<AuditReport.Row> rows = new ArrayList<>();
        for (Statement statement : Statements.all()) {
            int place = Verdict.REFUTED.ordinal() + rows.size() - refuted;
            Verdict verdict = verdicts[Math.floorMod(place, verdicts.length)];
            boolean holds = verdict == Verdict.ARGUED || verdict == Verdict.HOLDS;
            rows.add(row(statement, !holds ? verdict : statement.argument().isPresent() ? Verdict.ARGUED : Verdict.HOLDS));
        }
        return new AuditReport(new AuditReport.Settings("quick", rows.stream().map(AuditReport.Row::statement).toList(), true),
                rows, List.of()).comparedWith(Ledger.builtIn());
    }

    private static AuditReport.Row row(Statement statement, Verdict verdict) {
        String method = switch (verdict) {
            case ARGUED, CERTIFIED, ENCLOSED, MEASURED -> verdict.name().toLowerCase(Locale.ROOT);
            default -> "exact";
        };
        Counterexample counterexample = Set.of(Verdict.REFUTED, Verdict.HARMLESS_SLIP, Verdict.NEEDS_HYPOTHESIS).contains(verdict)
                ? new Counterexample(17, null, "7/9", null, "gap = -40152029499272/64066443515979579") : null;
        Verdict evidence = verdict == Verdict.CERTIFIED ? Verdict.CERTIFIED : Verdict.ENCLOSED;
        Optional<WrittenArgument> argument = verdict == Verdict.CERTIFIED ? Optional.of(WrittenArgument.in("theorem-3.1-success", "31c1"))
                : Optional.empty();
        return new AuditReport.Row(statement.id(), statement.claim(), "as it stands <&>", method, "K = 5", 1, verdict.text(), counterexample,
                List.of(), null, List.of(new AuditReport.Certified("K = 20, N = 101, p = 4/5", "fails", "the accuracy is exactly 64/125",
                evidence.text())), statement.argument().or(() -> argument).map(WrittenArgument::link).orElse(null),
                new AuditReport.Proof(verdict == Verdict.PROVED ? "whole" : "part", "all K", List.of(KEY), 1, List.of()), null);
    }

    private static List<Artefact> figures() {
        List<Artefact> figures = new ArrayList<>();
        for (Experiment experiment : Catalogue.experiments()) {
            boolean holds = figures.size() % 2 == 0;
            figures.add(new Artefact(Map.of(), null, experiment.name(), experiment.title(), experiment.claimed(), "something",
                    holds ? "REPRODUCED" : "NOT REPRODUCED", List.of(new Check(Check.Weight.CLAIM, "it holds", holds, "1")), List.of(),
                    List.of(new HeatMap("V", "y", "s", List.of(List.of(1.0))))));
        }
        return figures;
    }

    private static PhaseReport phase() {
        List<BigFraction> ps = List.of(new BigFraction(1, 2), new BigFraction(4, 5));
        return PhaseReport.of(5, 6, ps, 13, 4, true, 1, () -> { });
    }

    private static PageDocuments documents() {
        return new PageDocuments(audit(), figures(),
                List.of(PageRuns.trained(new RandomWalk(5, 12, new BigFraction(7, 10)), 3)), phase());
    }

    private static String page() {
        return Page.of(documents(), SOURCES, Notes.read(ROOT), "");
    }

    private static Map<String, String> found(String page, String pattern) {
        Map<String, String> found = new TreeMap<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            assertThat(found.put(matcher.group(1), matcher.group(2))).isNull();
        }
        return found;
    }

    private static <T> Map<String, String> verdicts(List<T> shown, Function<T, String> name, Function<T, String> verdict) {
        return shown.stream().collect(Collectors.toMap(name, verdict));
    }

    @Test
    void everyStatementAndEveryArtefactIsThereWithTheVerdictOfItsDocument() {
        String page = page();
        assertThat(found(page, "class=\"statement\" id=\"statement-([^\"]*)\" data-verdict=\"([^\"]*)\""))
                .isEqualTo(verdicts(audit().rows(), AuditReport.Row::statement, AuditReport.Row::verdict))
                .hasSize(Statements.all().size());
        assertThat(found(page, "class=\"figure\" id=\"figure-([^\"]*)\" data-verdict=\"([^\"]*)\""))
                .isEqualTo(verdicts(figures(), Artefact::name, Artefact::verdict)).hasSize(Catalogue.experiments().size());
    }

    private static List<JsonNode> written(String command, List<? extends Report> reports) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (Report report : reports) {
            documents.add(JSON.readTree(JsonDocument.of(report instanceof Artefact figure ? command + figure.name() : command, report)));
        }
        return documents;
    }

    @Test
    void theDocumentsAreInThePageAsTheyAre() throws IOException {
        PageDocuments documents = documents();
        Map<String, String> blocks =
                found(page(), "<script type=\"application/json\" id=\"data-([a-z]+)\">(.*)</script>");
        assertThat(blocks).containsOnlyKeys("audit", "figures", "runs", "phase");
        assertThat(JSON.readTree(blocks.get("audit"))).isEqualTo(written("audit", List.of(documents.audit())).get(0));
        assertThat(JSON.readTree(blocks.get("figures"))).containsExactlyElementsOf(written("reproduce ", documents.figures()));
        assertThat(JSON.readTree(blocks.get("runs"))).containsExactlyElementsOf(written("train", documents.runs()));
        assertThat(JSON.readTree(blocks.get("phase"))).isEqualTo(written("phase", List.of(documents.phase())).get(0));
    }

    private String file(String name, String command, Report report) throws IOException {
        return Files.writeString(directory.resolve(name), JsonDocument.of(command, report)).toString();
    }

    @Test
    void thePageIsTheSameBytesWhetherItsDocumentsWereComputedOrRead() throws IOException {
        PageDocuments computed = documents();
        for (Artefact figure : computed.figures()) {
            file(figure.name() + ".json", "reproduce " + figure.name(), figure);
        }
        PageDocuments read = new PageDocuments(PageDocuments.audit(file("audit", "audit", computed.audit())),
                PageDocuments.figures(directory.toString(), Catalogue.experiments()),
                computed.runs(), PageDocuments.phase(file("phase", "phase", computed.phase())));
        assertThat(read.audit()).isEqualTo(computed.audit());
        assertThat(Page.of(read, SOURCES, Notes.read(ROOT), "")).isEqualTo(Page.of(computed, SOURCES, Notes.read(ROOT), ""));
    }

    @Test
    void aStatementOpensToItsCounterexampleContractProofAndNote() {
        String page = page();
        int from = page.indexOf("id=\"statement-E.4.8\"");
        String statement = page.substring(from, page.indexOf("id=\"statement-E.5\"", from));
        assertThat(statement).contains("gap = -40152029499272/64066443515979579", "K = 17, p = 7/9:",
                "proved by machine for all parameters: all K.", "//@ ensures 0 &lt;= \\result", "Circle.java, line 7",
                "K = 20, N = 101, p = 4/5:</span> fails, the accuracy is exactly 64/125",
                "<h5>E.4.8 The conclusion for N large</h5>", "<h5>Limits</h5>");
        assertThat(statement).doesNotContain("E.4.7 The conclusion");
    }

    /** CERTIFIED rows have certificates in this document, the others enclosed runs. */
    @Test
    void whatIsCertifiedForEverIsHeadedSo() {
        String page = page();
        assertThat(page.split("Certified for every later step", -1).length - 1)
                .isEqualTo((int) audit().rows().stream().filter(row -> row.verdict().equals(Verdict.CERTIFIED.text())).count()).isPositive();
        assertThat(page).contains("Single runs, enclosed");
    }

    @Test
    void everyStatementHasItsPartOfTheNotes() {
        Notes notes = Notes.read(ROOT);
        assertThat(Statements.all()).allSatisfy(statement -> assertThat(notes.html(statement)).isNotEmpty());
        assertThat(notes.findings()).isNotEmpty().containsKey("For p ≠ ½ the direction of V is the square root of Πᵀ");
    }

    @Test
    void linksLeadToPlacesOnThePage() {
        String page = page();
        Matcher link = Pattern.compile("<a (?:class=\"skip\" )?href=\"([^\"]*)\"").matcher(page);
        List<String> targets = new ArrayList<>();
        while (link.find()) {
            targets.add(link.group(1));
        }
        assertThat(targets).isNotEmpty().allSatisfy(target ->
                assertThat(page).contains("id=\"" + target.substring(1) + "\""));
    }

    @Test
    void thePolicyAllowsTheScriptsOfThePageAndNoNetwork() {
        String page = page();
        Matcher policy = Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"").matcher(page);
        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1)).startsWith("default-src 'none'; ").doesNotContain("http", "*", "'self'", "'unsafe-eval'");
        Matcher script = Pattern.compile("(?s)<script>(.*?)</script>").matcher(page);
        int scripts = 0;
        while (script.find()) {
            assertThat(policy.group(1)).contains(ScriptBlock.allowed(script.group(1)));
            scripts++;
        }
        assertThat(scripts).isGreaterThan(1);
    }

    @Test
    void formulasAreMathMlInAFontOfThePage() {
        assertThat(page()).contains("<math class=\"tml-display\" display=\"block\"", "<span class=\"kept\"><math>", "font-src data:;",
                "src: url(\"data:font/otf;base64,T1RUTw").doesNotContain("class=\"formula\"", "{{");
    }

    @Test
    void theEngineIsInThePageAsItWasCompiled() throws IOException {
        Matcher engine = Pattern.compile("<script type=\"text/plain\" id=\"engine\">(.*)</script>").matcher(page());
        assertThat(engine.find()).isTrue();
        byte[] packed = Base64.getDecoder().decode(engine.group(1));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes()).isEqualTo(CompiledEngine.module())
                .startsWith(0, 'a', 's', 'm');
    }

    /** What is certified of all long walks stands on the first screen, and no single run beside it. */
    @Test
    void theFirstScreenTellsWhatIsCertifiedOfAllLongWalks() {
        AuditReport.Certified small = new AuditReport.Certified("K = 5, p = 1/2, every N ≥ 7 and M ≥ 2·N", "holds", "it is so", "CERTIFIED");
        AuditReport.Certified all = new AuditReport.Certified("K = 20, p = 4/5, every N ≥ 1337 and M ≥ 2·N", "holds", "it is so", "CERTIFIED");
        AuditReport.Certified single = new AuditReport.Certified("K = 6, N = 97, p = 1/2", "holds", "it is so", "CERTIFIED");
        PageDocuments documents = documents();
        List<AuditReport.Row> rows = documents.audit().rows().stream().map(row -> row.statement().equals("3.1.C5")
                ? new AuditReport.Row(row.statement(), row.claim(), row.reading(), "certified", row.domain(), 1, "CERTIFIED", null, List.of(),
                        null, List.of(single, small, all), row.argument(), null, null) : row).toList();
        AuditReport audit = new AuditReport(documents.audit().settings(), rows, List.of());
        String page = Page.of(new PageDocuments(audit, documents.figures(), documents.runs(), documents.phase()), SOURCES, Notes.read(ROOT), "");
        String first = page.substring(page.indexOf("<ul class=\"forever\">"), page.indexOf("</ul>", page.indexOf("<ul class=\"forever\">")));
        assertThat(first).contains("CERTIFIED</span> Counterpart", ">3.1.C5</a>): K = 5, p = 1/2, every N ≥ 7; K = 20, p = 4/5, every N ≥ 1337; each with M ≥ 2·N</li>")
                .doesNotContain("N = 97").containsOnlyOnce("<li>");
    }

    /** Every arrow of the ledger is drawn, and every statement of the paper is a link. */
    @Test
    void theGraphOfTheProofsHasEveryStatementOfThePaperAndEveryArrow() {
        String page = page();
        List<Statement> papers = Statements.all().stream().filter(statement -> Ledger.builtIn().words(statement.id()).isPresent()).toList();
        assertThat(Pattern.compile("<a href=\"#statement-[^\"]*\" class=\"node\"").matcher(page).results()).hasSize(papers.size());
        assertThat(Pattern.compile("<path class=\"arrow").matcher(page).results())
                .hasSize(papers.stream().mapToInt(statement -> Ledger.builtIn().restsOn(statement.id()).size()).sum());
        assertThat(page).contains("rests on C.5, C.6, C.6.1");
    }

    @Test
    void aPageThatIsAPartSaysSo() {
        PageDocuments all = documents();
        AuditReport one = new AuditReport(new AuditReport.Settings("quick", List.of("B.1"), true), all.audit().rows().subList(0, 1), List.of());
        Notes notes = Notes.read(ROOT);
        String head = " (NeurIPS 2025): ";
        assertThat(page()).contains(head + "every numbered statement, every figure, every claim of the review.</p>");
        assertThat(Page.of(new PageDocuments(one, all.figures().subList(0, 1), List.of(), all.phase()), SOURCES, notes, ""))
                .contains(head + "a part of it, 1 of 44 numbered statements and 1 of 28 figures, tables and claims.</p>");
        assertThat(Page.of(new PageDocuments(all.audit(), all.figures().subList(0, 2), List.of(), all.phase()), SOURCES, notes, ""))
                .contains(head + "a part of it, every numbered statement and 2 of 28 figures, tables and claims.</p>");
        assertThat(Page.of(new PageDocuments(one, all.figures(), List.of(), all.phase()), SOURCES, notes, ""))
                .contains(head + "a part of it, 1 of 44 numbered statements and every figure and claim of the review.</p>");
    }

    @Test
    void oneThingIsCountedAsOne() {
        StringWriter out = new StringWriter();
        new PageReport(new PageReport.Settings("page.html", null, null, null), 1, 1, 1, 1_500_000, List.of()).print(new PrintWriter(out));
        assertThat(out.toString().strip()).isEqualTo("page.html: 1 statement, 1 artefact, 1 training run, 1.5 MB");
    }

    @Test
    void aProofOfAMethodThatTheSourcesLackIsNotLeftOut() {
        AuditReport.Row row = audit().rows().get(0);
        AuditReport.Proof other = new AuditReport.Proof("whole", "everything", List.of("no.such.method()"), 1, List.of());
        AuditReport audit = new AuditReport(new AuditReport.Settings("quick", List.of(row.statement()), true),
                List.of(new AuditReport.Row(row.statement(), row.claim(), row.reading(), "exact", row.domain(), 1, "PROVED", null, List.of(),
                        null, null, null, other, null)), List.of());
        PageDocuments documents = new PageDocuments(audit, figures(), List.of(), phase());
        assertThatThrownBy(() -> Page.of(documents, SOURCES, Notes.read(ROOT), ""))
                .hasMessage("no.such.method() is no method with a contract.");
    }

    @Test
    void equalDocumentsGiveEqualBytes() {
        assertThat(page()).isEqualTo(page());
    }

    @Test
    void documentsOfOtherCommandsAreRefused() throws IOException {
        String file = file("x.json", "phase", phase());
        assertThatThrownBy(() -> PageDocuments.audit(file)).isInstanceOf(RefusedInputException.class)
                .hasMessage("audit is \"" + file + "\", but it must be a document that the command audit wrote.");
        file("fig4.json", "reproduce fig4", figures().get(0));
        assertThatThrownBy(() -> PageDocuments.figures(directory.toString(), Catalogue.named(List.of("fig4"))))
                .isInstanceOf(RefusedInputException.class).hasMessageEndingWith("that the command reproduce fig4 wrote.");
        String broken = Files.writeString(directory.resolve("fig2.json"), "{\"command\": \"reproduce\"}").toString();
        assertThatThrownBy(() -> PageDocuments.phase(broken)).isInstanceOf(RefusedInputException.class)
                .hasMessageEndingWith("but it must be a document that the command phase --courses wrote.");
        assertThatThrownBy(() -> PageDocuments.figures(directory.toString(), Catalogue.named(List.of("fig2"))))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageEndingWith("that the command reproduce fig2 wrote.");
        assertThatThrownBy(() -> PageDocuments.figures(directory.toString(), Catalogue.named(List.of("fig3"))))
                .isInstanceOf(RefusedInputException.class)
                .hasMessage("figures is \"" + directory + "\", but it must be a directory that reproduce wrote to.");
    }
}
