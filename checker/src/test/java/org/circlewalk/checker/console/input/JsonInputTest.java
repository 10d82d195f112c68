package org.circlewalk.checker.console.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.spec.parameter.Fractions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The one reader of JSON: exact, and to the letter. */
class JsonInputTest {
    private static JsonValue parse(String text) {
        return JsonInput.parse("input", "x.json", text);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", "it is empty."),
                Arguments.of(" \n", "it is empty."),
                Arguments.of("\uFEFF{}", "it begins with a byte order mark."),
                Arguments.of("{} {}", "line 1, column 4 is not: the document has ended before it."),
                Arguments.of("{} x", "line 1, column 5 is not: Unrecognized token 'x'"),
                Arguments.of("{\"a\": 1, \"b\": {\"c\": 1, \"c\": 1}}", "line 1, column 24 is not: there is a second \"c\"."),
                Arguments.of("{\"a\": 1, \"\\u0061\": 1}", "line 1, column 10 is not: there is a second \"a\"."),
                Arguments.of("[1E2147483648]", "line 1, column 2 is not: the exponent of a number has more than four digits."),
                Arguments.of("[1e-10000]", "line 1, column 2 is not: the exponent of a number has more than four digits."),
                Arguments.of("[1e99999999999999999999]", "line 1, column 2 is not: the exponent of a number has more than four digits."),
                Arguments.of("[\"\\ud800\"]", "line 1, column 2 is not: the text holds half of a surrogate pair."),
                Arguments.of("{\"\\udc00x\": 1}", "line 1, column 2 is not: the text holds half of a surrogate pair."),
                Arguments.of("[".repeat(200_000), "line 1, column 102 is not: more than 100 lists and objects lie in each other."),
                Arguments.of("{\"a\":".repeat(200_000), "is not: more than 100 lists and objects lie in each other."),
                Arguments.of("[NaN]", "line 1, column 5 is not: "), Arguments.of("[Infinity]", "line 1, column 10 is not: "),
                Arguments.of("[1 /* one */]", "line 1, column 4 is not: "), Arguments.of("[1] // one", "line 1, column 5 is not: "),
                Arguments.of("[01]", "line 1, column 3 is not: "), Arguments.of("[+1]", "line 1, column 3 is not: "),
                Arguments.of("[.5]", "line 1, column 2 is not: "), Arguments.of("[1.]", "line 1, column 3 is not: "),
                Arguments.of("[\u0663]", "line 1, column 2 is not: "), Arguments.of("[1,]", "line 1, column 4 is not: "),
                Arguments.of("{'a': 1}", "line 1, column 2 is not: "), Arguments.of("{a: 1}", "line 1, column 2 is not: "),
                Arguments.of("[\"a\tb\"]", "line 1, column 4 is not: "), Arguments.of("[True]", "line 1, column 6 is not: "),
                Arguments.of("[1", "line 1, column 3 is not: "));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsNotJsonToTheLetterIsRefusedWithItsPlace(String text, String reason) {
        assertThatExceptionOfType(RefusedInputException.class).isThrownBy(() -> parse(text))
                .withMessageStartingWith("input is \"x.json\", but it must be well-formed JSON; ").withMessageContaining(reason)
                .withMessageEndingWith(".").satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1).doesNotContain("Feature", "REDACTED"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "1.0                   | is 1.0, but it must be an integer of at most 2147483647, in digits alone.",
        "1e2                   | is 1e2, but it must be an integer of at most 2147483647, in digits alone.",
        "2147483648            | is 2147483648, but it must be an integer of at most 2147483647.",
        "-2147483649           | is -2147483649, but it must be an integer of at most 2147483647.",
        "99999999999999999999999 | is 99999999999999999999999, but it must be an integer of at most 2147483647.",
        "\"1\"                 | is \"1\", but it must be an integer of at most 2147483647.",
        "[1]                   | is [1], but it must be an integer of at most 2147483647.",
        "{\"a\": [1, null]}    | is {\"a\":[1,null]}, but it must be an integer of at most 2147483647.",
        "null                  | is null, but it must be an integer of at most 2147483647.",
        "\"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee\" | is \"aaaaaaaaaabbbbbbbbbbccccccccccdddddd…, but it must be an integer of at most 2147483647."})
    void anIntegerIsDigitsAlone(String value, String sentence) {
        assertThatExceptionOfType(RefusedInputException.class)
                .isThrownBy(() -> parse("{\"a\": [{\"b\": " + value + "}]}").member("a").orElseThrow().list().get(0).member("b")
                        .orElseThrow().integer())
                .withMessage("In x.json, a[0].b " + sentence);
    }

    @Test
    void everyWrongTypeIsRefused() {
        List<Function<JsonValue, Object>> readings = List.of(value -> value.list(), JsonValue::text, JsonValue::truth,
                JsonValue::integer, JsonValue::longInteger, JsonValue::nearestDouble, JsonValue::fraction,
                JsonValue::quotedFraction, JsonValue::entries, value -> value.object(List.of(), List.of("a")));
        List<List<String>> allowed = List.of(List.of("[1]"), List.of("\"1\""), List.of("true"), List.of("1"), List.of("1"),
                List.of("1", "1.5"), List.of("1", "1.5", "\"1\""), List.of("\"1\""), List.of("{\"a\": 1}"), List.of("{\"a\": 1}"));
        for (int i = 0; i < readings.size(); i++) {
            Function<JsonValue, Object> reading = readings.get(i);
            for (String value : List.of("[1]", "\"1\"", "true", "1", "1.5", "{\"a\": 1}", "null")) {
                if (allowed.get(i).contains(value)) {
                    assertThat(reading.apply(parse(value))).isNotNull();
                } else {
                    assertThatExceptionOfType(RefusedInputException.class).isThrownBy(() -> reading.apply(parse(value)))
                            .withMessageStartingWith("In x.json, the document is " + value.replace(": ", ":") + ", but it must be ");
                }
            }
        }
    }

    @Test
    void fieldsThatAreMissingOrNotKnownAreNamedWithTheirPlace() {
        JsonValue inner = parse("{\"a\": {\"b\": 1, \"c\": 2}}").member("a").orElseThrow();
        assertThatExceptionOfType(RefusedInputException.class).isThrownBy(() -> inner.object(List.of("b", "d"), List.of("c")))
                .withMessage("In x.json, the field a.d is missing; the fields are b, d and, if wanted, c.");
        assertThatExceptionOfType(RefusedInputException.class).isThrownBy(() -> inner.object(List.of("b"), List.of()))
                .withMessage("In x.json, the field a.c is not known; the fields are b.");
        assertThat(inner.object(List.of("b"), List.of("c", "d")).find("d")).isEmpty();
    }

    /** Through double, the last digits would be lost. */
    @Property(tries = 200)
    void decimalsAreExact(@ForAll @BigRange(min = "-1000", max = "1000") @Scale(40) BigDecimal decimal) {
        String spelled = decimal.toPlainString();
        assertThat(parse(spelled).fraction()).isEqualTo(Fractions.of(decimal));
        assertThat(parse("\"" + spelled + "\"").fraction()).isEqualTo(Fractions.of(decimal));
    }

    @Test
    void anObjectIsSpelledAsItWasWritten() {
        String text = "{\"a\":[1.0,1e2,-0,\"\\n\\\"\",null,true],\"b\":{}}";
        assertThat(JsonSpelling.of(parse(text).object(List.of("a", "b"), List.of()), Set.of())).isEqualTo(text);
        assertThat(JsonSpelling.of(parse(text).object(List.of("a", "b"), List.of()), Set.of("a"))).isEqualTo("{\"b\":{}}");
    }
}
