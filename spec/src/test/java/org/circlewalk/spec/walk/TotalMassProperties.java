package org.circlewalk.spec.walk;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.parameter.Fractions;

/** The mass of a law is the sum of its entries, and steps of the walk keep it. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class TotalMassProperties {
    @Property
    void theMassIsTheSumOfTheEntries(@ForAll @Size(max = 7) BigFraction[] law) {
        assertThat(TotalMass.of(law)).isEqualTo(Fractions.sum(law));
    }

    @Property(tries = 300)
    void aStepKeepsTheMassOnEveryCircle(@ForAll BigFraction p, @ForAll @Size(min = 1, max = 7) BigFraction[] law) {
        assertThat(TotalMass.of(TransitionMatrix.step(p, law))).isEqualTo(TotalMass.of(law));
    }

    @Example
    void nothingHasNoMass() {
        assertThat(TotalMass.of(new BigFraction[0])).isEqualTo(BigFraction.ZERO);
    }
}
