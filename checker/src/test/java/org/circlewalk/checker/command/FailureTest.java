package org.circlewalk.checker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.circlewalk.checker.console.refusal.MissingToolException;
import org.circlewalk.checker.console.refusal.RefusedInputException;
import org.circlewalk.spec.parameter.InvalidParameterException;
import org.junit.jupiter.api.Test;

class FailureTest {
    private final StringWriter err = new StringWriter();

    private final Failure failures = new Failure(new PrintWriter(err));

    private int report(Throwable failure) {
        return failures.report(failure);
    }

    @Test
    void refusedInputIsItsSentenceAndTwo() {
        assertThat(report(new RefusedInputException("No."))).isEqualTo(2);
        assertThat(report(new InvalidParameterException("K", 2, "3"))).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("No.\nK is 2, but it must be 3.\n");
    }

    @Test
    void aSentenceIsOneLineWhateverItQuotes() {
        assertThat(report(new RefusedInputException("p is \"a\r\nb\tc\u2028\u202e\u001b[1m\ud800😀\"."))).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines(
                "p is \"a\\u000d\\u000ab\\u0009c\\u2028\\u202e\\u001b[1m\\ud800😀\".\n");
    }

    @Test
    void anArithmeticSentenceOfTheDomainIsBadInput() {
        assertThat(report(new ArithmeticException("z + epsilon is 0 for some walk."))).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("z + epsilon is 0 for some walk.\n");
    }

    @Test
    void aMissingToolIsItsSentenceAndThree() {
        assertThat(report(new MissingToolException("The program x is missing."))).isEqualTo(3);
        assertThat(err.toString()).isEqualToNormalizingNewlines("The program x is missing.\n");
    }

    @Test
    void aDivisionByZeroOfOurOwnIsADefect() {
        assertThat(report(new ArithmeticException("/ by zero"))).isEqualTo(70);
        assertThat(err.toString()).startsWith("This is a defect of circlewalk").hasLineCount(1);
    }

    @Test
    void aDefectShowsItsStackTraceOnRequestOnly() {
        failures.showStackTraces(true);
        assertThat(report(new IllegalStateException("broken"))).isEqualTo(70);
        assertThat(err.toString()).startsWith("This is a defect of circlewalk").contains("at org.circlewalk");
    }

    @Test
    void exhaustedMemoryIsNoDefectOfTheProgram() {
        assertThat(report(new OutOfMemoryError())).isEqualTo(70);
        assertThat(err.toString()).startsWith("There is not enough memory for this").hasLineCount(1);
    }
}
