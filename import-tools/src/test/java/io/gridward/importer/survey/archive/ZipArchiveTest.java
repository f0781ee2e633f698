package io.gridward.importer.survey.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that mean well and archives that do not. */
class ZipArchiveTest {
    private static final ReadLimits SMALL =
            new ReadLimits(1 << 20, 100, 10, 1_000, 100, 3, 10_000, 100, 1 << 20);

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"../x.shp", "a/../../x.shp", "/etc/x.shp", "C:\\x.shp", "..\\x.shp", "C:x"})
    void refusesNamesThatLeaveTheFolder(String name) throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, name, new byte[1]);

        assertThatThrownBy(() -> ZipArchive.open(zip, ReadLimits.DEFAULT))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("a.zip")
                .hasMessageContaining("leaves its folder");
    }

    @Test
    void passesOverWhatDesktopsAdd() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name :
                    new String[] {"d/", "d/x.csv", "__MACOSX/d/._x.csv", "d/.DS_Store"}) {
                out.putNextEntry(new ZipEntry(name));
            }
        }
        assertThat(ZipArchive.open(zip, ReadLimits.DEFAULT).list()).containsExactly("d/x.csv");
    }

    @Test
    void readsNamesAsWindowsInChinaWritesThem() throws IOException {
        Path zip = zip(Charset.forName("GBK"), "普查/路灯.csv", new byte[] {1, 2});
        ZipArchive archive = ZipArchive.open(zip, ReadLimits.DEFAULT);

        assertThat(archive.list()).containsExactly("普查/路灯.csv");
        SurveyBytes bytes = archive.find("普查/路灯.CSV").orElseThrow();
        assertThat(bytes.name()).isEqualTo("路灯.csv");
        assertThat(bytes.size()).isEqualTo(2);
        assertThat(bytes.head(9)).containsExactly(1, 2);
        assertThat(archive.find("nobody.csv")).isEmpty();
    }

    @Test
    void refusesTooManyFiles() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < 4; i++) {
                out.putNextEntry(new ZipEntry("x" + i));
            }
        }
        assertThatThrownBy(() -> ZipArchive.open(zip, SMALL))
                .hasMessageContaining("4 files in the archive")
                .hasMessageContaining("gridward.import.max-archive-entries");
    }

    @Test
    void refusesWhatIsTooLargeWhenUnpacked() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, "x.csv", new byte[10_001]);

        assertThatThrownBy(() -> ZipArchive.open(zip, SMALL))
                .hasMessageContaining("10001 bytes when unpacked")
                .hasMessageContaining("max-unpacked-bytes");
    }

    @Test
    void countsBytesAndDoesNotBelieveTheDirectory() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, "x.csv", new byte[50_000]);
        byte[] bytes = Files.readAllBytes(zip);
        int directory = indexOf(bytes, new byte[] {'P', 'K', 1, 2});
        Arrays.fill(bytes, directory + 24, directory + 28, (byte) 0);
        bytes[directory + 24] = 100;
        Files.write(zip, bytes);
        SurveyBytes lying = ZipArchive.open(zip, SMALL).find("x.csv").orElseThrow();

        assertThat(lying.size()).isEqualTo(100);
        assertThatThrownBy(() -> drain(lying))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("max-unpacked-bytes");
    }

    @Test
    void putsOutABombBeforeItIsRead() throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bomb.csv"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
        }
        SurveyBytes bomb = ZipArchive.open(zip, ReadLimits.DEFAULT).find("bomb.csv").orElseThrow();

        assertThatThrownBy(() -> drain(bomb))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("zip bomb")
                .hasMessageContaining("max-archive-ratio");
    }

    @Test
    void tellsOfAnArchiveThatBreaksOff() throws IOException {
        byte[] whole = Files.readAllBytes(zip(StandardCharsets.UTF_8, "x.csv", new byte[99]));
        for (int n = 4; n < whole.length; n++) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, n));
            assertThatThrownBy(() -> ZipArchive.open(cut, ReadLimits.DEFAULT))
                    .as("%d bytes", n)
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("cut.zip");
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    private static void drain(SurveyBytes bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private Path zip(Charset names, String name, byte[] content) throws IOException {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip), names)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return zip;
    }
}
