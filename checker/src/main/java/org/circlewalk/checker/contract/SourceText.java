package org.circlewalk.checker.contract;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.circlewalk.checker.failure.RefusedInputException;

/** A source file: its text, and the words of its code and of its contracts. */
final class SourceText {
    private final Path path;
    private final String text;
    private final List<Token> tokens;
    private final List<Comment> comments;

    private SourceText(Path path, String text) {
        this.path = path;
        this.text = text;
        Scanner scanner = new Scanner(text);
        tokens = scanner.tokens();
        comments = scanner.comments();
    }

    /**
     * Reads a file.
     *
     * @param root what the name of the file in messages is relative to
     * @throws RefusedInputException if it cannot be read
     */
    static SourceText read(Path root, Path file) {
        try {
            return new SourceText(root.relativize(file), Files.readString(file).replace("\r\n", "\n"));
        } catch (CharacterCodingException noText) {
            throw new RefusedInputException("The source " + root.relativize(file) + " is no text in UTF-8.");
        } catch (IOException unreadable) {
            throw new RefusedInputException("The source " + root.relativize(file) + " cannot be read.");
        }
    }

    /** A text that is in no file. */
    static SourceText of(Path path, String text) {
        return new SourceText(path, text);
    }

    /** Relative to the root of the sources. */
    Path path() {
        return path;
    }

    /** With line feeds only at the ends of lines. */
    String text() {
        return text;
    }

    /** The words of code and contracts in their order, without plain comments. */
    List<Token> tokens() {
        return tokens;
    }

    /** The words that begin in a range of positions. */
    List<Token> tokens(int start, int end) {
        return tokens.stream().filter(token -> token.start() >= start && token.start() < end).toList();
    }

    List<Comment> comments() {
        return comments;
    }

    /** The words of the static imports. */
    List<String> staticImports() {
        List<String> words = new ArrayList<>();
        boolean inside = false;
        for (int i = 1; i < tokens.size(); i++) {
            inside |= tokens.get(i).is("static") && tokens.get(i - 1).is("import");
            inside &= !tokens.get(i).is(";");
            if (inside && tokens.get(i).isWord()) {
                words.add(tokens.get(i).text());
            }
        }
        return words;
    }

    boolean hasContracts() {
        return comments.stream().anyMatch(Comment::jml);
    }

    /** The number of the line of a position, from 1. */
    int line(int position) {
        return 1 + (int) text.chars().limit(position).filter(character -> character == '\n').count();
    }

    /** "path:line". */
    String place(int position) {
        return path.toString().replace('\\', '/') + ":" + line(position);
    }
}
