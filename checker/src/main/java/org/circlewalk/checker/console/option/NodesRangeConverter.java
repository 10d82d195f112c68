package org.circlewalk.checker.console.option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of K such as {@code 5..24}, or one K. */
public final class NodesRangeConverter extends StrictConverter<NodesRangeConverter.Range> {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:\\.\\.(\\d{1,6}))?");

    /** From {@code first} to {@code last}, both included. */
    public record Range(int first, int last) {
    }

    /** Made by picocli. */
    public NodesRangeConverter() {
        super("a range a..b with 3 ≤ a ≤ b ≤ 999999, or one such integer");
    }

    @Override
    protected Range parse(String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        return first >= 3 && last >= first ? new Range(first, last) : null;
    }
}
