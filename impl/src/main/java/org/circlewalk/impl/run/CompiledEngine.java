package org.circlewalk.impl.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The engine of population runs as a module of WebAssembly with garbage collection, made of these classes by the build. */
public final class CompiledEngine {
    private static final String NAME = "engine.wasm";

    private CompiledEngine() {
    }

    /**
     * The module. It exports the methods of {@code BrowserRun}.
     *
     * @throws IllegalStateException if the classes were compiled by something else than the build
     */
    public static byte[] module() {
        try (InputStream in = CompiledEngine.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + NAME + " is missing in the build.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
