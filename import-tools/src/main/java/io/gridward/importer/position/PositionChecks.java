package io.gridward.importer.position;

import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.Threshold;
import io.gridward.importer.check.whole.DensityCheck;
import io.gridward.importer.fieldmap.PlaceColumns;
import io.gridward.importer.position.nearby.ComponentKinds;
import io.gridward.importer.position.nearby.StoredComponents;
import io.gridward.importer.position.shape.ShapeQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All questions about where a row lies, in their order: Q02, Q14, Q03, Q12, Q11, Q13. The first
 * that finds something ends the chain, so that one mistake is told once.
 */
public final class PositionChecks implements RowCheck {
    private final PlaceReader reader;
    private final Positions positions;
    private final PositionQuestion plausible;
    private final ShapeQuestion shape;
    private final List<PositionQuestion> questions = new ArrayList<>();

    /**
     * Sets up the questions for a file.
     *
     * @param place where its rows say their place
     * @param crs its coordinate system
     * @param reading what is known of all its rows
     * @param components the store's components to keep apart from; empty for other layers
     * @param options repairs that may be made, and thresholds
     */
    public PositionChecks(
            Layer layer,
            PlaceColumns place,
            FileCrs crs,
            FirstReading reading,
            CityMap city,
            Optional<StoredComponents> components,
            CheckOptions options) {
        this.reader = new PlaceReader(place);
        this.positions = Positions.of(reading, crs, city, options);
        this.plausible = new PlausibleQuestion(positions, crs.name().crs().code());
        this.shape = new ShapeQuestion(layer, crs.name(), options);
        if (layer.name().equals("division")) {
            return;
        }
        boolean located = layer.indexOf("grid_code") >= 0;
        if (located) {
            questions.add(new ShiftQuestion(positions));
        }
        questions.add(new CityQuestion(layer, positions, city));
        if (located) {
            double edge = options.value(Threshold.GRID_EDGE_METRES);
            questions.add(new GridQuestion(layer, positions, city, edge));
        }
        components.ifPresent(
                c -> questions.add(new NearbyComponents(c, reading, positions, city, options)));
    }

    /** Components by type and grid, as their codes and their places say. */
    public DensityCheck.Counts count() {
        DensityCheck.Counts counts = new DensityCheck.Counts();
        Map<Integer, String> types = new HashMap<>();
        for (int i = 0; i < positions.rows(); i++) {
            int kind = ComponentKinds.ofCode(positions.code(i));
            if (kind != ComponentKinds.UNKNOWN) {
                String type = types.computeIfAbsent(kind, ComponentKinds::digits);
                counts.add(type, positions.grid(i));
            }
        }
        return counts;
    }

    @Override
    public void check(CheckedRow row) {
        int i = (int) row.raw().number() - 1;
        PlaceReader.Written written = reader.read(row.raw());
        if (written.trouble() != null) {
            PlaceReader.Trouble t = written.trouble();
            row.fault(t.fault(), t.about(), t.value(), "");
            return;
        }
        boolean ended =
                plausible.findsFault(row, i)
                        || (written.shape() == null
                                ? shape.findsFault(row, positions.lon(i), positions.lat(i))
                                : shape.findsFault(row, written.shape(), positions.mending(i)));
        for (int q = 0; !ended && q < questions.size(); q++) {
            ended = questions.get(q).findsFault(row, i);
        }
    }
}
