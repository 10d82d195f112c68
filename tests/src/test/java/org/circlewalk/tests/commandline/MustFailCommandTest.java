package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code circlewalk verify --must-fail} with a script in OpenJML's place. */
@Execution(ExecutionMode.CONCURRENT)
class MustFailCommandTest extends ScriptedOpenJml {
    @Test
    void wrongVariantsThatAreRejectedAreCountedAndRecorded() throws IOException {
        Path original = Files.copy(root.resolve(SOURCE), root.resolve("original"));
        String honest = "cmp -s " + original + " $source";
        JsonNode document = verify(honest, "--must-fail", "--update", "--json", "-").assertSuccess().json();
        assertThat(document.get("variants").intValue()).isEqualTo(6);
        assertThat(document.get("rejected").intValue()).isEqualTo(6);
        assertThat(document.get("methods").findValuesAsText("outcome")).containsOnly("refuted");
        assertThat(document.get("methods").findValuesAsText("part")).contains("code", "contract");
        JsonNode recorded = proved().get("mustFail");
        assertThat(recorded.get("variants").intValue()).isEqualTo(6);
        assertThat(recorded.get("stale")).isEmpty();
        write(SOURCE, PAIR.replace("return 1;", "return 2 - 1;"));
        JsonNode later = proved().get("mustFail");
        assertThat(later.get("stale").get(0).textValue()).isEqualTo("sample.Pair.first()");
        assertThat(later.get("variants").intValue()).isEqualTo(3);
        assertThat(Files.readString(root.resolve(SOURCE))).contains("return 2 - 1;");
    }

    @Test
    void aRecordedTrialIsRepeatedOnlyIfItsMethodHasChangedOrAllIsGiven() throws IOException {
        Path original = Files.copy(root.resolve(SOURCE), root.resolve("original"));
        String honest = "cmp -s " + original + " $source";
        verify("true", "--update").assertSuccess();
        verify(honest, "--must-fail", "--update").assertSuccess();
        JsonNode kept = verify("true", "--must-fail", "--update", "--json", "-").assertSuccess().json();
        assertThat(kept.get("rejected").intValue()).isEqualTo(6);
        write(SOURCE, PAIR.replace("return 1;", "return 2 - 1;"));
        JsonNode changed = verify("true", "--must-fail", "--update", "--json", "-").json();
        assertThat(changed.get("rejected").intValue()).isEqualTo(3);
        assertThat(changed.get("variants").intValue()).isEqualTo(6);
        JsonNode all = verify("true", "--must-fail", "--update", "--all", "--json", "-").json();
        assertThat(all.get("rejected").intValue()).isZero();
    }

    @Test
    void aSurvivorMustBeExplainedAndAnExplanationMustHaveItsSurvivor() throws IOException {
        CommandLine.Result result = verify("true", "--must-fail", "--variants", "2", "--json", "-");
        assertThat(result.code()).isEqualTo(1);
        JsonNode document = result.json();
        assertThat(document.get("rejected").intValue()).isZero();
        assertThat(document.get("problems").get(0).textValue()).startsWith("a wrong variant of sample.Pair.first() is proved");
        List<Map<String, String>> reasons = new ArrayList<>();
        for (JsonNode method : document.get("methods")) {
            method.get("variants").forEach(variant -> reasons.add(Map.of("method", method.get("method").textValue(),
                    "before", variant.get("before").textValue(), "after", variant.get("after").textValue(),
                    "reason", "It is a test.")));
        }
        write(OBLIGATIONS.resolve("survivors.json"), new ObjectMapper().writeValueAsString(reasons));
        assertThat(verify("true", "--must-fail", "--variants", "2").assertSuccess().out())
                .contains("Survivor of sample.Pair.first(): ", "Rejected: 0 of 4 wrong variants of 2 methods.");
        reasons.add(Map.of("method", "sample.Pair.sum()", "before", "a", "after", "b", "reason", "It is left over."));
        write(OBLIGATIONS.resolve("survivors.json"), new ObjectMapper().writeValueAsString(reasons));
        CommandLine.Result leftOver = verify("true", "--must-fail", "--variants", "2");
        assertThat(leftOver.code()).isEqualTo(1);
        assertThat(leftOver.out()).contains("NOT AS EXPECTED: an explanation is left over, of a variant of sample.Pair.sum()");
    }

    /** Before the first proof, which could take hours. */
    @Test
    void whatIsNotProvedHasNoWrongVariants() throws IOException {
        CommandLine.Result result = verify("false", "--must-fail");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("NOT AS EXPECTED: sample.Pair.first() is not proved itself.");
    }
}
