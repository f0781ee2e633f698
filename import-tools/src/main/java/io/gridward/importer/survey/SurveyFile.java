package io.gridward.importer.survey;

import io.gridward.core.crs.CrsName;
import java.util.List;
import java.util.Optional;

/**
 * One file of a survey. Its rows can be read as often as wanted; each reading is a stream, so that
 * memory does not grow with the file.
 */
public interface SurveyFile {

    /** File name as the person knows it, without folders. */
    String name();

    /** Column names in the file's order, as they stand in it; without a geometry column. */
    List<String> header();

    /**
     * Opens a new reading from the first data row.
     *
     * @throws UnreadableFile when the file cannot be read any more
     */
    RowStream rows();

    /** True when rows carry shapes apart from their cells, as in a GeoPackage. */
    boolean hasGeometry();

    /**
     * Coordinate system the file itself states for its shapes.
     *
     * @throws UnreadableFile when it states one that is not known
     */
    Optional<CrsName> declaredCrs();

    /** How its text is written; for formats that are not text, how findings about it should be. */
    TextForm textForm();

    /** True when the format cuts column names, as dBASE does after ten bytes. */
    default boolean cutsNames() {
        return false;
    }

    /** Format, encoding and layer, and why they were taken. */
    default List<Detection> detections() {
        return List.of(
                Detection.certain(
                        Aspect.ENCODING, textForm().charset().name(), textForm().reason()));
    }
}
