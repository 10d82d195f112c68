package org.circlewalk.tests.commandline;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input ends with exit code 2, one sentence on standard error and nothing on standard output. */
@Execution(ExecutionMode.CONCURRENT)
class BadInputTest {
    private static final String FIELDS = "; the fields are K, N, p, epsilon, V, S.";
    private static final String ROWS = "[[1,0,0],[0,1,0],[0,0,1]]";
    private static final String SCORES = "[\"1/3\",\"1/3\",\"1/3\"]";

    static Stream<Arguments> commandLines() {
        return Stream.of(
                arguments("exact", "A command is missing after circlewalk exact; the commands of circlewalk exact are "
                        + "first-step, power, gamma, gap, gradient and accuracy."),
                arguments("exact gapp", "The command \"gapp\" is not known; the commands of circlewalk exact are *"),
                arguments("exact power --K 2 --p 1 --exponent 1", "K is 2, but it must be " + Allowed.NODES),
                arguments("exact power --K three --p 1 --exponent 1",
                        "K is \"three\", but it must be " + Allowed.NODES),
                arguments("exact power --K 3.5 --p 1 --exponent 1", "K is 3.5, but it must be " + Allowed.NODES),
                arguments("exact power --K 99999999999 --p 1 --exponent 1",
                        "K is 99999999999, but it must be " + Allowed.NODES),
                arguments("exact power --K 1001 --p 1 --exponent 1",
                        "K is 1001, but it must be at most 1000, as K² fractions are shown."),
                arguments("exact power --K 3 --p 1 --exponent -1",
                        "exponent is -1, but it must be " + Allowed.STEPS),
                arguments("exact power --K 3 --p 1.2 --exponent 1", "p is 1.2, but it must be " + Allowed.PROBABILITY),
                arguments("exact power --K 3 --p -1/2 --exponent 1", "p is -1/2, but it must be " + Allowed.PROBABILITY),
                arguments("exact power --K 3 --p x --exponent 1", "p is \"x\", but it must be " + Allowed.PROBABILITY),
                arguments("exact power --K 3 --p 1/0 --exponent 1", "p is 1/0, but it must be " + Allowed.PROBABILITY),
                arguments("exact power --K 3 --p NaN --exponent 1", "p is \"NaN\", but it must be " + Allowed.PROBABILITY),
                arguments("exact power --K 3 --exponent 1", "Option --p is missing; it must be " + Allowed.PROBABILITY),
                arguments("exact power --K 3 --p", "Option --p has no value, but it must be " + Allowed.PROBABILITY),
                arguments("exact power --K --p 1", "Option --K has no value, but it must be " + Allowed.NODES),
                arguments("exact power --K 3 --K 4 --p 1 --exponent 1",
                        "Option --K is given twice, but it must be given once."),
                arguments("exact power --k 3", "Option --k is not known; the options of circlewalk exact power are *"),
                arguments("exact power --K 3 --p 1 --exponent 1 more",
                        "The argument \"more\" is one too many; circlewalk exact power takes options only."),
                arguments("exact gamma --K 5 --N 1 --p 1", "N is 1, but it must be " + Allowed.LENGTH),
                arguments("exact gamma --K 5",
                        "The options --N and --p of circlewalk exact gamma are missing."),
                arguments("exact first-step --K 5 --N 5 --p 1 --eta 0", "eta is 0, but it must be " + Allowed.POSITIVE),
                arguments("exact first-step --K 5 --N 5 --p 1 --eta -1", "eta is -1, but it must be " + Allowed.POSITIVE),
                arguments("exact first-step --K 5 --N 5 --p 1 --epsilon 0", "epsilon is 0, but it must be " + Allowed.POSITIVE),
                arguments("exact gap --K 5 --N 5 --p 1 --k 0", "k is 0, but it must be " + Allowed.COUNT),
                arguments("exact gap --K 5 --N 5 --p 1 --k 5", "k is 5, but it must be " + Allowed.BEFORE_LENGTH),
                arguments("exact gap --K 5 --N 1 --p 1 --k 1",
                        "N is 1, but it must be " + Allowed.LENGTH_OR_INFINITY),
                arguments("exact gap --K 5 --N infinite --p 1 --k 1",
                        "N is \"infinite\", but it must be " + Allowed.LENGTH_OR_INFINITY),
                arguments("exact gap --K 5 --N infinity --p 1 --k 2",
                        "p is 1, but it must be greater than 0 and less than 1 for the limit."),
                arguments("exact power --K 3 --p 1 --exponent 1 --json missing/x.json",
                        "json is \"missing/x.json\", but it must be " + Allowed.EXISTING_DIRECTORY),
                arguments("exact power --K 3 --p 1 --exponent 1 --json src",
                        "json is \"src\", but it must be " + Allowed.FILE),
                arguments("exact gradient", "Option --input is missing."),
                arguments("exact gradient --input missing.json",
                        "input is \"missing.json\", but it must be " + Allowed.EXISTING_FILE),
                arguments("exact gradient --input src", "input is \"src\", but it must be a file that can be read."),
                arguments("exact gradient --input - --remainder 0", "remainder is 0, but it must be " + Allowed.POSITIVE));
    }

