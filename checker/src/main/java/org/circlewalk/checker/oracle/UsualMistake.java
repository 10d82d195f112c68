package org.circlewalk.checker.oracle;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.circlewalk.checker.console.work.Work;

/**
 * A mistake that is often made, with the exact gradient of who makes it.
 *
 * @param words    what is wrong, as the end of a sentence that begins "where"
 * @param work     what its gradient takes
 * @param gradient computes it; nothing if it is not defined, or rounding may leave no digit of it
 * @param parts    which parts of a gradient it changes
 */
record UsualMistake(String words, Work work, Supplier<Optional<ReferenceGradient>> gradient, List<GradientPart> parts) {
    UsualMistake {
        parts = List.copyOf(parts);
    }
}
