package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.circlewalk.checker.command.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code circlewalk atlas --lengths N..}: a small atlas of all lengths, made, killed, forged and checked. */
class LengthAtlasCommandTest {
    private static final String LINE = "atlas --K 6 --lengths 55.. --longest 80 --p 7/10..3/4 --grain 1/200 --limit 1/400 --out ";

    @TempDir
    private static Path made;
    @TempDir
    private Path scratch;

    @BeforeAll
    static void makeOne() {
        assertThat(CommandLine.runLine(LINE + made.resolve("atlas") + " --threads 2").code()).isZero();
    }

    private static AtlasRecords records() {
        return new AtlasRecords(made.resolve("atlas"));
    }

    private CommandLine.Result checked(List<String> lines) throws IOException {
        return CommandLine.runLine("atlas --check " + records().forged(scratch, AtlasRecords.digested(lines)));
    }

    @Test
    void everyBoxFollows() throws IOException {
        CommandLine.Result result = CommandLine.runLine("atlas --check " + made.resolve("atlas"));
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out().replaceAll("\\R", " ")).contains("every N from one between 55 and 80 on", "each of its "
                + (records().lines().size() - 1) + " boxes follows", "every N from the one named on and every M", "Undecided: 0 % of the length", "N ≥ ",
                ": s_{N−1} for ever from step");
        assertThat(AtlasRecords.digested(records().lines())).isEqualTo(Files.readString(records().file()));
    }

    /** Whoever forges computes digests that fit. Of what follows from other fields the spelling is refused, all else does not follow. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "\"leastN\":\\d+ | \"leastN\":40 | 2",
        "\"back\":1,\"fromStep\":\\d+,\"offsets\" | \"back\":1,\"fromStep\":2,\"offsets\" | 2",
        "\"back\":1 | \"back\":2 | 1",
        "\"from\":\\d+,\"fromStep\":\\d+ | \"from\":55,\"fromStep\":2 | 2",
        "\"leak\":\"[0-9/]+\" | \"leak\":\"1/1000000000000000000000000000000000000000000000000000000000000\" | 1",
        "\"margin\":\"[0-9/]+\" | \"margin\":\"99/100\" | 1",
        "\"outcome\":\"for ever\" | \"outcome\":\"metastable\" | 2"})
    void aForgedRecordIsNotInOrder(String claim, String forgery, int code) throws IOException {
        List<String> lines = records().lines();
        int place = lines.size() - 1;
        String forged = lines.get(place).replaceFirst(claim, forgery);
        assertThat(forged).isNotEqualTo(lines.get(place));
        lines.set(place, forged);
        CommandLine.Result result = checked(lines);
        assertThat(result.code()).as(result.out()).isEqualTo(code);
        assertThat((result.out() + result.err()).replaceAll("\\R", " ")).containsAnyOf("what is claimed does not follow: For N ≥ ",
                "line " + (place + 1) + " ");
    }

    @Test
    void aWiderBoxAHoleAndOtherSettingsAreSeen() throws IOException {
        List<String> wider = records().lines();
        wider.set(wider.size() - 1, wider.get(wider.size() - 1).replaceFirst("\"high\":\"3/4\"", "\"high\":\"4/5\""));
        assertThat(checked(wider).out()).contains("a box ends beyond the interval");
        List<String> all = new ArrayList<>(wider);
        all.set(0, all.get(0).replaceFirst("\"high\":\"3/4\"", "\"high\":\"4/5\""));
        assertThat(checked(all).code()).isEqualTo(1);
        List<String> holed = records().lines();
        holed.remove(holed.size() - 1);
        assertThat(checked(holed).out()).contains("no box covers the p between");
        List<String> smaller = records().lines();
        smaller.set(0, smaller.get(0).replaceFirst("\"nu\":\"1\"", "\"nu\":\"1/2\""));
        assertThat(checked(smaller).out()).contains("what is claimed does not follow: For N ≥ ");
    }

    /** The class that begins latest begins one walk earlier, and so does all. */
    private static String lowered(String line) {
        List<Integer> from = Pattern.compile("\"from\":([0-9]+),").matcher(line).results().map(part -> Integer.valueOf(part.group(1))).sorted()
                .toList();
        int latest = from.get(1);
        return line.replaceFirst("\"leastN\":[0-9]+,", "\"leastN\":" + (Math.max(latest - 2, from.get(0)) - 1) + ",")
                .replaceFirst("\"from\":" + latest + ",", "\"from\":" + (latest - 2) + ",");
    }

    private void assertIsNotInOrder(List<String> lines, String reason) throws IOException {
        CommandLine.Result result = checked(lines);
        assertThat(result.code()).as(result.out()).isEqualTo(1);
        assertThat(result.out().replaceAll("\\R", " ")).contains("The atlas is not in order: ", reason);
    }

    /** All fields of a record agree, and its spelling is right. */
    @Test
    void aRecordThatIsForgedThroughoutIsNotInOrder() throws IOException {
        assertIsNotInOrder(records().withLast(LengthAtlasCommandTest::lowered), "what is claimed does not follow: For N ≥ ");
        assertIsNotInOrder(records().withLast(line -> line.replace("\"offsets\":[1]", "\"offsets\":[5]")), "what is claimed does not follow: For N ≥ ");
        assertIsNotInOrder(records().withLast(line -> line.replaceFirst("\"outcome\":.*\"degree\"",
                "\"outcome\":\"undecided\",\"reason\":\"None.\",\"degree\"")), "is none of such an atlas: it is not made by halving, or was to be cut");
        List<String> twice = records().lines();
        twice.add(2, twice.get(1));
        assertIsNotInOrder(twice, "overlaps the one before it");
    }

    /** A seven has one class of lengths, a six has two. */
    @Test
    void aRecordOfAnotherCircleIsRefused() throws IOException {
        CommandLine.Result result = checked(records().lines().stream().map(line -> line.replaceFirst("^\\{\"K\":6", "{\"K\":7")
                .replace("\"firstK\":6,\"lastK\":6", "\"firstK\":7,\"lastK\":7")).toList());
        result.assertRefused("In line 2 of *");
        assertThat(result.err()).contains("classes is a list of 2, but it must be a list of 1 class of lengths.");
        CommandLine.Result exchanged = checked(records().withLast(line -> line.replaceFirst("(\"classes\":\\[)(.*\\}\\}),(\\{\"from\".*\\}\\})\\]", "$1$3,$2]")));
        exchanged.assertRefused("In line *");
        assertThat(exchanged.err()).contains("classes[0].from is ").contains(", but it must be ");
    }

    /** A process that is killed as with kill −9, when it has found some boxes. */
    @Test
    void killedItGoesOnToTheSameBytes() throws IOException, InterruptedException {
        Path directory = scratch.resolve("killed");
        Path journal = directory.resolve("boxes.part.jsonl");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of((LINE + directory + " --threads 1").split(" ")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        while (process.isAlive() && !(Files.exists(journal) && Files.readString(journal).lines().count() > 1)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        process.destroyForcibly().waitFor();
        assertThat(CommandLine.runLine(LINE + directory).code()).isZero();
        for (String file : List.of(AtlasRecords.NAME, "summary.json", "atlas.svg", "atlas.png")) {
            assertThat(Files.readAllBytes(directory.resolve(file))).as(file).isEqualTo(Files.readAllBytes(made.resolve("atlas").resolve(file)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "atlas --K 6 --lengths 55.. --N 97 --out D | --N is given, but it may not be together with --lengths, which is about every N and M.",
        "atlas --K 6 --lengths 55.. --M 97 --out D | --M is given, but it may not be together with --lengths, which is about every N and M.",
        "atlas --K 6 --lengths .. --out D | lengths is .., but it must be an integer from 3 to 4095 and two points, such as 41...",
        "atlas --K 6 --lengths 55.. --longest 55 --out D | longest is 55, but it must be an integer greater than the least length, 55, and at most 4096.",
        "atlas --K 6 --lengths 2.. --out D | lengths is 2.., but it must be *",
        "atlas --K 6 --lengths 41 --out D | lengths is *",
        "atlas --K 6 --lengths 41.. --nu 0 --out D | nu is *",
        "atlas --K 6 --lengths 41.. --longest 5000 --out D | longest is 5000, but it must be an integer greater than the least length, 41, and at most 4096.",
        "atlas --K 6 --lengths 41.. --p 1/2..1/2 --out D | p is 1/2..1/2, but it must be a range *",
        "atlas --K 6 --lengths 41.. --grain 1/9999 --out D | grain is 1/9999, but it must be at least limit, which is 1/2000.",
        "atlas --K 6 --nu 2 --out D | --nu is given, but it may be only together with --lengths.",
        "atlas --K 6 --longest 200 --out D | --longest is given, but it may be only together with --lengths."})
    void whatIsNotMeantIsRefused(String line, String sentence) {
        CommandLine.runLine(line.replace("--out D", "--out " + scratch.resolve("none"))).assertRefused(sentence);
        assertThat(scratch.resolve("none")).doesNotExist();
    }

    @Test
    void runsHaveOneLength() {
        CommandLine.runLine("atlas --runs 3 --check " + made.resolve("atlas")).assertRefused("runs is 3, but it must be 0 for an atlas of all "
                + "lengths, since a run has one length.");
    }
}
