package org.circlewalk.spec.parameter;

/**
 * A parameter lies outside its domain. The message is one sentence that names the parameter, its value and what is
 * allowed, fit to be shown to a person as it is.
 */
public final class InvalidParameterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * @param parameter the parameter's name as its user writes it, e.g. {@code "K"}
     * @param value     the value that was refused
     * @param allowed   what is allowed, as the end of a sentence that begins "it must be"
     */
    public InvalidParameterException(String parameter, Object value, String allowed) {
        super(parameter + " is " + value + ", but it must be " + allowed + ".");
    }

    /** Throws an {@code InvalidParameterException} with the given words unless {@code condition} holds. */
    public static void require(boolean condition, String parameter, Object value, String allowed) {
        if (!condition) {
            throw new InvalidParameterException(parameter, value, allowed);
        }
    }
}
