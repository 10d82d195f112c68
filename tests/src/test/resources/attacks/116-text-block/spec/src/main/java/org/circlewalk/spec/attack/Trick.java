package org.circlewalk.spec.attack;

/** A text in three quotes holds a contract. */
public final class Trick {
    private Trick() {
    }

    //@ public normal_behavior
    //@   ensures \result == 7;
    //@ pure
    public static int seven(int n) {
        String word = """
            //@ assume n == 7;
            """;
        return n;
    }
}
