package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import org.circlewalk.checker.proof.contract.Token;

/**
 * Holds the names that the sources with contracts declare against what OpenJML makes of them for the solver: each is of a kind that
 * OpenJML does not make itself, and no two are one behind a hash. Those that contracts declare are checked where they are read.
 */
final class DeclaredNames {
    /** So many variables of one proof are counted in search of two fields with one name. */
    private static final int COUNTED = 1000;
    private static final String SINCE = "since OpenJML shortens long names to forty signs and a hash";

    /** Names by their length and hash. */
    private final Map<String, String> hashes = new HashMap<>();
    /** Fields by the names that the solver knows them by. */
    private final Map<String, String> fields = new HashMap<>();

    private DeclaredNames() {
    }

    static void check(List<SourceClass> sources) {
        DeclaredNames names = new DeclaredNames();
        sources.forEach(names::check);
    }

    private void check(SourceClass source) {
        int length = source.source().text().length();
        if (length >= SolverNames.CHARACTERS) {
            source.refuse(0, "a source with contracts has " + length + " characters", "it must have fewer than " + SolverNames.CHARACTERS
                    + ", since OpenJML makes positions a part of names, of which it shortens those that are long");
        }
        source.type().ifPresent(type -> {
            String name = type.getSimpleName().toString();
            refuse(source, source.unit().start(type), "class", name, SolverNames.mustOfClass(name));
            new Declarations(source, type).scan(type, null);
            fields(source, type);
        });
        Set<String> seen = new HashSet<>();
        source.source().tokens().stream().filter(token -> token.isWord() && seen.add(token.text())).forEach(token -> hash(source, token));
    }

    /** Two names of one length and hash have one hash with whatever is put before and behind them. */
    private void hash(SourceClass source, Token word) {
        String other = hashes.putIfAbsent(word.text().length() + " " + word.text().hashCode(), word.text());
        if (other != null && !other.equals(word.text())) {
            source.refuse(word.start(), "the name " + word.text() + " has the length and the hash of the name " + other,
                    "two names in sources with contracts must differ in one of them, " + SINCE);
        }
    }

    private static void refuse(SourceClass source, int position, String what, String name, Optional<String> must) {
        must.ifPresent(found -> source.refuse(position, "the name " + name + " is declared for a " + what, found));
    }

    /** Looks for two fields that are one to the solver, whose names OpenJML makes of the class, the name, and often of positions. */
    private void fields(SourceClass source, ClassTree type) {
        String owner = source.unit().tree().getPackageName() + "." + type.getSimpleName();
        for (Tree member : source.writtenMembers()) {
            if (member instanceof VariableTree field) {
                field(source, owner, field.getName().toString(), position(source, field), writes(source, type, field.getName().toString()));
            }
        }
        source.facts().ghosts.forEach(ghost -> field(source, owner, ghost.text(), ghost.start(), Set.of(ghost.start())));
    }

    private void field(SourceClass source, String owner, String name, int position, Set<Integer> writes) {
        String field = owner + "." + name;
        List<String> made = new ArrayList<>();
        for (String plain : List.of(owner + "_" + name, owner + "_" + owner + "_" + name)) {
            made.add(plain);
            made.add(plain + "_" + position);
            for (int write : writes) {
                String version = plain + "_" + position + "_" + write + "___";
                for (int count = 1; count < COUNTED; count++) {
                    made.add(version + count);
                }
            }
        }
        for (String one : made) {
            String other = fields.putIfAbsent(SolverNames.shortened(one), field);
            if (other != null && !other.equals(field)) {
                source.refuse(position, "the field " + field + " can have the name of the field " + other + " where OpenJML shortens both",
                        "one of them must have another name or place, " + SINCE);
                return;
            }
        }
    }

    /** Where a constructor may give a field its value; 0 stands for its beginning. */
    private static Set<Integer> writes(SourceClass source, ClassTree type, String name) {
        Set<Integer> positions = new TreeSet<>(Set.of(0));
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitAssignment(AssignmentTree assignment, Void unused) {
                String written = assignment.getVariable().toString();
                if (written.equals(name) || written.equals("this." + name)) {
                    source.source().tokens(source.unit().start(assignment), source.unit().start(assignment.getExpression()) + 1)
                            .forEach(token -> positions.add(token.start()));
                }
                return super.visitAssignment(assignment, null);
            }
        }.scan(type.getMembers().stream().filter(member -> member instanceof MethodTree method && method.getReturnType() == null).toList(), null);
        return positions;
    }

    /** Where the name of a variable stands in its declaration; about there if the compiler adds it, as for the fields of a record. */
    private static int position(SourceClass source, VariableTree variable) {
        int start = source.unit().start(variable);
        if (source.unit().end(variable) <= start) {
            return Math.max(0, start);
        }
        return source.source().tokens(start, source.unit().end(variable)).stream().filter(token -> !token.jml()
                && token.is(variable.getName().toString())).findFirst().map(Token::start).orElse(start);
    }

    /** The fields, methods, parameters and variables of the code. */
    private static final class Declarations extends TreeScanner<Void, Void> {
        private final SourceClass source;
        private final ClassTree type;

        Declarations(SourceClass source, ClassTree type) {
            this.source = source;
            this.type = type;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            String name = method.getName().toString();
            if (method.getReturnType() != null) {
                refuse(source, Math.max(0, source.unit().start(method)), "method", name, SolverNames.mustOfMethod(name));
            }
            return super.visitMethod(method, null);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void unused) {
            String name = variable.getName().toString();
            boolean field = type.getMembers().contains(variable);
            boolean constant = field && variable.getModifiers().getFlags().contains(Modifier.STATIC);
            refuse(source, position(source, variable), constant ? "static constant" : field ? "field" : "parameter or variable", name,
                    constant ? SolverNames.mustOfConstant(name) : SolverNames.mustOfVariable(name));
            return super.visitVariable(variable, null);
        }
    }
}
