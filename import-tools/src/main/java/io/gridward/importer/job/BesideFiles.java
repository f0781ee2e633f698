package io.gridward.importer.job;

import io.gridward.importer.check.value.PhotoCheck;
import io.gridward.importer.fieldmap.MappingFiles;
import io.gridward.importer.fieldmap.SavedMapping;
import io.gridward.importer.fieldmap.UnknownMapping;
import io.gridward.importer.survey.UnreadableFile;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files lie that were handed in beside a survey.
 *
 * @param context buildings, water and roads to compare with (Q15)
 * @param photos zip archive of the photos (Q19); read in place, never unpacked to disk
 * @param mapping what the columns mean, as a YAML file
 */
record BesideFiles(Optional<Path> context, Optional<Path> photos, Optional<Path> mapping) {
    static final String CONTEXT = "context";
    static final String PHOTOS = "photos";
    static final String MAPPING = "mapping";

    static final BesideFiles NONE =
            new BesideFiles(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Looks whether they can be used; the context is read when its turn comes.
     *
     * @throws BadOrder when one cannot
     */
    void require() {
        try {
            photos.ifPresent(PhotoCheck::require);
        } catch (UnreadableFile e) {
            throw BadOrder.file(PHOTOS, e);
        }
        saved();
    }

    /**
     * The mapping.
     *
     * @throws BadOrder when the file is none
     */
    Optional<SavedMapping> saved() {
        try {
            return mapping.map(MappingFiles::read);
        } catch (UnknownMapping e) {
            throw BadOrder.file(MAPPING, e);
        }
    }
}
