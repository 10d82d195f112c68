package org.circlewalk.impl.engine;

import java.util.function.Supplier;

/**
 * Which of two classes does the innermost loops: a plain one, or one that uses the Vector API and gives the same bits. The latter
 * is taken where Java was started with {@code --add-modules jdk.incubator.vector} on a processor with vectors of eight
 * doubles.
 */
public final class VectorApi {
    private VectorApi() {
    }

    /**
     * An instance of a class that uses the Vector API, or, where that cannot be, of the plain one.
     *
     * @param name  a public class with a public constructor that throws where the class does not serve
     * @param type  what both are
     * @param plain makes the plain one
     */
    public static <T> T orPlain(String name, Class<T> type, Supplier<T> plain) {
        try {
            return type.cast(Class.forName(name).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError e) {
            // Without the module the class cannot be linked: what it refers to is not there.
            return plain.get();
        }
    }
}
