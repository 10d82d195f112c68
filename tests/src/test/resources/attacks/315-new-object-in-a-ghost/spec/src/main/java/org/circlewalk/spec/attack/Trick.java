package org.circlewalk.spec.attack;

public final class Trick {
    private final /*@ spec_public @*/ int n;

    //@ public normal_behavior
    //@   ensures this.n == n;
    //@ pure
    public Trick(int n) {
        this.n = n;
    }

    //@ public normal_behavior
    //@   ensures \result.n == n;
    //@ pure
    public static Trick make(int n) {
        return new Trick(n);
    }

    //@ public normal_behavior
    //@   ensures \result == 0;
    //@ pure
    public static int same(int n) {
        //@ ghost Trick p = make(n);
        //@ assert p == make(n);
        return 0;
    }

    //@ public normal_behavior
    //@   ensures \result == 0;
    //@ pure
    public static int same2(int n) {
        //@ ghost Trick p = make(n);
        //@ ghost Trick q = make(n);
        //@ assert p == q;
        return 0;
    }
}
