package org.circlewalk.checker.audit.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.audit.AuditRow;
import org.circlewalk.checker.audit.AuditSetting;
import org.circlewalk.checker.audit.EnclosedInstance;
import org.circlewalk.checker.audit.Grid;
import org.circlewalk.checker.audit.Ledger;
import org.circlewalk.checker.audit.Method;
import org.circlewalk.checker.audit.Verdict;
import org.circlewalk.checker.certify.LastingCertificate;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.enclosure.Certainty;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows that rest on certificates about every later step. */
class LastingStatementsTest {
    private static final AuditSetting SETTING = AuditSetting.of(Grid.QUICK);
    private static final String LARGE_CIRCLE = "K = 20, p = 4/5, every N ≥ 1337 and M ≥ max(N, 21/20·N^(3/2) − 1)";

    private static AuditRow row(String id) {
        return Statements.find(id).orElseThrow().row(SETTING);
    }

    @ParameterizedTest
    @CsvSource({"3.1.C1, CERTIFIED, CERTIFIED, 17", "3.1.C2, CERTIFIED, CERTIFIED, 17", "3.1.C3, CERTIFIED, CERTIFIED, 17", "3.1.C4, CERTIFIED, CERTIFIED, 17",
        "3.1.C5, CERTIFIED, CERTIFIED, 1", "3.1.C6, ARGUED, ARGUED, 63"})
    void aCorrectedItemIsCertifiedForEveryLaterStep(String id, Verdict verdict, Method method, int instances) {
        AuditRow row = row(id);
        assertThat(row.examination().verdict()).isEqualTo(verdict);
        assertThat(row.examination().method()).isEqualTo(method);
        assertThat(row.examination().instances()).isEqualTo(instances);
        assertThat(row.counterexample()).isEmpty();
        assertThat(row.enclosed()).isNotEmpty().allSatisfy(instance -> {
            assertThat(instance.holds()).isEqualTo(Certainty.CERTAINLY);
            assertThat(instance.verdict()).isEqualTo(Verdict.CERTIFIED);
        });
        assertThat(Ledger.builtIn().difference(row, Grid.QUICK)).isEmpty();
    }

