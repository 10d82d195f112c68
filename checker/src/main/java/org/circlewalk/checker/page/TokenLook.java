package org.circlewalk.checker.page;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.circlewalk.checker.atlas.AtlasReport;
import org.circlewalk.checker.atlas.Region;

/**
 * A colour for each token that is attended.
 *
 * @param atlas what is drawn
 */
record TokenLook(AtlasReport atlas) implements AtlasMap.Look {
    @Override
    public int length(Region region) {
        return atlas.settings().N();
    }

    @Override
    public int dimension(Region region) {
        return atlas.settings().M();
    }

    @Override
    public String shade(Region region) {
        return shade(region.back().intValue());
    }

    private static String shade(int back) {
        return "back" + back;
    }

    @Override
    public List<AtlasMap.Entry> legend() {
        return Stream.concat(
                backs(Region.Kind.FOR_EVER).stream().map(back -> new AtlasMap.Entry(shade(back), false, attention(back) + " for ever")),
                backs(Region.Kind.METASTABLE).stream().map(back -> new AtlasMap.Entry(shade(back), true, attention(back)
                        + " for a number of steps, and its score does not tend to 1"))).toList();
    }

    /** Which tokens are attended where so much is said. */
    private TreeSet<Integer> backs(Region.Kind kind) {
        return atlas.circles().stream().flatMap(circle -> circle.regions().stream()).filter(region -> region.kind() == kind)
                .map(Region::back).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String attention(int back) {
        return "attention on " + (back == 1 ? "the parent, s_{N−1}," : "s_{N−" + back + "}");
    }
}
