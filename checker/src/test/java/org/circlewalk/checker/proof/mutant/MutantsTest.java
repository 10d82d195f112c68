package org.circlewalk.checker.proof.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.ContractedSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong variants of the contracted methods of this project. */
class MutantsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final ContractedSources SOURCES = ContractedSources.read(ROOT);

    static Stream<String> methods() {
        return SOURCES.methods().keySet().stream();
    }

    private static String source(ContractedMethod method) throws IOException {
        return Files.readString(ROOT.resolve(method.source()));
    }

    private static List<Mutant> variants(String key) throws IOException {
        ContractedMethod method = SOURCES.methods().get(key);
        return Mutants.of(method, source(method));
    }

    private static List<Mutant> ofSpec(String key) throws IOException {
        return variants("org.circlewalk.spec." + key);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyContractedMethodHasTwoVariantsOrMoreAllDifferent(String key) throws IOException {
        assertThat(variants(key)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(variants(key)).extracting(Mutant::source).doesNotHaveDuplicates()
                .doesNotContain(source(SOURCES.methods().get(key)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void variantsAreTheSameEveryTime(String key) throws IOException {
        assertThat(variants(key)).isEqualTo(variants(key));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aVariantChangesTheMethodAlone(String key) throws IOException {
        ContractedMethod method = SOURCES.methods().get(key);
        String source = source(method);
        int start = source.indexOf(method.text());
        String before = source.substring(0, start);
        String after = source.substring(start + method.text().length());
        assertThat(variants(key)).allSatisfy(variant -> {
            assertThat(variant.source()).startsWith(before).endsWith(after).contains(variant.after());
            assertThat(source).contains(variant.before());
        });
    }

    @Test
    void codeAndContractAreChangedInTurn() throws IOException {
        assertThat(ofSpec("circle.Circle.successor(int,int)").subList(0, 4)).extracting(Mutant::part)
                .containsExactly(Mutant.Part.CONTRACT, Mutant.Part.CODE, Mutant.Part.CONTRACT, Mutant.Part.CODE);
    }

    @Test
    void aModelMethodIsChangedInsideItsComment() throws IOException {
        assertThat(ofSpec("circulant.Circulant.entriesAreShiftInvariant(int,int)"))
                .anySatisfy(variant -> assertThat(variant.after()).contains("Circle.predecessor(column.length, row)"));
    }

    @Test
    void aPromiseIsNeverOnlyWeakened() throws IOException {
        List<Mutant> variants = ofSpec("circle.Circle.wrap(int,int)").stream()
                .filter(variant -> variant.before().contains("ensures 0 <= index < size ==>")).toList();
        assertThat(variants).isNotEmpty().noneMatch(variant -> variant.after().contains("0 < index")
                || variant.after().contains("1 <= index"));
    }

    @Test
    void aRangeIsOnlyWidened() throws IOException {
        assertThat(ofSpec("model.Prediction.of(BigFraction[])")).extracting(Mutant::after)
                .anyMatch(line -> line.contains("0 <= y <= output.length"))
                .noneMatch(line -> line.contains("1 <= y < output.length; output[y]"));
    }

    @Test
    void loopInvariantsAreLeftAlone() throws IOException {
        assertThat(ofSpec("walk.TransitionMatrix.step(BigFraction,BigFraction[])")).extracting(Mutant::before)
                .noneMatch(line -> line.contains("loop_invariant") || line.contains("assert"));
    }
}
