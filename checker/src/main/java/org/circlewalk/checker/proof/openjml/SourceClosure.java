package org.circlewalk.checker.proof.openjml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which sources OpenJML must read to prove a class: those that it names, directly or through others. OpenJML knows the
 * contracts of those sources only that are listed. A missing one can make a proof fail, but never succeed, since a method
 * without a contract promises nothing.
 */
final class SourceClosure {
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}_$]+");

    private final Map<Path, Set<String>> words = new LinkedHashMap<>();

    /** @param files the sources with a contract, relative to the root */
    SourceClosure(Path root, List<Path> files) {
        files.forEach(file -> words.put(file, words(root.resolve(file))));
    }

    private static Set<String> words(Path file) {
        try {
            return NOT_A_WORD.splitAsStream(Files.readString(file)).collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The source itself and all that it needs. */
    List<Path> of(Path source) {
        Set<Path> closure = new TreeSet<>(Set.of(source));
        Deque<Path> open = new ArrayDeque<>(closure);
        while (!open.isEmpty()) {
            Set<String> named = words.getOrDefault(open.pop(), Set.of());
            for (Path file : words.keySet()) {
                if (named.contains(file.getFileName().toString().replace(".java", "")) && closure.add(file)) {
                    open.push(file);
                }
            }
        }
        return List.copyOf(closure);
    }
}
