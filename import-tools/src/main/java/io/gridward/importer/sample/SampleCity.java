package io.gridward.importer.sample;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.importer.sample.survey.DirtySurvey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the sample city: Ulanhot's outline, divisions and codes, everything else invented. The
 * same seed and edition give the same CSV bytes and the same GeoPackage content on every machine.
 */
public final class SampleCity {
    /** The seed of the sample that is documented and tested. */
    public static final long DEFAULT_SEED = 152_201L;

    private SampleCity() {}

    /**
     * Writes {@code ulanhot.gpkg}, a CSV file for each layer (UTF-8; {@code lon}, {@code lat} where
     * all shapes are points, else {@code wkt}; EPSG:4490, longitude first), the survey with planted
     * faults, what is wrong with it, and a README. Files of these names are replaced.
     *
     * @param dir made if it does not exist
     * @return rows written by layer
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static Map<String, Integer> write(Path dir, long seed, Edition edition) {
        City full = City.draw(seed);
        City city = edition == Edition.SMALL ? full.cutTo(DirtySurvey.SUBDISTRICT) : full;
        DirtySurvey survey = DirtySurvey.draw(city.ground(), city.departments(), seed);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Layer layer : LayerCatalog.city().listBrought()) {
            counts.put(layer.name(), city.rows(layer.name()).size());
        }
        try {
            Files.createDirectories(dir);
            SampleFiles files = new SampleFiles(dir);
            files.geoPackage(city);
            for (Layer layer : LayerCatalog.city().listBrought()) {
                files.csv(layer, city.rows(layer.name()));
            }
            files.survey(survey);
            files.readme(seed, edition, counts, survey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }
}
