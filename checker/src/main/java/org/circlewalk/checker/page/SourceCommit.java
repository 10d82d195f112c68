package org.circlewalk.checker.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * The commit that the program was built from, as the build wrote it down.
 *
 * @param id   its first digits
 * @param date the day it was made, as in 2026-11-27
 */
record SourceCommit(String id, String date) {
    /** The commit; nothing if the program was built from a tree without a history. */
    static Optional<SourceCommit> read() {
        Properties written = new Properties();
        try (InputStream resource = SourceCommit.class.getResourceAsStream("commit.properties")) {
            written.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SourceCommit commit = new SourceCommit(written.getProperty("commit"), written.getProperty("date"));
        // The build leaves a name that it does not know as it stands.
        return Optional.of(commit).filter(known -> known.id().matches("[0-9a-f]+") && known.date().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
    }

    /** What the page says of it. */
    String words() {
        return "Made from commit " + id + " of " + date;
    }
}
