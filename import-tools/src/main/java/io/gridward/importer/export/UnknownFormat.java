package io.gridward.importer.export;

/** A file ending that is not written, or something the format cannot hold. */
public final class UnknownFormat extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String ENDINGS = ".csv .tsv .xlsx .geojson .gpkg .zip (shapefile) .fgb";

    private UnknownFormat(String message) {
        super(message);
    }

    static UnknownFormat ending(String ending) {
        return new UnknownFormat(
                "不支持的格式 “.%s”，可用: %s / unknown format '.%s'; use %s"
                        .formatted(ending, ENDINGS, ending, ENDINGS));
    }

    /** The format has no place for what is asked; says what to use instead. */
    static UnknownFormat cannotHold(String zh, String en) {
        return new UnknownFormat(zh + " / " + en);
    }
}
