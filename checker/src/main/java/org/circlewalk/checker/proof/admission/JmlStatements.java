package org.circlewalk.checker.proof.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads statements of contracts: those between two statements of the code, and the bodies of model methods. */
final class JmlStatements {
    private final JmlWords words;
    private final NumberNames numbers;
    private final List<JmlClaim> claims;

    /** @param claims to which all expressions that are read are added */
    JmlStatements(JmlWords words, NumberNames numbers, List<JmlClaim> claims) {
        this.words = words;
        this.numbers = numbers;
        this.claims = claims;
    }

    /** Statements between two of the code; at the end may be the contract of a loop. */
    Optional<LoopContract> betweenStatements() {
        while (!words.atEnd()) {
            if (words.isAny(AdmittedJml.LOOP_CLAUSES)) {
                LoopContract contract = loopContract(false);
                if (!words.atEnd()) {
                    throw words.refused(words.quoted() + " stands behind the contract of a loop", "the loop must follow");
                }
                return Optional.of(contract);
            }
            if (words.take("assert")) {
                expression(JmlExpressions.Place.LOOP);
                words.expect(";", "behind an assertion");
            } else if (words.take("ghost")) {
                if (words.is("int")) {
                    throw words.refused("a ghost variable in a body is of the type int",
                            "a whole number must be a \\bigint there, since OpenJML keeps it within no type");
                }
                declaration(false);
            } else if (words.take("set")) {
                words.expect("{", "behind set, which must not assign anything");
                while (!words.take("}")) {
                    callOrLoop();
                }
            } else {
                throw words.refused(words.quoted() + " stands between statements", "admitted there are " + String.join(", ", AdmittedJml.STATEMENTS)
                        + " and the contract of the loop that follows, with " + String.join(", ", AdmittedJml.LOOP_CLAUSES));
            }
        }
        return Optional.empty();
    }

    /** A ghost statement that must not change anything: a call of a model method, or a loop of such calls. */
    private void callOrLoop() {
        if (words.isAny(AdmittedJml.LOOP_CLAUSES)) {
            loop();
        } else {
            call();
        }
    }

    private void call() {
        int position = words.position();
        if (!(expression(JmlExpressions.Place.BODY) instanceof JmlExpression.Call)) {
            throw words.refusedAt(position, "a statement of a contract is no call", "it must be a call of a method");
        }
        if (!words.is(";")) {
            throw words.refused(words.quoted() + " stands behind a call in a contract",
                    "contracts must not assign: admitted are calls of methods that are pure");
        }
        words.take();
    }

    /** @param executed whether it stands in the body of a model method */
    private void declaration(boolean executed) {
        words.type();
        String name = words.declared("a variable");
        words.expect("=", "behind the name of a variable of a contract, which must have a value");
        claims.add(new JmlClaim(words.position(), name, new JmlExpressions(words, JmlExpressions.Place.BODY, numbers).read(), executed));
        words.expect(";", "behind the value of a variable");
    }

    private JmlExpression expression(JmlExpressions.Place place) {
        int position = words.position();
        JmlExpression expression = new JmlExpressions(words, place, numbers).read();
        claims.add(new JmlClaim(position, expression));
        return expression;
    }

    /** The body of a model method: declarations, assertions, calls, conditions, loops, and results at the ends of its branches. */
    void modelBody(boolean returns) {
        boolean ended = block();
        if (returns && !ended) {
            throw words.refused("a branch of a model method ends without a result", "each must return one");
        }
    }

    /** @return whether every branch returns */
    private boolean block() {
        words.expect("{", "where a block begins");
        boolean ended = false;
        while (!words.take("}")) {
            if (ended) {
                throw words.refused("a statement stands behind a return", "nothing must");
            }
            ended = statement();
        }
        return ended;
    }

