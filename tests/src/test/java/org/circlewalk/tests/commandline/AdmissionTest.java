package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.circlewalk.checker.proof.admission.AdmittedJava;
import org.circlewalk.checker.proof.admission.AdmittedJml;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code circlewalk verify --admit}: what is not on the lists is refused, and nothing is proved of it. */
@Execution(ExecutionMode.CONCURRENT)
class AdmissionTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("proofs-notes/what-a-contract-may-look-like.md");

    @TempDir
    private Path directory;

    static List<String> attacks() {
        return AttackCorpus.names();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void everyAttackIsRefusedWithItsSentence(String attack) throws IOException {
        AttackCorpus.write(attack, directory);
        CommandLine.Result result = CommandLine.run("verify", "--admit", "--sources", directory.toString());
        String sentence = AttackCorpus.sentence(attack);
        if (result.code() == 1) {
            assertThat(result.err()).isEmpty();
            assertThat(result.out().lines().map(line -> line.replaceFirst("^NOT ADMITTED: ", ""))).contains(sentence);
        } else {
            result.assertRefused(sentence);
        }
    }

    /** In a contract, as javac does not look there, and in code. */
    @ParameterizedTest
    @ValueSource(strings = {"contract (\\forall int d; 0 <= d < 2; ", "code true ? b : ", "code ("})
    void whatIsTooDeepToBeReadIsRefused(String deep) throws IOException {
        runWith(deep).assertRefused(
                "The sources hold an expression that is too deep to be read, but its parts must be nested and joined fewer times.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"contract (", "contract true && "})
    void aClauseThatIsTooLongIsRefused(String part) throws IOException {
        runWith(part).assertRefused("The source spec/src/main/java/sample/Deep.java holds a clause of a contract that has more than 1000 words "
                + "and signs up to line 5, but it must have no more before the next semicolon.");
    }

    /** The result for a source in which a part of an expression is repeated. */
    private CommandLine.Result runWith(String deep) throws IOException {
        String kind = deep.substring(0, deep.indexOf(' '));
        String part = deep.substring(kind.length() + 1);
        int times = part.contains("forall") ? 950 : 30_000;
        String expression = part.repeat(times) + "b" + (part.startsWith("(") ? ")".repeat(times) : "");
        Path folder = Files.createDirectories(directory.resolve("spec/src/main/java/sample"));
        Files.writeString(folder.resolve("Deep.java"), "package sample;\n\npublic final class Deep {\n    //@ public normal_behavior\n    //@   ensures "
                + (kind.equals("contract") ? expression : "true") + ";\n    //@ pure\n    public static boolean deep(boolean b) {\n        return "
                + (kind.equals("code") ? expression : "true") + ";\n    }\n}\n");
        return CommandLine.run("verify", "--admit", "--sources", directory.toString());
    }

    /** Its head has neither parentheses nor parameters. */
    @Test
    void aRecordWithAContractOfItsCompactConstructorIsRefused() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("spec/src/main/java/sample"));
        Files.writeString(folder.resolve("Pair.java"), "package sample;\n\npublic record Pair(int left, int right) {\n    //@ public normal_behavior\n"
                + "    //@   requires left < right;\n    public Pair {\n    }\n}\n");
        CommandLine.Result result = CommandLine.run("verify", "--admit", "--sources", directory.toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).startsWith("NOT ADMITTED: spec/src/main/java/sample/Pair.java:3: the type Pair holds contracts and is no final class");
    }

    @Test
    void sourcesWithoutAContractAreNotAdmitted() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("spec/src/main/java/sample"));
        Files.writeString(folder.resolve("Plain.java"), "package sample;\nclass Plain {\n}\n");
        CommandLine.Result result = CommandLine.run("verify", "--admit", "--sources", directory.toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEqualToIgnoringNewLines("NOT ADMITTED: there is no contract in the sources.");
    }

    @Test
    void theSourcesOfThisProjectAreAdmitted() {
        int methods = ContractedSources.read(ROOT).methods().size();
        CommandLine.Result result = CommandLine.run("verify", "--admit", "--sources", ROOT.toString()).assertSuccess();
        assertThat(result.out()).hasLineCount(1).startsWith("Admitted: ").contains(" contracts of " + methods + " methods");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--mode replay", "--mode replay --json -"})
    void nothingIsProvedOfWhatIsNotAdmitted(String options) throws IOException {
        String attack = AttackCorpus.names().stream().filter(name -> name.endsWith("-assume")).findFirst().orElseThrow();
        AttackCorpus.write(attack, directory);
        CommandLine.Result result = CommandLine.runLine("verify " + options + " --sources " + directory);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("\"assume\\\" stands".replace("\\\"", options.endsWith("-") ? "\\\"" : "\"")).doesNotContain("PROVED");
    }

    @Test
    void withAModeOrAnOptionOfOpenJmlItIsRefused() {
        CommandLine.run("verify", "--admit", "--mode", "replay", "--sources", ROOT.toString()).assertRefused(
                "mode is \"replay\", but it must be left out with --admit, which proves nothing.");
        CommandLine.run("verify", "--admit", "--update", "--sources", ROOT.toString()).assertRefused(
                "admit is given with --update, but it must be given without, since it proves nothing.");
        CommandLine.run("verify", "--admit", "--parts", "--sources", ROOT.toString()).assertRefused(
                "parts is given, but it must be left out with --admit, which proves nothing.");
    }

    @Test
    void theReadmeSaysHowManyAttacksAreTried() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains(AttackCorpus.names().size() + " attacks");
        assertThat(AttackCorpus.table().lines().filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1])).containsExactlyElementsOf(AttackCorpus.names());
    }

    /** Each list of the page is in the first column of its tables. */
    @Test
    void thePageListsWhatTheListsHold() throws IOException {
        Set<String> listed = Files.readString(PAGE).lines().filter(line -> line.startsWith("| `")).map(line -> line.split(" \\| ")[0])
                .flatMap(column -> Pattern.compile("`([^`]+)`").matcher(column).results()).map((MatchResult word) -> word.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> admitted = new TreeSet<>(AdmittedJml.words());
        admitted.addAll(AdmittedJava.kinds());
        admitted.addAll(AdmittedJava.library());
        admitted.addAll(AdmittedJml.TRUSTED_CLASSES);
        assertThat(listed).isEqualTo(admitted);
    }
}
