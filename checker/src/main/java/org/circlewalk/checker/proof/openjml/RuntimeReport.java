package org.circlewalk.checker.proof.openjml;

import java.io.PrintWriter;
import java.util.List;
import org.circlewalk.checker.console.output.Report;

/**
 * What checking contracts while they run has shown.
 *
 * @param settings the OpenJML that compiled the classes
 * @param exercised what was called, and how often with a precondition that holds
 * @param broken    calls that broke a contract, with what OpenJML's runtime said
 * @param idle      classes that were compiled, but have no static method of integers to call
 * @param left      classes that this OpenJML could not compile with checks
 */
public record RuntimeReport(Settings settings, List<Exercised> exercised, List<String> broken, List<String> idle,
                            List<Left> left) implements Report {
    /** The OpenJML that compiled the classes. */
    public record Settings(String tool) {
    }

    /** A method and the number of its calls. */
    public record Exercised(String method, long calls) {
    }

    /** A source that was left out, and the reason. */
    public record Left(String source, String reason) {
    }

    /** Whether something was called and no contract was broken. A run in which nothing was checked is no success. */
    @Override
    public boolean asExpected() {
        return broken.isEmpty() && exercised.stream().anyMatch(method -> method.calls() > 0);
    }

    @Override
    public void print(PrintWriter out) {
        exercised.forEach(method -> out.println(method.method() + ": " + method.calls() + " calls kept the contract."));
        broken.forEach(call -> out.println("BROKEN: " + call));
        idle.forEach(type -> out.println("Compiled, but without a static method of integers to call: " + type + "."));
        left.forEach(source -> out.println("Not compiled with checks: " + source.source() + ": " + source.reason() + "."));
        out.println("Compiled by " + settings.tool() + ". "
                + (broken.isEmpty() ? "No contract was broken" : "A contract was broken")
                + "; the classes not compiled were not checked.");
    }
}
