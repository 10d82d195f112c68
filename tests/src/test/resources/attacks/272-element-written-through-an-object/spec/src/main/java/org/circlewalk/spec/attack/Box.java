package org.circlewalk.spec.attack;

final class Box {
    private final /*@ spec_public @*/ Trick inner;

    //@ public normal_behavior
    //@   ensures this.inner == inner;
    //@ pure
    public Box(Trick inner) {
        this.inner = inner;
    }

    //@ public normal_behavior
    //@   ensures \result == inner;
    //@ pure
    public Trick inner() {
        return inner;
    }
}
