package io.gridward.importer.check.value;

import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.archive.ZipArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the photos of a survey lie: a folder, or a zip archive that is read in place. */
interface Photos {
    /** So many bytes tell a picture from what is none. */
    int FIRST_BYTES = 4;

    /**
     * The first bytes of the photo of a name, fewer when it is shorter; empty when there is none.
     */
    Optional<byte[]> find(String name);

    /**
     * The photos of a folder or an archive.
     *
     * @throws UnreadableFile when it cannot be read, or an archive is over its limits or hostile
     */
    static Photos at(Path place) {
        if (Files.isRegularFile(place)) {
            return PhotoArchive.of(ZipArchive.open(place, ReadLimits.current().forPhotos()));
        }
        try {
            return new PhotoFolder(place.toRealPath());
        } catch (IOException e) {
            throw new UnreadableFile(
                    "没有照片文件夹或压缩包 “%s” / there is no folder of photos '%s', nor an archive"
                            .formatted(place, place),
                    e);
        }
    }
}
