package org.circlewalk.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.circlewalk.checker.proof.obligation.Obligations;
import org.junit.jupiter.api.Test;

/**
 * Contracts are comments, so a formatter can switch them off, or a careless hand remove them, without any compiler noticing.
 * What is proved of them is asked by {@code verify}; here only whether anything is lost, which needs no solver.
 */
class ContractCommentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final ContractedSources SOURCES = ContractedSources.read(ROOT);
    private static final Obligations OBLIGATIONS = Obligations.read(ROOT);

    @Test
    void noContractLineIsSwitchedOff() {
        assertThat(SOURCES.switchedOff()).isEmpty();
    }

    /** A tag anywhere else would be lost without a word. */
    @Test
    void everyTagStandsRightAboveAContract() throws IOException {
        List<String> tags = SOURCES.methods().values().stream().flatMap(method -> method.remarks().stream())
                .filter(remark -> remark.startsWith(" states ")).map(remark -> "//" + remark).toList();
        assertThat(linesThatBeginLikeATag()).containsExactlyInAnyOrderElementsOf(tags).isNotEmpty();
    }

    private static List<String> linesThatBeginLikeATag() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String module : List.of("spec", "impl")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.readString(file).lines().map(String::strip).filter(line -> line.matches("(//|\\*|@|@ *//) *states [B-E0-9].*"))
                            .forEach(lines::add);
                }
            }
        }
        return lines;
    }

    @Test
    void noContractIsRemovedWhileItsObligationStays() {
        assertThat(OBLIGATIONS.entries().keySet()).isEqualTo(SOURCES.methods().keySet()).isNotEmpty();
        assertThat(OBLIGATIONS.strayFiles()).isEmpty();
    }

    @Test
    void everyObligationIsOfThePresentTextAndInItsPlace() {
        assertThat(OBLIGATIONS.outdated(SOURCES)).isEmpty();
    }
}
