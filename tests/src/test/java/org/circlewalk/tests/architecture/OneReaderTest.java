package org.circlewalk.tests.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.core.TokenStreamFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** JSON comes in through one strict reader. */
class OneReaderTest {
    private static final JavaClasses CIRCLEWALK = CirclewalkClasses.ALL;

    @Test
    void noOtherClassParsesJson() {
        noClasses().that().resideOutsideOfPackage("org.circlewalk.checker.console.input..")
                .should().callMethodWhere(target(nameMatching("read.*|createParser|convertValue|treeToValue"))
                        .and(target(owner(assignableTo(ObjectMapper.class).or(assignableTo(ObjectReader.class))
                                .or(assignableTo(TokenStreamFactory.class))))))
                .check(CIRCLEWALK);
    }

    @Test
    void theTrainerKnowsNoJson() {
        noClasses().that().resideInAPackage("org.circlewalk.impl..").should().dependOnClassesThat()
                .resideInAPackage("com.fasterxml..").check(CIRCLEWALK);
    }
}
