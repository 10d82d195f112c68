package org.circlewalk.checker.proof.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jmlspecs.runtime.JmlAssertionError;
import org.junit.jupiter.api.Test;

/** Calls of methods that complain as OpenJML's runtime does. */
class IntegerExerciseTest {
    /** Methods with checks. */
    public static final class Checked {
        private Checked() {
        }

        /** Needs 0 ≤ n ≤ 9 and keeps its contract. */
        public static int kept(int n) {
            if (n < 0 || n > 9) {
                throw new JmlAssertionError.PreconditionEntry();
            }
            return n;
        }

        /** Breaks its contract for n = 4. */
        public static int broken(int n) {
            if (n == 4) {
                throw new JmlAssertionError("JML postcondition is false\nAssociated declaration");
            }
            return n;
        }

        /** Ends with an exception of its own, which its contract may allow. */
        public static int exceptional(int n) {
            throw new IllegalArgumentException(Integer.toString(n));
        }

        /** Of the package, with a truth value. */
        static int chosen(boolean first, int n, int m) {
            return first ? n : m;
        }

        /** Has more parameters than all values are tried of. */
        static int sum(int a, int b, int c, int d) {
            return a + b + c + d;
        }

        /** Is not called. */
        private static int hidden(int n) {
            throw new JmlAssertionError("JML postcondition is false");
        }

        /** Cannot be called with integers. */
        public static int other(String text) {
            return text.length();
        }
    }

    private static List<String> exercise(Class<?> type) throws ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            IntegerExercise.main(new String[] {type.getName()});
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void callsWithoutTheirPreconditionAreNotCountedAndTheFirstBrokenContractIsNamed() throws ReflectiveOperationException {
        String name = Checked.class.getName();
        assertThat(exercise(Checked.class)).containsExactlyInAnyOrder("CALLS " + name + ".kept 10",
                "BROKEN " + name + ".broken[4] JML postcondition is false", "CALLS " + name + ".exceptional 24",
                "CALLS " + name + ".chosen " + 2 * 24 * 24, "CALLS " + name + ".sum 10000");
    }
}
