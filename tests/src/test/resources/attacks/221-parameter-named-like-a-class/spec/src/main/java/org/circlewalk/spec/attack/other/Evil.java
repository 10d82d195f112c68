package org.circlewalk.spec.attack.other;

public final class Evil {
    //@ public normal_behavior
    //@   ensures true;
    //@ pure
    public Evil() {
    }
    //@ public normal_behavior
    //@   ensures \result == 2;
    //@ pure
    public int one() {
        return 2;
    }
}
