package io.gridward.importer.locate;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.locate.question.PointFields;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The fields of one line as they were read; used again for line after line by one thread. */
final class QuestionLine {
    private static final LocalText CONTROLS = LocalText.of("含控制字符", "has a control character");
    private static final char DELETE = 127;

    private final @Nullable String[] texts = new @Nullable String[Field.values().length];
    private final boolean[] idIsNumber = {false};
    private final @Nullable BadLine[] fault = {null};

    void clear() {
        Arrays.fill(texts, null);
        idIsNumber[0] = false;
        fault[0] = null;
    }

    void put(Field field, String text, boolean number) {
        if (hasControls(text)) {
            fault(field, CONTROLS);
            return;
        }
        texts[field.ordinal()] = text;
        if (field == Field.ID) {
            idIsNumber[0] = number;
        }
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == DELETE) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the first fault, so that the rest of the line, perhaps its id, is still read. */
    void fault(Field field, LocalText what) {
        if (fault[0] == null) {
            fault[0] = new BadLine(field.label(), what);
        }
    }

    @Nullable String text(Field field) {
        return texts[field.ordinal()];
    }

    boolean idIsNumber() {
        return idIsNumber[0];
    }

    /** What the line asks, unchecked. */
    PointFields fields() throws BadLine {
        if (fault[0] != null) {
            throw fault[0];
        }
        return new PointFields(
                text(Field.LON),
                text(Field.LAT),
                text(Field.ACCURACY),
                text(Field.KIND),
                text(Field.TYPE),
                text(Field.COMPONENT),
                text(Field.AT));
    }
}
