package io.gridward.ogc.render;

import io.gridward.ogc.pen.Pen;
import java.util.ArrayList;
import java.util.List;

/** Writes a message into a picture. */
public final class TextPainter {
    private static final double SIZE_PX = 12;
    private static final int LINE_PX = 18;
    private static final int EDGE_PX = 8;
    private static final int LETTERS = 48;
    private static final TextShape.Ink INK = new TextShape.Ink(0xFF9B1C31, 0xFFFFFFFF, 1.5);

    private TextPainter() {}

    /**
     * Writes the message from the top left corner down, broken into lines.
     *
     * @param width of the picture, pixels
     */
    public static void write(Pen pen, int width, String message) {
        int y = EDGE_PX + LINE_PX / 2;
        for (String line : lines(message, Math.max(8, Math.min(LETTERS, width / 9)))) {
            TextShape shape = TextShape.of(line, SIZE_PX, false);
            shape.paint(pen, EDGE_PX + shape.halfWidth(), y, 0, INK);
            y += LINE_PX;
        }
    }

    private static List<String> lines(String message, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : message.split("(?<=[ ，；、/,;])")) {
            if (!line.isEmpty() && line.length() + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
