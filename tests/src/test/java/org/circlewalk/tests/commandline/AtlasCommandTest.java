package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.circlewalk.checker.command.Main;
import org.circlewalk.spec.box.Effort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code circlewalk atlas}: a small atlas, made, killed, forged and checked. */
class AtlasCommandTest {
    private static final String LINE = "atlas --K 5..6 --N 13 --p 1/2..3/4 --limit 1/1000 --out ";

    @TempDir
    private static Path made;
    @TempDir
    private Path scratch;

    @BeforeAll
    static void makeOne() {
        announced(LINE + made.resolve("atlas") + " --threads 2");
    }

    /** A run that succeeds; on standard error stands at most what it takes. */
    private static CommandLine.Result announced(String line) {
        CommandLine.Result result = CommandLine.runLine(line);
        assertThat(result.err()).matches("(This takes about [0-9]+ seconds of computing, for [^\n]*\n)?");
        assertThat(result.code()).isZero();
        return result;
    }

    @Test
    void theHelpNamesTheUsualEffort() {
        String help = CommandLine.runLine("atlas --help").assertSuccess().out().replaceAll("\\s+", " ");
        assertThat(help).contains("is enclosed by (default: " + Effort.USUAL.degree() + ").",
                "behind the point (default: " + Effort.USUAL.bits() + ").");
    }

    private static Map<String, String> content(Path directory) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                content.put(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }

    private static AtlasRecords records() {
        return new AtlasRecords(made.resolve("atlas"));
    }

    private Path forged(List<String> lines) throws IOException {
        return records().forged(scratch, AtlasRecords.digested(lines));
    }

    private String refuted(List<String> lines) throws IOException {
        CommandLine.Result result = CommandLine.runLine("atlas --check " + forged(lines));
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isEqualTo(1);
        String out = result.out().replaceAll("\\R", " ");
        assertThat(out).contains("The atlas is not in order:").doesNotContain("CERTIFIED");
        return out;
    }

    @Test
    void everyBoxFollowsAndTheDigestIsThatOfTheRecords() throws IOException {
        CommandLine.Result checked = CommandLine.runLine("atlas --check " + made.resolve("atlas") + " --runs 40").assertSuccess();
        String out = checked.out().replaceAll("\\R", " ");
        assertThat(out).contains("An atlas of K = 5 … 6, N = 13, M = 1000, η = 1, ε = 1/10, every p from 1/2 to 3/4.",
                "each of its " + (records().lines().size() - 1) + " boxes follows", "CERTIFIED", "Undecided: 0 % of the length",
                "s_{N−1} for ever from step", "the accuracy is p", "one of its two neighbours is predicted",
                "MEASURED: of 40 runs in double precision at p that were drawn, 0 are where nothing is said, 40 do what is said",
                AtlasRecords.sha256(Files.readAllBytes(records().file())));
        assertThat(AtlasRecords.digested(records().lines())).isEqualTo(Files.readString(records().file()));
    }

