package org.circlewalk.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The equals that a record is given compares arrays by identity, which nobody means. */
class ArrayRecordsTest {
    /** The compiler's own is final; one that is written down is not, here. */
    private static boolean comparesByIdentity(Class<?> type) {
        try {
            return Modifier.isFinal(type.getMethod("equals", Object.class).getModifiers());
        } catch (NoSuchMethodException e) {
            throw new AssertionError("Every class has equals.", e);
        }
    }

    private static boolean holdsAnArray(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).anyMatch(Class::isArray);
    }

    @Test
    void recordsOfTheTrainerThatHoldArraysCompareWhatIsInThem() {
        List<? extends Class<?>> records = CirclewalkClasses.ALL.stream()
                .filter(type -> type.getPackageName().startsWith("org.circlewalk.impl") && type.isRecord())
                .map(type -> type.reflect()).filter(ArrayRecordsTest::holdsAnArray).toList();
        assertThat(records).isNotEmpty().noneMatch(ArrayRecordsTest::comparesByIdentity);
    }
}
