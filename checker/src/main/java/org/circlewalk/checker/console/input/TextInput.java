package org.circlewalk.checker.console.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/** Text from a file or from standard input. */
public final class TextInput {
    private TextInput() {
    }

    /**
     * Reads a text in UTF-8.
     *
     * @param parameter the name of the option, for the sentence of a refusal
     * @param source    the name of a file, or "-" for standard input
     * @throws RefusedInputException if it cannot be read
     */
    public static String read(String parameter, String source) {
        try {
            byte[] bytes = "-".equals(source) ? StandardInput.readAll() : Files.readAllBytes(Path.of(source));
            return text(parameter, source, bytes);
        } catch (NoSuchFileException | InvalidPathException missing) {
            throw refused(parameter, source, "a file that exists");
        } catch (IOException unreadable) {
            throw refused(parameter, source, "a file that can be read");
        }
    }

    /**
     * The text that bytes spell in UTF-8.
     *
     * @param parameter the name of the option, for the sentence of a refusal
     * @param source    the name of the file they are from, or "-" for standard input
     * @throws RefusedInputException if they spell none
     */
    public static String text(String parameter, String source, byte... bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noText) {
            throw refused(parameter, source, "text in UTF-8");
        }
    }

    private static RefusedInputException refused(String parameter, String source, String allowed) {
        String name = "-".equals(source) ? "standard input" : source;
        return new RefusedInputException(parameter + " is \"" + name + "\", but it must be " + allowed + ".");
    }
}
