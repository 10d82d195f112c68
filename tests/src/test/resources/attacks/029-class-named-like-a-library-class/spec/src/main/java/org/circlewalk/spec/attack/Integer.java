package org.circlewalk.spec.attack;

/** Numbers. */
final class Integer {
    static final int MAX_VALUE = 3;

    private Integer() {
    }
}
