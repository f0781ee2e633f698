package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelRoomTest {
    private static final TextShape TEXT = TextShape.of("兴安大路", 12, false);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 0.7, 1.2, 1.5707963, -0.4, -1.1})
    void boxesCoverEveryCornerOfTheTurnedText(double angle) {
        List<LabelRoom.Box> boxes = LabelRoom.cover(TEXT, 300, 200, angle, 0);

        for (double along = -1; along <= 1; along += 0.05) {
            for (double across = -1; across <= 1; across += 0.5) {
                double u = along * TEXT.halfWidth();
                double v = across * TEXT.halfHeight();
                double x = 300 + u * Math.cos(angle) - v * Math.sin(angle);
                double y = 200 + u * Math.sin(angle) + v * Math.cos(angle);

                assertThat(boxes).anyMatch(b -> holds(b, x, y));
            }
        }
    }

    private static boolean holds(LabelRoom.Box b, double x, double y) {
        double e = 1e-9;
        return x >= b.minX() - e && x <= b.maxX() + e && y >= b.minY() - e && y <= b.maxY() + e;
    }

    @Test
    void aSlantingTextLeavesTheCornersBesideItFree() {
        LabelRoom room = new LabelRoom(600, 400);
        room.take(LabelRoom.cover(TEXT, 300, 200, Math.PI / 4, 2));
        double corner = TEXT.halfWidth() * 0.7;

        assertThat(room.offers(List.of(square(300 + corner, 200 - corner, 5)))).isTrue();
        assertThat(room.offers(List.of(square(300 + corner, 200 + corner, 5)))).isFalse();
    }

    @Test
    void aLevelTextIsOneBoxWithItsGap() {
        LabelRoom.Box box = LabelRoom.cover(TEXT, 300, 200, 0, 3).get(0);

        assertThat(LabelRoom.cover(TEXT, 300, 200, 0, 3)).hasSize(1);
        assertThat(box.maxX() - box.minX()).isCloseTo(2 * TEXT.halfWidth() + 6, within(1e-9));
        assertThat(box.maxY() - box.minY()).isCloseTo(2 * TEXT.halfHeight() + 6, within(1e-9));
    }

    @Test
    void nothingIsOfferedAcrossTheEdge() {
        LabelRoom room = new LabelRoom(100, 50);

        assertThat(room.offers(List.of(new LabelRoom.Box(0, 0, 100, 50)))).isTrue();
        assertThat(room.offers(List.of(new LabelRoom.Box(-0.1, 0, 10, 10)))).isFalse();
        assertThat(room.offers(List.of(new LabelRoom.Box(90, 45, 95, 50.1)))).isFalse();
        assertThat(room.offers(List.of(square(20, 20, 5), square(99, 20, 5)))).isFalse();
    }

    @Test
    void theIndexOffersWhatAPlainScanOffers() {
        long seed = 20260303;
        Random random = new Random(seed);
        LabelRoom room = new LabelRoom(1000, 1000);
        List<LabelRoom.Box> taken = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            LabelRoom.Box box =
                    square(
                            50 + 900 * random.nextDouble(),
                            50 + 900 * random.nextDouble(),
                            1 + 40 * random.nextDouble());

            boolean free = taken.stream().noneMatch(box::meets);

            assertThat(room.offers(List.of(box))).as("seed %d, box %d", seed, i).isEqualTo(free);
            if (free) {
                room.take(List.of(box));
                taken.add(box);
            }
        }
        assertThat(taken.size()).isBetween(100, 2_000);
    }

    @Test
    void boxesThatOnlyTouchDoNotMeet() {
        assertThat(square(10, 10, 5).meets(square(20, 10, 5))).isFalse();
        assertThat(square(10, 10, 5).meets(square(19.9, 10, 5))).isTrue();
        assertThat(square(10, 10, 5).wider(1).meets(square(20, 10, 5))).isTrue();
    }

    private static LabelRoom.Box square(double x, double y, double half) {
        return new LabelRoom.Box(x - half, y - half, x + half, y + half);
    }
}