    @ParameterizedTest
    @MethodSource("commandLines")
    void aBadCommandLineIsRefusedInOneSentence(String line, String sentence) {
        CommandLine.Result result = CommandLine.runLine(line);
        result.assertRefused(sentence);
    }

    private static String document(String walk, String value, String scores) {
        return "{" + walk + ",\"V\":" + value + ",\"S\":" + scores + "}";
    }

    static Stream<Arguments> documents() {
        String walk = "\"K\":3,\"N\":3,\"p\":\"7/10\",\"epsilon\":\"1/10\"";
        return Stream.of(
                arguments("[]", "In standard input, the document is [], but it must be an object."),
                arguments("", "input is \"standard input\", but it must be well-formed JSON; it is empty."),
                arguments("{\n  \"K\" 3}", "input is \"standard input\", but it must be well-formed JSON; line 2, column 7*"),
                arguments("{} {}", "input is \"standard input\", but it must be well-formed JSON; line 1, column 4*"),
                arguments("{\"K\":3,\"K\":3}",
                        "input is \"standard input\", but it must be well-formed JSON; line 1, column 8*"),
                arguments("{\"K\":3,\"N\":3}", "In standard input, the field p is missing" + FIELDS),
                arguments(document(walk + ",\"q\":1", ROWS, SCORES),
                        "In standard input, the field q is not known" + FIELDS),
                arguments(document(walk.replace("\"K\":3", "\"K\":2"), ROWS, SCORES),
                        "In standard input, K is 2, but it must be " + Allowed.NODES),
                arguments(document(walk.replace("\"K\":3", "\"K\":\"3\""), ROWS, SCORES),
                        "In standard input, K is \"3\", but it must be an integer of at most 2147483647."),
                arguments(document(walk.replace("\"N\":3", "\"N\":1"), ROWS, SCORES),
                        "In standard input, N is 1, but it must be " + Allowed.LENGTH),
                arguments(document(walk.replace("\"7/10\"", "1.2"), ROWS, SCORES),
                        "In standard input, p is 6/5, but it must be a probability from 0 to 1."),
                arguments(document(walk.replace("7/10", "x"), ROWS, SCORES),
                        "In standard input, p is \"x\", but it must be a fraction such as 7/10 or a decimal such as 0.7."),
                arguments(document(walk.replace("\"7/10\"", "null"), ROWS, SCORES),
                        "In standard input, p is null, but it must be a number, or a fraction in a string such as \"7/10\"."),
                arguments(document(walk.replace("1/10", "0"), ROWS, SCORES),
                        "In standard input, epsilon is 0, but it must be greater than 0."),
                arguments(document(walk, "[[1,0,0],[0,1,0]]", SCORES),
                        "In standard input, V is a list of 2, but it must be " + Allowed.ROWS),
                arguments(document(walk, "[[1,0,0],[0,1],[0,0,1]]", SCORES),
                        "In standard input, V[1] is a list of 2, but it must be a list of K = 3 numbers."),
                arguments(document(walk, "[[1,0,0],[0,1,[]],[0,0,1]]", SCORES),
                        "In standard input, V[1][2] is [], but it must be a number, or a fraction in a string such as \"7/10\"."),
                arguments(document(walk, "1", SCORES), "In standard input, V is 1, but it must be " + Allowed.ROWS),
                arguments(document(walk, ROWS, "[1,0]"),
                        "In standard input, S is a list of 2, but it must be a list of N = 3 numbers."),
                arguments(document(walk, ROWS, "[0.5,0.25,0.2]"), "In standard input, the sum of S is 19/20, but it must be exactly 1."),
                arguments(document(walk, ROWS, "[2,-1,0]"), "In standard input, an entry of S is -1, but it must be at least 0."),
                arguments(document(walk.replace("\"N\":3", "\"N\":2"), "[[1,0,-9],[0,1,0],[0,0,1]]", "[0.5,0.5]"),
                        "z + epsilon is -22/5 for some walk, but the log loss needs it to be greater than 0."));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aBadDocumentIsRefusedInOneSentence(String document, String sentence) {
        CommandLine.Result result = CommandLine.runWithInput(document, "exact", "gradient", "--input", "-");
        result.assertRefused(sentence);
    }

    static Stream<Arguments> longWalks() {
        return Stream.of(
                arguments("gradient", "The work for K = 3, N = 97 and these p, V and S is more than a million years of computing, but it must be "
                        + "at most 10 minutes; --remainder 1e-30, say, takes any N and proves its error, and --unlimited lifts this limit."),
                arguments("accuracy", "The work for K = 3, N = 97 and these p, V and S is more than a million years of computing, but it must be "
                        + "at most 10 minutes; a sharper S has a certificate that takes any N, and --unlimited lifts this limit."));
    }

    @ParameterizedTest
    @MethodSource("longWalks")
    void whatEnumerationCannotReachIsRefused(String command, String sentence) {
        String scores = "[" + "\"1/97\",".repeat(96) + "\"1/97\"]";
        String document = document("\"K\":3,\"N\":97,\"p\":\"7/10\",\"epsilon\":\"1/10\"", ROWS, scores);
        CommandLine.runWithInput(document, "exact", command, "--input", "-").assertRefused(sentence);
    }
}
