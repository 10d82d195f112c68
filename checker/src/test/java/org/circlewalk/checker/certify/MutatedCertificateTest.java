package org.circlewalk.checker.certify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever one changes in one field of a certificate: it is refused, or found not to be in order, or every sentence that is
 * printed of it is true.
 */
class MutatedCertificateTest {
    private static final DescentSettings SETTINGS = new DescentSettings(new RandomWalk(5, 7, new BigFraction(7, 10)), 1000,
            BigFraction.ONE, new BigFraction(1, 10));
    private static final int WANTED = 3;
    private static final int DIGITS = 12;

    @TempDir
    private Path directory;

    /** What becomes of a changed certificate. */
    private enum Outcome { REFUSED, NOT_IN_ORDER, IN_ORDER }

    private Outcome outcome(String text) throws IOException {
        String file = Files.writeString(directory.resolve("c.json"), text).toString();
        try {
            CertificateCheck check = CertificateCheck.of(file, 2, WorkLimit.STANDARD);
            if (check.asExpected()) {
                CertificateTruth.assertTrue(PrintedCheck.of(check).lines().toList(), CertificateFile.read(file));
            }
            return check.asExpected() ? Outcome.IN_ORDER : Outcome.NOT_IN_ORDER;
        } catch (RefusedInputException refused) {
            assertThat(refused.getMessage()).contains("c.json").endsWith(".").hasLineCount(1);
            return Outcome.REFUSED;
        }
    }

    private static String certificate(int steps, EnclosedRun run) {
        return JsonDocument.of("certify", CertificateReport.of(SETTINGS, steps, run));
    }

    private void assertEverySentenceTrue(String certificate, List<Integer> steps) throws IOException {
        assertThat(outcome(certificate)).isEqualTo(Outcome.IN_ORDER);
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        for (Map.Entry<String, String> changed : CertificateMutations.of(certificate, steps).entrySet()) {
            try {
                counts.merge(outcome(changed.getValue()), 1, Integer::sum);
            } catch (AssertionError | RuntimeException untrue) {
                throw new AssertionError(changed.getKey(), untrue);
            }
        }
        assertThat(counts).containsOnlyKeys(Outcome.values());
    }

    @Test
    void noSentenceOfAChangedCertificateIsUntrue() throws IOException {
        EnclosedRun run = EnclosedRun.of(SETTINGS, WANTED, DIGITS);
        assertEverySentenceTrue(certificate(WANTED, run), List.of(0, 3));
    }

    @Test
    void norOfOneWhoseRunEndedEarly() throws IOException {
        EnclosedRun run = EnclosedRun.of(SETTINGS, WANTED - 1, DIGITS);
        EnclosedRun stopped = new EnclosedRun(run.precision(), run.digits(), run.certificates(),
                Optional.of("The run ends at step 3."));
        assertEverySentenceTrue(certificate(WANTED, stopped), List.of());
    }
}
