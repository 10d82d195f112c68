package org.circlewalk.checker.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What every command says of itself is there, true and complete. */
class HelpTest {
    private static final Pattern EXAMPLE = Pattern.compile("circlewalk(?!-)( [^)|]*)?");
    private static final Pattern INPUT = Pattern.compile("echo '([^']*)' \\| .*");
    /** Their examples take minutes, or read the sources. */
    private static final List<String> LONG = List.of("atlas", "audit", "phase", "report", "reproduce", "verify");

    @TempDir
    private Path directory;

    private record Result(int code, String out, String err) {
    }

    private static Result run(String... arguments) {
        return runWithInput("", arguments);
    }

    private static Result runWithInput(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        PrintWriter outWriter = new PrintWriter(out, true);
        int code = Main.run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), outWriter, new PrintWriter(err, true), arguments);
        outWriter.flush();
        return new Result(code, out.toString(), err.toString());
    }

    private static CommandLine root() {
        return new CommandLine(new CirclewalkCommand(new Failure(new PrintWriter(Writer.nullWriter()))));
    }

    private static String[] words(String line) {
        return line.isBlank() ? new String[0] : line.strip().split(" +");
    }

    private static Stream<CommandLine> withAllBelow(CommandLine command) {
        return Stream.concat(Stream.of(command), command.getSubcommands().values().stream().distinct().flatMap(HelpTest::withAllBelow));
    }

    /** The names of every command, "" for the root. */
    static Stream<String> commands() {
        return withAllBelow(root())
                .map(command -> command.getCommandSpec().qualifiedName().replaceFirst("^circlewalk ?", ""));
    }

    private static CommandLine command(String name) {
        CommandLine command = root();
        for (String word : words(name)) {
            command = command.getSubcommands().get(word);
        }
        return command;
    }

    private static List<String> examples(String name) {
        return Arrays.stream(command(name).getCommandSpec().usageMessage().footer()).filter(line -> line.startsWith("  "))
                .map(String::strip).toList();
    }

    private static String[] arguments(String example) {
        MatchResult found = EXAMPLE.matcher(example).results().findFirst().orElseThrow();
        return words(found.group().substring("circlewalk".length()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandGivesAnExampleOfItselfThatParses(String name) {
        assertThat(examples(name)).isNotEmpty().allSatisfy(example -> {
            CommandLine.ParseResult parsed = root().parseArgs(arguments(example));
            List<CommandLine> given = parsed.asCommandLineList();
            String leaf = given.get(given.size() - 1).getCommandSpec().qualifiedName();
            assertThat(leaf).startsWith(("circlewalk " + name).strip());
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anExampleDoesWhatItSays(String name) throws IOException {
        if (LONG.contains(name)) {
            return;
        }
        for (String example : examples(name)) {
            String[] arguments = Arrays.stream(arguments(example))
                    .map(word -> word.endsWith(".json") ? directory.resolve(word).toString() : word).toArray(String[]::new);
            Result result = runWithInput(Matched.of(INPUT, example).text(), arguments);
            assertThat(result.err()).isEmpty();
            assertThat(result.code()).isZero();
            assertThat(result.out()).isNotBlank();
        }
    }

    /** The first group of a pattern, or nothing. */
    private record Matched(String text) {
        static Matched of(Pattern pattern, String line) {
            return new Matched(pattern.matcher(line).results().map(found -> found.group(1)).findFirst().orElse(""));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpAndTheHelpOfACommandAreTheSame(String name) {
        Result asked = run(words("help " + name));
        assertThat(asked.code()).isZero();
        assertThat(asked.out()).startsWith(("Usage: circlewalk " + name).strip()).contains("Exit codes:", "Example")
                .contains("70   a defect of circlewalk itself").isEqualTo(run(words(name + " --help")).out());
    }

    @Test
    void aloneItPrintsTheUsage() {
        assertThat(run()).isEqualTo(run("--help")).isEqualTo(run("help"));
        assertThat(run().code()).isZero();
    }

    static Stream<String> unknown() {
        return commands().flatMap(name -> Stream.of("--nonsense --help", "--version --nonsense")
                .map(more -> (name + " " + more).strip()));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void anUnknownOptionIsRefusedWithHelpAsWithout(String line) {
        Result result = run(words(line));
        assertThat(result.err()).startsWith("Option -").contains(" is not known; the options of circlewalk").hasLineCount(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense --help", "--help nonsense", "nonsense --version", "exact nonsense --help", "help nonsense",
        "help exact nonsense", "help train more", "train more --help", "train --help more", "train --K x --help",
        "train --help --K x", "train --K 5 --K 6 --help", "train --engine x --help", "completion", "completion tcsh",
        "completion bash zsh", "audit nonsense --help", "audit C.2 --help E.9", "reproduce nonsense --help", "exact gap --help --k 0"})
    void whatIsWrongIsRefusedWithHelpAsWithout(String line) {
        Result result = run(words(line));
        assertThat(result.err()).endsWith("." + System.lineSeparator()).hasLineCount(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void whatIsOnlyMissingIsForgivenToWhoAsksForHelp() {
        assertThat(run("exact", "gap", "--K", "5", "--help").code()).isZero();
    }

    @Test
    void theOptionsThatNameFilesAreKnownAsReadOrWritten() {
        List<String> files = new ArrayList<>(withAllBelow(root())
                .flatMap(command -> command.getCommandSpec().options().stream())
                .filter(option -> FileOptions.LABEL.equals(option.paramLabel())).map(option -> option.longestName()).distinct().sorted()
                .toList());
        assertThat(files).containsExactly("--audit", "--check", "--expected", "--input", "--json", "--ledger", "--out", "--phase",
                "--picture", "--resume", "--save");
    }

    private String completed(String line) throws IOException, InterruptedException {
        Path script = Files.writeString(directory.resolve("completion"), run("completion", "bash").out());
        String words = Arrays.stream(line.split(" ", -1)).map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Process bash = new ProcessBuilder("bash", "-c", "source " + script + "; COMP_WORDS=(" + words + "); COMP_CWORD=$((${#COMP_WORDS[@]}"
                + " - 1)); _complete_circlewalk; printf '%s\\n' \"${COMPREPLY[@]}\"").redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        return out;
    }

    @Test
    void aShellCompletesCommandsOptionsAndFixedValues() throws IOException, InterruptedException {
        assertThat(completed("circlewalk tr").lines()).containsExactly("train");
        assertThat(completed("circlewalk train --resu").lines()).containsExactly("--resume");
        assertThat(completed("circlewalk train --engine ").lines()).containsExactly("population", "empirical");
        assertThat(completed("circlewalk train --init g").lines()).containsExactly("gaussian");
        assertThat(completed("circlewalk audit --grid ").lines()).containsExactly("quick", "standard", "deep");
        assertThat(completed("circlewalk verify --mode ").lines()).containsExactly("replay", "openjml");
        assertThat(completed("circlewalk reproduce --loss cross").lines()).containsExactly("cross-entropy");
        assertThat(completed("circlewalk exact ga").lines()).containsExactlyInAnyOrder("gamma", "gap");
    }

    /** What fish itself makes of the script, where it is installed. */
    @Test
    void fishCompletesThemToo() throws IOException, InterruptedException {
        Path script = Files.writeString(directory.resolve("completion"), run("completion", "fish").out());
        assumeTrue(isInstalled("fish"), "the shell fish is not installed");
        assertThat(fishCompleted(script, "circlewalk tr")).containsExactly("train");
        assertThat(fishCompleted(script, "circlewalk train --resu")).containsExactly("--resume");
        assertThat(fishCompleted(script, "circlewalk train --K 6 --engine ")).containsExactly("empirical", "population");
        assertThat(fishCompleted(script, "circlewalk exact ga")).containsExactly("gamma", "gap");
        assertThat(fishCompleted(script, "circlewalk exact gap --infi")).isEmpty();
        assertThat(fishCompleted(script, "circlewalk verify --mode ")).containsExactly("openjml", "replay");
        assertThat(fishCompleted(script, "circlewalk completion ")).containsExactly("bash", "fish", "zsh");
        assertThat(fishCompleted(script, "circlewalk train --save " + directory + "/compl")).containsExactly(script.toString());
        assertThat(fishCompleted(script, "circlewalk ")).containsExactlyElementsOf(new TreeSet<>(root().getSubcommands().keySet()));
    }

    private static boolean isInstalled(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", "command -v " + program).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                .waitFor() == 0;
    }

    /** What is offered, without the descriptions. */
    private List<String> fishCompleted(Path script, String line) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("fish", "--no-config", "-c", "source " + script + "; complete -C '" + line + "'");
        builder.environment().put("HOME", directory.toString());
        Process fish = builder.redirectErrorStream(true).start();
        String out = new String(fish.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(fish.waitFor()).as(out).isZero();
        return out.lines().map(offered -> offered.replaceFirst("\t.*", "")).sorted().toList();
    }

    @Test
    void everyOptionWithFixedValuesOffersThem() {
        assertThat(withAllBelow(root()).flatMap(command -> command.getCommandSpec().args().stream())
                .filter(argument -> argument.type().isEnum())).isNotEmpty().allSatisfy(argument ->
                        assertThat(argument.completionCandidates()).isNotEmpty().allSatisfy(value ->
                                assertThat(argument.converters()[0].convert(value)).isNotNull()));
    }
}
