package org.circlewalk.checker.reproduce.chart;

import java.awt.Graphics2D;
import java.util.List;
import org.circlewalk.checker.console.output.Picture;
import org.knowm.xchart.internal.chartpart.IChart;

/** A figure as a picture: its panels in rows, from left to right. The same panels give the same bytes. */
public final class FigurePicture {
    /** How many panels stand side by side. */
    private static final int COLUMNS = 2;

    private FigurePicture() {
    }

    /** A bitmap. */
    public static byte[] png(List<Panel> panels) {
        return picture(panels).png();
    }

    /** A scalable picture. */
    public static byte[] svg(List<Panel> panels) {
        return picture(panels).svg();
    }

    private static Picture picture(List<Panel> panels) {
        return new Picture(width(panels), height(panels), graphics -> draw(panels, graphics));
    }

    private static int width(List<Panel> panels) {
        return Math.min(COLUMNS, panels.size()) * Charts.WIDTH;
    }

    private static int height(List<Panel> panels) {
        return (panels.size() + COLUMNS - 1) / COLUMNS * Charts.HEIGHT;
    }

    private static void draw(List<Panel> panels, Graphics2D graphics) {
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, width(panels), height(panels));
        for (int i = 0; i < panels.size(); i++) {
            int x = i % COLUMNS * Charts.WIDTH;
            int y = i / COLUMNS * Charts.HEIGHT;
            Graphics2D part = (Graphics2D) graphics.create();
            part.translate(x, y);
            IChart chart = Charts.of(panels.get(i));
            chart.paint(part, Charts.WIDTH, Charts.HEIGHT);
            part.dispose();
        }
    }
}
