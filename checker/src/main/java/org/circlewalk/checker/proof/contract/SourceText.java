package org.circlewalk.checker.proof.contract;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/** A source file: its text, and the words of its code and of its contracts. */
public final class SourceText {
    /** The readers of a clause take time that grows faster than its length. */
    private static final int MOST_WORDS = 1000;

    private final Path path;
    private final String text;
    private final List<Token> tokens;
    private final List<Comment> comments;
    private final List<String> imports;

    private SourceText(Path path, String text) {
        this.path = path;
        this.text = text;
        Scanner scanner = new Scanner(text);
        tokens = scanner.tokens();
        comments = scanner.comments();
        imports = imports(tokens);
    }

    /**
     * Reads a file.
     *
     * @param root what the name of the file in messages is relative to
     * @throws RefusedInputException if it cannot be read, or holds something that is not the same to all who read it, see {@link
     *     UnequalReading}, or a clause that is too long
     */
    static SourceText read(Path root, Path file) {
        try {
            String text = Files.readString(file).replace("\r\n", "\n");
            UnequalReading.in(text).ifPresent(reason -> {
                throw new RefusedInputException("The source " + root.relativize(file) + " " + reason);
            });
            SourceText source = new SourceText(root.relativize(file), text);
            source.requireShortClauses();
            return source;
        } catch (CharacterCodingException noText) {
            throw new RefusedInputException("The source " + root.relativize(file) + " is no text in UTF-8.");
        } catch (IOException unreadable) {
            throw new RefusedInputException("The source " + root.relativize(file) + " cannot be read.");
        }
    }

    private void requireShortClauses() {
        int words = 0;
        for (Token token : tokens) {
            words = token.jml() && !token.is(";") ? words + 1 : 0;
            if (words > MOST_WORDS) {
                throw new RefusedInputException("The source " + path + " holds a clause of a contract that has more than " + MOST_WORDS
                        + " words and signs up to line " + line(text, token.start()) + ", but it must have no more before the next semicolon.");
            }
        }
    }

    /** A text that is in no file. */
    public static SourceText of(Path path, String text) {
        return new SourceText(path, text);
    }

    /** Relative to the root of the sources. */
    public Path path() {
        return path;
    }

    /** With line feeds only at the ends of lines. */
    public String text() {
        return text;
    }

    /** The words of code and contracts in their order, without plain comments. */
    public List<Token> tokens() {
        return tokens;
    }

    /** The words that begin in a range of positions. */
    public List<Token> tokens(int start, int end) {
        return tokens.subList(firstFrom(start), firstFrom(end));
    }

    /** Those of them that stand in contracts. */
    public List<Token> contracts(int start, int end) {
        return tokens(start, end).stream().filter(Token::jml).toList();
    }

    /** The index of the first word that begins at a position or behind it. */
    private int firstFrom(int position) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The comments in their order, those within contracts behind the contract that they stand in. */
    public List<Comment> comments() {
        return comments;
    }

    /** The imports, each as its words with blanks between them. */
    public List<String> imports() {
        return imports;
    }

    private static List<String> imports(List<Token> tokens) {
        List<String> imports = new ArrayList<>();
        StringBuilder words = null;
        for (Token token : tokens) {
            if (token.is("import")) {
                words = new StringBuilder();
            } else if (words != null && token.is(";")) {
                imports.add(words.toString().strip());
                words = null;
            } else if (words != null) {
                words.append(token.text()).append(' ');
            } else if (token.is("{")) {
                break;
            }
        }
        return List.copyOf(imports);
    }

    /** Whether JML reads any of its comments. */
    public boolean hasContracts() {
        return comments.stream().anyMatch(Comment::jml);
    }

    /** The number of the line of a position, from 1. */
    public int line(int position) {
        return line(text, position);
    }

    /** The number of the line of a position in a text, from 1. */
    static int line(String text, int position) {
        return 1 + (int) text.chars().limit(position).filter(character -> character == '\n').count();
    }

    /** "path:line". */
    public String place(int position) {
        return path.toString().replace('\\', '/') + ":" + line(position);
    }
}
