package org.circlewalk.checker.reproduce.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.IChart;

/** A figure as a picture: its panels in rows, from left to right. The same panels give the same bytes. */
public final class FigurePicture {
    /** How many panels stand side by side. */
    private static final int COLUMNS = 2;

    private FigurePicture() {
    }

    /** A bitmap. */
    public static byte[] png(List<Panel> panels) {
        BufferedImage image = new BufferedImage(width(panels), height(panels), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        draw(panels, graphics);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A scalable picture. */
    public static byte[] svg(List<Panel> panels) {
        VectorGraphics2D graphics = new VectorGraphics2D();
        draw(panels, graphics);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new SVGProcessor().getDocument(graphics.getCommands(), new PageSize(0, 0, width(panels), height(panels)))
                    .writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
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
