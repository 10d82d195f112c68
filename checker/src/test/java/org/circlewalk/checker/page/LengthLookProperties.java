package org.circlewalk.checker.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.atlas.LengthReport;
import org.circlewalk.checker.atlas.LengthSettings;
import org.circlewalk.checker.atlas.LengthShades;
import org.circlewalk.checker.atlas.Region;
import org.circlewalk.spec.parameter.PaperSettings;

/** Which run a region of an atlas of all lengths opens, and its shade: from 21 on to 2000. */
class LengthLookProperties {
    private static final int LEAST = 21;
    private static final int MOST = 2000;

    private static LengthSettings settings(BigFraction nu) {
        return new LengthSettings(5, 12, LEAST, MOST, nu, PaperSettings.ETA, PaperSettings.EPSILON, BigFraction.ONE_HALF, new BigFraction(99, 100), 8,
                112, 64, new BigFraction(1, 500), new BigFraction(1, 2000));
    }

    private static Region region(Integer leastN) {
        return new Region(BigFraction.ONE_HALF, new BigFraction(3, 5), leastN == null ? Region.Kind.UNDECIDED : Region.Kind.FOR_EVER, 1, 2, null,
                List.of(1), leastN);
    }

    /** M is the least integer with M ≥ N and M² ≥ ν²N³. */
    @Property
    void theDimensionIsTheLeastThatIsCertain(@ForAll @IntRange(min = LEAST, max = MOST) int length, @ForAll @IntRange(min = 1, max = 40) int twentieths) {
        BigFraction nu = new BigFraction(twentieths, 20);
        LengthLook look = new LengthLook(new LengthReport(settings(nu), 1, "", BigFraction.ZERO, BigFraction.ZERO, List.of()));
        int dimension = look.dimension(region(length));
        BigFraction needed = nu.multiply(nu).multiply(new BigFraction(BigInteger.valueOf(length).pow(3)));
        assertThat(look.length(region(length))).isEqualTo(length);
        assertThat(square(dimension)).isGreaterThanOrEqualTo(needed);
        assertThat(dimension == length || dimension > length && square(dimension - 1).compareTo(needed) < 0).isTrue();
    }

    private static BigFraction square(int number) {
        return new BigFraction(BigInteger.valueOf(number).pow(2));
    }

    @Property
    void aShadeIsOfTheLengthsUpToItsBound(@ForAll @IntRange(min = LEAST, max = MOST) int length) {
        LengthShades shades = new LengthShades(settings(BigFraction.ONE));
        int shade = shades.of(region(length));
        assertThat(length).isLessThanOrEqualTo(shades.bound(shade));
        assertThat(shade == 0 || length > shades.bound(shade - 1)).isTrue();
        assertThat(shades.bound(0)).isEqualTo(LEAST);
        assertThat(shades.bound(LengthShades.COUNT - 1)).isEqualTo(MOST);
    }
}
