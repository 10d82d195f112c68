package org.circlewalk.spec.attack;

/** Answers. */
public enum Answer {
    /** Seven. */
    YES,
    /** Six. */
    NO {
        @Override
        public int seven() {
            return 6;
        }
    };

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public int seven() {
        return 7;
    }
}
