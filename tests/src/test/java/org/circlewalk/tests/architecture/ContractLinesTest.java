package org.circlewalk.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.junit.jupiter.api.Test;

/**
 * Contracts are comments, so a formatter can switch them off without anybody noticing. Their lines are counted; whoever
 * removes one on purpose changes the number here.
 */
class ContractLinesTest {
    private static final int CONTRACT_LINES = 1335;
    private static final Pattern CONTRACT = Pattern.compile("\\s*(//@|/\\*@).*");
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<Path> SOURCES = List.of(ROOT.resolve("spec/src/main/java"), ROOT.resolve("impl/src/main/java"));

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                files.filter(file -> file.toString().endsWith(".java")).flatMap(ContractLinesTest::read).forEach(lines::add);
            }
        }
        return lines;
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noContractLineIsLost() throws IOException {
        assertThat(lines().stream().filter(line -> CONTRACT.matcher(line).matches()).count()).isEqualTo(CONTRACT_LINES);
    }

    @Test
    void noContractLineIsSwitchedOff() {
        assertThat(ContractedSources.read(ROOT).switchedOff()).isEmpty();
    }
}
