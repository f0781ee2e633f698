package io.gridward.web.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files by their checksum. */
class PhotoFolderTest {
    @TempDir private Path folder;

    @Test
    void keepsTheSameFileOnce() throws IOException {
        PhotoFolder photos = PhotoFolder.in(folder.resolve("photos"));
        CleanPhoto photo = CleanPhoto.of(CameraPicture.plain("jpeg", 64, 32));
        photos.keep(photo);
        photos.keep(photo);
        Path file = photos.find(photo.sha256()).orElseThrow();
        assertThat(Files.readAllBytes(file)).isEqualTo(photo.bytes());
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../../etc/passwd", "AA", "zz/../x", "/etc/passwd"})
    void findsNothingBeyondItself(String name) {
        assertThat(PhotoFolder.in(folder).find(name)).isEmpty();
        assertThat(PhotoFolder.in(folder).find("a".repeat(64))).isEmpty();
    }
}
