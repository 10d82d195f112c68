package org.circlewalk.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.FileDescriptor;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.circlewalk.checker.console.output.Report;
import org.junit.jupiter.api.Test;

/** The direction of the arrows between modules and packages, and what the exact reference may touch. */
class ArchitectureTest {
    private static final JavaClasses CIRCLEWALK = CirclewalkClasses.ALL;

    private static final Set<String> ROUNDED = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private static final DescribedPredicate<JavaClass> ROUNDED_NUMBER = DescribedPredicate.describe(
            "a floating-point type", type -> ROUNDED.contains(type.getBaseComponentType().getName()));

    @Test
    void theReferenceRestsOnJavaAndCommonsMathAlone() {
        classes().that().resideInAPackage("org.circlewalk.spec..")
                .should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.circlewalk.spec..", "java..", "org.apache.commons.math3..")
                .check(CIRCLEWALK);
    }

    @Test
    void theTrainerDoesNotKnowTheChecker() {
        noClasses().that().resideInAPackage("org.circlewalk.impl..")
                .should().dependOnClassesThat().resideInAPackage("org.circlewalk.checker..")
                .check(CIRCLEWALK);
    }

    @Test
    void nobodyDependsOnTheCommands() {
        noClasses().that().resideOutsideOfPackage("org.circlewalk.checker.command..")
                .should().dependOnClassesThat().resideInAPackage("org.circlewalk.checker.command..")
                .check(CIRCLEWALK);
    }

    /** So that a command can be run within a program; a solver and what is exercised have a process to themselves. */
    @Test
    void onlyMainTouchesTheStreamsAndTheEndOfTheProcess() {
        noClasses().that().doNotHaveFullyQualifiedName("org.circlewalk.checker.command.Main")
                .and().doNotHaveFullyQualifiedName("org.circlewalk.checker.console.output.Progress")
                .and().resideOutsideOfPackage("org.circlewalk.checker.proof.exercise..")
                .and().doNotHaveFullyQualifiedName("org.circlewalk.checker.proof.solver.SolverWorker")
                .should().accessField(System.class, "in").orShould().accessField(System.class, "out")
                .orShould().accessField(System.class, "err").orShould().callMethod(System.class, "exit", int.class)
                .orShould().callMethod(System.class, "console").orShould().dependOnClassesThat().areAssignableTo(FileDescriptor.class)
                .check(CIRCLEWALK);
    }

    /** It proves what the sources say, whatever they speak of. */
    @Test
    void theProverKnowsNoWalk() {
        noClasses().that().resideInAPackage("org.circlewalk.checker.proof..")
                .should().dependOnClassesThat().resideInAnyPackage("org.circlewalk.spec..", "org.circlewalk.impl..")
                .check(CIRCLEWALK);
    }

    private static final String BIG_FRACTION = "org.apache.commons.math3.fraction.BigFraction";

    @Test
    void theReferenceHoldsNoRoundedNumber() {
        fields().that().areDeclaredInClassesThat().resideInAPackage("org.circlewalk.spec..")
                .should().notHaveRawType(ROUNDED_NUMBER)
                .check(CIRCLEWALK);
    }

    @Test
    void theReferencePassesNoRoundedNumberButForTheTwoConversions() {
        codeUnits().that().areDeclaredInClassesThat().resideInAPackage("org.circlewalk.spec..")
                .and().doNotHaveFullName("org.circlewalk.spec.parameter.Fractions.ofDouble(double)")
                .and().doNotHaveFullName("org.circlewalk.spec.parameter.Fractions.toDouble(" + BIG_FRACTION + ")")
                .and().doNotHaveFullName(
                        "org.circlewalk.spec.parameter.Fractions.quotient(java.math.BigInteger, java.math.BigInteger)")
                .should(neitherTakeNorReturnRoundedNumbers())
                .check(CIRCLEWALK);
    }

    private static ArchCondition<JavaCodeUnit> neitherTakeNorReturnRoundedNumbers() {
        return new ArchCondition<>("neither take nor return floating-point numbers") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean rounded = ROUNDED_NUMBER.test(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(ROUNDED_NUMBER);
                events.add(new SimpleConditionEvent(unit, !rounded, unit.getDescription() + " has a floating-point type"));
            }
        };
    }

    /** BigFraction's own conversions overflow, truncate or cut off silently. */
    private static final Set<String> CONVERSIONS = Set.of("doubleValue", "floatValue", "intValue", "longValue",
            "bigDecimalValue", "percentageValue", "getNumeratorAsInt", "getNumeratorAsLong", "getDenominatorAsInt",
            "getDenominatorAsLong");

    private static final DescribedPredicate<JavaAccess<?>> CONVERSION_OF_A_FRACTION = DescribedPredicate.describe(
            "a conversion of BigFraction's own", access -> access.getTargetOwner().getName().equals(BIG_FRACTION)
                    && (CONVERSIONS.contains(access.getName()) || access.getTarget() instanceof CodeUnitAccessTarget called
                            && called.getRawParameterTypes().stream().anyMatch(ROUNDED_NUMBER)));

    @Test
    void fractionsBecomeRoundedNumbersInOnePlace() {
        noClasses().should().accessTargetWhere(CONVERSION_OF_A_FRACTION).check(CIRCLEWALK);
    }

    /** What java.lang.Math may compute with other last bits on another machine; roots, scaling and rounding it may not. */
    private static final Set<String> INEXACT = Set.of("sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh",
            "tanh", "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "toDegrees", "toRadians");

    private static final Set<String> SUMS = Set.of("sum", "average", "summaryStatistics", "summingDouble", "averagingDouble",
            "summarizingDouble");

    @Test
    void functionsAreThoseThatGiveTheSameBitsOnEveryMachine() {
        noClasses().should().accessTargetWhere(DescribedPredicate.describe("a function of Math whose last bit is open",
                access -> access.getTargetOwner().isEquivalentTo(Math.class) && INEXACT.contains(access.getName())))
                .check(CIRCLEWALK);
    }

    @Test
    void sumsOfDoublesHaveAnOrder() {
        noClasses().should().accessTargetWhere(DescribedPredicate.describe("a sum of doubles whose order is open",
                access -> (access.getTargetOwner().isEquivalentTo(DoubleStream.class)
                        || access.getTargetOwner().isEquivalentTo(Collectors.class)) && SUMS.contains(access.getName())))
                .check(CIRCLEWALK);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.circlewalk.(**)").should().beFreeOfCycles().check(CIRCLEWALK);
    }

    @Test
    void classesAreNamedAfterWhatTheyAre() {
        noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Common)").check(CIRCLEWALK);
    }

    @Test
    void reportsAreRecordsThatBeginWithTheirSettings() {
        classes().that().implement(Report.class).should(beRecordsThatBeginWithTheirSettings()).check(CIRCLEWALK);
    }

    private static ArchCondition<JavaClass> beRecordsThatBeginWithTheirSettings() {
        return new ArchCondition<>("be records whose first component is called settings") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Class<?> report = type.reflect();
                boolean good = report.isRecord() && "settings".equals(report.getRecordComponents()[0].getName());
                events.add(new SimpleConditionEvent(type, good, type.getName() + " is no such record"));
            }
        };
    }
}