    /** No run decides: the instance is that of the certificate. */
    @ParameterizedTest
    @ValueSource(strings = {"3.1.1", "3.1.4"})
    void itemsOneAndFourAreRefutedByACertificateAboutEveryLongWalk(String id) {
        AuditRow row = row(id);
        assertThat(row.examination().verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(row.examination().method()).isEqualTo(Method.CERTIFIED);
        assertThat(row.counterexample()).hasValueSatisfying(shown -> {
            assertThat(shown.instance()).isEqualTo("K = 20, every N ≥ 1337, p = 4/5");
            assertThat(shown.detail()).startsWith("for every M ≥ max(N, 21/20·N^(3/2) − 1): ")
                    .contains(id.equals("3.1.1") ? "accuracy exactly 64/125 from step 3 on; optimal is 4/5" : "attention on s_{N−3} from step 3 on")
                    .endsWith("; gap_3(∞) = -727617991/43118103050 ≈ -0.01688");
        });
        assertThat(row.corrected()).hasValueSatisfying(instead -> assertThat(instead.examination().verdict()).isEqualTo(Verdict.ARGUED));
        assertThat(row.enclosed()).hasSize(5).last().satisfies(decides -> {
            assertThat(decides.instance()).isEqualTo(LARGE_CIRCLE);
            assertThat(decides.holds()).isEqualTo(Certainty.CERTAINLY_NOT);
            assertThat(decides.verdict()).isEqualTo(Verdict.CERTIFIED);
        });
        assertThat(Ledger.builtIn().difference(row, Grid.QUICK)).isEmpty();
    }

    @Test
    void whatIsSaidOfAParameterIsSaidInNumbers() {
        List<String> accuracies = row("3.1.C1").enclosed().stream().map(EnclosedInstance::claim).toList();
        assertThat(accuracies).first().isEqualTo("accuracy exactly 1/2 from step 2 on; optimal is 1/2");
        List<String> p = List.of("1/2", "7/10", "9/10");
        List<String> others = Stream.of(p.subList(1, 3), List.of("99/100"), p, p, p, p, List.of("99/100")).flatMap(List::stream).toList();
        assertThat(accuracies.subList(1, accuracies.size())).containsExactlyElementsOf(
                others.stream().map(chance -> "accuracy exactly " + chance + " from step 3 on; optimal is " + chance).toList());
        assertThat(row("3.1.C3").enclosed().get(8).claim()).contains("even N: n steps after step 3 V's direction is at most √(")
                .contains("odd N: n steps after step 3").contains("√T times the distance tends to a number that is between 1.1");
        assertThat(row("3.1.C4").enclosed().get(1).claim()).startsWith("attention on s_{N−1} from step 3 on; n steps later 1 − S is at most 1/(")
                .contains("and at least 1/(");
    }

    /** d² = 2 − 2(p^{3/2} + q^{3/2})/√(p² + q²), by roots of the squared numbers. */
    @Test
    void theCorollaryTellsTheDistanceThatRemains() {
        List<EnclosedInstance> certified = row("3.1.C6").enclosed();
        assertThat(certified).extracting(EnclosedInstance::instance).containsExactly("K = 6, N = 97, p = 7/10, M = 1000",
                "K = 6, N = 97, p = 9/10, M = 1000", "K = 6, N = 97, p = 99/100, M = 1000",
                "K = 5, p = 7/10, " + forLengths(69),
                "K = 5, p = 9/10, " + forLengths(79),
                "K = 6, p = 7/10, " + forLengths(72),
                "K = 6, p = 9/10, " + forLengths(156),
                "K = 8, p = 7/10, " + forLengths(97),
                "K = 8, p = 9/10, " + forLengths(152),
                "K = 12, p = 7/10, " + forLengths(249),
                "K = 12, p = 9/10, " + forLengths(174),
                "K = 6, p = 99/100, " + forLengths(1840));
        for (int i = 0; i < 3; i++) {
            double p = new double[] {0.7, 0.9, 0.99}[i];
            double d = Math.sqrt(2 - 2 * (Math.sqrt(p * p * p) + Math.sqrt((1 - p) * (1 - p) * (1 - p))) / Math.sqrt(p * p + (1 - p) * (1 - p)));
            assertThat(certified.get(i).claim()).containsPattern("tends to " + "0\\.[0-9]+");
            assertThat(Double.parseDouble(certified.get(i).claim().replaceFirst(".*tends to ([0-9.]+),.*", "$1"))).isBetween(d - 5e-5, d + 5e-5);
        }
    }

    /** Where attention stays on the parent and p ≠ ½ items 2 and 3 fail, by the theorem's exact limit. */
    @ParameterizedTest
    @ValueSource(strings = {"3.1.2", "3.1.3"})
    void itemsTwoAndThreeFailWhereverTheParentIsAttendedForEver(String id) {
        List<EnclosedInstance> certified = row(id).enclosed();
        assertThat(certified).extracting(EnclosedInstance::instance)
                .isEqualTo(row("3.1.C6").enclosed().stream().map(EnclosedInstance::instance).toList());
        assertThat(certified).allSatisfy(instance -> {
            assertThat(instance.holds()).isEqualTo(Certainty.CERTAINLY_NOT);
            assertThat(instance.claim()).startsWith("attention on s_{N−1} from step 3 on; the distance of ").endsWith(", against this item");
        });
        assertThat(Ledger.builtIn().difference(row(id), Grid.QUICK)).isEmpty();
    }

    private static String forLengths(int first) {
        return "every N ≥ " + first + " and M ≥ max(N, 21/20·N^(3/2) − 1)";
    }

    @Test
    void oneAuditMakesACertificateOnce() {
        DescentSettings settings = new DescentSettings(new RandomWalk(5, 9, new BigFraction(7, 10)), 60, BigFraction.ONE, new BigFraction(1, 10));
        assertThat(SETTING.lasting().of(settings)).isSameAs(SETTING.lasting().of(settings));
        assertThat(LastingInstances.refuting(SETTING)).isSameAs(LastingInstances.refuting(SETTING));
    }

    @Test
    void aCertificateThatSaysNothingLeavesEverythingUndecided() {
        LastingCertificate nothing = new LastingCertificate("K = 6", List.of(), Optional.of("it does not follow"));
        EnclosedInstance instance = LastingClaim.attentionOn(1).of(nothing);
        assertThat(instance.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(instance.claim()).isEqualTo("it does not follow");
    }

    /** A row of certificates; what it says is not looked at. */
    private static AuditRow rowOf(LastingClaim says, LastingCertificate... certificates) {
        return new LastingStatement("3.1.C9", "claim", "reading", "31c9", says) {
            @Override
            List<LastingCertificate> certificates(AuditSetting setting) {
                return List.of(certificates);
            }
        }.row(SETTING);
    }

    @Test
    void oneCertificateThatDoesNotSayItLeavesTheRowUndecided() {
        LastingCertificate parent = LastingInstances.onTheParent(SETTING).get(1);
        LastingCertificate other = LastingInstances.refuting(SETTING);
        assertThat(rowOf(LastingClaim.attentionOn(1), parent).examination().verdict()).isEqualTo(Verdict.CERTIFIED);
        assertThat(rowOf(LastingClaim.attentionOn(1), parent, other).examination().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(rowOf(LastingClaim.attentionOn(3), other).examination().verdict()).isEqualTo(Verdict.CERTIFIED);
        assertThat(rowOf(LastingClaim.attentionOn(2), other).examination().verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(rowOf(LastingClaim.optimalAccuracy(), other).examination().verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    /** One class of lengths that does not agree with the other decides nothing. */
    @Test
    void allClassesOfLengthsHaveToAgree() {
        LastingCertificate parent = LastingInstances.onTheParent(SETTING).get(1);
        LastingCertificate other = LastingInstances.refuting(SETTING);
        LastingCertificate mixed = new LastingCertificate("mixed", List.of(parent.parts().get(0), other.parts().get(0)), Optional.empty());
        assertThat(LastingClaim.attentionOn(1).of(mixed).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(LastingClaim.optimalAccuracy().of(mixed).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(LastingClaim.optimalAccuracy().of(parent).holds()).isEqualTo(Certainty.CERTAINLY);
        assertThat(LastingClaim.optimalAccuracy().of(other).holds()).isEqualTo(Certainty.CERTAINLY_NOT);
    }
}
