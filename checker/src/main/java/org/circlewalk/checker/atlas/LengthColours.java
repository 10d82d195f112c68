package org.circlewalk.checker.atlas;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Colours that say from which length on a region is decided: the darker, the shorter walks may be; another hue for older tokens.
 *
 * @param report what is drawn
 */
record LengthColours(LengthReport report) implements AtlasDrawing.Colours {
    private static final List<Color> PARENT = List.of(new Color(0x08306B), new Color(0x08519C), new Color(0x2171B5), new Color(0x4292C6),
            new Color(0x6BAED6), new Color(0x9ECAE1), new Color(0xC6DBEF));
    private static final List<Color> OLDER = List.of(new Color(0x7F2704), new Color(0xA63603), new Color(0xD94801), new Color(0xF16913),
            new Color(0xFD8D3C), new Color(0xFDAE6B), new Color(0xFDD0A2));

    @Override
    public String title() {
        return "From which N on it is certain where attention is for ever, for every real p and " + report.settings().dimension();
    }

    @Override
    public Overlays overlays() {
        return new Overlays(List.of());
    }

    @Override
    public Color of(Region region) {
        return (region.back() == 1 ? PARENT : OLDER).get(shades().of(region));
    }

    @Override
    public Color of(Overlays.Dot dot) {
        return Color.BLACK;
    }

    @Override
    public List<AtlasDrawing.Entry> legend() {
        boolean isAllParent = report.circles().stream().flatMap(circle -> circle.regions().stream())
                .allMatch(region -> region.kind() == Region.Kind.UNDECIDED || region.back() == 1);
        List<AtlasDrawing.Entry> entries = new ArrayList<>();
        for (int place = 0; place < PARENT.size(); place++) {
            Color parent = PARENT.get(place);
            Color older = isAllParent ? parent : OLDER.get(place);
            entries.add(new AtlasDrawing.Entry(words(place, isAllParent), (graphics, box) -> {
                AtlasDrawing.area(graphics, box, older);
                AtlasDrawing.area(graphics, new Rectangle2D.Double(box.x, box.y, box.width / 2, box.height), parent);
            }));
        }
        return entries;
    }

    private String words(int place, boolean isAllParent) {
        return (place > 0 ? "" : "attention is on " + (isAllParent ? "the parent, s_{N−1},"
                : "the parent, s_{N−1} (left), or on an older token (right),") + " for ever, ") + shades().words(place);
    }

    private LengthShades shades() {
        return new LengthShades(report.settings());
    }
}
