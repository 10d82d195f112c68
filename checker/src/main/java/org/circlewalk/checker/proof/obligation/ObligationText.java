package org.circlewalk.checker.proof.obligation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.circlewalk.checker.proof.contract.MethodKey;

/**
 * An obligation in SMT-LIB, as OpenJML writes it when it checks feasibility. It speaks of a selector: if that is 0, the
 * assertions must contradict each other, which proves the contract; if it is k = 1, 2, …, they must not, since they then
 * say that execution gets to the k-th of the places asked about, such as the end of the precondition and of the method.
 */
final class ObligationText {
    private static final String SELECTOR = ObligationShape.SELECTOR;
    private static final Pattern POINT = Pattern.compile("\\(distinct \\|?" + SELECTOR + "\\|? ([1-9][0-9]*)\\)");
    private static final Pattern GOAL = Pattern.compile("\\(assert \\(= \\|?" + SELECTOR + "\\|? 0\\)\\)");
    /** How OpenJML begins an obligation. */
    private static final String TITLE = "; Proof attempt for ";
    /** What only steers a solver. */
    private static final List<String> STEERING =
            List.of("(push", "(pop", "(check-sat", "(get-", "(exit", "(set-option", "(set-logic", "(set-info", "(echo");
    private static final List<String> OPTIONS_OF_Z3 = List.of("(set-option :AUTO_CONFIG", "(set-option :smt.MBQI");

    private final String text;
    private final Set<Integer> points = new TreeSet<>();
    /** Empty until it is asked for. */
    private String assertions = "";

    ObligationText(String text) {
        this.text = text;
        for (Matcher point = POINT.matcher(text); point.find();) {
            points.add(Integer.valueOf(point.group(1)));
        }
    }

    /** The selector's values other than 0. */
    List<Integer> points() {
        return List.copyOf(points);
    }

    /** The keys of methods, other than one, of which it says that it is. */
    List<String> methodsOtherThan(String key) {
        return text.lines().filter(line -> line.startsWith(TITLE)).map(line -> MethodKey.normalized(line.substring(TITLE.length())))
                .filter(method -> !method.equals(key)).toList();
    }

    /** What in it OpenJML never writes, as half a sentence, see {@link ObligationShape}. */
    Optional<String> flaw() {
        return ObligationShape.flaw(text);
    }

    private static boolean isGoal(String line) {
        return line.contains(SELECTOR) && GOAL.matcher(line.strip()).matches();
    }

    /** The declarations and assertions without any value of the selector. */
    String assertions() {
        if (assertions.isEmpty()) {
            assertions = text.lines().filter(line -> !isGoal(line) && STEERING.stream().noneMatch(line::startsWith))
                    .collect(Collectors.joining("\n"));
        }
        return assertions;
    }

    /** {@link #assertions()} with a value of the selector. */
    String assertions(int selected) {
        return assertions() + "\n(assert (= " + SELECTOR + " " + selected + "))\n";
    }

    /** The whole as it is. */
    String whole() {
        return text;
    }

    /** The whole as it is, for solvers other than Z3. */
    String withoutOptionsOfZ3() {
        return text.lines().filter(line -> OPTIONS_OF_Z3.stream().noneMatch(line::startsWith))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
