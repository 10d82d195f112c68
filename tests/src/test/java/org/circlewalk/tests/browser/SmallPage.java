package org.circlewalk.tests.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.Audit;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.page.Notes;
import org.circlewalk.checker.page.Page;
import org.circlewalk.checker.page.PageDocuments;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.reproduce.Catalogue;
import org.circlewalk.checker.reproduce.ExpectedVerdicts;
import org.circlewalk.checker.reproduce.ReproduceReport;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.train.TrainReport;
import org.circlewalk.checker.train.phase.PhaseReport;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;

/** A page of real numbers that is made in seconds: some statements, some figures, a small phase diagram. */
final class SmallPage {
    private static final List<Statement> STATEMENTS =
            Stream.of("C.3", "E.1", "E.4.2", "E.4.6", "E.4.8").map(id -> Statements.find(id).orElseThrow()).toList();
    private static final List<String> FIGURES = List.of("fig2", "fig3", "fig4", "claim-d");
    /** At K = 20 and p = 4/5 the third token back wins, at p = 1/2 the parent. */
    private static final List<BigFraction> PROBABILITIES = List.of(new BigFraction(1, 2), new BigFraction(4, 5));

    private SmallPage() {
    }

    static PageDocuments documents() {
        JsonNode audit = PageDocuments.of("audit", AuditReport.of(Grid.QUICK,
                new Audit(Grid.QUICK).run(STATEMENTS, 1, row -> { }), Optional.empty(), Ledger.builtIn()));
        List<JsonNode> figures = new ArrayList<>();
        ReproduceReport.of(Catalogue.named(FIGURES), Choices.NONE, new Effort(1), 1, ExpectedVerdicts.builtIn(),
                artefact -> figures.add(PageDocuments.of("reproduce " + artefact.name(), artefact)));
        JsonNode phase = PageDocuments.of("phase",
                PhaseReport.of(19, 20, PROBABILITIES, PaperSettings.LARGE_LENGTH, 12, true, 1, () -> { }));
        return new PageDocuments(audit, figures, List.of(run(6, 97, 7, 10), run(4, 7, 1, 2)), phase);
    }

    private static JsonNode run(int nodes, int length, int numerator, int denominator) {
        RandomWalk walk = new RandomWalk(nodes, length, new BigFraction(numerator, denominator));
        try (TrainingRun run = TrainingRun.start(TrainingSettings.paper(walk), 1)) {
            return PageDocuments.of("train", TrainReport.of(run, 10, 1, true, () -> { }));
        }
    }

    static Path write(PageDocuments documents, Path directory) throws IOException {
        Path root = Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath().getParent();
        String page = Page.of(documents, ContractedSources.read(root), Notes.read(root));
        return Files.writeString(directory.resolve("page.html"), page);
    }
}
