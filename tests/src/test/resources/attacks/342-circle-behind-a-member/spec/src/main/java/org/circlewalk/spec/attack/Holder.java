package org.circlewalk.spec.attack;

/** Try. */
public final class Holder {
    public final Node v;
    private final /*@ spec_public @*/ Node[] all;
    //@ public invariant (\forall int d; 0 <= d < all.length; all[d] != null);

    //@ public normal_behavior
    //@   ensures this.v == v;
    //@ pure
    public Holder(Node v) {
        this.v = v;
        this.all = new Node[0];
    }

    //@ public normal_behavior
    //@   ensures \result == v;
    //@ pure
    public Node node() {
        return v;
    }

    //@ public normal_behavior
    //@   ensures \result == this;
    //@ pure
    public Holder self() {
        return this;
    }

    //@ public normal_behavior
    //@   ensures \fresh(\result) && \result.length == 0;
    //@ pure
    public Node[] all() {
        return new Node[0];
    }
}
