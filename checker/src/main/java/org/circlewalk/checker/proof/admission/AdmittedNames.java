package org.circlewalk.checker.proof.admission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Types;
import org.circlewalk.checker.proof.contract.MethodKey;
import org.circlewalk.checker.proof.contract.TrustedFile;

/** The methods, fields and classes that code with a contract may use. */
final class AdmittedNames {
    /** What the compiler calls the class of arrays. */
    private static final String ARRAY = "Array";

    private final Set<Element> pure;
    private final Set<Element> impure;
    private final Set<Element> fresh;
    private final Set<String> ownClasses;
    private final List<TrustedFile> trusted;
    private final Types types;

    /**
     * @param pure       methods and constructors with contracts that say so
     * @param impure     the other methods with contracts
     * @param fresh      those of which the contract says that the result is new
     * @param ownClasses the qualified names of the classes whose sources hold contracts
     */
    AdmittedNames(Set<Element> pure, Set<Element> impure, Set<Element> fresh, Set<String> ownClasses,
            List<TrustedFile> trusted, Types types) {
        this.pure = pure;
        this.impure = impure;
        this.fresh = fresh;
        this.ownClasses = ownClasses;
        this.trusted = trusted;
        this.types = types;
    }

    boolean isAdmittedClass(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return ownClasses.contains(name) || isTrusted(name);
    }

    /** Whether the contract of a class is taken on trust. */
    boolean isTrusted(String className) {
        return AdmittedJml.TRUSTED_CLASSES.contains(className) && trusted.stream().anyMatch(file -> file.className().equals(className));
    }

    boolean isPure(ExecutableElement method) {
        return pure.contains(method);
    }

    boolean isFresh(ExecutableElement method) {
        return fresh.contains(method);
    }

    /** Whether what it returns is new: its contract says so, or it makes a copy. */
    boolean returnsNew(Element method) {
        return method instanceof ExecutableElement called && (isLibrary(called) || isFresh(called));
    }

    boolean isLibrary(ExecutableElement method) {
        return AdmittedJava.LIBRARY.containsKey(qualified(method));
    }

    /** Whether it makes a copy of an array. */
    boolean isCopy(ExecutableElement method) {
        return isLibrary(method) && method.getSimpleName().contentEquals("copyOf");
    }

    private String qualified(ExecutableElement method) {
        TypeElement type = (TypeElement) method.getEnclosingElement();
        String name = method.getKind() == ElementKind.CONSTRUCTOR ? type.getSimpleName().toString() : method.getSimpleName().toString();
        return type.getQualifiedName() + "." + name + "(" + String.join(",", method.getParameters().stream()
                .map(parameter -> types.erasure(parameter.asType()).toString()).toList()) + ")";
    }

    /** What is wrong with a call of a method, as "a call of …". */
    Optional<String> problemOfCall(ExecutableElement method) {
        TypeElement type = (TypeElement) method.getEnclosingElement();
        if (pure.contains(method) || isLibrary(method)) {
            return Optional.empty();
        }
        String call = "a call of " + qualified(method);
        if (impure.contains(method)) {
            return Optional.of(call + ", which is not pure");
        }
        String name = type.getQualifiedName().toString();
        if (isTrusted(name)) {
            String key = MethodKey.normalized(qualified(method));
            return trusted.stream().anyMatch(file -> file.members().contains(key)) ? Optional.empty()
                    : Optional.of(call + ", of which the trusted contract says nothing");
        }
        return Optional.of(call + ", which has no contract");
    }

    /** What is wrong with the use of a field, as "the field …". */
    Optional<String> problemOfField(VariableElement field) {
        Element owner = field.getEnclosingElement();
        if (!(owner instanceof TypeElement type) || type.getQualifiedName().contentEquals(ARRAY)) {
            return Optional.empty();
        }
        String name = type.getQualifiedName() + "." + field.getSimpleName();
        if (AdmittedJava.CONSTANTS.contains(name)) {
            return Optional.empty();
        }
        if (field.asType().getKind() == TypeKind.LONG) {
            return Optional.of("the field " + name + ", of type long, of which OpenJML could take the nearest double");
        }
        if (isTrusted(type.getQualifiedName().toString())) {
            return trusted.stream().anyMatch(file -> file.members().contains(name)) ? Optional.empty()
                    : Optional.of("the field " + name + ", of which the trusted contract says nothing");
        }
        boolean own = ownClasses.contains(type.getQualifiedName().toString());
        boolean fixed = field.getModifiers().contains(Modifier.FINAL) || field.getKind() == ElementKind.ENUM_CONSTANT;
        if (own && fixed && field.getModifiers().contains(Modifier.STATIC) && field.getKind() != ElementKind.ENUM_CONSTANT
                && field.asType().getKind() == TypeKind.ARRAY) {
            return Optional.of("the field " + name + ", a static array whose elements methods without contracts could change");
        }
        return own && fixed ? Optional.empty()
                : Optional.of("the field " + name + (own ? ", which is not final" : ", whose class has no contracts"));
    }
}
