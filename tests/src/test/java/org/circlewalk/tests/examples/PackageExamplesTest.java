package org.circlewalk.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.lemma.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the packages for users begin with lines that are compiled and run here. */
class PackageExamplesTest {
    private static final Path SOURCE = Path.of("src", "test", "java", "org", "circlewalk", "tests", "examples", "PackageExamples.java");

    private static String between(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.circlewalk.spec.gradient", "org.circlewalk.spec.lemma", "org.circlewalk.spec.certified", "org.circlewalk.impl.engine",
        "org.circlewalk.impl.run"})
    void aPageShowsTheLinesThatAreRunHere(String name) throws IOException {
        Path page = Path.of("..", name.split("[.]")[2], "src", "main", "java").resolve(name.replace('.', '/')).resolve("package-info.java");
        // The mark stands before the end of a block whose variables are asked for.
        String shown = between(Files.readString(page), "<pre>\\{@code\n(.*?) \\* }</pre>").replaceAll("(?m)^ \\* ?", "");
        String run = between(Files.readString(SOURCE), "// " + Pattern.quote(name) + " from here\n(.*?) +// " + Pattern.quote(name) + " to here")
                .stripTrailing().stripIndent();
        assertThat(shown.replaceFirst("}\n$", "").stripTrailing()).isEqualTo(run);
    }

    @Test
    void theyFindWhatTheirCommentsSay() {
        assertThat(PackageExamples.gradient()).isEqualTo(new BigFraction(-17_649_509, 90_000_000));
        assertThat(PackageExamples.lemma().outcome()).isEqualTo(Evidence.Outcome.FAILS);
        assertThat(PackageExamples.certified()).contains(new BigFraction(64, 125));
        double[] engine = PackageExamples.engine();
        assertThat(engine[0]).isPositive().isLessThan(1e-12 * engine[1]);
        assertThat(PackageExamples.run().step()).isEqualTo(100);
    }
}
