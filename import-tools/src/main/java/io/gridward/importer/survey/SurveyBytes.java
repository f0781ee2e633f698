package io.gridward.importer.survey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of one file, in a folder or in an archive. They can be read as often as wanted. */
public interface SurveyBytes {

    /** File name without folders, as the person knows it. */
    String name();

    /** Length in bytes. */
    long size() throws IOException;

    /** Opens a new reading from the first byte. */
    InputStream open() throws IOException;

    /** A file of the file system. */
    static SurveyBytes of(Path file) {
        String name = String.valueOf(file.getFileName()); // asked for every row
        return new SurveyBytes() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }

    /** The first bytes, at most so many. */
    default byte[] head(int most) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        }
    }
}
