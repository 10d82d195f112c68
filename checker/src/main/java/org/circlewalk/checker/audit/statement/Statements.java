package org.circlewalk.checker.audit.statement;

import java.util.List;
import java.util.Optional;
import org.circlewalk.checker.audit.Statement;

/** The numbered statements of the paper in its order. */
public final class Statements {
    private static final List<Statement> ALL = List.of(
            new B1ExpectedGradientStatement(),
            new C1FirstStepStatement(),
            new C2CirculanceStatement(),
            new C3LargestEntryStatement(),
            new C31LargestEntryAfterTwoStepsStatement(),
            new C4SecondValueBoundStatement(),
            new C5AttentionToParentStatement(),
            new C6ValueBoundsStatement(),
            new C61LeastEntryStatement(),
            new C7ParentDecompositionStatement(),
            new C71BoundedRemainderStatement(),
            new C8ValueDirectionStatement(),
            new C81ThresholdStatement(),
            new C9OutputDirectionStatement(),
            new D1FirstStepConstantStatement(),
            new D2SecondStepConstantStatement(),
            new D3ConstancyForeverStatement(),
            new E1ShiftMatrixStatement(),
            new E2OddMixingStatement(),
            new E3EvenMixingStatement(),
            new E41VisitsStatement(),
            new E42FirstProductStatement(),
            new E43PairsStatement(),
            new E44MonotonicityStatement(),
            new E45FirstBaseCaseStatement(),
            new E46SecondBaseCaseStatement(),
            new E47GapEverywhereStatement(),
            new E48LimitGapStatement(),
            new E49NearEqualityStatement(),
            new E410DiagonalMarginStatement(),
            new E5OrthogonalPositionsStatement(),
            new Theorem31AccuracyStatement(),
            new Theorem31OutputStatement(),
            new Theorem31ValueStatement(),
            new Theorem31AttentionStatement(),
            new Theorem31CorrectedAccuracyStatement(),
            new Theorem31CorrectedOutputStatement(),
            new Theorem31CorrectedValueStatement(),
            new Theorem31CorrectedAttentionStatement(),
            new Theorem31CounterpartStatement(),
            new Theorem31ExclusionStatement(),
            new Theorem41FailureStatement(),
            new Theorem41AccuracyNecessityStatement(),
            new Theorem41AttentionNecessityStatement());

    private Statements() {
    }

    /** All of them. */
    public static List<Statement> all() {
        return ALL;
    }

    /** Those that a selection such as "E.4.3" or "3.1" names; none if it names nothing. */
    public static List<Statement> namedBy(String selection) {
        return ALL.stream().filter(statement -> statement.isNamedBy(selection)).toList();
    }

    /** The one with an id. */
    public static Optional<Statement> find(String id) {
        return ALL.stream().filter(statement -> statement.id().equals(id)).findFirst();
    }
}
