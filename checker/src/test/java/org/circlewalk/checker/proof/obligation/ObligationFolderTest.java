package org.circlewalk.checker.proof.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where obligations are, and where they are not any more. */
class ObligationFolderTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "spec | org.circlewalk.spec.circle.Circle.successor(int,int) | spec/circle/Circle.successor-int-int.smt2.gz",
        "impl | org.circlewalk.impl.a.b.Outer.Inner.of(Walk[])       | impl/a/b/Outer.Inner.of-WalkArray.smt2.gz",
        "spec | org.circlewalk.spec.a.Real.of(\\real)                 | spec/a/Real.of-real.smt2.gz",
        "impl | org.circlewalk.spec.a.Guest.of()                     | impl/org/circlewalk/spec/a/Guest.of.smt2.gz",
        "spec | sample.Pair.sum()                                    | spec/sample/Pair.sum.smt2.gz"})
    void anObligationIsNamedAfterItsMethodInTheFolderOfTheModuleThatHoldsItsSource(String module, String key, String place) {
        Path source = Path.of(module, "src", "main", "java", "Source.java");
        assertThat(ObligationFolder.place(new ContractedMethod(key, "", "", List.of(), source, 1, "", List.of(), 1, false, Set.of(), List.of(),
                List.of()))).isEqualTo(place);
    }

    @Test
    void withoutObligationsThereIsStillAFolder() {
        assertThat(ObligationFolder.in(root)).isEqualTo(root.resolve("proofs-notes/obligations")).doesNotExist();
        assertThat(ObligationFolder.places(ObligationFolder.in(root))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spec/src/main/obligations", "impl/src/main/obligations"})
    void whereTheyWereKeptBeforeIsRefusedUnlessItIsEmpty(String former) throws IOException {
        Path below = Files.createDirectories(root.resolve(former).resolve("circle"));
        assertThat(Obligations.read(root).entries()).isEmpty();
        Files.writeString(below.resolve("Circle.wrap-int-int.smt2.gz"), "");
        Files.createDirectories(root.resolve("proofs-notes/obligations"));
        String sentence = "The directory " + former + " in \"" + root + "\" holds obligations, but they must be in "
                + "proofs-notes/obligations, those of a module in a directory that is named like it.";
        assertThatThrownBy(() -> Obligations.read(root)).isInstanceOf(RefusedInputException.class).hasMessage(sentence);
        assertThatThrownBy(() -> MustFailRecord.read(root)).isInstanceOf(RefusedInputException.class).hasMessage(sentence);
        assertThatThrownBy(() -> MustFailRecord.target(root)).isInstanceOf(RefusedInputException.class).hasMessage(sentence);
    }
}
