package io.gridward.importer.position;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.TestCity;
import io.gridward.importer.check.CellValues;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.position.nearby.StoredComponents;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.TextForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A survey file in memory, cells parted by bars, and what the checks of its positions say. */
record PlacedFile(List<String> header, List<String> lines) implements SurveyFile {
    static PlacedFile of(String header, String... lines) {
        return new PlacedFile(cells(header), List.of(lines));
    }

    private static List<String> cells(String line) {
        return List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
    }

    /** The rows as checked by position alone, against the whole city. */
    List<CheckedRow> check(String layer, @Nullable String crs) {
        return check(TestCity.layer(layer), crs, SquareCity.WHOLE);
    }

    List<CheckedRow> check(Layer layer, @Nullable String crs, CityMap city) {
        return check(layer, crs, city, CheckOptions.USUAL, StoredComponents.none());
    }

    List<CheckedRow> repair(String layer, RepairKind... accepted) {
        return check(
                TestCity.layer(layer),
                null,
                SquareCity.WHOLE,
                CheckOptions.USUAL.accepting(Set.of(accepted)),
                StoredComponents.none());
    }

    List<CheckedRow> check(
            Layer layer,
            @Nullable String crs,
            CityMap city,
            CheckOptions options,
            StoredComponents stored) {
        FieldMap map = FieldMap.of(layer, header, false, null);
        FirstReading reading = FirstReading.of(this, map, n -> {});
        FileCrs system = crs(layer, crs, city);
        CellValues values = new CellValues(map);
        PositionChecks checks =
                new PositionChecks(
                        layer,
                        map.place().orElseThrow(),
                        system,
                        reading,
                        city,
                        Optional.of(stored).filter(c -> layer.name().equals("component")),
                        options);
        List<CheckedRow> checked = new ArrayList<>();
        try (RowStream rows = rows()) {
            rows.forEachRemaining(
                    raw -> {
                        CheckedRow row = new CheckedRow(raw, layer, options.accepted());
                        values.check(row);
                        checks.check(row);
                        checked.add(row);
                    });
        }
        return checked;
    }

    FileCrs crs(Layer layer, @Nullable String stated, CityMap city) {
        FieldMap map = FieldMap.of(layer, header, false, null);
        return FileCrs.settle(
                this,
                map.place().orElseThrow(),
                Optional.ofNullable(stated).map(CrsName::parse),
                FirstReading.of(this, map, n -> {}),
                city.range());
    }

    /** {@code row fault attribute} of every finding. */
    static List<String> faults(List<CheckedRow> rows) {
        return rows.stream()
                .flatMap(r -> r.findings().stream())
                .map(f -> f.row() + " " + f.fault() + " " + f.attribute().orElse("-"))
                .toList();
    }

    /** A place in degrees as two numbers of another system, as a program writes them. */
    static double[] in(Crs crs, double lon, double lat) {
        double[] xy = {lon, lat};
        Reprojection.between(Crs.CGCS2000, crs).apply(xy, 1);
        return xy;
    }

    /** A place some metres east and north of another, in degrees. */
    static double[] beside(double lon, double lat, double east, double north) {
        double[] xy = in(Crs.GK_CM_123E, lon, lat);
        double[] there = {xy[0] + east, xy[1] + north};
        Reprojection.between(Crs.GK_CM_123E, Crs.CGCS2000).apply(there, 1);
        return there;
    }

    @Override
    public String name() {
        return "memory.csv";
    }

    @Override
    public RowStream rows() {
        Iterator<String> left = lines.iterator();
        AtomicLong number = new AtomicLong();
        return new RowStream() {
            @Override
            public boolean hasNext() {
                return left.hasNext();
            }

            @Override
            public RawRow next() {
                return new RawRow(number.incrementAndGet(), cells(left.next()));
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public boolean hasGeometry() {
        return false;
    }

    @Override
    public Optional<CrsName> declaredCrs() {
        return Optional.empty();
    }

    @Override
    public TextForm textForm() {
        return new TextForm(StandardCharsets.UTF_8, false, '|', LocalText.of("测试", "test"));
    }
}
