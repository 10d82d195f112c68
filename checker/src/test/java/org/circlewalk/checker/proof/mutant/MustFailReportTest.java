package org.circlewalk.checker.proof.mutant;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.MustFailRecord;
import org.circlewalk.checker.proof.obligation.MustFailRecord.TriedMethod;
import org.circlewalk.checker.proof.obligation.MustFailRecord.TriedVariant;
import org.junit.jupiter.api.Test;

/** The committed record of wrong variants and its explanations. */
class MustFailReportTest {
    private static final Path ROOT = Path.of("..");
    private static final MustFailRecord RECORD = MustFailRecord.read(ROOT);

    /** How many methods of a class were not tried yet, by class; verify counts them as being without a record. */
    private static final Map<String, Long> NOT_TRIED = Map.ofEntries(entry("LawSums", 29L), entry("LongWalkBounds", 27L),
            entry("Mixing", 72L), entry("PowerSumAttention", 18L), entry("PowerSumGradient", 71L), entry("PowerSumWalk", 17L),
            entry("SecondStepBounds", 22L), entry("SoftmaxGradient", 35L), entry("SoftmaxWalk", 4L), entry("StoppedWalk", 35L),
            entry("ValueDescent", 13L), entry("WalkDerivative", 30L));

    @Test
    void everyContractedMethodHasTwoWrongVariantsOfItsPresentTextButThoseThatAreCounted() {
        ContractedSources sources = ContractedSources.read(ROOT);
        MustFailRecord.Summary summary = RECORD.summary(sources);
        assertThat(summary.stale()).isEmpty();
        assertThat(summary.missing().stream().collect(Collectors.groupingBy(MustFailReportTest::className, Collectors.counting())))
                .isEqualTo(NOT_TRIED);
        assertThat(RECORD.current(sources, 2).size() + summary.missing().size()).isEqualTo(sources.methods().size());
    }

    private static String className(String key) {
        String method = key.substring(0, key.indexOf('('));
        String type = method.substring(0, method.lastIndexOf('.'));
        return type.substring(type.lastIndexOf('.') + 1);
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
