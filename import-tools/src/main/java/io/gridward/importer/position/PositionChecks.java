package io.gridward.importer.position;

import io.gridward.core.layer.Layer;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.fieldmap.PlaceColumns;
import java.util.ArrayList;
import java.util.List;
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
     * @param components components to keep apart from; empty for other layers
     */
    public PositionChecks(
            Layer layer,
            PlaceColumns place,
            FileCrs crs,
            FirstReading reading,
            CityMap city,
            Optional<NearbyComponents> components) {
        this.reader = new PlaceReader(place);
        this.positions = Positions.of(reading, crs.name(), city);
        this.plausible = new PlausibleQuestion(positions, city, crs.name().crs().code());
        this.shape = new ShapeQuestion(layer, crs.name());
        if (!layer.name().equals("division")) {
            if (layer.indexOf("grid_code") >= 0) {
                questions.add(new ShiftQuestion(positions));
            }
            questions.add(new CityQuestion(layer, positions, city));
            if (layer.indexOf("grid_code") >= 0) {
                questions.add(new GridQuestion(layer, positions, city));
            }
            components.ifPresent(questions::add);
        }
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
                                : shape.findsFault(row, written.shape()));
        for (int q = 0; !ended && q < questions.size(); q++) {
            ended = questions.get(q).findsFault(row, i);
        }
    }
}
