package org.circlewalk.checker.page;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.circlewalk.checker.audit.AuditReport;
import org.circlewalk.checker.audit.AuditReport.Proof;
import org.circlewalk.checker.audit.statement.Statements;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.SampleSources;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A given audit can have proofs of what the contracts of the sources state, and of nothing else. */
class StatedProofsTest {
    private static final String ONE = "sample.Sample.one()";
    private static final String TWO = "sample.Sample.two()";
    private static final Proof WHOLE = new Proof("whole", "that one is one", List.of(ONE), 2, List.of());

    @TempDir
    private static Path root;
    private static StatedProofs proofs;

    @BeforeAll
    static void readSources() {
        proofs = new StatedProofs(new SampleSources(root).with("Sample", """
                // states E.1, whole: that one is one
                //@ ensures \\result == 1;
                int one() { return two() - 1; }
                //@ ensures \\result == 2;
                int two() { return 2; }
                """).read());
    }

    private static AuditReport audit(String id, String verdict, Proof proof) {
        return new AuditReport(new AuditReport.Settings("quick", List.of(id), true),
                List.of(new AuditReport.Row(id, Statements.find(id).orElseThrow().claim(), "reading", "exact", "all", 3, verdict, null,
                        List.of(), null, null, null, proof, null)), List.of());
    }

    private static void assertRefused(AuditReport audit, String sentence) {
        assertThatThrownBy(() -> proofs.requireIn("audit.json", audit)).isInstanceOf(RefusedInputException.class)
                .hasMessage("In audit.json, rows[0].proof" + sentence);
    }

    @Test
    void aProofOfWhatTheContractsStateIsAcceptedWhateverBecameOfIt() {
        assertThatCode(() -> proofs.requireIn("audit.json", audit("E.1", "PROVED", WHOLE))).doesNotThrowAnyException();
        Proof failed = new Proof("none", WHOLE.covers(), WHOLE.contracts(), 2, List.of(TWO + " is CALLS UNPROVED"));
        assertThatCode(() -> proofs.requireIn("audit.json", audit("E.1", "HOLDS", failed))).doesNotThrowAnyException();
        assertThatCode(() -> proofs.requireIn("audit.json", audit("E.2", "HOLDS", null))).doesNotThrowAnyException();
    }

    @Test
    void anotherProofIsRefusedAtItsPlace() {
        assertRefused(audit("E.1", "PROVED", new Proof("whole", WHOLE.covers(), List.of("no.such.method()"), 2, List.of())),
                ".contracts[0] is \"no.such.method()\", but it must be a method of the sources with a contract.");
        assertRefused(audit("E.1", "PROVED", new Proof("whole", WHOLE.covers(), List.of(TWO), 2, List.of())),
                ".contracts is a list of other methods, but it must be those whose contracts state E.1, " + ONE + ".");
        assertRefused(audit("E.1", "PROVED", new Proof("whole", "everything", List.of(ONE), 2, List.of())),
                ".covers is \"everything\", but it must be what they state, \"that one is one\".");
        assertRefused(audit("E.1", "PROVED", new Proof("whole", WHOLE.covers(), List.of(ONE), 7, List.of())),
                ".methods is 7, but it must be 2, those methods and all that they call.");
        assertRefused(audit("E.1", "HOLDS", new Proof("part", WHOLE.covers(), List.of(ONE), 2, List.of())),
                ".proved is \"part\", but it must be \"whole\", as the contracts say.");
        assertRefused(audit("E.1", "HOLDS", new Proof("none", WHOLE.covers(), List.of(ONE), 2, List.of(ONE + " is tired"))),
                ".problems[0] is \"" + ONE + " is tired\", but it must be one of its methods with what became of it.");
    }

    @Test
    void aProofIsThereIfAndOnlyIfAContractStatesTheStatement() {
        assertRefused(audit("E.2", "PROVED", WHOLE), " is there, but it must be missing, since no contract of the sources states E.2.");
        assertRefused(audit("E.1", "HOLDS", null), " is missing, but it must be there, since contracts of the sources state E.1.");
    }
}
