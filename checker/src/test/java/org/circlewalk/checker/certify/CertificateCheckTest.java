package org.circlewalk.checker.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.report.JsonDocument;
import org.circlewalk.spec.descent.DescentSettings;
import org.circlewalk.spec.descent.EnclosedRun;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.circlewalk.spec.walk.RandomWalk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateCheckTest {
    private static final int STEPS = 4;

    private static String certificate;

    @TempDir
    private Path directory;

    @BeforeAll
    static void certify() {
        DescentSettings settings = new DescentSettings(new RandomWalk(5, 12, new BigFraction(4, 5)), 1000, BigFraction.ONE,
                new BigFraction(1, 10));
        EnclosedRun run = EnclosedRun.of(settings, STEPS, 12, () -> { });
        certificate = JsonDocument.of("certify", CertificateReport.of(settings, STEPS, run));
    }

    private CertificateCheck check(ObjectNode document) throws IOException {
        Path file = directory.resolve("certificate.json");
        Files.writeString(file, document.toString());
        return CertificateCheck.of(file.toString(), 2);
    }

    private static ObjectNode document() throws IOException {
        return (ObjectNode) new ObjectMapper().readTree(certificate);
    }

    private static ObjectNode step(ObjectNode document, int step) {
        return (ObjectNode) document.get("steps").get(step);
    }

    @Test
    void whatWasCertifiedChecks() throws IOException {
        CertificateCheck check = check(document());
        assertThat(check.wrong()).isEmpty();
        assertThat(check.checked()).isEqualTo(STEPS + 1);
    }

    @Test
    void aStateThatLeavesOutTheImageOfTheOneBeforeIsFound() throws IOException {
        ObjectNode document = document();
        ArrayNode ends = (ArrayNode) step(document, 3).get("column").get(1);
        BigInteger low = new BigInteger(ends.get(0).asText(), 16);
        BigInteger high = new BigInteger(ends.get(1).asText(), 16);
        ends.removeAll();
        ends.add(low.add(high).shiftRight(1).toString(16)).add(high.toString(16));
        assertThat(check(document).wrong())
                .contains(new CertificateCheck.Fault(3, "the state contains what a step makes of the one before"));
    }

    @Test
    void aFirstStateWithoutZeroIsFound() throws IOException {
        ObjectNode document = document();
        ArrayNode ends = (ArrayNode) step(document, 0).get("column").get(0);
        ends.removeAll();
        ends.add("1").add("1");
        assertThat(check(document).wrong()).contains(new CertificateCheck.Fault(0, "the initial state is zero"));
    }

    @Test
    void aStatementThatDoesNotFollowIsFound() throws IOException {
        ObjectNode document = document();
        step(document, 4).put("accuracy", "1");
        assertThat(check(document).wrong()).containsExactly(new CertificateCheck.Fault(4, "accuracy"));
    }

    @Test
    void aCertificateForOtherSettingsIsFound() throws IOException {
        ObjectNode document = document();
        ((ObjectNode) document.get("settings")).put("p", "7/10");
        assertThat(check(document).wrong()).isNotEmpty();
    }

    @Test
    void endsInTheWrongOrderAreRefused() throws IOException {
        ObjectNode document = document();
        ArrayNode ends = (ArrayNode) step(document, 3).get("column").get(1);
        ends.removeAll();
        ends.add("1").add("-1");
        assertThatThrownBy(() -> check(document)).isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("the first not above the second");
    }
}
