package org.circlewalk.checker.atlas;

/**
 * The shades of an atlas of all lengths: the first is of the least length that was looked for, the others grow geometrically up to the largest.
 *
 * @param settings of the atlas
 */
public record LengthShades(LengthSettings settings) {
    /** How many there are, from 0 on. */
    public static final int COUNT = 7;

    /** The largest length of a shade. */
    public int bound(int shade) {
        double part = (double) shade / (COUNT - 1);
        return part == 1 ? settings.mostN() : (int) Math.floor(settings.leastN() * StrictMath.pow((double) settings.mostN() / settings.leastN(), part));
    }

    /** The shade of a region that is decided from some length on. */
    public int of(Region region) {
        int shade = 0;
        while (shade < COUNT - 1 && region.leastN() > bound(shade)) {
            shade++;
        }
        return shade;
    }

    /** "for every N ≥ 64", of a shade. */
    public String words(int shade) {
        return "for every N ≥ " + bound(shade) + (shade == 0 ? ", the least that was looked for" : "");
    }
}
