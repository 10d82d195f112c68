package org.circlewalk.checker.proof.openjml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/**
 * The lines of sources, which OpenJML quotes in its warnings as lines of its log. One that reads like a line of the log itself could
 * say that a method is proved, wherefore it is refused.
 */
final class QuotedLines {
    private QuotedLines() {
    }

    /**
     * Requires that no line of the files could be taken for a line of the log.
     *
     * @throws RefusedInputException if one could
     */
    static void requireHarmless(List<Path> files) {
        files.forEach(QuotedLines::requireHarmless);
    }

    private static void requireHarmless(Path file) {
        try {
            List<String> lines = Files.readString(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (ProofLog.reads(lines.get(i))) {
                    throw new RefusedInputException("Line " + (i + 1) + " of " + file + " is \"" + lines.get(i).strip()
                            + "\", but it must not read like a line of OpenJML's log, in which OpenJML quotes it.");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
