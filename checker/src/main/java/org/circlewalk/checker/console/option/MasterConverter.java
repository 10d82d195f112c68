package org.circlewalk.checker.console.option;

import java.util.regex.Pattern;

/** The master of an Apache Spark, as Spark names it. */
public final class MasterConverter extends StrictConverter<String> {
    /** The master that spark-submit was given. */
    public static final String SUBMITTED = "submitted";
    private static final String HOST_AND_PORT = "([\\w.-]+|\\[[0-9a-fA-F:]+\\]):[0-9]{1,5}";
    private static final Pattern MASTER = Pattern.compile("local(\\[([1-9][0-9]{0,2}|\\*)\\])?|spark://" + HOST_AND_PORT + "(," + HOST_AND_PORT
            + ")*|" + SUBMITTED);

    /** Made by picocli. */
    public MasterConverter() {
        super("local[n], spark://HOST:PORT or, under spark-submit, " + SUBMITTED);
    }

    @Override
    protected String parse(String text) {
        return MASTER.matcher(text).matches() ? text : null;
    }
}
