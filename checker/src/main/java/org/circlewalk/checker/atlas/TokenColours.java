package org.circlewalk.checker.atlas;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Colours that say on which token attention is.
 *
 * @param report   what is drawn
 * @param overlays what is shown on top
 */
record TokenColours(AtlasReport report, Overlays overlays) implements AtlasDrawing.Colours {
    private static final Color OTHER = new Color(0xB8B8B8);
    /** By how far back the token is, from the parent on. */
    private static final List<Color> COLOURS = List.of(new Color(0x4C78A8), new Color(0x72B7B2), new Color(0xE45756), new Color(0xF2CF5B),
            new Color(0x54A24B), new Color(0x9D755D), new Color(0xB279A2));

    @Override
    public String title() {
        return "Where attention goes, for every real p: N = " + report.settings().N() + ", M = " + report.settings().M();
    }

    private static Color colour(int back) {
        return back >= 1 && back <= COLOURS.size() ? COLOURS.get(back - 1) : OTHER;
    }

    @Override
    public Color of(Region region) {
        return colour(region.back());
    }

    @Override
    public Color of(Overlays.Dot dot) {
        return colour(dot.back());
    }

    @Override
    public List<AtlasDrawing.Entry> legend() {
        List<AtlasDrawing.Entry> entries = new ArrayList<>();
        latest(Region.Kind.FOR_EVER).forEach((back, step) -> entries.add(AtlasDrawing.Entry.of(colour(back), "attention is on " + token(back)
                + " for ever, from step " + step + " on at the latest")));
        latest(Region.Kind.METASTABLE).forEach((back, step) -> entries.add(new AtlasDrawing.Entry("attention is on " + token(back)
                + " for many steps, and its score does not tend to 1", (graphics, box) -> {
                    AtlasDrawing.area(graphics, box, colour(back));
                    AtlasDrawing.hatch(graphics, box);
                })));
        return entries;
    }

    /** The tokens of such regions, and the latest step from which something is said of one. */
    private Map<Integer, Integer> latest(Region.Kind kind) {
        return report.circles().stream().flatMap(circle -> circle.regions().stream()).filter(region -> region.kind() == kind)
                .collect(Collectors.toMap(Region::back, Region::fromStep, Math::max, TreeMap::new));
    }

    private static String token(int back) {
        return back == 1 ? "the parent, s_{N−1}," : "s_{N−" + back + "}";
    }
}
