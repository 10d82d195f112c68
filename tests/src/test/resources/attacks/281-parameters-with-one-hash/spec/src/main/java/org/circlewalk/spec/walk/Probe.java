package org.circlewalk.spec.walk;


/** Probe. */
public final class Probe {
    private Probe() {
    }

    //@ public normal_behavior
    //@   ensures \result && \result;
    //@ pure
    public static boolean f(int theFirstOfTwoNumbersThatAreComparedByThisProbesdpctag, int theFirstOfTwoNumbersThatAreComparedByThisProbeootoasz) {
        return theFirstOfTwoNumbersThatAreComparedByThisProbesdpctag == theFirstOfTwoNumbersThatAreComparedByThisProbeootoasz;
    }


}
