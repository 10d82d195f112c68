package org.circlewalk.checker.proof.mutant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.circlewalk.checker.proof.contract.ContractedMethod;
import org.circlewalk.checker.proof.contract.Token;

/**
 * Makes the wrong variants of a method, always the same ones in the same order: of code and contract in turn, those first
 * that can hardly leave the meaning as it is, and spread over the lines.
 */
public final class Mutants {
    private static final Set<String> CLAUSES = Set.of("requires", "ensures", "signals", "signals_only", "assignable",
            "assigns", "modifies", "measured_by", "diverges", "accessible", "when", "captures");
    private static final Set<String> ANNOTATIONS = Set.of("loop_invariant", "maintaining", "loop_writes", "loop_assigns",
            "loop_modifies", "decreases", "decreasing", "loop_decreases", "assert", "assume", "check", "set", "halt",
            "reachable", "unreachable", "split");

    private final ContractedMethod method;
    private final String source;
    private final List<Token> tokens;
    private final int body;

    private Mutants(ContractedMethod method, String source, List<Token> tokens) {
        this.method = method;
        this.source = source;
        this.tokens = tokens;
        int open = 0;
        while (open < tokens.size() && !(tokens.get(open).is("{") && tokens.get(open).jml() == method.model())) {
            open++;
        }
        this.body = open;
    }

    /**
     * All variants of a method.
     *
     * @param source the text of its file
     */
    public static List<Mutant> of(ContractedMethod method, String source) {
        int start = place(method, source);
        List<Token> tokens = Token.of(source).stream()
                .filter(token -> token.start() >= start && token.start() < start + method.text().length()).toList();
        return new Mutants(method, source, tokens).all();
    }

    /** Where the method's text begins; its line decides if the file holds the same text twice. */
    private static int place(ContractedMethod method, String source) {
        int line = 0;
        for (int count = 1; count < method.line(); count++) {
            line = source.indexOf('\n', line) + 1;
        }
        int start = source.indexOf(method.text(), line);
        if (start < 0) {
            throw new IllegalArgumentException("The source does not hold " + method.key() + ".");
        }
        return start;
    }

    private List<Mutant> all() {
        List<Mutant> code = variants(Mutant.Part.CODE, codeChanges());
        List<Mutant> contract = variants(Mutant.Part.CONTRACT, contractChanges());
        Map<String, Mutant> all = new LinkedHashMap<>();
        for (int turn = 0; turn < Math.max(code.size(), contract.size()); turn++) {
            for (List<Mutant> part : List.of(contract, code)) {
                if (turn < part.size()) {
                    all.putIfAbsent(part.get(turn).source(), part.get(turn));
                }
            }
        }
        return List.copyOf(all.values());
    }

    private List<Change> codeChanges() {
        Words words = new Words(source, tokens.subList(body, tokens.size()));
        List<Token> code = new ArrayList<>();
        for (int index = 0; index < words.count(); index++) {
            Token token = words.at(index);
            if (token.jml() && ANNOTATIONS.contains(token.text())) {
                index = words.next(index + 1, Set.of(";"));
            } else if (token.jml() == method.model()) {
                code.add(token);
            }
        }
        return CodeOperators.in(new Words(source, code));
    }

    private List<Change> contractChanges() {
        Words words = new Words(source, tokens.subList(0, body).stream().filter(Token::jml).toList());
        List<Change> changes = new ArrayList<>();
        boolean exceptional = false;
        for (int index = 0; index < words.count(); index++) {
            String word = words.text(index);
            exceptional = word.startsWith("exceptional_behavio") || exceptional && !word.startsWith("normal_behavio");
            if (CLAUSES.contains(word)) {
                int end = words.next(index + 1, Set.of(";"));
                changes.addAll(ContractOperators.in(word, exceptional, words.between(index + 1, end)));
                index = end;
            }
        }
        return changes;
    }

    private List<Mutant> variants(Mutant.Part part, List<Change> changes) {
        List<Change> open = new ArrayList<>(changes);
        Map<Integer, Integer> uses = new HashMap<>();
        List<Mutant> variants = new ArrayList<>();
        while (!open.isEmpty()) {
            Change next = open.stream().min(Comparator
                    .comparingInt((Change change) -> change.rank() + 2 * uses.getOrDefault(line(change.start()), 0))
                    .thenComparingInt(Change::start).thenComparing(Change::text)).orElseThrow();
            open.remove(next);
            uses.merge(line(next.start()), 1, Integer::sum);
            variants.add(variant(part, next));
        }
        return variants;
    }

    private int line(int position) {
        return source.lastIndexOf('\n', position - 1) + 1;
    }

    private Mutant variant(Mutant.Part part, Change change) {
        int from = line(change.start());
        int newline = source.indexOf('\n', change.end());
        int to = newline < 0 ? source.length() : newline;
        String after = source.substring(from, change.start()) + change.text() + source.substring(change.end(), to);
        return new Mutant(method, part, source.substring(from, to).strip(), after.strip(),
                source.substring(0, from) + after + source.substring(to));
    }
}
