package org.circlewalk.checker.atlas;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import de.erichseifert.vectorgraphics2d.svg.SVGProcessor;
import de.erichseifert.vectorgraphics2d.util.PageSize;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The picture of an atlas as the content of a file. Equal atlases give equal bytes, on one machine. */
final class AtlasPicture {
    private AtlasPicture() {
    }

    /** A bitmap. */
    static byte[] png(AtlasReport report, Overlays overlays) {
        AtlasDrawing drawing = new AtlasDrawing(report, overlays);
        BufferedImage image = new BufferedImage(drawing.width(), drawing.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        drawing.draw(graphics);
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
    static byte[] svg(AtlasReport report, Overlays overlays) {
        AtlasDrawing drawing = new AtlasDrawing(report, overlays);
        VectorGraphics2D graphics = new VectorGraphics2D();
        drawing.draw(graphics);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new SVGProcessor().getDocument(graphics.getCommands(), new PageSize(0, 0, drawing.width(), drawing.height())).writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
