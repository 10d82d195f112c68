package org.circlewalk.spec;

/** A constant that is read before it is made. */
public enum X {
    /** One. */
    ONE;

    private final boolean missing = one() == null;

    //@ public normal_behavior
    //@   ensures \result != null;
    //@ pure
    public static X one() {
        return ONE;
    }

    /** Whether one() returned null. */
    public boolean isMissing() {
        return missing;
    }
}
