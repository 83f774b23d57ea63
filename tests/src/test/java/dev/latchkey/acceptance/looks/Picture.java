package dev.latchkey.acceptance.looks;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A picture of a page or mail. */
final class Picture {

    /**
     * How far a channel (0–255) of a pixel may be off. Less is what another version of Chromium makes of an edge, and what a
     * palette of few colours leaves out; the faintest thing that a page draws is farther from its ground.
     */
    private static final int TOLERANCE = 56;

    private static final int CHANGED = Color.MAGENTA.getRGB();

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    static Picture of(byte[] png) {
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Picture read(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part of pixels that differ, 0 to 1; what only one of the two covers differs. */
    double changedSince(Picture before) {
        int width = Math.max(image.getWidth(), before.image.getWidth());
        int height = Math.max(image.getHeight(), before.image.getHeight());
        long changed = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                changed += differs(before, x, y) ? 1 : 0;
            }
        }
        return (double) changed / ((long) width * height);
    }

    /** This picture, pale, with all that differs in a shrill colour. */
    Picture differenceTo(Picture before) {
        int width = Math.max(image.getWidth(), before.image.getWidth());
        int height = Math.max(image.getHeight(), before.image.getHeight());
        BufferedImage difference = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                difference.setRGB(x, y, differs(before, x, y) ? CHANGED : pale(image.getRGB(x, y)));
            }
        }
        return new Picture(difference);
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, smallest(Palette.reduced(image)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] smallest(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(0);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(png)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return png.toByteArray();
    }

    private boolean differs(Picture other, int x, int y) {
        if (!covers(x, y) || !other.covers(x, y)) {
            return true;
        }
        int a = image.getRGB(x, y);
        int b = other.image.getRGB(x, y);
        return a != b && (apart(a, b, 16) || apart(a, b, 8) || apart(a, b, 0));
    }

    private boolean covers(int x, int y) {
        return x < image.getWidth() && y < image.getHeight();
    }

    private static boolean apart(int a, int b, int channel) {
        return Math.abs((a >> channel & 0xff) - (b >> channel & 0xff)) > TOLERANCE;
    }

    private static int pale(int rgb) {
        return rgb >> 2 & 0x3f3f3f | 0xc0c0c0;
    }
}
