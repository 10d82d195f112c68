package org.circlewalk.spec.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.spec.ExactDomain;
import org.circlewalk.spec.ExactDomain.CirculantSetting;
import org.circlewalk.spec.ExactDomain.Setting;
import org.circlewalk.spec.model.ExactModel;
import org.circlewalk.spec.parameter.Fractions;
import org.circlewalk.spec.walk.RandomWalk;
import org.circlewalk.spec.walk.WalkEnumeration;

/** The smallest score that is found without enumeration is the smallest of the enumeration. */
@Domain(ExactDomain.class)
@Domain(DomainContext.Global.class)
class ScoreRangeProperties {
    @Property(tries = 200)
    void theSmallestScoreIsThatOfSomeWalkAndOfNoneLess(@ForAll Setting setting) {
        assertSmallest(setting.walk(), setting.model());
    }

    @Property(tries = 100)
    void soItIsForACirculantValueMatrix(@ForAll CirculantSetting setting) {
        assertSmallest(setting.walk(), setting.model());
    }

    private static void assertSmallest(RandomWalk walk, ExactModel model) {
        BigFraction[] smallest = {null};
        new WalkEnumeration(walk).forEach((nodes, weight) -> {
            if (weight.signum() > 0) {
                BigFraction score = model.score(nodes, nodes[walk.visible()]);
                smallest[0] = smallest[0] == null ? score : Fractions.min(smallest[0], score);
            }
        });
        assertThat(ScoreRange.smallest(walk, model)).isEqualTo(smallest[0]);
    }
}
