package org.circlewalk.checker.proof.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a source into words. Contracts are cut like code: a contract is a comment that begins with {@code //@} or
 * {@code /*@}, where JML allows guards such as {@code //-RAC@} between the slashes and the sign.
 */
final class Scanner {
    private static final Pattern MARKER = Pattern.compile("(?://|/\\*)(?:[+-]\\w*)*@+");
    /** Names are those of Java, with its accents and currency signs; a name that is cut in two would be found nowhere. */
    private static final Pattern WORD = Pattern.compile(
            "\\\\?\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*|\\p{N}[\\p{L}\\p{N}_.]*");
    private static final String TEXT_BLOCK = "\"\"\"";
    /** Signs are kept together as they stand, since a + ++b is not a++ + b. */
    static final Pattern SIGNS = Pattern.compile("[-+*/%&|^!=<>?:~#@]+");
    private static final Pattern INFORMAL = Pattern.compile("\\(\\*(?s:.*?)\\*\\)");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();

    Scanner(String text) {
        this.text = text;
        scan(0, text.length(), false);
    }

    List<Token> tokens() {
        return List.copyOf(tokens);
    }

    List<Comment> comments() {
        return List.copyOf(comments);
    }

    private void scan(int from, int end, boolean jml) {
        int at = from;
        boolean lineBegins = false;
        while (at < end) {
            char character = text.charAt(at);
            if (Character.isWhitespace(character)) {
                lineBegins |= character == '\n';
                at++;
            } else if (jml && lineBegins && character == '@') {
                at++;
            } else {
                at = text.startsWith("//", at) || text.startsWith("/*", at) ? comment(at, end, jml) : token(at, end, jml);
                lineBegins = false;
            }
        }
    }

    private int comment(int at, int limit, boolean jml) {
        boolean line = text.startsWith("//", at);
        int close = line ? text.indexOf('\n', at) : text.indexOf("*/", at + 2);
        int end = Math.min(limit, close < 0 ? limit : line ? close : close + 2);
        Matcher marker = MARKER.matcher(text).region(at, end);
        boolean contract = marker.lookingAt();
        comments.add(new Comment(text.substring(at, end), at, contract));
        if (contract) {
            int last = line || close < 0 ? end : close;
            while (!line && last > marker.end() && text.charAt(last - 1) == '@') {
                last--;
            }
            scan(marker.end(), last, true);
        }
        return end;
    }

    private int token(int at, int end, boolean jml) {
        int length = Math.max(1, literal(at, end));
        for (Pattern pattern : List.of(WORD, jml ? INFORMAL : WORD, SIGNS)) {
            Matcher matcher = pattern.matcher(text).region(at, end);
            if (matcher.lookingAt()) {
                length = pattern == SIGNS ? signs(at, matcher.end()) : matcher.end() - at;
                break;
            }
        }
        tokens.add(new Token(text.substring(at, at + length), at, jml));
        return at + length;
    }

    /** The length of what stands in quotes from here on, 0 if nothing does. A pattern would use up the stack for a long one. */
    private int literal(int at, int end) {
        String quote = text.startsWith(TEXT_BLOCK, at) ? TEXT_BLOCK : text.substring(at, at + 1);
        if (!"\"".equals(quote) && !"'".equals(quote) && !TEXT_BLOCK.equals(quote)) {
            return 0;
        }
        int close = at + quote.length();
        while (close + quote.length() <= end && !text.startsWith(quote, close)) {
            close += text.charAt(close) == '\\' ? 2 : 1;
        }
        int lineEnd = text.indexOf('\n', at);
        boolean inOneLine = lineEnd < 0 || close < lineEnd;
        return close + quote.length() <= end && (inOneLine || quote.equals(TEXT_BLOCK)) ? close + quote.length() - at : 0;
    }

    /** The signs up to the next comment. */
    private int signs(int at, int end) {
        for (int position = at + 1; position < end; position++) {
            if (text.startsWith("//", position) || text.startsWith("/*", position)) {
                return position - at;
            }
        }
        return end - at;
    }
}
