package org.circlewalk.spec.attack;

final class Trick {
    private final /*@ spec_public @*/ int[] data;

    //@ public invariant data.length == 1 && data[0] >= 0;

    //@ public normal_behavior
    //@   requires b.kept.length == 1 && b.kept[0] >= 0;
    //@   ensures this.data == b.kept;
    //@ pure
    public Trick(Other b) {
        data = b.get();
    }

    //@ public normal_behavior
    //@   ensures \result == 1;
    //@ pure
    public static int value(Trick e) {
        return e.data[0] >= 0 ? 1 : -1;
    }
}
