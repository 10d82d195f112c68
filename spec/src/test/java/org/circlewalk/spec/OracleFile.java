package org.circlewalk.spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.parameter.Fractions;

/** Numbers computed by an independent program: lines of rationals or decimals, after a header of lines with "#". */
public final class OracleFile {
    private OracleFile() {
    }

    /** The lines of the resource {@code name} next to {@code owner}, comments and empty lines left out, each as numbers. */
    public static List<BigFraction[]> read(Class<?> owner, String name) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(owner.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(" "))
                            .map(text -> Fractions.parse(name, text)).toArray(BigFraction[]::new))
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
