package org.circlewalk.spec.attack;

final class Single {
    private final /*@ spec_public @*/ int number;

    //@ normal_behavior
    //@   ensures this.number == number;
    //@ pure
    Single(int number) {
        this.number = number;
    }

    /*@ normal_behavior
      @   ensures clone() != null;
      @ pure
      @ model void cloned() {
      @ }
      @*/
}
