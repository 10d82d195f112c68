package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code checker/circlewalk} itself. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of("..", "checker", "circlewalk").toAbsolutePath().normalize();
    private static final Map<String, String> THIS_JAVA = Map.of("JAVA_HOME", System.getProperty("java.home"));

    @TempDir
    private Path directory;

    private CommandLine.Result launch(Path launcher, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
        command.addAll(List.of(arguments));
        return CommandLine.start(directory, environment, "", command);
    }

    @Test
    void itStartsFromAnyDirectoryAndThroughLinks() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("circlewalk"), LAUNCHER);
        Path linkToLink = Files.createSymbolicLink(directory.resolve("cw"), Path.of(link.getFileName().toString()));
        CommandLine.Result result =
                launch(linkToLink, THIS_JAVA, "exact", "power", "--K", "3", "--p", "1", "--exponent", "0");
        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo(
                CommandLine.run("exact", "power", "--K", "3", "--p", "1", "--exponent", "0").out());
        Files.delete(linkToLink);
        Files.delete(link);
    }

    /** The launcher through a relative path with a blank in it, where cd would look elsewhere and say so. */
    @Test
    void itStartsThroughRelativePathsWithBlanksWhereverElseCdMayLook() throws IOException {
        Path blank = Files.createDirectory(directory.resolve("a directory"));
        Files.createDirectories(directory.resolve("elsewhere/a directory"));
        Files.createSymbolicLink(blank.resolve("checker"), LAUNCHER.getParent());
        CommandLine.Result result = launch(Path.of("a directory", "checker", "circlewalk"), Map.of("JAVA_HOME",
                System.getProperty("java.home"), "CDPATH", directory.resolve("elsewhere") + ":" + directory), "--version");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("circlewalk ").hasLineCount(1);
        Files.delete(blank.resolve("checker"));
    }

    @Test
    void itPassesExitCodesAndSentencesOn() {
        CommandLine.Result result = launch(LAUNCHER, THIS_JAVA, "exact", "power", "--K", "3", "--p", "7/0");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).endsWith(
                "p is 7/0, but it must be " + Allowed.PROBABILITY + System.lineSeparator());
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aMissingJavaIsNamed() throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        CommandLine.Result result = launch(LAUNCHER, Map.of("JAVA_HOME", "", "PATH", empty.toString()));
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).isEqualTo("The program java is missing; install a JDK of version 17 or newer.\n");
    }

    @Test
    void aWrongJavaHomeIsNamed() {
        CommandLine.Result result = launch(LAUNCHER, Map.of("JAVA_HOME", "nowhere"));
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).isEqualTo(
                "JAVA_HOME is \"nowhere\", but it must be the directory of a JDK of version 17 or newer.\n");
    }

    /** The script for Windows, which cannot run here, starts the program as this one does. */
    @Test
    void theScriptForWindowsGivesTheSameFlagsAndMainClass() throws IOException {
        String unix = Files.readString(LAUNCHER);
        String windows = Files.readString(LAUNCHER.resolveSibling("circlewalk.cmd"));
        String start = windows.lines().filter(line -> line.startsWith("\"%java%\"")).findFirst().orElseThrow();
        Matcher flag = Pattern.compile("-X[^\"= ]+|-Dcirclewalk\\.\\w+|--enable[^\" )]+").matcher(
                unix.lines().filter(line -> line.startsWith("flags=(")).findFirst().orElseThrow());
        assertThat(flag.results().map(MatchResult::group)).hasSize(4).allSatisfy(one -> assertThat(start).contains(one));
        assertThat(start).endsWith(" org.circlewalk.checker.command.Main %*");
        assertThat(unix).contains(" org.circlewalk.checker.command.Main \"$@\"");
        assertThat(windows.lines().filter(line -> line.startsWith("echo ") && !line.contains("Building"))
                .map(line -> line.replace("!JAVA_HOME!", "$JAVA_HOME").replaceFirst("^echo (.*)>&2$", "$1").replace("\"", "\\\"")))
                .isNotEmpty().allSatisfy(sentence -> assertThat(unix).contains("\"" + sentence + "\""));
    }
}
