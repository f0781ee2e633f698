package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.ogc.render.ToyCity;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** What a picture is drawn on, and what holds for a picture however many are drawn at once. */
@Tag("slow")
class PictureGroundTest {
    private static final String ALL =
            "division,unit_grid,responsibility_zone,responsibility_line,place,component";
    private static final String MAP =
            "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&FORMAT=image/png&CRS=CRS:84"
                    + "&WIDTH=256&HEIGHT=256&BBOX=122.08,46.06,122.0846,46.0646&LAYERS=";

    private final Wms wms = new Wms(ToyCity.of(7));

    @ParameterizedTest
    @ValueSource(strings = {"0xFFFFFF", "0x000000", "0x336699", "#C0FFEE"})
    void aTransparentPictureLaidOnAGroundIsThePictureOnThatGround(String ground) {
        BufferedImage through = wms.picture(MAP + ALL + "&TRANSPARENT=TRUE&BGCOLOR=0x123456");
        BufferedImage onGround = wms.picture(MAP + ALL + "&BGCOLOR=" + ground);
        BufferedImage laid = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        var g = laid.createGraphics();
        g.setColor(Color.decode(ground));
        g.fillRect(0, 0, 256, 256);
        g.drawImage(through, 0, 0, null);
        g.dispose();

        int worst = 0;
        for (int i = 0; i < 256 * 256; i++) {
            int a = laid.getRGB(i % 256, i / 256);
            int b = onGround.getRGB(i % 256, i / 256);
            for (int shift = 0; shift < 24; shift += 8) {
                worst = Math.max(worst, Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)));
            }
        }

        assertThat(worst).as("rounding of many thin layers").isLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSPARENT=TRUE, true",
        "TRANSPARENT=true, true",
        "TRANSPARENT=FALSE, false",
        "TRANSPARENT=, false",
        "transparent=TRUE, true",
        "X=1, false"
    })
    void onlyATransparentPictureLetsThrough(String parameter, boolean transparent) {
        BufferedImage image =
                wms.picture(
                        MAP.replace("122.08,46.06,122.0846,46.0646", "10,10,10.01,10.01")
                                + "unit_grid&"
                                + parameter);

        assertThat(image.getRGB(9, 9) >>> 24).isEqualTo(transparent ? 0 : 255);
    }

    @Test
    void laterLayersLieOverEarlierOnes() {
        BufferedImage zonesOver = wms.picture(MAP + "component,division&STYLES=,division_grounds");
        BufferedImage pointsOver = wms.picture(MAP + "division,component&STYLES=division_grounds,");
        BufferedImage points = wms.picture(MAP + "component");

        int dots = 0;
        for (int i = 0; i < 256 * 256; i++) {
            int rgb = points.getRGB(i % 256, i / 256);
            if (rgb == 0xFF0072B2) {
                dots++;
                assertThat(pointsOver.getRGB(i % 256, i / 256)).isEqualTo(rgb);
                assertThat(zonesOver.getRGB(i % 256, i / 256)).isNotEqualTo(rgb);
            }
        }
        assertThat(dots).isGreaterThan(20);
    }

    @Test
    void manyDrawnAtOnceAreTheSameAsOneAlone() throws Exception {
        byte[] alone = new Wms(ToyCity.of(7)).bytes(MAP + ALL);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<byte[]> task = () -> wms.bytes(MAP + ALL);
            for (Future<byte[]> f :
                    pool.invokeAll(IntStream.range(0, 12).mapToObj(i -> task).toList())) {
                assertThat(f.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aPictureForWhichThereIsNoRoomIsRefusedAsBusy() throws Exception {
        Held held = new Held(ToyCity.of(7));
        Wms small = new Wms(held, Wms.settings(1, 500_000, 0));
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<byte[]> first = pool.submit(() -> small.bytes(MAP + "division"));
            held.reading.await();

            var second = small.ask(MAP + "division");
            held.release.countDown();

            assertThat(second.status()).isEqualTo(503);
            assertThat(first.get()).startsWith(0x89, 'P', 'N', 'G');
            assertThat(small.ask(MAP + "division").contentType()).isEqualTo("image/png");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void readingTakesNoLongerThanAllowed() {
        WmsSettings hurried = Wms.settings(1 << 24, 500_000, 0);
        String city = MAP.replace("122.08,46.06,122.0846,46.0646", "122.06,46.05,122.12,46.09");

        assertThat(new Wms(ToyCity.of(7), hurried).text(city + "unit_grid"))
                .contains("longer than 0 s", "locator=\"BBOX\"");
    }

    /** Features whose first reader waits until it is let go. */
    private static final class Held implements FeatureSource {
        private final FeatureSource source;
        private final CountDownLatch reading = new CountDownLatch(1);
        private final CountDownLatch release = new CountDownLatch(1);

        Held(FeatureSource source) {
            this.source = source;
        }

        @Override
        public FeatureStream read(FeatureQuery query) {
            reading.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return source.read(query);
        }

        @Override
        public long count(FeatureQuery query) {
            return source.count(query);
        }

        @Override
        public Optional<Envelope> bounds(Layer layer) {
            return source.bounds(layer);
        }

        @Override
        public long version() {
            return source.version();
        }
    }
}
