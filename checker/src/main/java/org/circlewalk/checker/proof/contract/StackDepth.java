package org.circlewalk.checker.proof.contract;

import java.util.function.Supplier;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/** Reads sources by recursion, in which a reader goes as deep as what it reads, and the stack is as deep as it is. */
public final class StackDepth {
    private StackDepth() {
    }

    /**
     * The result of a reading.
     *
     * @throws RefusedInputException if the stack does not suffice for it
     */
    public static <T> T enough(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (StackOverflowError deep) {
            throw refused();
        } catch (IllegalStateException ofCompiler) {
            if (ofCompiler.getCause() instanceof StackOverflowError) {
                throw refused();
            }
            throw ofCompiler;
        }
    }

    private static RefusedInputException refused() {
        return new RefusedInputException("The sources hold an expression that is too deep to be read, but its parts must be nested and joined "
                + "fewer times.");
    }
}
