package org.circlewalk.checker.proof.contract;

import com.sun.source.tree.MethodTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.circlewalk.checker.console.refusal.RefusedInputException;

/** Reads the sources and puts together what they say about contracts. */
final class SourceReader {
    private static final List<Path> CODE = List.of(Path.of("spec", "src", "main", "java"), Path.of("impl", "src", "main", "java"));
    private static final List<Path> TRUSTED = List.of(Path.of("spec", "src", "main", "jml"), Path.of("impl", "src", "main", "jml"));

    private final Path root;
    private final Map<String, Set<String>> bodyCalls = new TreeMap<>();
    private final SortedSet<String> javaMethods = new TreeSet<>();

    SourceReader(Path root) {
        this.root = root;
    }

    ContractedSources read() {
        List<SourceText> sources = texts(CODE, ".java");
        if (sources.isEmpty()) {
            throw new RefusedInputException("sources is \"" + root + "\", but it must be the directory of circlewalk's sources, "
                    + "with the modules spec and impl.");
        }
        TRUSTED.forEach(this::requireNoCode);
        List<SourceText> trustedTexts = texts(TRUSTED, ".jml");
        List<TrustedFile> trusted = trusted(trustedTexts);
        Program program = new Program(declarations(sources), trusted);
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
                assumptions(sources, program), switchedOff(sources, trustedTexts), classClauses(program),
                Collections.unmodifiableSortedSet(javaMethods), Collections.unmodifiableMap(digests));
    }

    /** OpenJML would read its contracts, and they would neither be listed nor be part of a digest. */
    private void requireNoCode(Path folder) {
        PlainFolder.entries(root, folder).stream().filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".java")).findFirst()
                .ifPresent(file -> {
                    throw new RefusedInputException("The file " + root.relativize(file) + " is Java code, but a trusted contract must be a "
                            + "file whose name ends in .jml.");
                });
    }

    private List<SourceText> texts(List<Path> folders, String ending) {
        List<SourceText> texts = new ArrayList<>();
        for (Path folder : folders) {
            PlainFolder.entries(root, folder).stream().filter(file -> file.toString().endsWith(ending))
                    .forEach(file -> texts.add(SourceText.read(root, file)));
        }
        return texts;
    }

    private List<Declaration> declarations(List<SourceText> sources) {
        List<Path> sourcePath = CODE.stream().map(root::resolve).toList();
        List<Declaration> declarations = new ArrayList<>();
        JavaTrees plain = JavaTrees.parse(sources.stream().filter(source -> !source.hasContracts()).toList(), sourcePath);
        plain.units().forEach(unit -> declarations.addAll(DeclarationFinder.of(unit, plain).declarations()));
        List<SourceText> contracted = sources.stream().filter(SourceText::hasContracts).toList();
        if (contracted.isEmpty()) {
            return declarations;
        }
        JavaTrees trees = JavaTrees.parse(contracted, sourcePath);
        Map<MethodTree, Declaration> methods = new IdentityHashMap<>();
        for (JavaTrees.Unit unit : trees.units()) {
            DeclarationFinder finder = DeclarationFinder.of(unit, trees);
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

    private static List<TrustedFile> trusted(List<SourceText> texts) {
        List<TrustedFile> trusted = new ArrayList<>();
        JavaTrees trees = JavaTrees.parse(texts, List.of());
        for (JavaTrees.Unit unit : trees.units()) {
            List<Declaration> declarations = DeclarationFinder.of(unit, trees).declarations();
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
