package io.gridward.importer.position;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.fieldmap.PlaceColumns;
import io.gridward.importer.position.shape.Mending;
import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.SurveyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * The coordinate system of a file and why it was taken.
 *
 * @param name system and order of the numbers as written
 * @param detections the system, and where there is a doubt the order of the numbers and a shift;
 *     the first is the system
 * @param shift what the whole file is shifted by; rows that cannot tell for themselves take it
 */
public record FileCrs(CrsName name, List<Detection> detections, Mending shift) {
    public FileCrs {
        detections = List.copyOf(detections);
    }

    private FileCrs(CrsName name, List<Detection> detections) {
        this(name, detections, Mending.NONE);
    }

    /** Why the system was taken. */
    public LocalText reason() {
        return detections.get(0).evidence();
    }

    /** {@link #settle} and whether the file is shifted against what is known. */
    public static FileCrs settle(
            SurveyFile file,
            PlaceColumns place,
            Optional<CrsName> stated,
            FirstReading reading,
            Envelope city,
            KnownPlaces known) {
        FileCrs settled = settle(file, place, stated, reading, city);
        return ShiftFit.find(reading, settled.name, known).map(settled::shifted).orElse(settled);
    }

    private FileCrs shifted(ShiftFit.Found found) {
        List<Detection> all = new ArrayList<>(detections);
        all.add(found.detection());
        return new FileCrs(name, all, found.mending());
    }

    /**
     * Settles it: columns lon and lat are EPSG:4490; else what the person states; else what the
     * file states; else inference from the numbers; else EPSG:4490 for shapes. What is stated or
     * declared is held against the city, and a doubt is told, not acted upon.
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
            return held(CrsName.STORAGE, degrees(place, stated), reading, city);
        }
        if (stated.isPresent()) {
            LocalText why = LocalText.of("由参数指定", "stated on the command line");
            return held(stated.get(), why, reading, city);
        }
        Optional<CrsName> declared = file.declaredCrs();
        if (declared.isPresent()) {
            return held(
                    declared.get(), LocalText.of("文件声明", "declared by the file"), reading, city);
        }
        return reading.hasNumbers() && !(place instanceof PlaceColumns.None)
                ? infer(place, reading, city)
                : certain(CrsName.STORAGE, LocalText.of("默认", "default"));
    }

    private static FileCrs certain(CrsName name, LocalText why) {
        return new FileCrs(name, List.of(Detection.certain(Aspect.CRS, name.crs().code(), why)));
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

    /** What was said, and what the numbers say when they disagree. */
    private static FileCrs held(CrsName name, LocalText why, FirstReading reading, Envelope city) {
        Optional<CrsDoubt> doubt = CrsDoubt.find(name, reading, city);
        if (doubt.isEmpty()) {
            return certain(name, why);
        }
        return new FileCrs(name, doubt.get().tell(name, why));
    }

    private static FileCrs infer(PlaceColumns place, FirstReading reading, Envelope city) {
        CrsInference.Evidence evidence = CrsInference.infer(reading, city);
        boolean shapes = !(place instanceof PlaceColumns.Xy);
        // shapes are written x before y, so of two readings that fit equally the plain one is meant
        Optional<CrsName> decided = shapes ? evidence.plain() : evidence.decided();
        if (decided.isEmpty() && shapes && CrsInference.areDegrees(reading)) {
            return held(CrsName.STORAGE, LocalText.of("默认", "default"), reading, city);
        }
        CrsName name =
                decided.orElseThrow(() -> new UndecidedCrs(place.describe(), evidence.shares()));
        String shares = CrsShare.describe(evidence.shares());
        List<Detection> found = new ArrayList<>();
        boolean usual = shapes && name.crs() == Crs.CGCS2000;
        found.add(
                new Detection(
                        Aspect.CRS,
                        name.crs().code(),
                        usual,
                        LocalText.of(
                                "由 %d 行坐标推断，落在市域内的比例: %s".formatted(evidence.rows(), shares),
                                "inferred from %d rows; share inside the city: %s"
                                        .formatted(evidence.rows(), shares))));
        if (name.northFirst()) {
            found.add(
                    Detection.inferred(
                            Aspect.AXES,
                            CrsShare.order(name),
                            LocalText.of(
                                    "与坐标系一并推断，列为 %s".formatted(place.describe()),
                                    "inferred with the system, columns %s"
                                            .formatted(place.describe()))));
        }
        return new FileCrs(name, found);
    }
}
