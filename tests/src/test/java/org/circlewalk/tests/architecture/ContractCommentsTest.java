package org.circlewalk.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
