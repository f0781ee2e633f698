package io.gridward.web.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a photograph, and what is left of it. */
@Tag("slow")
class CleanPhotoTest {
    private static final int[] LON = {122, 0, 1850}; // 122° 0' 18.5"
    private static final int[] LAT = {46, 0, 1800};

    private static BufferedImage picture(CleanPhoto photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.bytes()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void placeAndTimeAreReadAndNothingOfThemIsLeft() {
        byte[] file = CameraPicture.noted(1, LON, LAT);
        assertThat(text(file)).contains(CameraPicture.SECRET, "Exif");
        CleanPhoto photo = CleanPhoto.of(file);
        assertThat(photo.lon()).isCloseTo(122 + 18.5 / 3600, within(1e-9));
        assertThat(photo.lat()).isCloseTo(46 + 18.0 / 3600, within(1e-9));
        assertThat(photo.takenAt()).hasToString("2026-11-26T12:00+08:00");
        assertThat(text(photo.bytes()))
                .doesNotContain(CameraPicture.SECRET, "Exif", "2026:11:26", "SERIAL");
        CleanPhoto again = CleanPhoto.of(photo.bytes());
        assertThat(again.lon()).isNull();
        assertThat(again.takenAt()).isNull();
    }

    @ParameterizedTest(name = "orientation {0}")
    @CsvSource({
        "1, 64, 32, RED, BLUE",
        "2, 64, 32, BLUE, RED",
        "3, 64, 32, BLUE, RED",
        "4, 64, 32, RED, BLUE",
        "5, 32, 64, RED, BLUE",
        "6, 32, 64, RED, BLUE",
        "7, 32, 64, BLUE, RED",
        "8, 32, 64, BLUE, RED"
    })
    void standsUpright(int turn, int width, int height, String first, String last)
            throws IOException {
        BufferedImage upright = picture(CleanPhoto.of(CameraPicture.noted(turn, LON, LAT)));
        assertThat(upright.getWidth()).isEqualTo(width);
        assertThat(upright.getHeight()).isEqualTo(height);
        assertThat(name(upright.getRGB(2, 2))).isEqualTo(first);
        assertThat(name(upright.getRGB(width - 3, height - 3))).isEqualTo(last);
    }

    private static String name(int rgb) {
        Color color = new Color(rgb);
        return color.getRed() > color.getBlue() ? "RED" : "BLUE";
    }

    @Test
    void aPngIsKeptAsAJpegOnWhite() throws IOException {
        CleanPhoto photo = CleanPhoto.of(CameraPicture.plain("png", 20, 10));
        BufferedImage kept = picture(photo);
        assertThat(photo.bytes()[0] & 0xFF).isEqualTo(0xFF);
        assertThat(kept.getWidth()).isEqualTo(20);
        assertThat(name(kept.getRGB(2, 5))).isEqualTo("RED");
        assertThat(photo.sha256()).matches("[0-9a-f]{64}");
        assertThat(photo.sha256())
                .isEqualTo(CleanPhoto.of(CameraPicture.plain("png", 20, 10)).sha256());
    }

    @Test
    void aLargeOneIsMadeSmaller() throws IOException {
        CleanPhoto photo = CleanPhoto.of(CameraPicture.plain("jpeg", 6000, 4000));
        assertThat(picture(photo).getWidth()).isEqualTo(3000);
        assertThat(name(picture(photo).getRGB(10, 10))).isEqualTo("RED");
    }

    @Test
    void whatFollowsThePictureIsNotKept() {
        byte[] jpeg = CameraPicture.plain("jpeg", 64, 32);
        byte[] more = Arrays.copyOf(jpeg, jpeg.length + 100);
        System.arraycopy("<script>".getBytes(StandardCharsets.UTF_8), 0, more, jpeg.length, 8);
        assertThat(text(CleanPhoto.of(more).bytes())).doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "<svg/>", "\u00ff\u00d8\u00ff", "\u0089PNG\r\n\u001a\n"})
    void whatIsNoPictureIsRefused(String bytes) {
        byte[] file = bytes.getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> CleanPhoto.of(file)).isInstanceOf(BadPhoto.class);
    }

    @Test
    void aGifIsRefusedAndSoIsAPictureThatClaimsToBeHuge() {
        assertThatThrownBy(() -> CleanPhoto.of(CameraPicture.plain("gif", 8, 8)))
                .isInstanceOf(BadPhoto.class);
        byte[] png = CameraPicture.plain("png", 8, 8);
        png[16] = 0x00; // width 0x00FFFFFF, height 0x00FFFFFF
        for (int i : new int[] {17, 18, 19, 21, 22, 23}) {
            png[i] = (byte) 0xFF;
        }
        assertThatThrownBy(() -> CleanPhoto.of(png)).isInstanceOf(BadPhoto.class);
    }

    @Test
    void brokenNotesDoNotHurt() {
        Random random = new Random(20_261_126L);
        byte[] good = CameraPicture.noted(6, LON, LAT);
        for (int i = 0; i < 2_000; i++) {
            byte[] bad = good.clone();
            for (int n = 1 + random.nextInt(8); n > 0; n--) {
                bad[12 + random.nextInt(400)] = (byte) random.nextInt(256);
            }
            try {
                CleanPhoto photo = CleanPhoto.of(bad);
                assertThat(text(photo.bytes())).doesNotContain(CameraPicture.SECRET);
            } catch (BadPhoto e) {
                assertThat(e.getMessage()).contains(" / ");
            }
        }
    }

    @Test
    void placesThatAreNoneAreNotTold() {
        CleanPhoto nowhere = CleanPhoto.of(CameraPicture.noted(1, new int[3], new int[3]));
        assertThat(nowhere.lon()).isNull();
        CleanPhoto beyond =
                CleanPhoto.of(CameraPicture.noted(1, new int[] {400, 0, 0}, new int[] {95, 0, 0}));
        assertThat(beyond.lon()).isNull();
        assertThat(beyond.lat()).isNull();
    }
}
