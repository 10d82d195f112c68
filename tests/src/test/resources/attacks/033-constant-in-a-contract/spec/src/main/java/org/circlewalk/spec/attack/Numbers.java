package org.circlewalk.spec.attack;

/** Numbers. */
final class Numbers {
    static final int SEVEN = 7;

    private Numbers() {
    }
}
