package io.gridward.web.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.crs.CrsName;
import io.gridward.ogc.format.FeatureCollection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing stays behind, whatever happens. */
class FileFormatTest {
    private static final FeatureCollection NONE =
            new FeatureCollection(
                    List.of(),
                    0,
                    0,
                    CrsName.STORAGE,
                    Instant.EPOCH,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    false);

    @TempDir private Path place;

    @AfterEach
    void nothingIsLeft() {
        assertThat(place).isEmptyDirectory();
    }

    private FileFormat format(FileFormat.Maker maker) {
        return new FileFormat(List.of("x"), "x/x", "x", FileFormat.Room.LAYERS, maker, place);
    }

    /** A file in a folder, and others beside it. */
    private static Path file(Path folder) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("more")).resolve("rest"), "rest");
        return Files.writeString(folder.resolve("file"), "whole");
    }

    @Test
    void theFileIsGiven() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format((tables, crs, folder) -> file(folder)).write(NONE, out);

        assertThat(out).hasToString("whole");
    }

    @Test
    void aFileThatCannotBeMadeIsNotGiven() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FileFormat failing =
                format(
                        (tables, crs, folder) -> {
                            file(folder);
                            throw new IllegalStateException("half way");
                        });

        assertThatThrownBy(() -> failing.write(NONE, out)).hasMessage("half way");
        assertThat(out.size()).isZero();
    }

    @Test
    void aClientMayGoAway() {
        OutputStream gone =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("gone");
                    }
                };

        assertThatThrownBy(() -> format((tables, crs, folder) -> file(folder)).write(NONE, gone))
                .hasMessage("gone");
    }
}
