package org.circlewalk.checker.proof.contract;

import com.sun.source.tree.MethodTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts together what sources say about contracts. */
final class SourceReader {
    private final ParsedSources parsed;
    private final Map<String, Map<String, Integer>> bodyCalls = new TreeMap<>();
    private final SortedSet<String> javaMethods = new TreeSet<>();

    SourceReader(ParsedSources parsed) {
        this.parsed = parsed;
    }

    ContractedSources read() {
        List<SourceText> sources = parsed.sources();
        List<TrustedFile> trusted = trusted(parsed.trustedTrees());
        Program program = new Program(declarations(), trusted);
        ProofDigest digest = new ProofDigest(program, trusted);
        CallGraph graph = new CallGraph(program, bodyCalls, javaMethods);
        Map<String, ContractedMethod> methods = new TreeMap<>();
        Map<String, String> digests = new TreeMap<>();
        for (Declaration declaration : program.contracted()) {
            methods.put(declaration.key(), graph.method(declaration));
            digests.put(declaration.key(), digest.of(declaration));
        }
        javaMethods.retainAll(graph.called());
        javaMethods.removeIf(key -> !key.endsWith(")") || program.isTrusted(key));
        return new ContractedSources(Collections.unmodifiableMap(methods),
                sources.stream().filter(SourceText::hasContracts).map(SourceText::path).toList(), trusted,
                assumptions(sources, program), switchedOff(sources, parsed.trusted()), classClauses(program),
                Collections.unmodifiableSortedSet(javaMethods), Collections.unmodifiableMap(digests));
    }

    private List<Declaration> declarations() {
        List<Declaration> declarations = new ArrayList<>();
        parsed.plainTrees().units().forEach(unit -> declarations.addAll(DeclarationFinder.of(unit).declarations()));
        JavaTrees trees = parsed.contractedTrees();
        if (trees.units().isEmpty()) {
            return declarations;
        }
        Map<MethodTree, Declaration> methods = new IdentityHashMap<>();
        for (JavaTrees.Unit unit : trees.units()) {
            DeclarationFinder finder = DeclarationFinder.of(unit);
            declarations.addAll(finder.declarations());
            methods.putAll(finder.methods());
        }
        trees.resolve();
        for (JavaTrees.Unit unit : trees.units()) {
            BodyCalls calls = BodyCalls.of(unit, trees.task(), methods);
            bodyCalls.putAll(calls.calls());
            javaMethods.addAll(calls.ofJava());
        }
        return declarations;
    }

    private static List<TrustedFile> trusted(JavaTrees trees) {
        List<TrustedFile> trusted = new ArrayList<>();
        for (JavaTrees.Unit unit : trees.units()) {
            List<Declaration> declarations = DeclarationFinder.of(unit).declarations();
            String className = declarations.stream().filter(declaration -> declaration.kind() == Declaration.Kind.CLASS)
                    .map(Declaration::className).findFirst().orElse("");
            List<String> members = new ArrayList<>(declarations.stream()
                    .filter(declaration -> declaration.kind() != Declaration.Kind.CLASS).map(Declaration::key).toList());
            members.addAll(DeclarationFinder.fields(unit, className));
            trusted.add(new TrustedFile(unit.source().path(), className, List.copyOf(members),
                    Clauses.count(unit.source().tokens()), unit.source().text()));
        }
        return trusted;
    }

    private static List<Assumption> assumptions(List<SourceText> sources, Program program) {
        List<Assumption> assumptions = new ArrayList<>();
        sources.forEach(source -> assumptions.addAll(TrustScan.of(source)));
        program.contracted().stream()
                .filter(method -> method.kind() == Declaration.Kind.MODEL_METHOD && ModelMethod.isBodyless(method))
                .forEach(method -> assumptions.add(TrustScan.bodyless(method)));
        return List.copyOf(assumptions);
    }

    private static List<SwitchedOffContract> switchedOff(List<SourceText> sources, List<SourceText> trusted) {
        return Stream.concat(sources.stream(), trusted.stream()).flatMap(source -> SwitchedOffContracts.in(source).stream())
                .toList();
    }

    private static int classClauses(Program program) {
        return program.declarations().stream().filter(declaration -> declaration.kind() == Declaration.Kind.CLASS)
                .mapToInt(type -> Clauses.count(type.surface())).sum();
    }
}
