package org.circlewalk.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** A command is called by nobody but the command line, and the page is made of records. */
class PageAndCommandsTest {
    private static boolean isCommand(JavaClass type) {
        return type.isAnnotatedWith(Command.class);
    }

    private static final DescribedPredicate<JavaAccess<?>> OF_ANOTHER_COMMAND = DescribedPredicate.describe("another command",
            access -> isCommand(access.getTargetOwner()) && !access.getOriginOwner().equals(access.getTargetOwner())
                    && !access.getOriginOwner().getEnclosingClass().filter(access.getTargetOwner()::equals).isPresent());

    @Test
    void noCommandUsesAnotherOne() {
        noClasses().that(DescribedPredicate.describe("are commands", PageAndCommandsTest::isCommand))
                .should().accessTargetWhere(OF_ANOTHER_COMMAND).check(CirclewalkClasses.ALL);
    }

    @Test
    void thePageKnowsNoJson() {
        noClasses().that().resideInAPackage("org.circlewalk.checker.page..").should().dependOnClassesThat()
                .resideInAPackage("com.fasterxml..").check(CirclewalkClasses.ALL);
    }
}
