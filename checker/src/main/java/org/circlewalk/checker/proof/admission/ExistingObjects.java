package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether there can be objects of a class with invariants. Where a method throws that would return one OpenJML takes the invariants for true
 * all the same, so that everything is proved there if no object could fulfil them, or none in the case in question. So invariants are of
 * fields of their own object alone, and numbers are found that fulfil them.
 */
final class ExistingObjects {
    private final Map<String, SourceClass> sources = new HashMap<>();

    private ExistingObjects(List<SourceClass> sources) {
        sources.stream().filter(source -> source.type().isPresent()).forEach(source -> this.sources.put(source.name(), source));
    }

    /** Adds what is not admitted to the findings of the sources. */
    static void check(List<SourceClass> sources) {
        ExistingObjects objects = new ExistingObjects(sources);
        objects.sources.forEach((name, source) -> {
            if (source.type().orElseThrow().getKind() == Tree.Kind.ENUM && source.writtenMembers().stream()
                    .noneMatch(member -> member instanceof VariableTree constant && String.valueOf(constant.getType()).equals(name))) {
                source.refuse(source.type().orElseThrow(), "an enum with contracts has no constants", "it must have one, so that there are objects of it");
            }
            if (!source.facts().invariants.isEmpty()) {
                objects.check(name, source);
            }
        });
    }

    private void check(String name, SourceClass source) {
        source.facts().invariants.forEach(invariant -> {
            names(source, invariant, invariant.expression(), source.fieldTypes().keySet());
            invariant.expression().withParts().filter(part -> part instanceof JmlExpression.Member member
                    && member.target() instanceof JmlExpression.Element element && !isNumber(source.types().typesOf(element))).findFirst().ifPresent(part ->
                    source.refuse(invariant.position(), "an invariant speaks of what is within an object in an array",
                            "it may speak so of numbers of the trusted classes only, as objects of other classes have invariants of their own"));
        });
        int position = source.facts().invariants.get(0).position();
        Map<String, List<JmlExpression>> all = new LinkedHashMap<>();
        if (!collect(name, "", all, Set.of())) {
            source.refuse(position, "the invariants of the class " + name + " lead back to objects of the class", "the fields of which they speak must not "
                    + "hold such objects, so that it is seen that there are any");
        } else if (!Witness.existsObject(all)) {
            source.refuse(position, "the invariants of the class " + name + " are not seen to be true of any object", "small whole numbers must be found that "
                    + "fulfil them, since OpenJML takes them for true also where a method throws that would return such an object");
        }
    }

    private static boolean isNumber(Set<String> types) {
        return !types.isEmpty() && types.stream().allMatch(type -> type.equals("BigInteger") || type.equals("BigFraction") || type.endsWith("]"));
    }

    private static void names(SourceClass source, JmlClaim invariant, JmlExpression expression, Set<String> known) {
        if (expression instanceof JmlExpression.Name name && !name.equals(JmlExpression.THIS) && !known.contains(name.text())) {
            source.refuse(invariant.position(), "an invariant names " + name.text() + ", which is no field of its own object", "it must name such fields only, since "
                    + "else it may be that there are objects at one time and none at another");
        }
        Set<String> within = new HashSet<>(known);
        if (expression instanceof JmlExpression.Quantified quantified) {
            within.addAll(quantified.names());
        }
        expression.parts().forEach(part -> names(source, invariant, part, within));
    }

    /**
     * Collects the invariants of an object and of those in its fields.
     *
     * @return whether none is of a class that is among those around it
     */
    private boolean collect(String type, String owner, Map<String, List<JmlExpression>> all, Set<String> around) {
        SourceClass source = sources.get(type);
        if (source == null) {
            return true;
        }
        Set<String> within = new HashSet<>(around);
        if (!within.add(type)) {
            return false;
        }
        all.put(owner, source.facts().invariantExpressions());
        return source.fieldTypes().entrySet().stream().allMatch(field -> collect(field.getValue(), owner + "." + field.getKey(), all, within));
    }
}