    @Test
    void oneThreadAndNoMoreToDoGiveTheSameBytes() throws IOException {
        Path other = scratch.resolve("other");
        String first = announced(LINE + other + " --threads 1").out();
        assertThat(content(other)).isEqualTo(content(made.resolve("atlas")));
        assertThat(announced(LINE + other).out()).isEqualTo(first);
        assertThat(content(other)).isEqualTo(content(made.resolve("atlas")));
        assertThat(content(other).keySet()).containsExactly("atlas.png", "atlas.svg", AtlasRecords.NAME, "summary.json");
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
        while (process.isAlive() && !(Files.exists(journal) && Files.readString(journal).lines().count() > 3)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        process.destroyForcibly().waitFor();
        announced(LINE + directory);
        assertThat(content(directory)).isEqualTo(content(made.resolve("atlas")));
    }

    @Test
    void anotherAtlasIsNotContinuedHere() throws IOException {
        Path directory = made.resolve("atlas");
        Map<String, String> before = content(directory);
        CommandLine.runLine(LINE.replace("--N 13", "--N 14") + directory).assertRefused("out is \"" + directory + "\", but it must be a new "
                + "directory, or that of an atlas of the same settings; N is 13 there and 14 here.");
        CommandLine.runLine(LINE.replace("1/1000", "1/999 --eta 2") + directory).assertRefused("out is \"" + directory + "\", but it must be a "
                + "new directory, or that of an atlas of the same settings; eta is 1 there and 2 here, grain is 1/1000 there and 1/999 here, limit is 1/1000 there and 1/999 here.");
        assertThat(content(directory)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void aDamagedLineIsRefused(int line) throws IOException {
        List<String> lines = records().lines();
        lines.set(line, lines.get(line).replaceFirst("1", "2"));
        Path directory = records().forged(scratch, String.join("\n", lines) + "\n");
        String sentence = "leads to " + directory.resolve(AtlasRecords.NAME) + ", but each of its lines must be as circlewalk atlas writes it; line "
                + (line + 1) + " is not: it is damaged, or of another atlas, since its digest is not that of the line.";
        CommandLine.runLine("atlas --check " + directory).assertRefused("check " + sentence);
        CommandLine.runLine(LINE + directory).assertRefused("out " + sentence);
    }

    /** Whoever forges computes digests that fit; what is claimed does not follow all the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "\"back\":1,    | \"back\":2,",
        "\"fromStep\":\\d+ | \"fromStep\":1",
        "\"offsets\":\\[[0-9,]*\\] | \"offsets\":[2]",
        "\"leak\":\"[0-9/]+\" | \"leak\":\"1/1000000000000000000000000000000000000000000000000000000000000\"",
        "\"margin\":\"[0-9/]+\" | \"margin\":\"99/100\"",
        "\"total\":\"[0-9/]+\" | \"total\":\"1/1000000000000000000000000000000\"",
        "\"outcome\":\"for ever\",\"back\":1,\"fromStep\":\\d+,\"offsets\":\\[[0-9,]*\\]"
            + "(.*),\"numbers\":\\{.*\\}(,\"digest.*) | \"outcome\":\"metastable\",\"back\":1,\"fromStep\":9,\"toStep\":20,\"rival\":2$1$2"})
    void aForgedClaimDoesNotFollow(String claim, String forgery) throws IOException {
        List<String> lines = records().lines();
        int place = lines.size() - 1;
        String forged = lines.get(place).replaceFirst(claim, forgery);
        assertThat(forged).isNotEqualTo(lines.get(place));
        lines.set(place, forged);
        assertThat(refuted(lines)).contains("For K = 6, p = ").contains(" what is claimed does not follow: ");
    }

    @Test
    void aHoleAnOverlapAndABoxTwiceAreSeen() throws IOException {
        List<String> holed = records().lines();
        holed.remove(3);
        assertThat(refuted(holed)).contains("For K = 5 no box covers the p between ");
        List<String> twice = records().lines();
        twice.add(3, twice.get(3));
        assertThat(refuted(twice)).contains("overlaps the one before it, or does not lie in the interval.");
        List<String> shuffled = records().lines();
        shuffled.add(1, shuffled.remove(shuffled.size() - 1));
        assertThat(refuted(shuffled)).contains("The records are not in the order of K: K = 5 stands behind a larger one.");
        List<String> without = records().lines().stream().filter(line -> !line.startsWith("{\"K\":6,")).toList();
        assertThat(refuted(without)).contains("For K = 6 no box covers the p between 1/2 and 3/4.");
    }

    /** Such a box says nothing wrong, but it is counted. */
    @ParameterizedTest
    @ValueSource(strings = {"1/2", "3/4"})
    void aBoxOfASinglePIsSeen(String end) throws IOException {
        List<String> lines = records().lines();
        int place = end.equals("3/4") ? lines.size() : 1;
        String widths = lines.get(Math.min(place, lines.size() - 1));
        lines.add(place, widths.replaceFirst("\"low\":\"[0-9/]+\",\"high\":\"[0-9/]+\"", "\"low\":\"" + end + "\",\"high\":\"" + end + "\""));
        assertThat(refuted(lines)).contains("the box p = " + end + " … " + end + " is a single p, which the boxes beside it hold already.");
    }

    /** Nobody would check them. */
    @Test
    void numbersBesideAClaimThatNeedsNoneAreRefused() throws IOException {
        List<String> lines = records().lines();
        int place = lines.size() - 1;
        lines.set(place, lines.get(place).replaceFirst("\"outcome\":\"for ever\",\"back\":1,\"fromStep\":\\d+,\"offsets\":\\[[0-9,]*\\]",
                "\"outcome\":\"undecided\",\"reason\":\"It is wide.\""));
        Path directory = forged(lines);
        CommandLine.runLine("atlas --check " + directory).assertRefused("check leads to " + directory.resolve(AtlasRecords.NAME) + ", but each of its "
                + "lines must be as circlewalk atlas writes it; line " + (place + 1) + " is not: it is not spelled as it is written.");
    }

    /** It was to be cut, since a narrower box might be decided earlier. */
    @Test
    void aWideBoxOfWhichWhatIsSaidBeginsLateIsSeen() throws IOException {
        List<String> lines = records().lines();
        int place = lines.size() - 1;
        lines.set(place, lines.get(place).replaceFirst("\"fromStep\":\\d+", "\"fromStep\":13"));
        assertThat(refuted(lines)).contains("is none of such an atlas: it is not made by halving, or was to be cut.");
    }

    /** The box of one record, grown over the one behind it, which goes. */
    @Test
    void aWidenedBoxIsSeen() throws IOException {
        List<String> lines = records().lines();
        int place = lines.size() - 2;
        String end = lines.remove(place + 1).replaceFirst(".*\"high\":(\"[0-9/]+\").*", "$1");
        lines.set(place, lines.get(place).replaceFirst("\"high\":\"[0-9/]+\"", "\"high\":" + end));
        assertThat(refuted(lines)).containsAnyOf("is none of such an atlas", "what is claimed does not follow");
    }

    @Test
    void otherSettingsInTheFirstLineAreSeen() throws IOException {
        List<String> lines = records().lines();
        lines.set(0, lines.get(0).replace("\"M\":1000", "\"M\":13"));
        assertThat(refuted(lines)).contains("For K = 5, p = 1/2 … 513/1024 what is claimed does not follow: ");
    }

    @Test
    void aSummaryOfSomethingElseIsSeen() throws IOException {
        Path directory = records().forged(scratch, String.join("\n", records().lines()) + "\n");
        Files.writeString(directory.resolve("summary.json"), Files.readString(directory.resolve("summary.json")).replace("\"K\": 5", "\"K\": 7"));
        CommandLine.Result result = CommandLine.runLine("atlas --check " + directory);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("The summary.json is not what the records say.");
        Files.delete(directory.resolve("summary.json"));
        assertThat(CommandLine.runLine("atlas --check " + directory).code()).isEqualTo(1);
    }
}
