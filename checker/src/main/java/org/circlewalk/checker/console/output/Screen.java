package org.circlewalk.checker.console.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * Where reports for people are shown. On a terminal lines end at its right edge and verdicts have a colour; everywhere else the
 * width is fixed and there are no colours, so that equal results are equal bytes.
 *
 * @param width    in characters
 * @param coloured whether there are colours
 */
public record Screen(int width, boolean coloured) {
    /** The width of what is no terminal, unless the environment says another in COLUMNS. */
    public static final int STANDARD_WIDTH = 100;

    private static final int NARROWEST = 40;
    private static final int WIDEST = 10_000;
    /** The launcher sets it if standard output is a terminal, since Java cannot tell. */
    private static final String TERMINAL_WIDTH = "circlewalk.columns";
    /** A line does not end before or after one of these, if that can be helped. */
    private static final Set<String> SIGNS = Set.of("=", "≤", "<", "≥", ">", "∈", "→", "≈", "·", "~", "+", "−");
    private static final Pattern BLANK = Pattern.compile(" +");

    /** The screen of standard output. */
    public static Screen standard() {
        String terminal = System.getProperty(TERMINAL_WIDTH);
        return of(terminal, System.getenv("COLUMNS"), System.getenv("NO_COLOR"), System.getenv("TERM"));
    }

    /**
     * A screen as the environment describes it.
     *
     * @param terminal the width of the terminal, or null if it is none
     * @param columns  what COLUMNS says; it goes before the terminal's own width
     * @param noColour what NO_COLOR says; anything but nothing switches colours off
     * @param kind     what TERM says
     */
    static Screen of(String terminal, String columns, String noColour, String kind) {
        boolean coloured = terminal != null && (noColour == null || noColour.isEmpty()) && !"dumb".equals(kind);
        return new Screen(width(columns, width(terminal, STANDARD_WIDTH)), coloured);
    }

    private static int width(String text, int otherwise) {
        return text != null && text.matches("[1-9][0-9]{0,4}")
                ? Math.min(WIDEST, Math.max(NARROWEST, Integer.parseInt(text))) : otherwise;
    }

    /** The text in the colour, a style of picocli such as "bold,red", if there are colours. */
    public String inColour(String style, String text) {
        return coloured ? Ansi.ON.string("@|" + style + " " + text + "|@") : text;
    }

    /** Prints sentences, each from the start of a line. */
    public void print(PrintWriter out, List<String> sentences) {
        sentences.forEach(sentence -> lines(sentence, 0).forEach(out::println));
    }

    /** A text in lines of at most {@code width − indent} characters. Words are never cut, so a longer one has a longer line. */
    public List<String> lines(String text, int indent) {
        int room = Math.max(1, width - indent);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(text, room)) {
            if (line.length() > 0 && characters(line) + 1 + characters(piece) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(piece);
        }
        lines.add(line.toString());
        return lines;
    }

    /** What a line is not broken within: words, and equations such as "K = 5" as long as they fit a line. */
    private static List<String> pieces(String text, int room) {
        List<String> pieces = new ArrayList<>();
        String before = "";
        for (String word : BLANK.split(text.strip())) {
            int last = pieces.size() - 1;
            boolean bound = last >= 0 && (SIGNS.contains(word) || SIGNS.contains(before));
            if (bound && characters(pieces.get(last)) + 1 + characters(word) <= room) {
                pieces.set(last, pieces.get(last) + " " + word);
            } else {
                pieces.add(word);
            }
            before = word;
        }
        return pieces;
    }

    private static int characters(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
