package io.gridward.importer.position;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.fieldmap.PlaceColumns;
import io.gridward.importer.survey.SurveyFile;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * The coordinate system of a file and why it was taken.
 *
 * @param name system and order of the numbers as written
 * @param reason told to the person
 */
public record FileCrs(CrsName name, LocalText reason) {

    /**
     * Settles it: columns lon and lat are EPSG:4490; else what the person states; else what the
     * file states; else EPSG:4490 for shapes and inference for two numbers.
     *
     * @throws UndecidedCrs when inference does not decide
     */
    public static FileCrs settle(
            SurveyFile file,
            PlaceColumns place,
            Optional<CrsName> stated,
            FirstReading reading,
            Envelope city) {
        if (place instanceof PlaceColumns.LonLat) {
            return new FileCrs(CrsName.STORAGE, degrees(place, stated));
        }
        if (stated.isPresent()) {
            return new FileCrs(stated.get(), LocalText.of("由参数指定", "stated on the command line"));
        }
        if (file.declaredCrs().isPresent()) {
            return new FileCrs(
                    file.declaredCrs().get(), LocalText.of("文件声明", "declared by the file"));
        }
        return place instanceof PlaceColumns.Xy xy && reading.hasNumbers()
                ? infer(xy, reading, city)
                : new FileCrs(CrsName.STORAGE, LocalText.of("默认", "default"));
    }

    /**
     * Columns of degrees are what they are, whatever is stated; but nothing is passed over
     * silently.
     */
    private static LocalText degrees(PlaceColumns place, Optional<CrsName> stated) {
        String names = place.describe();
        return stated.filter(s -> s.crs() != Crs.CGCS2000)
                .map(CrsName::spelling)
                .map(
                        s ->
                                LocalText.of(
                                        "%s 列为经纬度，未采用 --crs %s".formatted(names, s),
                                        "columns %s are degrees; --crs %s is not used"
                                                .formatted(names, s)))
                .orElse(LocalText.of(names + " 列", "columns " + names));
    }

    private static FileCrs infer(PlaceColumns.Xy xy, FirstReading reading, Envelope city) {
        CrsInference.Evidence evidence = CrsInference.infer(reading, city);
        String shares = CrsShare.describe(evidence.shares());
        return new FileCrs(
                evidence.decided()
                        .orElseThrow(() -> new UndecidedCrs(xy.names(), evidence.shares())),
                LocalText.of(
                        "由 %d 行坐标推断，落在市域内的比例: %s".formatted(evidence.rows(), shares),
                        "inferred from %d rows; share inside the city: %s"
                                .formatted(evidence.rows(), shares)));
    }
}
