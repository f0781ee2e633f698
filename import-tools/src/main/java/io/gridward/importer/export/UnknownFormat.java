package io.gridward.importer.export;

/** A file ending that is not written. */
public final class UnknownFormat extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownFormat(String ending) {
        super(
                "不支持的格式 “.%s”，可用: .csv .tsv .geojson .gpkg / unknown format '.%s'; use .csv .tsv .geojson .gpkg"
                        .formatted(ending, ending));
    }
}
