package io.gridward.importer.survey.delimited;

/** A text that {@link StrictRecords} leaves to {@link LenientRecords}. */
final class NotStrict extends RuntimeException {
    NotStrict(String why) {
        super(why, null, false, false);
    }
}
