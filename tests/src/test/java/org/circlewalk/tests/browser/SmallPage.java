package org.circlewalk.tests.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.AuditRun;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.Statement;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.page.Notes;
import org.circlewalk.checker.page.Page;
import org.circlewalk.checker.page.PageDocuments;
import org.circlewalk.checker.page.SolverRows;
import org.circlewalk.checker.reproduce.Artefact;
import org.circlewalk.checker.reproduce.Catalogue;
import org.circlewalk.checker.reproduce.ExpectedVerdicts;
import org.circlewalk.checker.reproduce.ReproduceReport;
import org.circlewalk.checker.reproduce.chart.Axis;
import org.circlewalk.checker.reproduce.chart.Curves;
import org.circlewalk.checker.reproduce.chart.HeatMap;
import org.circlewalk.checker.reproduce.chart.Panel;
import org.circlewalk.checker.reproduce.chart.Series;
import org.circlewalk.checker.reproduce.experiment.Check;
import org.circlewalk.checker.reproduce.experiment.Choices;
import org.circlewalk.checker.reproduce.experiment.Effort;
import org.circlewalk.checker.reproduce.experiment.Measured;
import org.circlewalk.checker.reproduce.experiment.Reproduction;
import org.circlewalk.checker.train.TrainReport;
import org.circlewalk.checker.train.phase.PhaseReport;
import org.circlewalk.impl.run.TrainingRun;
import org.circlewalk.impl.run.TrainingSettings;
import org.circlewalk.spec.parameter.PaperSettings;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.tests.commandline.SmallSources;

/** A page that is made in seconds: real numbers of some statements, some figures, a small phase diagram, and every kind of chart. */
final class SmallPage {
    private static final List<Statement> STATEMENTS =
            Stream.of("C.3", "E.1", "E.4.2", "E.4.6", "E.4.8").map(id -> Statements.find(id).orElseThrow()).toList();
    private static final List<String> FIGURES = List.of("fig2", "fig3", "fig4");
    /** At K = 20 and p = 4/5 the third token back wins, at p = 1/2 the parent. */
    private static final List<BigFraction> PROBABILITIES = List.of(new BigFraction(1, 2), new BigFraction(4, 5));

    private SmallPage() {
    }

    static PageDocuments documents() {
        AuditReport audit = new AuditRun(Grid.QUICK, STATEMENTS, Optional.empty(), 1).report(Ledger.builtIn(), () -> { });
        List<Artefact> figures = new ArrayList<>(ReproduceReport.of(Catalogue.named(FIGURES), Choices.NONE, new Effort(1), 1,
                ExpectedVerdicts.builtIn(), artefact -> { }).artefacts());
        figures.add(charts());
        return new PageDocuments(audit, figures, List.of(run(6, 97, 7, 10), run(4, 7, 1, 2), run(20, 101, 4, 5)), phase());
    }

    /** Enough for what is trained in the browser: the runs, the phase diagram, and little else. */
    static PageDocuments runs() {
        AuditReport audit = new AuditRun(Grid.QUICK, STATEMENTS.subList(1, 2), Optional.empty(), 1).report(Ledger.builtIn(), () -> { });
        return new PageDocuments(audit, List.of(charts()), List.of(run(6, 97, 7, 10), run(4, 7, 1, 2), run(20, 101, 4, 5)), phase());
    }

    private static PhaseReport phase() {
        return PhaseReport.of(19, 20, PROBABILITIES, PaperSettings.LARGE_LENGTH, 12, true, 1, () -> { });
    }

    /** Bands side by side and every style, on axes of both kinds. */
    private static Artefact charts() {
        double[] steps = {1, 10, 100};
        List<Series> series = new ArrayList<>();
        for (Series.Style style : Series.Style.values()) {
            series.add(Series.of(style.name(), style, steps, new double[] {0.5, 0.25 / (1 + style.ordinal()), 0.001}));
            series.add(Series.band("mean of " + style, steps, List.of(new double[] {1, 0.5, 0.25}, new double[] {0.5, 0.4, 0.3})));
        }
        series.add(Series.level("level", steps, 0.75));
        List<Panel> panels = List.of(new Curves("Linear", Axis.linear("step"), Axis.linear("share"), series),
                new Curves("Logarithmic", Axis.logarithmic("step"), Axis.logarithmic("distance"), series),
                new HeatMap("Entries", "y", "s", List.of(List.of(-1.0, 0.0, 1e-9), List.of(0.0, 1.0, 0.0))));
        return new Artefact(Map.of("K", 6), Map.of("sigma", "0.1"), "charts", "Every kind of chart", "that they are drawn",
                "that they are", Reproduction.REPRODUCED.text(), List.of(Check.claim("they are", Measured.atLeast(1, 2))),
                List.of("a remark"), panels);
    }

    private static TrainReport run(int nodes, int length, int numerator, int denominator) {
        RandomWalk walk = new RandomWalk(nodes, length, new BigFraction(numerator, denominator));
        try (TrainingRun run = TrainingRun.start(TrainingSettings.paper(walk), 1)) {
            return TrainReport.of(run, 10, 1, true, () -> { });
        }
    }

    static Path write(PageDocuments documents, Path directory) throws IOException {
        SmallSources sources = SmallSources.writtenTo(directory.resolve("sources"));
        String page = Page.of(documents, sources.contracts(), Notes.read(sources.root()), SolverRows.read(sources.root()));
        return Files.writeString(directory.resolve("page.html"), page);
    }
}
