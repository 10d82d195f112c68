package org.circlewalk.checker.openjml;

import java.util.List;

/** How numbers are understood in every proof. It is asked for in so many words, whatever OpenJML's defaults are. */
public final class ArithmeticMode {
    /** For people. */
    public static final String DESCRIPTION = "code: Java's arithmetic, an overflow is an error; contracts: mathematical integers";

    static final List<String> OPTIONS = List.of("--code-math=safe", "--spec-math=bigint", "--arithmetic-failure=soft");

    private ArithmeticMode() {
    }
}