    private boolean statement() {
        if (words.take("return")) {
            claims.add(new JmlClaim(words.position(), "", new JmlExpressions(words, JmlExpressions.Place.BODY, numbers).read(), true));
            words.expect(";", "behind a result");
            return true;
        }
        if (words.take("if")) {
            words.expect("(", "behind if");
            int position = words.position();
            if (expression(JmlExpressions.Place.BODY).holds(JmlExpression.Quantified.class)) {
                throw words.refusedAt(position, "a quantifier stands in a condition", "it must be in an assertion or in a contract");
            }
            words.expect(")", "behind a condition");
            boolean first = block();
            return words.take("else") && (words.is("if") ? statement() : block()) && first;
        }
        if (words.take("assert")) {
            expression(JmlExpressions.Place.BODY);
            words.expect(";", "behind an assertion");
        } else if (words.isAny(AdmittedJml.LOOP_CLAUSES)) {
            loop();
        } else if (isDeclaration()) {
            declaration(true);
        } else {
            call();
        }
        return false;
    }

    private boolean isDeclaration() {
        return AdmittedJml.PRIMITIVES.contains(words.peek()) || words.isName() && !words.peek(1).equals("(") && !words.peek(1).equals(".")
                && Character.isUpperCase(words.peek().charAt(0));
    }

    /** A counting loop of calls, which writes nothing. */
    private void loop() {
        LoopContract contract = loopContract(true);
        if (!contract.writes().isEmpty()) {
            throw words.refusedAt(contract.position(), "a loop in a contract is said to write something", "it must write \\nothing");
        }
        words.expect("for", "behind the contract of a loop in a contract");
        words.expect("(", "behind for");
        words.expect("int", "where a loop of a contract begins to count");
        String index = words.declared("the index of a loop");
        words.expect("=", "where a loop begins to count");
        expression(JmlExpressions.Place.BODY);
        words.expect(";", "behind the begin of a loop");
        words.expect(index, "where a loop of a contract compares its index");
        words.expect("<", "where a loop of a contract compares its index");
        expression(JmlExpressions.Place.BODY);
        words.expect(";", "behind the condition of a loop");
        words.expect(index, "where a loop of a contract counts");
        words.expect("++", "where a loop of a contract counts");
        words.expect(")", "behind the head of a loop");
        words.expect("{", "where the body of a loop begins");
        while (!words.take("}")) {
            callOrLoop();
        }
    }

    private LoopContract loopContract(boolean inContract) {
        int position = words.position();
        Set<String> seen = new TreeSet<>();
        Set<String> writes = new TreeSet<>();
        List<JmlExpression> invariants = new ArrayList<>();
        while (words.isAny(AdmittedJml.LOOP_CLAUSES)) {
            String clause = words.take();
            if (!seen.add(clause) && !clause.equals("loop_invariant")) {
                throw words.refused("the clause " + clause + " stands twice at one loop", "it must stand once");
            }
            if (clause.equals("loop_writes")) {
                writes(writes);
            } else if (clause.equals("loop_invariant")) {
                invariants.add(expression(JmlExpressions.Place.LOOP));
            } else {
                expression(JmlExpressions.Place.LOOP);
            }
            words.expect(";", "at the end of the clause " + clause);
        }
        if (!seen.contains("loop_writes") || !seen.contains("decreases")) {
            throw words.refusedAt(position, "a loop has the clauses " + String.join(", ", seen) + (inContract ? " in a contract" : ""),
                    "it must say what it writes and what decreases, with loop_writes and decreases");
        }
        return new LoopContract(position, writes, List.copyOf(invariants));
    }

    private void writes(Set<String> writes) {
        if (words.take("\\nothing")) {
            return;
        }
        do {
            String name = words.name("what a loop writes");
            if (words.take("[")) {
                words.expect("*", "in what a loop writes, which must be a variable or all elements of an array");
                words.expect("]", "in what a loop writes");
                name += "[*]";
            }
            writes.add(name);
        } while (words.take(","));
    }
}
