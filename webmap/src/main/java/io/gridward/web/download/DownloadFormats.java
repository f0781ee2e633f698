package io.gridward.web.download;

import io.gridward.importer.export.FeatureFiles;
import io.gridward.ogc.format.FeatureFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The formats under the names that clients of GeoServer use, in the order of capabilities. */
@Configuration(proxyBeanMethods = false)
class DownloadFormats {

    @Bean
    @Order(1)
    FeatureFormat csv() {
        return new CsvFormat(List.of("csv", "text/csv"), false);
    }

    /** With a byte order mark, so that Excel takes it for UTF-8. */
    @Bean
    @Order(2)
    FeatureFormat csvForSpreadsheets() {
        return new CsvFormat(List.of("csv; bom=true", "text/csv; bom=true"), true);
    }

    @Bean
    @Order(3)
    FeatureFormat geoPackage() {
        return new FileFormat(
                List.of("application/geopackage+sqlite3", "geopackage", "geopkg", "gpkg"),
                "application/geopackage+sqlite3",
                "gpkg",
                FileFormat.Room.LAYERS,
                (tables, crs, folder) -> {
                    FeatureFiles.geoPackage(folder.resolve("all.gpkg"), tables, crs);
                    return folder.resolve("all.gpkg");
                });
    }

    @Bean
    @Order(4)
    FeatureFormat shapefiles(Clock clock) {
        return new FileFormat(
                List.of("shape-zip", "application/zip; subtype=shape-zip"),
                "application/zip",
                "zip",
                FileFormat.Room.LAYERS_WITH_SHAPES,
                (tables, crs, folder) ->
                        FeatureFiles.shapefiles(folder, tables, crs, LocalDate.now(clock)));
    }

    @Bean
    @Order(5)
    FeatureFormat flatGeobuf() {
        return new FileFormat(
                List.of("application/flatgeobuf", "flatgeobuf", "fgb"),
                "application/flatgeobuf",
                "fgb",
                FileFormat.Room.ONE_LAYER,
                (tables, crs, folder) -> {
                    FeatureFiles.flatGeobuf(folder.resolve("all.fgb"), tables.get(0), crs);
                    return folder.resolve("all.fgb");
                });
    }
}
