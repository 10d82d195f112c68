package org.circlewalk.tests.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's lines of Java are those that are compiled and run here, and print what it says. */
class ReadmeExampleTest {
    private static final Path SOURCE = Path.of("src", "test", "java", "org", "circlewalk", "tests", "examples", "FirstSteps.java");

    private static String between(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1).stripTrailing().stripIndent();
    }

    @Test
    void theReadmeShowsTheLinesThatAreRunHereAndWhatTheyPrint() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        String section = between(readme, "\n## From Java\n(.*?)\n## ");
        assertThat(between(section, "```java\n(.*?)```").replace("System.out.", "out."))
                .isEqualTo(between(Files.readString(SOURCE), "// README from here\n(.*?)        // README to here"));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        FirstSteps.show(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8).strip()).isEqualTo(between(section, "```\n(∂L.*?)```"));
    }
}
