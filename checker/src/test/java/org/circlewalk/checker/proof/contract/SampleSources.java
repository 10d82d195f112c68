package org.circlewalk.checker.proof.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small sources in a directory of their own. */
public record SampleSources(Path root) {
    /** A class in the package {@code sample} of the module {@code spec}. */
    public SampleSources with(String className, String body) {
        return write(Path.of("spec", "src", "main", "java", "sample", className + ".java"),
                "package sample;\n\nimport org.apache.commons.math3.fraction.BigFraction;\n\npublic final class " + className
                        + " {\n" + body + "\n}\n");
    }

    /** The trusted contract of BigFraction. */
    public SampleSources trusting(String body) {
        return write(Path.of("spec", "src", "main", "jml", "org", "apache", "commons", "math3", "fraction", "BigFraction.jml"),
                "package org.apache.commons.math3.fraction;\n\npublic class BigFraction {\n" + body + "\n}\n");
    }

    private SampleSources write(Path file, String text) {
        try {
            Files.createDirectories(root.resolve(file).getParent());
            Files.writeString(root.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What they say about contracts. */
    public ContractedSources read() {
        return ContractedSources.read(root);
    }
}
