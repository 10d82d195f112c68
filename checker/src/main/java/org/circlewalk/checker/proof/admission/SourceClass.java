package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.circlewalk.checker.proof.contract.JavaTrees;
import org.circlewalk.checker.proof.contract.SourceText;
import org.circlewalk.checker.proof.contract.Token;

/** The one class of a source with contracts: every contract in it is read at its place, or refused. */
final class SourceClass {
    private final SourceText source;
    private final JavaTrees.Unit unit;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Integer> read = new HashSet<>();
    private final JmlMembers.Facts facts = new JmlMembers.Facts();
    private final Map<MethodTree, JmlContract> contracts = new IdentityHashMap<>();
    private final Map<MethodTree, List<JmlClaim>> claims = new IdentityHashMap<>();
    private final Map<Tree, LoopContract> loops = new IdentityHashMap<>();
    private final boolean trusted;
    private ClassTree type;
    private NumberNames numbers;

    /**
     * Reads the contracts of a source.
     *
     * @param members those that contracts may name
     * @param trusted whether this is the contract of a class that is not ours
     */
    SourceClass(JavaTrees.Unit unit, NumberNames.Members members, boolean trusted) {
        this.unit = unit;
        this.trusted = trusted;
        source = unit.source();
        List<Tree> types = unit.tree().getTypeDecls().stream().filter(ClassTree.class::isInstance).map(Tree.class::cast).toList();
        if (types.size() != 1 || unit.tree().getTypeDecls().size() != 1) {
            refuse(0, "the source declares " + types.size() + " types at its top level", "a source with contracts must declare one");
        }
        if (!types.isEmpty()) {
            type = (ClassTree) types.get(0);
            numbers = new NumberNames(type, source, members);
            header();
            if (!Declarators.areAdmitted(this, type)) {
                return;
            }
            members();
        }
        for (Token token : source.tokens()) {
            if (token.jml() && !read.contains(token.start())) {
                refuse(token.start(), "a contract with \"" + token.text() + "\" stands where none is admitted",
                        "contracts must stand before members and statements of a class, and spec_public in the declaration of a field");
                break;
            }
        }
    }

    /** What is known of the types of names. */
    DeclaredTypes types() {
        return numbers.types();
    }

    private <T> Optional<T> take(List<Token> tokens, Supplier<Optional<T>> reading) {
        tokens.forEach(token -> read.add(token.start()));
        try {
            return reading.get();
        } catch (Unadmitted refused) {
            findings.add(refused.finding());
            return Optional.empty();
        }
    }

    /** Only imports for contracts. */
    private void header() {
        List<Token> tokens = source.contracts(0, unit.start(type));
        if (trusted && tokens.size() == 1 && tokens.get(0).is("pure")) {
            read.add(tokens.get(0).start());
            return;
        }
        take(tokens, () -> {
            JmlWords words = new JmlWords(source, tokens, " before the class");
            while (!words.atEnd()) {
                if (!words.take("model") || !words.take("import")) {
                    throw words.refused(words.quoted() + " stands in a contract", "only \"model import\" of one class is admitted there");
                }
                do {
                    words.name("a part of an import");
                } while (words.take("."));
                words.expect(";", "in an import, which must be of one class");
            }
            return Optional.empty();
        });
    }

    private void members() {
        int last = unit.brace(type);
        for (Tree member : writtenMembers()) {
            List<Token> before = source.contracts(last, unit.start(member));
            String what = member instanceof MethodTree ? "" : " before what is no method";
            String result = member instanceof MethodTree method ? String.valueOf(method.getReturnType()) : "";
            Optional<JmlContract> contract = take(before,
                    () -> new JmlMembers(new JmlWords(source, before, ""), numbers, trusted, facts, result).read());
            if (member instanceof MethodTree method) {
                contract.ifPresent(found -> contracts.put(method, found));
                body(method);
            } else {
                contract.ifPresent(found -> refuse(found.position(), "the contract of a method stands" + what,
                        "a contract of a method must stand right before it"));
                if (member instanceof VariableTree field) {
                    field(field);
                }
            }
            last = Math.max(last, unit.end(member));
        }
        List<Token> rest = source.contracts(last, unit.end(type));
        take(rest, () -> new JmlMembers(new JmlWords(source, rest, ""), numbers, trusted, facts, "").read()).ifPresent(found ->
                refuse(found.position(), "the contract of a method stands at the end of the class",
                        "a contract of a method must stand right before it"));
    }

