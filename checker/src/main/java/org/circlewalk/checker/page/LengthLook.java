package org.circlewalk.checker.page;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.circlewalk.checker.atlas.LengthReport;
import org.circlewalk.checker.atlas.LengthShades;
import org.circlewalk.checker.atlas.Region;

/**
 * The darker, the shorter walks may be; the picture says nothing of which token is attended, which the titles and the list do.
 *
 * @param atlas what is drawn
 */
record LengthLook(LengthReport atlas) implements AtlasMap.Look {
    /** The least length of which the region speaks; the longest that was tried where it is undecided. */
    @Override
    public int length(Region region) {
        return region.leastN() == null ? atlas.settings().mostN() : region.leastN();
    }

    /** The least integer that is at least N and at least νN^{3/2}. */
    @Override
    public int dimension(Region region) {
        BigInteger length = BigInteger.valueOf(length(region));
        BigFraction square = atlas.settings().nu().multiply(atlas.settings().nu()).multiply(new BigFraction(length.pow(3)));
        BigInteger rounded = square.getNumerator().add(square.getDenominator()).subtract(BigInteger.ONE).divide(square.getDenominator());
        BigInteger root = rounded.sqrt();
        return length.max(root.multiply(root).equals(rounded) ? root : root.add(BigInteger.ONE)).intValueExact();
    }

    private LengthShades shades() {
        return new LengthShades(atlas.settings());
    }

    @Override
    public String shade(Region region) {
        return "shade" + shades().of(region);
    }

    @Override
    public List<AtlasMap.Entry> legend() {
        return IntStream.range(0, LengthShades.COUNT).mapToObj(shade -> new AtlasMap.Entry("shade" + shade, false,
                shades().words(shade))).toList();
    }
}
