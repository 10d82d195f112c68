package org.circlewalk.checker.proof.openjml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How methods are named to OpenJML. */
class OpenJmlProcessTest {
    private static final String FRACTION = "org.apache.commons.math3.fraction.BigFraction";

    @Test
    void aPatternMatchesTheSignatureWithQualifiedTypes() {
        assertThat("org.x.A.of(" + FRACTION + "[],int)").matches(OpenJmlProcess.pattern("org.x.A.of(BigFraction[],int)"));
        assertThat("org.x.A.A(" + FRACTION + "...)").matches(OpenJmlProcess.pattern("org.x.A.A(BigFraction[])"));
        assertThat("org.x.A.of(java.util.List<" + FRACTION + ">)").matches(OpenJmlProcess.pattern("org.x.A.of(List)"));
        assertThat("org.x.A.of(" + FRACTION + "[][])").matches(OpenJmlProcess.pattern("org.x.A.of(BigFraction[][])"));
        assertThat("org.x.A.size()").matches(OpenJmlProcess.pattern("org.x.A.size()"));
    }

    /** The name that OpenJML would give the file has the packages of all types, and a file's name at most 255 bytes. */
    @Test
    void aMethodOfManyFractionsIsAskedAboutAlone() {
        String four = "org.circlewalk.spec.lemma.SoftmaxGradient.end(BigFraction,BigFraction,BigFraction,BigFraction,boolean)";
        String seven = "org.circlewalk.spec.lemma.WalkDerivative.ofTerm" + "(BigFraction,BigFraction,BigFraction,BigFraction,BigFraction,"
                + "BigFraction,BigFraction)";
        assertThat(four.replace("BigFraction", FRACTION) + ".smt2").hasSizeLessThanOrEqualTo(255);
        assertThat(OpenJmlProcess.mustBeAlone(four)).isFalse();
        assertThat(seven.replace("BigFraction", FRACTION) + ".smt2").hasSizeGreaterThan(255);
        assertThat(OpenJmlProcess.mustBeAlone(seven)).isTrue();
    }

    /** An empty path would be the option that follows. */
    @Test
    void aFolderOfTrustedContractsIsNamedWhereThereIsNone(@TempDir Path directory) throws IOException {
        assertThat(OpenJmlProcess.trusted(directory)).isEqualTo(directory.resolve("spec/src/main/jml").toString());
        Files.createDirectories(directory.resolve("impl/src/main/jml"));
        assertThat(OpenJmlProcess.trusted(directory)).isEqualTo(directory.resolve("impl/src/main/jml").toString());
    }

    @Test
    void aPatternMatchesNoOverloadAndNoBareName() {
        String pattern = OpenJmlProcess.pattern("org.x.A.size()");
        assertThat("org.x.A.size(int)").doesNotMatch(pattern);
        assertThat("org.x.A.size").doesNotMatch(pattern);
        assertThat("org.xxA.size()").doesNotMatch(pattern);
        assertThat("org.x.A.of(int[])").doesNotMatch(OpenJmlProcess.pattern("org.x.A.of(int)"));
        assertThat("org.x.A.of(int,int)").doesNotMatch(OpenJmlProcess.pattern("org.x.A.of(int)"));
    }
}
