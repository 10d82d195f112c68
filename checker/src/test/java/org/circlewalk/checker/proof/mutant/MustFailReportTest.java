package org.circlewalk.checker.proof.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.MustFailRecord;
import org.circlewalk.checker.proof.obligation.MustFailRecord.TriedMethod;
import org.circlewalk.checker.proof.obligation.MustFailRecord.TriedVariant;
import org.junit.jupiter.api.Test;

/** The committed record of wrong variants and its explanations. */
class MustFailReportTest {
    private static final Path ROOT = Path.of("..");
    private static final MustFailRecord RECORD = MustFailRecord.read(ROOT);

    @Test
    void everyContractedMethodHasTwoWrongVariantsOfItsPresentText() {
        ContractedSources sources = ContractedSources.read(ROOT);
        MustFailRecord.Summary summary = RECORD.summary(sources);
        assertThat(summary.stale()).isEmpty();
        assertThat(summary.missing()).isEmpty();
        assertThat(RECORD.current(sources, 2)).hasSameSizeAs(sources.methods().keySet());
    }

    @Test
    void everySurvivorIsExplainedAndEveryExplanationHasItsSurvivor() {
        MustFailReport report = MustFailReport.of(Survivor.read(ROOT), RECORD, List.of());
        assertThat(report.problems()).isEmpty();
        assertThat(report.asExpected()).isTrue();
        assertThat(report.survivors()).hasSize((int) (report.variants() - report.rejected())).isNotEmpty();
    }

    @Test
    void aSurvivorWithoutAReasonIsAProblem() {
        TriedVariant survivor = new TriedVariant("code", "return 1;", "return 1 + 0;", MustFailRecord.SURVIVED);
        TriedVariant refuted = new TriedVariant("code", "return 1;", "return 2;", MustFailRecord.REFUTED);
        MustFailRecord record = new MustFailRecord("a tool", "a solver", 10,
                List.of(new TriedMethod("sample.Pair.first()", "digest", List.of(survivor, refuted))));
        assertThat(MustFailReport.of(Survivor.read(ROOT), record, List.of()).problems())
                .anySatisfy(problem -> assertThat(problem).contains("sample.Pair.first()", "nothing explains why"));
    }
}
