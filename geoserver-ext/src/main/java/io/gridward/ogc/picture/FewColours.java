package io.gridward.ogc.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reduces a picture to at most 256 colours. The colours that cover most of it stay exactly as they
 * are, so that grounds and fills agree from one picture to the next; the rest, mostly edges between
 * them, are shared out by median cut (P. Heckbert, "Color Image Quantization for Frame Buffer
 * Display", 1982). What is opaque stays opaque, what is invisible stays invisible.
 */
final class FewColours {
    private static final int MOST = 256;
    private static final int KEPT = 96;
    private static final Comparator<Counted> MOST_USED_FIRST =
            Comparator.comparingInt((Counted c) -> -c.pixels).thenComparingInt(c -> c.argb);

    private FewColours() {}

    /** A colour of the picture and how many pixels have it. */
    private static final class Counted {
        private final int argb;
        private int pixels;

        Counted(int argb) {
            this.argb = argb;
        }

        int channel(int shift) {
            return argb >>> shift & 0xFF;
        }
    }

    /** The picture itself when it has few colours already. */
    static BufferedImage of(BufferedImage image) {
        Map<Integer, Counted> counts = count(image);
        if (counts.size() <= MOST) {
            return image;
        }
        Map<Integer, Integer> palette = palette(counts);
        int[] row = new int[image.getWidth()];
        BufferedImage few =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                row[x] = palette.get(row[x]);
            }
            few.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return few;
    }

    private static Map<Integer, Counted> count(BufferedImage image) {
        Map<Integer, Counted> counts = new HashMap<>();
        int[] row = new int[image.getWidth()];
        Counted last = new Counted(0);
        boolean any = false;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int argb : image.getRGB(0, y, row.length, 1, row, 0, row.length)) {
                if (!any || argb != last.argb) {
                    last = counts.computeIfAbsent(argb, Counted::new);
                    any = true;
                }
                last.pixels++;
            }
        }
        return counts;
    }

    /** The new colour of every colour. */
    private static Map<Integer, Integer> palette(Map<Integer, Counted> counts) {
        List<Counted> byUse = new ArrayList<>(counts.values());
        byUse.sort(MOST_USED_FIRST);
        Map<Integer, Integer> palette = new HashMap<>(2 * byUse.size());
        byUse.subList(0, KEPT).forEach(c -> palette.put(c.argb, c.argb));
        List<Box> boxes = byOpacity(byUse.subList(KEPT, byUse.size()));
        boolean more = true;
        while (more && boxes.size() < MOST - KEPT) {
            more = divideWidest(boxes);
        }
        for (Box box : boxes) {
            int mean = mean(box.colours());
            box.colours().forEach(c -> palette.put(c.argb, mean));
        }
        return palette;
    }

    /** Invisible, half visible and opaque colours are never mixed. */
    private static List<Box> byOpacity(List<Counted> colours) {
        List<Box> boxes = new ArrayList<>();
        for (int kind = 0; kind < 3; kind++) {
            List<Counted> box = new ArrayList<>();
            for (Counted c : colours) {
                int alpha = c.channel(24);
                if ((alpha == 0 ? 0 : alpha < 0xFF ? 1 : 2) == kind) {
                    box.add(c);
                }
            }
            if (!box.isEmpty()) {
                boxes.add(Box.of(box));
            }
        }
        return boxes;
    }

    /**
     * Colours that become one unless they are divided further.
     *
     * @param channel shift of the channel they differ most in
     * @param weight how much is lost when they become one
     */
    private record Box(List<Counted> colours, int channel, double weight) {
        static Box of(List<Counted> colours) {
            int channel = widestChannel(colours);
            double weight = range(colours, channel) * Math.sqrt(pixels(colours));
            return new Box(colours, channel, weight);
        }
    }

    /** Halves the box that would lose most, counted by its pixels; false when none can be. */
    private static boolean divideWidest(List<Box> boxes) {
        int widest = 0;
        for (int i = 1; i < boxes.size(); i++) {
            widest = boxes.get(i).weight() > boxes.get(widest).weight() ? i : widest;
        }
        Box box = boxes.get(widest);
        if (box.weight() == 0) {
            return false;
        }
        List<Counted> colours = new ArrayList<>(box.colours());
        colours.sort(
                Comparator.comparingInt((Counted c) -> c.channel(box.channel()))
                        .thenComparingInt(c -> c.argb));
        int half = 0;
        long seen = 0;
        long all = pixels(colours);
        while (half < colours.size() - 1 && (half == 0 || 2 * seen < all)) {
            seen += colours.get(half++).pixels;
        }
        boxes.set(widest, Box.of(List.copyOf(colours.subList(0, half))));
        boxes.add(Box.of(List.copyOf(colours.subList(half, colours.size()))));
        return true;
    }

    private static long pixels(List<Counted> box) {
        return box.stream().mapToLong(c -> c.pixels).sum();
    }

    private static int widestChannel(List<Counted> box) {
        int widest = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            widest = range(box, shift) > range(box, widest) ? shift : widest;
        }
        return widest;
    }

    private static int range(List<Counted> box, int shift) {
        int least = 0xFF;
        int most = 0;
        for (Counted c : box) {
            least = Math.min(least, c.channel(shift));
            most = Math.max(most, c.channel(shift));
        }
        return most - least;
    }

    private static int mean(List<Counted> box) {
        long all = pixels(box);
        int argb = 0;
        for (int shift = 0; shift <= 24; shift += 8) {
            int channel = shift;
            long sum = box.stream().mapToLong(c -> (long) c.channel(channel) * c.pixels).sum();
            argb |= (int) ((sum + all / 2) / all) << shift;
        }
        return argb;
    }
}
