package org.circlewalk.checker.audit.statement;

import java.util.Optional;
import java.util.function.BiFunction;
import org.circlewalk.spec.certified.StepCertificate;
import org.circlewalk.spec.enclosure.Interval;
import org.circlewalk.spec.walk.RandomWalk;

/**
 * A distance that interval arithmetic follows along a run.
 *
 * @param name what it is a distance of, as a claim begins
 * @param at   the distance after a step on a walk, unless it is not known
 */
record EnclosedDistance(String name, BiFunction<RandomWalk, StepCertificate, Optional<Interval>> at) {
}
