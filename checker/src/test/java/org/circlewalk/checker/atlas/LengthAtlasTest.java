package org.circlewalk.checker.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.spec.box.BoxDecision;
import org.circlewalk.spec.box.ChanceBox;
import org.circlewalk.spec.box.Outcome;
import org.circlewalk.spec.certified.LastingNumbers;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.parameter.PaperSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An atlas of all lengths, by a drawing instead of mathematics: the least lengths that are found, interruptions, damage. */
class LengthAtlasTest {
    private static final int FLOOR = 40;
    private static final int MOST = 300;
    private static final ChanceBox NARROW = new ChanceBox(new BigFraction(7, 10), new BigFraction(71, 100));
    private static final LengthSettings SETTINGS = settings(FLOOR);

    @TempDir
    private Path scratch;

    private static LengthSettings settings(int floor) {
        return new LengthSettings(5, 6, floor, MOST, BigFraction.ONE, PaperSettings.ETA, PaperSettings.EPSILON, BigFraction.ONE_HALF,
                new BigFraction(9, 10), 5, 96, 12, new BigFraction(1, 100), new BigFraction(1, 200));
    }

    private static BoxDecision decided(int nodes, int back, List<Integer> offsets) {
        BigFraction one = new BigFraction(123_456_789, 1_000_000_000);
        List<BigFraction> row = Collections.nCopies(nodes, one);
        return new BoxDecision(SETTINGS.effort(), new Outcome.ForEver(back, 3, offsets), Optional.of(new LastingNumbers(one, one, one, one,
                one, one, one, one, List.of(row, row))));
    }

    private static BoxDecision undecided() {
        return new BoxDecision(SETTINGS.effort(), new Outcome.Undecided("It is \"short\"."), Optional.empty());
    }

    /** The larger p, the longer walks must be; beyond 4/5 no walk is long enough; odd walks of an even circle must be longer. */
    private static LeastLength.Decider drawing(AtomicInteger patience) {
        return (family, first, box, effort) -> {
            if (patience.getAndDecrement() <= 0) {
                throw new DrawnRegions.Killed();
            }
            int longer = family.nodes() % 2 == 0 && first % 2 == 1 ? 11 : 0;
            double least = 30 + longer + 300 * (box.high().doubleValue() - 0.5);
            return first < least || box.high().doubleValue() > 0.8 ? undecided()
                    : decided(family.nodes(), 1, box.containsHalf() ? List.of(1, family.nodes() - 1) : List.of(1));
        };
    }

    private static LeastLength.Decider drawing() {
        return drawing(new AtomicInteger(Integer.MAX_VALUE));
    }

    private static Map<String, String> made(Path directory, LeastLength.Decider decider, int threads) throws IOException {
        Atlas.by(task -> SETTINGS.tried(task, decider), SETTINGS, AtlasDirectory.toMake("out", directory.toString()), threads).made(() -> { });
        return DirectoryContent.of(directory);
    }

    private static LengthRecord tried(int nodes, ChanceBox box, LeastLength.Decider decider) {
        return SETTINGS.tried(new BoxTask(nodes, box), decider);
    }

    /** Of a narrow box, for walks of odd and of even length on an even circle. */
    @Property(tries = 300)
    void theLeastLengthsOfBothParitiesAreFound(@ForAll @IntRange(min = 3, max = 320) int odd, @ForAll @IntRange(min = 3, max = 320) int even) {
        LengthRecord record = tried(6, NARROW, (family, first, where, effort) ->
                first >= (first % 2 == 0 ? even : odd) ? decided(6, 1, List.of(1)) : undecided());
        int oddFrom = leastOf(odd, 1);
        int evenFrom = leastOf(even, 0);
        if (Math.max(oddFrom, evenFrom) > MOST) {
            assertThat(record.worth()).isEqualTo(Finding.Worth.NOTHING);
        } else {
            assertThat(record.claims()).extracting(LengthRecord.Claim::from).containsExactly(evenFrom, oddFrom);
            assertThat(record.leastLength()).isEqualTo(Math.max(oddFrom, evenFrom) - 1);
        }
    }

