package org.circlewalk.checker.spark;

import java.io.Serializable;
import org.circlewalk.checker.console.work.Errand;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What an executor does: one errand with one argument. An errand that throws would throw again, so that is an outcome, not a lost task. */
final class Task extends AbstractFunction1<Iterator<String>, Task.Outcome> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Errand errand;

    Task(Errand errand) {
        this.errand = errand;
    }

    /**
     * What became of an argument.
     *
     * @param text    the result, or what was thrown
     * @param isThrown which of both
     */
    record Outcome(String text, boolean isThrown) implements Serializable {
        /** @throws IllegalStateException if the errand threw something */
        String result() {
            if (isThrown) {
                throw new IllegalStateException("On an executor: " + text);
            }
            return text;
        }
    }

    @Override
    public Outcome apply(Iterator<String> arguments) {
        try {
            return new Outcome(errand.done(arguments.next()), false);
        } catch (RuntimeException thrown) {
            return new Outcome(thrown.toString(), true);
        }
    }
}
