package nl.waarborg.ui.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A picture drawn in points, from the top left corner. Letters are drawn from the outlines in our own fonts, so that it needs
 * no fonts of the machine and looks the same on all of them.
 */
public final class Drawing {

    private static final int PIXELS_PER_POINT = 3;

    private final float width;
    private final float height;
    private final BufferedImage image;
    private final Graphics2D canvas;

    /** An empty white picture of this size in points. */
    public Drawing(float width, float height) {
        this.width = width;
        this.height = height;
        image = new BufferedImage(Math.round(width * PIXELS_PER_POINT), Math.round(height * PIXELS_PER_POINT),
                BufferedImage.TYPE_INT_RGB);
        canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
    }

    /** A filled box with a thin line around it. */
    public void box(float x, float y, float wide, float high, Color fill) {
        canvas.setColor(fill);
        canvas.fill(new Rectangle2D.Float(x, y, wide, high));
        canvas.setColor(PaperStyle.SOFT);
        canvas.setStroke(new BasicStroke(0.6f));
        canvas.draw(new Rectangle2D.Float(x, y, wide, high));
    }

    /** Words on one line; {@code base} is the line on which the letters stand. */
    public void words(float x, float base, float size, boolean bold, String text) {
        canvas.setColor(PaperStyle.INK);
        canvas.fill(font(bold).outline(PaperSigns.of(text), size)
                .createTransformedShape(AffineTransform.getTranslateInstance(x, base)));
    }

    /** How wide words are. */
    public float width(float size, boolean bold, String text) {
        return font(bold).width(PaperSigns.of(text), size);
    }

    /** The picture, with what it shows in words. */
    public Block.Picture picture(String alternative) {
        canvas.dispose();
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return new Block.Picture(png.toByteArray(), width, height, alternative);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PaperFont font(boolean bold) {
        return bold ? PaperFont.BOLD : PaperFont.REGULAR;
    }
}
