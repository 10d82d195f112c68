package org.circlewalk.spec.attack;

/** A class within another has a contract. */
public final class Trick {
    private Trick() {
    }

    static final class Inner {
        private Inner() {
        }

        //@ public normal_behavior
        //@   ensures \result == 7;
        //@ pure
        public static int seven(int n) {
            return n;
        }
    }
}
