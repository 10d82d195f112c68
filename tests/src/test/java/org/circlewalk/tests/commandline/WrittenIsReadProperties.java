package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever the program writes for itself it reads: a setting is refused before anything is written, or it is read again. */
class WrittenIsReadProperties {
    private static Path directory;

    @BeforeContainer
    static void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("written");
    }

    @AfterContainer
    static void removeDirectory() throws IOException {
        for (String name : new String[] {"certificate.json", "run.json"}) {
            Files.deleteIfExists(directory.resolve(name));
        }
        Files.delete(directory);
    }

    /** Positive numbers of few and of as many digits as there may be, near 1 and as far away as there may be. */
    @Provide
    Arbitrary<String> numbers() {
        Arbitrary<Integer> exponents = Arbitraries.oneOf(Arbitraries.integers().between(-20, 20), Arbitraries.integers().between(-9999, 9999),
                Arbitraries.of(-9999, -9998, 9998, 9999));
        Arbitrary<Integer> lengths = Arbitraries.of(1, 1, 2, 300, 4000, 9990);
        Arbitrary<String> decimals = Combinators.combine(exponents, lengths)
                .as((exponent, length) -> "0." + "3".repeat(length) + "e" + exponent);
        return Arbitraries.oneOf(decimals, lengths.map(length -> "1/" + "7".repeat(length)), lengths.map(length -> "0." + "9".repeat(length)),
                Arbitraries.of("1/10", "1", "1e-9999", "1e9999"));
    }

    @Provide
    Arbitrary<String> probabilities() {
        return Arbitraries.oneOf(numbers().filter(text -> !text.matches("0.*e[0-9]+|1e.*|1")), Arbitraries.of("7/10", "0", "1"));
    }

    @Property(tries = 20)
    void aCertificateThatIsWrittenIsInOrder(@ForAll("probabilities") String p, @ForAll("numbers") String eta,
            @ForAll("numbers") String epsilon) throws IOException {
        Path file = directory.resolve("certificate.json");
        Files.deleteIfExists(file);
        CommandLine.Result made = CommandLine.run("certify", "--K", "3", "--N", "3", "--M", "4", "--steps", "1", "--digits", "3", "--p", p,
                "--eta", eta, "--epsilon", epsilon, "--json", file.toString());
        assertThat(made.code()).isBetween(0, 2);
        assertThat(Files.exists(file)).isEqualTo(made.code() < 2);
        if (made.code() < 2) {
            CommandLine.Result read = CommandLine.run("certify", "--check", file.toString());
            assertThat(read.code()).as(read.err() + read.out()).isZero();
        }
    }

    @Property(tries = 20)
    void aRunThatIsSavedIsResumed(@ForAll("probabilities") String p, @ForAll("numbers") String eta, @ForAll("numbers") String epsilon)
            throws IOException {
        Path file = directory.resolve("run.json");
        Files.deleteIfExists(file);
        CommandLine.Result made = CommandLine.run("train", "--K", "3", "--N", "3", "--M", "4", "--steps", "1", "--test-sequences", "3", "--p", p,
                "--eta", eta, "--epsilon", epsilon, "--save", file.toString());
        assertThat(made.code()).isIn(0, 2);
        assertThat(Files.exists(file)).isEqualTo(made.code() == 0);
        if (made.code() == 0) {
            CommandLine.Result resumed = CommandLine.run("train", "--resume", file.toString(), "--steps", "2", "--save", file.toString());
            assertThat(resumed.code()).as(resumed.err()).isZero();
        }
    }

    /** Its fractions have twice the digits that the command line had. */
    @Example
    void theSamplesAreReadOrRefused() throws IOException {
        String certify = "certify --K 3 --N 3 --p 7/10 --steps 2 ";
        Path file = directory.resolve("certificate.json");
        for (String epsilon : new String[] {"1e-9999", "1e-3000"}) {
            assertThat(CommandLine.runLine(certify + "--eta 1e-2000 --epsilon " + epsilon + " --json " + file).code()).isEqualTo(1);
            assertThat(CommandLine.runLine("certify --check " + file).assertSuccess().out().replaceAll("\\R", " "))
                    .contains(", not even step 0 of 2.", "The certificate is in order: it holds no state and claims nothing.",
                            "The certificate says that its run ended early, of 2 steps before step 0; why it ended is not checked.");
        }
        CommandLine.runLine(certify + "--eta 1e9999").assertRefused("eta divided by epsilon is 1E+10000, but it must be at most 1E+9000, "
                + "so that a certificate can hold V.");
    }

    /** A run of no steps can end before the first state too. */
    @Example
    void aRunOfNoStepsThatEndsBeforeItsStateIsRead() throws IOException {
        Path file = directory.resolve("certificate.json");
        assertThat(CommandLine.runLine("certify --K 3 --N 3 --p 7/10 --steps 0 --epsilon 1e-500 --json " + file).code()).isEqualTo(1);
        CommandLine.runLine("certify --check " + file).assertSuccess();
    }
}
