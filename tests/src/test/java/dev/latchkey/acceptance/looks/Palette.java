package dev.latchkey.acceptance.looks;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Few colours in place of the many that the edges of letters have: those that a picture has most of, and of all others those
 * that are not close to one of them. Files are half as large so.
 */
final class Palette {

    private static final int LARGEST = 256;

    /** What part of a picture, one of so many pixels, makes a colour one that people would miss: grounds, signs, buttons. */
    private static final int KEPT = 300;

    /** How far apart, in each channel (0–255), a colour may be from the one that stands for it. */
    private static final int CLOSE = 44;

    private final List<Integer> colours = new ArrayList<>();
    private final Map<Integer, Integer> places = new HashMap<>();

    private Palette(BufferedImage image) {
        int pixels = image.getWidth() * image.getHeight();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        counts.keySet().stream()
                .sorted(
                        Comparator.<Integer>comparingInt(counts::get)
                                .reversed()
                                // files are equal wherever they are written
                                .thenComparing(Comparator.naturalOrder()))
                .forEach(colour -> place(colour, counts.get(colour) > pixels / KEPT));
    }

    /** The picture with a palette of its own. */
    static BufferedImage reduced(BufferedImage image) {
        return new Palette(image).applied(image);
    }

    private void place(int colour, boolean frequent) {
        int nearest = nearest(colour);
        boolean alone =
                frequent || colours.isEmpty() || distance(colour, colours.get(nearest)) > CLOSE;
        if (alone && colours.size() < LARGEST) {
            nearest = colours.size();
            colours.add(colour);
        }
        places.put(colour, nearest);
    }

    private BufferedImage applied(BufferedImage image) {
        int[] map = colours.stream().mapToInt(colour -> colour).toArray();
        BufferedImage reduced =
                new BufferedImage(
                        image.getWidth(),
                        image.getHeight(),
                        BufferedImage.TYPE_BYTE_INDEXED,
                        new IndexColorModel(
                                8, map.length, map, 0, false, -1, DataBuffer.TYPE_BYTE));
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                reduced.getRaster().setSample(x, y, 0, places.get(image.getRGB(x, y)));
            }
        }
        return reduced;
    }

    private int nearest(int colour) {
        int best = 0;
        for (int place = 1; place < colours.size(); place++) {
            if (distance(colour, colours.get(place)) < distance(colour, colours.get(best))) {
                best = place;
            }
        }
        return best;
    }

    /** The difference of the channel in which two colours differ most. */
    private static int distance(int a, int b) {
        int red = Math.abs((a >> 16 & 0xff) - (b >> 16 & 0xff));
        int green = Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff));
        return Math.max(Math.max(red, green), Math.abs((a & 0xff) - (b & 0xff)));
    }
}
