package org.circlewalk.tests.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Small sources of two methods, and a script in OpenJML's place. */
abstract class ScriptedOpenJml extends PairSources {
    static final String PAIR = """
            package sample;

            final class Pair {
                //@ public normal_behavior
                //@   ensures \\result == 1;
                //@ pure
                int first() {
                    return 1;
                }

                //@ public normal_behavior
                //@   ensures \\result > 1;
                //@ pure
                int sum() {
                    return first() + first();
                }
            }
            """;
    /** Proves the methods asked about, or refutes those for which the function verdict says so, which may look at $source. */
    static final String SCRIPT = """
            #!/usr/bin/env bash
            [[ $1 == --version ]] && { echo 'openjml 21-fake'; exit 0; }
            valid=0; code=0; smt=
            for argument; do
                [[ $argument == --smt=* ]] && smt=${argument#--smt=}
                [[ $argument == --method=* ]] && methods=$argument
                [[ $argument == */Pair.java ]] && source=$argument
            done
            for method in first sum; do
                [[ $methods == *"Pair.$method"* ]] || continue
                name="sample.Pair.$method()"
                echo "Starting proof of $name with prover z3_4_3"
                [[ -n $smt ]] && sed "s/a method/$name/" "${0%/*}/obligation" > "${smt/\\%\\%/$name}"
                if verdict; then
                    echo 'Method assertions are validated [0.10 secs]'
                    echo 'Pair.java:1:Feasibility check #1 - end of preconditions : OK [0.00 secs]'
                    echo "Completed proof of $name with prover z3_4_3 - no warnings [0.25 secs]"
                    valid=$((valid + 1))
                else
                    echo 'Pair.java:9: verify: The prover cannot establish an assertion (Postcondition) in method'
                    echo "Completed proof of $name with prover z3_4_3 - with warnings [0.25 secs]"
                    code=6
                fi
            done
            echo "  Valid:        $valid"
            echo ' Model methods: 0 proved of 0'
            exit $code
            """;
    /** A Z3 that knows the canaries by their first lines, and answers as often as it is asked. */
    private static final String SOLVER = """
            #!/usr/bin/env bash
            [[ $1 == --version ]] && { echo 'Z3 version 4.8.0 - 64 bit'; exit 0; }
            script=$(cat)
            [[ $script == *'; satisfiable'* ]] && answer=unknown || answer=unsat
            for ((i = 0; i < $(grep -o check-sat <<< "$script" | wc -l); i++)); do echo $answer; done
            """;

    @BeforeEach
    void writeSources() throws IOException {
        write(SOURCE, PAIR);
        write(Path.of("spec", "src", "main", "java", "sample", "Plain.java"), "package sample;\nclass Plain {\n}\n");
        write(TRUSTED, "package java.math;\nclass BigInteger {\n}\n");
        write(Path.of("obligation"), ProvedPair.obligation("(> x 0)", "(> x 0)"));
    }

    /** Runs verify with a script in OpenJML's place, whose verdict is the exit code of a line of bash. */
    CommandLine.Result verify(String verdict, String... more) throws IOException {
        Path program = root.resolve("openjml");
        Path solver = Files.createDirectories(root.resolve("Solvers-linux")).resolve("z3-4.3.1");
        Files.writeString(solver, SOLVER);
        Files.setPosixFilePermissions(solver, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(program, SCRIPT.replace("valid=0;", "verdict() { " + verdict + "; }\nvalid=0;"));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> arguments = new ArrayList<>(List.of("verify", "--threads", "1", "--sources",
                root.toString(), "--openjml", program.toString()));
        arguments.addAll(List.of(more));
        return CommandLine.run(arguments.toArray(String[]::new));
    }

    /** What is said of both methods where OpenJML proves them. */
    JsonNode proved() throws IOException {
        CommandLine.Result result = verify("true", "--json", "-");
        assertThat(result.code()).isZero();
        assertThat(result.err()).startsWith("Proving 2 methods with OpenJML takes about ").hasLineCount(1);
        return result.json();
    }
}
