package org.circlewalk.spec.attack;

/** Not seven. */
public final class Trick {
    private Trick() {
    }

    /** Six. */
    public static int seven(int n) {
        return 6;
    }
}
