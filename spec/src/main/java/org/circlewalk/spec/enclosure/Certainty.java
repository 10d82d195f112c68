package org.circlewalk.spec.enclosure;

/** The answer to a question about numbers of which only enclosures are known. */
public enum Certainty {
    /** Yes for all numbers of the intervals. */
    CERTAINLY,
    /** No for all numbers of the intervals. */
    CERTAINLY_NOT,
    /** The intervals contain numbers for which it is so and numbers for which it is not, or are too wide to tell. */
    UNDECIDED;

    /** Whether this is the answer yes; neither of the other two is. */
    //@ public normal_behavior
    //@   ensures \result == (this == CERTAINLY);
    //@ pure
    public boolean isCertain() {
        return this == CERTAINLY;
    }

    /** The answer to the opposite question. */
    public Certainty not() {
        return switch (this) {
            case CERTAINLY -> CERTAINLY_NOT;
            case CERTAINLY_NOT -> CERTAINLY;
            case UNDECIDED -> UNDECIDED;
        };
    }

    /** The answer to the question whether both are so. */
    public Certainty and(Certainty other) {
        if (this == CERTAINLY_NOT || other == CERTAINLY_NOT) {
            return CERTAINLY_NOT;
        }
        return this == CERTAINLY ? other : UNDECIDED;
    }

    /** The answer to the question whether at least one is so. */
    public Certainty or(Certainty other) {
        return not().and(other.not()).not();
    }
}
