package org.circlewalk.checker.console.output;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** Names of files that are soon renamed or gone: hidden, short whatever the final name is, and never the same twice. */
final class TemporaryName {
    private TemporaryName() {
    }

    /** A file in a directory, not made yet. */
    static Path in(Path directory) {
        return directory.resolve(".circlewalk-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".part");
    }
}
