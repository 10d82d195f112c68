package org.circlewalk.checker.console.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntSupplier;

/**
 * Standard input of the command that runs on this thread. A command reads its documents on the thread that it was started
 * on, so commands on several threads of one program each have an input of their own.
 */
public final class StandardInput {
    private static final ThreadLocal<InputStream> CURRENT = new ThreadLocal<>();

    private StandardInput() {
    }

    /**
     * Runs a command to which {@code input} is standard input.
     *
     * @return what the command returns
     */
    public static int during(InputStream input, IntSupplier command) {
        InputStream before = CURRENT.get();
        CURRENT.set(input);
        try {
            return command.getAsInt();
        } finally {
            CURRENT.set(before);
        }
    }

    /**
     * All that is left of it.
     *
     * @throws IOException if it cannot be read, or no command runs on this thread
     */
    static byte[] readAll() throws IOException {
        InputStream input = CURRENT.get();
        if (input == null) {
            throw new IOException("no command runs on this thread");
        }
        return input.readAllBytes();
    }
}
