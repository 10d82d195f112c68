package org.circlewalk.checker.certify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.output.JsonDocument;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.console.work.Work;
import org.circlewalk.checker.console.work.WorkLimit;
import org.circlewalk.spec.certified.CostlyStepException;
import org.circlewalk.spec.certified.DescentSettings;
import org.circlewalk.spec.certified.EnclosedRun;
import org.circlewalk.spec.certified.SeriesSize;
import org.circlewalk.spec.walk.RandomWalk;

/** Enclosed runs and checks are estimated before they begin, end where their series come to more than the limit, and are refused. */
class CertificateWorkTest {
    private static final BigFraction P = new BigFraction(7, 10);
    private static final List<String> ANNOUNCED = new ArrayList<>();
    private static Path directory;

    @BeforeContainer
    static void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("certificates");
    }

    @AfterContainer
    static void removeDirectory() throws IOException {
        Files.deleteIfExists(directory.resolve("certificate.json"));
        Files.delete(directory);
    }

    private static DescentSettings settings(int nodes, int length, BigFraction p, BigFraction eta) {
        return new DescentSettings(new RandomWalk(nodes, length, p), Math.max(1000, length), eta, new BigFraction(1, 10));
    }

    private static Work run(int nodes, int length, BigFraction p, int steps, int digits) {
        return CertificateWork.ofRun(settings(nodes, length, p, BigFraction.ONE), steps, digits);
    }

    @Property(tries = 200)
    void theEstimateOfARunGrowsWithEverySize(@ForAll @IntRange(min = 3, max = 1_000_000) int nodes,
            @ForAll @IntRange(min = 2, max = 1_000_000) int length, @ForAll @IntRange(max = 1_000_000) int steps,
            @ForAll @IntRange(min = 1, max = 1000) int digits, @ForAll @IntRange(min = 2, max = 9000) int exponent) {
        BigFraction p = new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(exponent));
        Work here = run(nodes, length, p, steps, digits);
        for (Work smaller : List.of(run(Math.max(3, nodes / 2), length, p, steps, digits), run(nodes, Math.max(2, length / 2), p, steps, digits),
                run(nodes, length, new BigFraction(1, 3), steps, digits), run(nodes, length, p, steps / 2, digits),
                run(nodes, length, p, steps, Math.max(1, digits / 2)))) {
            assertThat(smaller.seconds()).isLessThanOrEqualTo(here.seconds());
            assertThat(smaller.bytes()).isLessThanOrEqualTo(here.bytes());
        }
    }

    @Property(tries = 50)
    void giantRunsAreRefusedBeforeTheyBegin(@ForAll @IntRange(min = 100_000) int giant) {
        for (DescentSettings settings : List.of(settings(giant, 50, P, BigFraction.ONE), settings(5, giant, P, BigFraction.ONE))) {
            assertThatThrownBy(() -> CertificateReport.of(settings, 50, 40, CertificateReport.Purpose.STEPS, WorkLimit.STANDARD, () -> {
                throw new AssertionError("A step was computed.");
            })).isInstanceOf(RefusedInputException.class).hasMessageContaining("for K = " + settings.walk().nodes() + ", N = ");
        }
        assertThatThrownBy(() -> CertificateReport.of(settings(6, 97, P, BigFraction.ONE), giant, 40, CertificateReport.Purpose.STEPS, WorkLimit.STANDARD, () -> {
            throw new AssertionError("A step was computed.");
        })).isInstanceOf(RefusedInputException.class).hasMessageContaining("steps = " + giant);
    }

    @Example
    void whatTheReadmeAsksForIsAdmitted() {
        for (Work work : List.of(run(20, 101, new BigFraction(4, 5), 50, 40), run(6, 97, P, 50, 40), run(6, 400, P, 10, 40))) {
            assertThatCode(() -> WorkLimit.STANDARD.admit(work)).doesNotThrowAnyException();
        }
    }

    /** Its walks were taken all at once, and 1500 terms of the series of each step took half a minute. */
    @Property(tries = 20)
    void aLargeStepSizeIsNoWorkWhereOnePositionIsSeen(@ForAll @IntRange(min = 3, max = 9) int nodes, @ForAll @IntRange(min = 1, max = 40) int eta) {
        double[] seconds = {0};
        EnclosedRun run = EnclosedRun.of(settings(nodes, 2, P, new BigFraction(eta)), 2, 5, new EnclosedRun.Listener() {
            @Override
            public void before(List<SeriesSize> series) {
                seconds[0] += CertificateWork.seconds(series);
            }
        });
        assertThat(run.failure()).isEmpty();
        assertThat(seconds[0]).isLessThan(0.1);
    }

    @Example
    void aRunEndsBeforeTheStepWithWhichItsSeriesComeToMoreThanTheLimit() {
        List<SeriesSize> small = List.of(new SeriesSize(1, 3, 10, 200, 4));
        List<SeriesSize> large = List.of(new SeriesSize(100, 20, 3000, 20_000, 4));
        assertThatThrownBy(() -> {
            var meter = CertificateWork.meter(WorkLimit.STANDARD, Work.ofSeconds("K = 5", 1));
            meter.accept(small);
            meter.accept(large);
        }).isInstanceOf(CostlyStepException.class).hasMessageStartingWith("with its power series of 3000 terms of 20000 bits the run would")
                .hasMessageEndingWith("--unlimited lifts this limit");
        CertificateWork.meter(new WorkLimit(true, sentence -> { }), Work.ofSeconds("K = 5", 1)).accept(large);
    }

    /** A step size of 1e300 makes series of a hundred terms for one, and the usual length had said nothing. */
    @Example
    void aRunThatTakesLongerThanUsualIsAnnouncedOnceBeforeTheStepThatDoes() {
        List<String> announced = new ArrayList<>();
        List<SeriesSize> seconds = List.of(new SeriesSize(50, 20, 300, 3000, 4));
        var meter = CertificateWork.meter(new WorkLimit(false, announced::add), Work.ofSeconds("K = 5", 1));
        meter.accept(List.of(new SeriesSize(1, 3, 10, 200, 4)));
        assertThat(announced).isEmpty();
        meter.accept(seconds);
        meter.accept(seconds);
        assertThat(announced).singleElement().asString().matches("This takes at least about [0-9]+ (seconds|minutes) of computing, for K = 5\\.");
        CertificateWork.meter(new WorkLimit(false, announced::add), Work.ofSeconds("K = 5", 6)).accept(seconds);
        assertThat(announced).hasSize(1);
    }

    private static ObjectNode document() throws IOException {
        DescentSettings settings = settings(3, 5, P, BigFraction.ONE);
        return (ObjectNode) new ObjectMapper().readTree(JsonDocument.of("certify",
                CertificateReport.of(settings, 2, 5, CertificateReport.Purpose.STEPS, WorkLimit.STANDARD, () -> { })));
    }

    private static CertificateCheck check(ObjectNode document) throws IOException {
        Path file = Files.writeString(directory.resolve("certificate.json"), document.toString());
        ANNOUNCED.clear();
        return CertificateCheck.of(file.toString(), 1, new WorkLimit(false, ANNOUNCED::add));
    }

    /** V with entries from 0 to 1/76 beside ε = 1/10, so r is about 1/20: at 2^14 bits, series of thousands of terms. */
    @Example
    void aSmallCertificateOfManyBitsIsRefusedByItsSeries() throws IOException {
        ObjectNode document = document();
        int bits = 1 << 14;
        document.put("bits", bits);
        String[] numbers = {BigInteger.ZERO.toString(), "0", BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(76)).toString(16)};
        for (int step = 1; step <= 2; step++) {
            ObjectNode claims = (ObjectNode) document.get("steps").get(step);
            for (int d = 0; d < 3; d++) {
                ((ArrayNode) claims.get("column").get(d)).removeAll().add(numbers[d]).add(numbers[d]);
                ((ArrayNode) claims.get("value").get(d)).removeAll().add("0").add("1");
            }
            for (int i = 0; i < 5; i++) {
                ((ArrayNode) claims.get("logits").get(i)).removeAll().add("0").add("0");
            }
        }
        assertThatThrownBy(() -> check(document)).isInstanceOf(RefusedInputException.class)
                .hasMessageStartingWith("The work for K = 3, N = 5, p = 7/10, 3 states of 16384 bits is about ")
                .hasMessageEndingWith("but it must be at most 10 minutes; --unlimited lifts this limit.");
        // The exponentials alone take minutes, and were announced before the series were refused.
        assertThat(ANNOUNCED).isEmpty();
    }

    /** Whatever it would take to compute the steps. */
    @Example
    void aFirstStateWithoutZeroIsAFaultBeforeAnyStepIsEstimated() throws IOException {
        ObjectNode document = document();
        ((ArrayNode) document.get("steps").get(0).get("column").get(0)).removeAll().add("1").add("1");
        assertThat(check(document).wrong()).extracting(CertificateCheck.Fault::claim).contains("the state contains V = 0 and W = 0");
    }

    /** Each took half an hour and more, after an estimate of seconds, since the exponentials of the scores were not in it. */
    @Example
    void theExponentialsOfLongStatesAreEstimated() {
        assertThat(CertificateWork.exponential(16_384)).isBetween(0.3, 3.0);
        assertThat(CertificateWork.exponential(253)).isBetween(1e-4, 1e-3);
    }

    /** Logits of 65 000, as narrow as they can be: a second of work, not an hour, and no fault of the check's. */
    @Example
    void logitsFarAboveTheReferenceAreLittleWork() throws IOException {
        ObjectNode document = document();
        String far = BigInteger.valueOf(65_000).shiftLeft(document.get("bits").intValue()).toString(16);
        ObjectNode claims = (ObjectNode) document.get("steps").get(1);
        for (int i = 0; i < 5; i++) {
            if (i != claims.get("reference").intValue() - 1) {
                ((ArrayNode) claims.get("logits").get(i)).removeAll().add(far).add(far);
            }
        }
        long start = System.nanoTime();
        assertThat(check(document).wrong()).isNotEmpty();
        assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
    }
}
