package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** {@code verify --format}: what build servers read, and the release that is to be installed. */
@Execution(ExecutionMode.CONCURRENT)
class VerifyFormatTest extends ProvedPair {
    private static Element xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    }

    @Test
    void junitHasATestCaseForEachMethod() throws Exception {
        Element suite = xml(verify("--format", "junit").assertSuccess().out());
        assertThat(suite.getTagName()).isEqualTo("testsuite");
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(((Element) suite.getElementsByTagName("testcase").item(0)).getAttribute("classname")).isEqualTo("sample.Pair");
        assertThat(((Element) suite.getElementsByTagName("testcase").item(1)).getAttribute("name")).isEqualTo("sum()");
    }

    @Test
    void junitHasAFailureForWhatIsNotProved() throws Exception {
        commit(obligation("(> x 0)", "(> x 0)"), obligation("(> x 0)", "(> x 1)"));
        CommandLine.Result result = verify("--format", "junit");
        assertThat(result.code()).isEqualTo(1);
        Element suite = xml(result.out());
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("REFUTED");
        assertThat(failure.getAttribute("message")).isEqualTo("sample.Pair.sum(): the solver finds a counterexample");
        assertThat(failure.getTextContent()).isEqualTo("spec/src/main/java/sample/Pair.java:14");
    }

    @Test
    void sarifHasAResultWithItsLineForWhatIsNotProved() throws Exception {
        commit(obligation("(> x 0)", "(> x 0)"), obligation("(> x 0)", "(> x 1)"));
        CommandLine.Result result = verify("--format", "sarif");
        assertThat(result.code()).isEqualTo(1);
        JsonNode document = new ObjectMapper().readTree(result.out());
        assertThat(document.get("version").textValue()).isEqualTo("2.1.0");
        assertThat(document.get("$schema").textValue()).endsWith("sarif-2.1.0.json");
        JsonNode results = document.at("/runs/0/results");
        assertThat(results).hasSize(1);
        assertThat(results.at("/0/ruleId").textValue()).isEqualTo("REFUTED");
        assertThat(results.at("/0/level").textValue()).isEqualTo("error");
        JsonNode place = results.at("/0/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").textValue()).isEqualTo("spec/src/main/java/sample/Pair.java");
        assertThat(place.at("/region/startLine").intValue()).isEqualTo(14);
    }

    @Test
    void sarifOfWhatIsProvedHasNoResult() throws Exception {
        JsonNode document = new ObjectMapper().readTree(verify("--format", "sarif").assertSuccess().out());
        assertThat(document.at("/runs/0/tool/driver/name").textValue()).isEqualTo("circlewalk verify");
        assertThat(document.at("/runs/0/results").isArray()).isTrue();
        assertThat(document.at("/runs/0/results")).isEmpty();
    }

    static Stream<Arguments> badCommandLines() {
        String digest = "0".repeat(64);
        return Stream.of(
                arguments("verify --format html --sources src", "format is \"html\", but it must be text, junit or sarif."),
                arguments("verify --format sarif --must-fail --sources src", "format is \"sarif\", but it must be text for --must-fail."),
                arguments("verify --format junit --install-openjml tool", "format is \"junit\", but it must be text for --install-openjml."),
                arguments("verify --install-openjml tool --sha256 12", "sha256 is 12, but it must be 64 hexadecimal digits."),
                arguments("verify --install-openjml tool --sha256 " + digest, "Option --release is missing, but --release and --sha256 must "
                        + "be given together: what is fetched is compared with its digest."),
                arguments("verify --install-openjml tool --release https://example.org/a.zip", "Option --sha256 is missing, but --release "
                        + "and --sha256 must be given together: what is fetched is compared with its digest."),
                arguments("verify --install-openjml tool --release file:/a.zip --sha256 " + digest,
                        "release is \"file:/a.zip\", but it must be the address of a zip file that begins with https://."));
    }

    @ParameterizedTest
    @MethodSource("badCommandLines")
    void badInputIsRefused(String line, String sentence) {
        CommandLine.runLine(line).assertRefused(sentence);
    }
}
