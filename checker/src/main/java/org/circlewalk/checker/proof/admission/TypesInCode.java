package org.circlewalk.checker.proof.admission;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** What code with a contract may do with values of which type. A type that the compiler does not know is null. */
final class TypesInCode {
    private static final Set<TypeKind> ELEMENTS = Set.of(TypeKind.INT, TypeKind.DOUBLE);

    private final SourceClass source;
    private final Types types;
    private final AdmittedNames names;

    TypesInCode(SourceClass source, Types types, AdmittedNames names) {
        this.source = source;
        this.types = types;
        this.names = names;
    }

    void requireSignature(MethodTree tree, ExecutableElement method) {
        for (VariableElement parameter : method.getParameters()) {
            requireAdmitted(tree, parameter.asType(), "a parameter of a method with a contract");
        }
        if (method.getReturnType().getKind() != TypeKind.VOID) {
            requireAdmitted(tree, method.getReturnType(), "the result of a method with a contract");
            if (method.getReturnType().toString().startsWith("double")) {
                source.refuse(tree, "the result of a method with a contract is an array of double", "a contract could speak of its elements, "
                        + "which OpenJML takes for real numbers, so that it must be of another type");
            }
        }
    }

    void requireAdmitted(Tree tree, TypeMirror type, String what) {
        if (!isAdmitted(type)) {
            boolean missing = AdmittedJml.TRUSTED_CLASSES.contains(type.toString());
            source.refuse(tree, what + " is of the type " + type + (missing ? ", of which the trusted contract is missing" : ""), "admitted are int, long, boolean, classes whose sources hold "
                    + "contracts, " + String.join(", ", AdmittedJml.TRUSTED_CLASSES) + ", and arrays of such classes, of int or of double");
        }
    }

    private boolean isAdmitted(TypeMirror type) {
        if (type instanceof ArrayType array) {
            TypeMirror element = array.getComponentType();
            return element.getKind().isPrimitive() ? ELEMENTS.contains(element.getKind()) : isAdmitted(element);
        }
        if (type.getKind().isPrimitive()) {
            return AdmittedJava.PRIMITIVES.contains(type.toString());
        }
        return type.getKind() == TypeKind.DECLARED && names.isAdmittedClass((TypeElement) types.asElement(type));
    }

    /** Arrays are not taken for arrays of another type, and numbers are not made narrower or double. */
    void requireSame(Tree place, TypeMirror to, TypeMirror from) {
        boolean same = from == null || from.getKind() == TypeKind.NULL || types.isSameType(from, to)
                || from.getKind() == TypeKind.INT && to.getKind() == TypeKind.LONG
                || from.getKind() == TypeKind.DECLARED && to.getKind() == TypeKind.DECLARED
                        && types.isSameType(types.erasure(from), types.erasure(to));
        if (!same) {
            source.refuse(place, "a value of the type " + from + " is taken for one of the type " + to,
                    "code with a contract must keep types, except that int becomes long");
        }
    }

    static boolean isText(TypeMirror type) {
        return type != null && type.toString().equals("java.lang.String");
    }

    /** The text of an object is made by a method without a contract. */
    void requirePlain(ExpressionTree operand, TypeMirror type) {
        if (type != null && !isText(type) && !AdmittedJava.PRIMITIVES.contains(type.toString())) {
            source.refuse(operand, "the message of an exception holds an object of the type " + type, "it may hold texts and whole numbers");
        }
    }

    /** OpenJML compares the values of two BigIntegers where Java asks whether they are one object. */
    void requireComparable(BinaryTree comparison, TypeMirror type) {
        boolean foreign = type != null && type.getKind() == TypeKind.DECLARED
                && names.isTrusted(((TypeElement) types.asElement(type)).getQualifiedName().toString());
        if (foreign) {
            source.refuse(comparison, "code with a contract asks whether two objects of the type " + type + " are one",
                    "it must compare their values with compareTo, as OpenJML does not tell the two questions apart");
        }
    }

    /** OpenJML takes numbers of type double for real ones. */
    void requireExact(Tree place, TypeMirror type) {
        if (type != null && (type.getKind() == TypeKind.DOUBLE || type.getKind() == TypeKind.FLOAT)) {
            source.refuse(place, "a number of type " + type + " is used in code with a contract",
                    "such numbers may be added and stored in arrays, and nothing else");
        }
    }
}