    /** On an odd circle. */
    @Property(tries = 300)
    void theLeastLengthIsFound(@ForAll @IntRange(min = 3, max = 320) int least) {
        LengthRecord record = tried(5, NARROW, (family, first, where, effort) ->
                first >= least ? decided(5, 1, List.of(1)) : undecided());
        assertThat(record.claims()).extracting(LengthRecord.Claim::from).isEqualTo(least > MOST ? List.of() : List.of(Math.max(FLOOR, least)));
    }

    private static int leastOf(int least, int parity) {
        int from = Math.max(FLOOR, least);
        return from % 2 == parity ? from : from + 1;
    }

    @Test
    void walksOfDifferentParityThatGoDifferentWaysAreNotDecided() {
        LengthRecord record = tried(6, NARROW, (family, first, where, effort) -> decided(6, 1 + first % 2 * 2, List.of(1)));
        assertThat(record.worth()).isEqualTo(Finding.Worth.NOTHING);
        assertThat(record.reason()).isEqualTo("Attention of walks of even and of odd length is on different tokens.");
    }

    private static LengthRecord found(String low, String high, int from, List<Integer> offsets) {
        ChanceBox box = new ChanceBox(Fractions.parse("p", low), Fractions.parse("p", high));
        return new LengthRecord(5, box, SETTINGS.effort(), List.of(new LengthRecord.Claim(from, decided(5, 1, offsets))), null);
    }

    /** Both are more than one region, since their least lengths differ. */
    @Test
    void howFarFromHalfTheNeighboursAreLeftOpenIsSaidOfAllSuchRegions() {
        List<LengthRecord> records = List.of(found("1/2", "11/20", 40, List.of(1, 4)), found("11/20", "3/5", 50, List.of(1, 4)),
                found("3/5", "13/20", 40, List.of(1)), found("13/20", "7/10", 40, List.of(1, 4)), found("7/10", "9/10", 45, List.of(1)));
        assertThat(LengthReport.of(SETTINGS, "0", records).sentences()).contains("As far as p − 1/2 = 0.2 it is not said which of the two "
                + "neighbours of s_{N−1} is predicted; at p = 1/2 they tie.");
    }

    @Test
    void aBoxThatLeavesOpenWhatIsPredictedIsCutDownToTheGrain() {
        Partition<LengthRecord> partition = SETTINGS.partition();
        Deque<ChanceBox> open = new ArrayDeque<>(partition.open());
        while (!open.isEmpty()) {
            open.addAll(partition.settle(tried(5, open.pop(), (family, first, box, effort) ->
                    decided(5, 1, box.low().doubleValue() < 0.55 ? List.of(1, 4) : List.of(1)))));
        }
        List<LengthRecord> records = partition.cells().stream().map(cell -> cell.found().orElseThrow()).toList();
        assertThat(records).extracting(LengthRecord::worth).contains(Finding.Worth.HALF, Finding.Worth.OPEN, Finding.Worth.ALL);
        assertThat(records).filteredOn(record -> record.worth() == Finding.Worth.HALF)
                .allMatch(record -> record.box().width().compareTo(SETTINGS.limit()) <= 0);
        assertThat(records).filteredOn(record -> record.worth() == Finding.Worth.OPEN)
                .allMatch(record -> record.box().width().compareTo(SETTINGS.grain()) <= 0);
        assertThat(records).filteredOn(record -> record.worth() == Finding.Worth.ALL)
                .anyMatch(record -> record.box().width().compareTo(SETTINGS.grain()) > 0);
    }

