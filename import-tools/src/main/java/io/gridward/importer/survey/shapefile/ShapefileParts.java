package io.gridward.importer.survey.shapefile;

import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.UnreadableFile;
import java.util.Optional;
import java.util.function.Function;

/**
 * The files a shapefile consists of.
 *
 * @param base their common name, without ending
 * @param shp shapes
 * @param dbf attributes
 * @param shx index, which is not needed to read in order
 * @param prj coordinate system
 * @param cpg encoding of the attributes
 * @param names the full names of cut columns, as our own export writes them
 * @param layers how many shapefiles lie in the same archive
 */
public record ShapefileParts(
        String base,
        SurveyBytes shp,
        SurveyBytes dbf,
        Optional<SurveyBytes> shx,
        Optional<SurveyBytes> prj,
        Optional<SurveyBytes> cpg,
        Optional<SurveyBytes> names,
        int layers) {

    /** Ending of the file of full column names. */
    public static final String NAMES = "fields.csv";

    /**
     * Gathers the files of a name.
     *
     * @param base name without ending
     * @param find a file by its ending, letters in either case
     * @throws UnreadableFile when shapes or attributes are missing
     */
    public static ShapefileParts gather(String base, Function<String, Optional<SurveyBytes>> find) {
        return new ShapefileParts(
                base,
                find.apply("shp").orElseThrow(() -> missing(base, "shp", "图形", "shapes")),
                find.apply("dbf").orElseThrow(() -> missing(base, "dbf", "属性表", "attributes")),
                find.apply("shx"),
                find.apply("prj"),
                find.apply("cpg"),
                find.apply(NAMES),
                1);
    }

    /** The same as one of several in an archive. */
    public ShapefileParts oneOf(int several) {
        return new ShapefileParts(base, shp, dbf, shx, prj, cpg, names, several);
    }

    private static UnreadableFile missing(String base, String ending, String zh, String en) {
        return UnreadableFile.of(
                base + ".shp",
                "缺少 %s.%s（%s），请把 shapefile 的所有文件放在一起或打成一个 .zip".formatted(base, ending, zh),
                "%s.%s (%s) is missing: keep all files of a shapefile together, or zip them"
                        .formatted(base, ending, en));
    }
}
