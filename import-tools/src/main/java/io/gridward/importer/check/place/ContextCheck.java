package io.gridward.importer.check.place;

import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.Threshold;
import io.gridward.importer.check.place.ContextLayers.Kind;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;

/**
 * Q15: covers and lamps are not inside buildings or water, street trees not on a carriageway, bus
 * stops not far from a road. What a component is follows from the name of its type, in any scheme.
 * Points only; carriageways are roads that are given as areas.
 */
public final class ContextCheck implements RowCheck {
    private static final List<String> OPEN = List.of("井盖", "灯", "箅");
    private static final List<String> TREES = List.of("行道树");
    private static final List<String> STOPS = List.of("公交站");
    private static final Map<Kind, String> NAMES =
            Map.of(Kind.BUILDING, "建筑", Kind.WATER, "水面", Kind.ROAD, "道路");

    private final ContextLayers layers;
    private final double busStopMetres;
    private final Map<Kind, LongAdder> unasked = new EnumMap<>(Kind.class);

    /** Compares with some layers. */
    public ContextCheck(ContextLayers layers, CheckOptions options) {
        this.layers = layers;
        this.busStopMetres = options.value(Threshold.BUS_STOP_METRES);
        for (Kind kind : Kind.values()) {
            unasked.put(kind, new LongAdder());
        }
    }

    @Override
    public void check(CheckedRow row) {
        String type = row.text("type_name");
        if (type == null || !(row.geometry() instanceof Point) || row.geometry().isEmpty()) {
            return;
        }
        countUnasked(type);
        try {
            Fault fault = fault(type, row.geometry().getCoordinate());
            if (fault != null) {
                row.fault(fault, "geom", type, String.valueOf(busStopMetres));
            }
        } catch (OutsideCrs e) { // nowhere near, which another check tells
            return;
        }
    }

    /** A kind that the surroundings have nothing of says nothing about a row. */
    private void countUnasked(String type) {
        Set<Kind> asked =
                has(type, OPEN)
                        ? Set.of(Kind.BUILDING, Kind.WATER)
                        : concerns(type) ? Set.of(Kind.ROAD) : Set.of();
        asked.stream().filter(k -> !layers.has(k)).forEach(k -> unasked.get(k).increment());
    }

    /** What is told of the file at its end: parts of the check that were not made. */
    public List<Detection> notes() {
        List<Detection> notes = new ArrayList<>();
        unasked.forEach(
                (kind, rows) -> {
                    if (rows.sum() > 0) {
                        notes.add(note(kind, rows.sum()));
                    }
                });
        return notes;
    }

    private static Detection note(Kind kind, long rows) {
        String zh = NAMES.get(kind);
        String en = kind.name().toLowerCase(Locale.ROOT);
        return Detection.certain(
                Aspect.CHECK,
                "Q15",
                LocalText.of(
                        "部分未做：参照文件中没有%s，%d 行未与其比较".formatted(zh, rows),
                        "made in part: the context file has nothing of kind %s to compare %d rows with"
                                .formatted(en, rows)));
    }

    /** True for types that stand where only the surroundings can say whether they may. */
    static boolean concerns(String type) {
        return has(type, OPEN) || has(type, TREES) || has(type, STOPS);
    }

    private @Nullable Fault fault(String type, Coordinate place) {
        if (has(type, OPEN)) {
            if (layers.inside(Kind.BUILDING, place)) {
                return Fault.IN_BUILDING;
            }
            return layers.inside(Kind.WATER, place) ? Fault.IN_WATER : null;
        }
        if (has(type, TREES)) {
            return layers.inside(Kind.ROAD, place) ? Fault.ON_CARRIAGEWAY : null;
        }
        boolean lost =
                has(type, STOPS)
                        && layers.has(Kind.ROAD)
                        && !layers.within(Kind.ROAD, place, busStopMetres);
        return lost ? Fault.FAR_FROM_ROAD : null;
    }

    private static boolean has(String type, List<String> words) {
        for (String word : words) {
            if (type.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
