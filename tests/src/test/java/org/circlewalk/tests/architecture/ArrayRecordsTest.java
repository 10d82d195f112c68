package org.circlewalk.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The equals that a record is given compares arrays, and lists of arrays, by identity, which nobody means. */
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
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType).map(Type::getTypeName)
                .anyMatch(name -> name.contains("[]"));
    }

    @Test
    void recordsThatHoldArraysCompareWhatIsInThem() {
        List<? extends Class<?>> records = CirclewalkClasses.ALL.stream().filter(JavaClass::isRecord).map(JavaClass::reflect)
                .filter(ArrayRecordsTest::holdsAnArray).toList();
        assertThat(records).isNotEmpty().noneMatch(ArrayRecordsTest::comparesByIdentity);
    }
}
