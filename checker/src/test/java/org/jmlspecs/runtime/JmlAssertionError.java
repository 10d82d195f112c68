package org.jmlspecs.runtime;

/** Stands for the error of the same name that OpenJML's runtime throws, which is only there in OpenJML's own Java. */
public class JmlAssertionError extends Error {
    private static final long serialVersionUID = 1L;

    public JmlAssertionError(String message) {
        super(message);
    }

    /** The precondition of a method that was called from outside. */
    public static final class PreconditionEntry extends JmlAssertionError {
        private static final long serialVersionUID = 1L;

        public PreconditionEntry() {
            super("JML precondition is false");
        }
    }
}
