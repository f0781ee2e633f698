package io.gridward.ogc.wms;

import io.gridward.core.layer.Feature;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.raster.Interruption;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts features and time over all layers that one request reads. */
final class ReadingLimits {
    private static final int STRIDE = 256;

    private final WmsSettings settings;
    private final long endNanos;
    private final AtomicInteger read = new AtomicInteger();

    ReadingLimits(WmsSettings settings) {
        this.settings = settings;
        this.endNanos = System.nanoTime() + settings.maxSeconds() * 1_000_000_000L;
    }

    /** The features, one after another, until the request has had its share. */
    Iterator<Feature> over(Iterator<Feature> features) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return features.hasNext();
            }

            @Override
            public Feature next() {
                check();
                return features.next();
            }
        };
    }

    private void check() {
        int count = read.incrementAndGet();
        if (count > settings.maxFeatures()) {
            throw exceeded(
                    "一张图最多 %d 个要素".formatted(settings.maxFeatures()),
                    "a picture holds at most %d features".formatted(settings.maxFeatures()));
        }
        if (count % STRIDE == 1) {
            Interruption.check();
        }
        if (count % STRIDE == 0 && System.nanoTime() > endNanos) {
            throw exceeded(
                    "读图超过 %d 秒".formatted(settings.maxSeconds()),
                    "the map took longer than %d s".formatted(settings.maxSeconds()));
        }
    }

    private static OgcFault exceeded(String zh, String en) {
        return OgcFault.of(
                OgcFault.OTHER,
                "BBOX",
                zh + "，请缩小范围或减少图层",
                en + "; ask for less ground or fewer layers");
    }
}
