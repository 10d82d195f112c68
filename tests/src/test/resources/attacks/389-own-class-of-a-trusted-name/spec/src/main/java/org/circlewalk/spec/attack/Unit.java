package org.circlewalk.spec.attack;

final class Unit {
    private Unit() {
    }

    //@ normal_behavior
    //@   ensures \result == 1;
    //@ pure
    static int one() {
        return 1;
    }
}
