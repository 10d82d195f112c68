package org.circlewalk.checker.proof.exercise;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Calls static methods of integers and truth values with every combination of small integers and of the ends of the range,
 * or of fewer of them if a method has four parameters or more, and reports each contract that does not hold. Meant for classes that OpenJML compiled with checks, which throw an error of a class of
 * {@code org.jmlspecs.runtime} where a contract is broken. A call whose precondition does not hold is none.
 *
 * <p>Prints {@code CALLS class.method(types) n} for each method and {@code BROKEN class.method(arguments) message} for the
 * first call that breaks a contract.
 */
public final class IntegerExercise {
    private static final int AT_MOST_FOR_MANY = 3;
    private static final Object[] TRUTHS = {false, true};
    private static final Object[] FEW = {Integer.MIN_VALUE, -1, 0, 1, 2, 3, 4, 6, 97, Integer.MAX_VALUE};
    private static final Object[] MANY = {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4,
        5, 6, 7, 8, 9, 17, 97, Integer.MAX_VALUE - 1, Integer.MAX_VALUE};

    private IntegerExercise() {
    }

    /**
     * Exercises classes.
     *
     * @param arguments qualified names of classes
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        for (String name : arguments) {
            List<Method> methods = Arrays.stream(Class.forName(name).getDeclaredMethods())
                    .filter(IntegerExercise::isOfIntegers).sorted(Comparator.comparing(Method::toGenericString)).toList();
            for (Method method : methods) {
                method.setAccessible(true);
                exercise(method);
            }
        }
    }

    /** Whether this can call a method: it is static and not private, its parameters are ints or truth values. */
    static boolean isOfIntegers(Method method) {
        return Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic()
                && method.getParameterCount() > 0
                && Arrays.stream(method.getParameterTypes()).allMatch(type -> type == int.class || type == boolean.class)
                && !method.getName().contains("$");
    }

    private static void exercise(Method method) throws IllegalAccessException {
        int count = method.getParameterCount();
        List<Object[]> choices = Arrays.stream(method.getParameterTypes())
                .map(type -> type == boolean.class ? TRUTHS : count > AT_MOST_FOR_MANY ? FEW : MANY).toList();
        long calls = 0;
        long combinations = choices.stream().mapToLong(choice -> choice.length).reduce(1, Math::multiplyExact);
        for (long number = 0; number < combinations; number++) {
            Object[] values = new Object[count];
            long rest = number;
            for (int index = 0; index < count; index++) {
                Object[] choice = choices.get(index);
                values[index] = choice[(int) (rest % choice.length)];
                rest /= choice.length;
            }
            try {
                method.invoke(null, values);
                calls++;
            } catch (InvocationTargetException thrown) {
                Throwable cause = thrown.getCause();
                if (isContract(cause) && !isOwnPrecondition(cause)) {
                    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
                    System.out.println("BROKEN " + name(method) + Arrays.toString(values) + " " + message);
                    return;
                }
                calls += isContract(cause) ? 0 : 1;
            }
        }
        System.out.println("CALLS " + name(method) + " " + calls);
    }

    private static boolean isContract(Throwable thrown) {
        return thrown.getClass().getName().startsWith("org.jmlspecs.");
    }

    /** The class that OpenJML throws for the precondition of the method that was called from outside. */
    private static boolean isOwnPrecondition(Throwable thrown) {
        return thrown.getClass().getName().endsWith("PreconditionEntry");
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getName() + "." + method.getName();
    }
}
