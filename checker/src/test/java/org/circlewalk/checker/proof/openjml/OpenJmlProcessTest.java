package org.circlewalk.checker.proof.openjml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