    @Test
    void wideBoxesAreTriedFromTheLeastLengthOnOnly() {
        AtomicInteger looks = new AtomicInteger(100);
        LengthRecord record = tried(5, SETTINGS.interval(), (family, first, where, effort) -> {
            looks.decrementAndGet();
            return undecided();
        });
        assertThat(record.reason()).isEqualTo("N ≥ 40: It is \"short\".");
        assertThat(looks).hasValue(99);
    }

    @Test
    void itHoldsTheRecordsTheSummaryAndThePictures() throws IOException {
        Map<String, String> whole = made(scratch.resolve("whole"), drawing(), 1);
        assertThat(whole.keySet()).containsExactly("atlas.png", "atlas.svg", "boxes.jsonl", "summary.json");
        assertThat(whole.get("summary.json")).contains("\"leastN\": ").contains("\"kind\": \"UNDECIDED\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void theNumberOfThreadsChangesNoByte(int threads) throws IOException {
        assertThat(made(scratch.resolve("other"), drawing(), threads)).isEqualTo(made(scratch.resolve("whole"), drawing(), 1));
    }

    @Test
    void killedAgainAndAgainItEndsWithTheSameBytes() throws IOException {
        Map<String, String> whole = made(scratch.resolve("whole"), drawing(), 1);
        Path directory = scratch.resolve("often");
        int kills = 0;
        for (boolean isDone = false; !isDone; kills++) {
            try {
                assertThat(made(directory, drawing(new AtomicInteger(60)), 1)).isEqualTo(whole);
                isDone = true;
            } catch (DrawnRegions.Killed again) {
                assertThat(DirectoryContent.of(directory).keySet()).containsExactly("boxes.part.jsonl");
            }
        }
        assertThat(kills).isGreaterThan(2);
    }

    private String refused(byte[] bytes, String file) throws IOException {
        Path directory = Files.createTempDirectory(scratch, "damaged");
        Files.write(directory.resolve(file), bytes);
        String[] sentence = new String[1];
        assertThatThrownBy(() -> made(directory, drawing(), 1)).isInstanceOf(RefusedInputException.class)
                .satisfies(thrown -> sentence[0] = thrown.getMessage());
        assertThat(Files.readAllBytes(directory.resolve(file))).as("nothing is changed").isEqualTo(bytes);
        return sentence[0];
    }

    @Test
    void aDamagedLineIsRefusedWithItsNumber() throws IOException {
        byte[] records = made(scratch.resolve("whole"), drawing(), 1).get("boxes.jsonl").getBytes(StandardCharsets.ISO_8859_1);
        Random random = new Random(3);
        for (int i = 0; i < 30; i++) {
            byte[] bytes = records.clone();
            int place = random.nextInt(bytes.length - 1);
            if (bytes[place] >= '0' && bytes[place] < '9') {
                bytes[place]++;
                long line = new String(records, 0, place, StandardCharsets.ISO_8859_1).chars().filter(c -> c == '\n').count() + 1;
                assertThat(refused(bytes, "boxes.jsonl")).contains("line " + line + " is not: ");
            }
        }
        assertThat(refused(Arrays.copyOf(records, records.length - 1), "boxes.jsonl")).endsWith("is not: it has no end.");
    }

    @Test
    void anAtlasOfOtherSettingsOrOfOneLengthIsRefused() throws IOException {
        String other = new AtlasLines<>(settings(41)).first();
        assertThat(refused(other.getBytes(StandardCharsets.UTF_8), AtlasDirectory.JOURNAL))
                .endsWith("that of an atlas of the same settings; lengths is 41.. there and 40.. here.");
        String one = new AtlasLines<>(new AtlasSettings(5, 6, 7, 7, PaperSettings.ETA, PaperSettings.EPSILON, BigFraction.ONE_HALF,
                new BigFraction(9, 10), 5, 96, 12, new BigFraction(1, 100), new BigFraction(1, 200))).first();
        assertThat(refused(one.getBytes(StandardCharsets.UTF_8), AtlasDirectory.JOURNAL))
                .endsWith("that of an atlas of the same settings; it is of one length there and of all lengths here.");
    }
}
