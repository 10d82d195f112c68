package org.circlewalk.spec.attack;

final class Other {
    private final /*@ spec_public @*/ int[] kept;

    //@ public normal_behavior
    //@   ensures this.kept == given;
    //@ pure
    public Other(int[] given) {
        kept = given;
    }

    //@ public normal_behavior
    //@   ensures \result == kept;
    //@ pure
    public int[] get() {
        return kept;
    }
}