    private void field(VariableTree field) {
        List<Token> within = source.contracts(unit.start(field), unit.end(field));
        boolean known = within.size() == 1 && (within.get(0).is("spec_public") || trusted && within.get(0).is("non_null"));
        if (known) {
            read.add(within.get(0).start());
        }
    }

    private void body(MethodTree method) {
        if (method.getBody() != null) {
            List<JmlClaim> found = new ArrayList<>();
            claims.put(method, found);
            new Blocks(found).scan(method.getBody(), null);
        }
    }

    /** Reads the contracts between the statements of blocks. */
    private final class Blocks extends TreeScanner<Void, Void> {
        private final List<JmlClaim> found;

        Blocks(List<JmlClaim> found) {
            this.found = found;
        }

        @Override
        public Void visitBlock(BlockTree block, Void unused) {
            int last = unit.start(block);
            for (StatementTree statement : block.getStatements()) {
                if (unit.end(statement) > unit.start(statement)) {
                    between(last, statement);
                    last = unit.end(statement);
                }
            }
            List<Token> rest = source.contracts(last, unit.end(block));
            take(rest, () -> new JmlStatements(new JmlWords(source, rest, ""), numbers, found).betweenStatements()).ifPresent(loop ->
                    refuse(loop.position(), "the contract of a loop stands at the end of a block", "the loop must follow"));
            return super.visitBlock(block, null);
        }

        private void between(int last, StatementTree statement) {
            List<Token> before = source.contracts(last, unit.start(statement));
            Optional<LoopContract> loop = take(before,
                    () -> new JmlStatements(new JmlWords(source, before, ""), numbers, found).betweenStatements());
            loop.ifPresent(contract -> {
                loops.put(statement, contract);
                if (statement.getKind() != Tree.Kind.FOR_LOOP && statement.getKind() != Tree.Kind.WHILE_LOOP) {
                    refuse(contract.position(), "the contract of a loop stands before what is no for or while loop", "the loop must follow");
                }
            });
        }

        @Override
        public Void visitClass(ClassTree nested, Void unused) {
            return null;
        }
    }

    void refuse(int position, String what, String must) {
        findings.add(new Finding(source.place(position), what, must));
    }

    void refuse(Tree tree, String what, String must) {
        refuse(Math.max(0, unit.start(tree)), what, must);
    }

    /** What its names say of the types of numbers; there must be a class. */
    NumberNames numbers() {
        return numbers;
    }

    JavaTrees.Unit unit() {
        return unit;
    }

    SourceText source() {
        return source;
    }

    Optional<ClassTree> type() {
        return Optional.ofNullable(type);
    }

    /** The simple name of the class; empty if there is none. */
    String name() {
        return type == null ? "" : type.getSimpleName().toString();
    }

    /** The types of the fields of objects, by their names. */
    Map<String, String> fieldTypes() {
        return writtenMembers().stream().filter(VariableTree.class::isInstance).map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .collect(Collectors.toMap(field -> field.getName().toString(), field -> String.valueOf(field.getType()), (one, same) -> one));
    }

    /** The path to the class, of which there must be one. */
    TreePath path() {
        return new TreePath(new TreePath(unit.tree()), type);
    }

    /** What is written in the class, in its order. */
    List<Tree> writtenMembers() {
        return type == null ? List.of() : unit.members(type);
    }

    JmlMembers.Facts facts() {
        return facts;
    }

    /** The contracts of the methods of the code. */
    Map<MethodTree, JmlContract> contracts() {
        return contracts;
    }

    /** The types of the parameters of a method, by their names. */
    static Map<String, String> parameterTypes(MethodTree method) {
        return method.getParameters().stream().collect(Collectors.toMap(one -> one.getName().toString(), one -> one.getType().toString()));
    }

    /** The methods of the code with contracts, or with contracts in their bodies. */
    Stream<MethodTree> methodsWithClaims() {
        return Stream.concat(contracts.keySet().stream(), claims.keySet().stream()).distinct();
    }

    /** The expressions of the contract of a method, if it has one, and of contracts in its body. */
    Stream<JmlClaim> allClaims(MethodTree method) {
        return Stream.concat(Stream.ofNullable(contracts.get(method)).flatMap(JmlContract::claims),
                claims.getOrDefault(method, List.of()).stream());
    }

    /** The expressions of contracts in the bodies of methods, also of those that have no contract. */
    Map<MethodTree, List<JmlClaim>> claims() {
        return claims;
    }

    Map<Tree, LoopContract> loops() {
        return loops;
    }

    List<Finding> findings() {
        return findings;
    }
}
