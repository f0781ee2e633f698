package io.gridward.importer.fieldmap;

/**
 * What an unknown column may mean.
 *
 * @param column its name in the file
 * @param attribute attribute of the layer
 * @param score how alike the names are, 0 to 1; 1 when they differ in case, blanks and signs only,
 *     or the column is the beginning of the only name that begins so, cut by the format
 */
public record Suggestion(String column, String attribute, double score) {

    /** True when nothing else can be meant, so that it is taken without asking. */
    public boolean exact() {
        return score >= 1;
    }
}
