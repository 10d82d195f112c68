package org.circlewalk.spec.attack;

/** A method of an anonymous class has a contract, which nobody proves. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        return new Object() {
            //@ public normal_behavior
            //@   ensures \result == 7;
            //@ pure
            int same(int k) {
                return k;
            }
        }.same(n);
    }
}
