package org.circlewalk.spec.attack;

/** A method of a local class has a contract, which nobody proves. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        final class Local {
            //@ public normal_behavior
            //@   ensures \result == 7;
            //@ pure
            int same(int k) {
                return k;
            }
        }
        return new Local().same(n);
    }
}
