package org.circlewalk.spec.attack;

/** A contract is switched by a sign without a key. */
public final class Trick {
    private Trick() {
    }

    //-@ public normal_behavior
    //-@   ensures \result == 7;
    public static int seven(int n) {
        return n;
    }
}
