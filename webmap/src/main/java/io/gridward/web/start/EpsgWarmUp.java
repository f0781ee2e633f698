package io.gridward.web.start;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Decodes the coordinate systems once, beside the start, so that no first request waits for it. */
@Component
class EpsgWarmUp implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(EpsgWarmUp.class);

    @Override
    public void run(ApplicationArguments args) {
        Thread thread = new Thread(EpsgWarmUp::decode, "gridward-epsg");
        thread.setDaemon(true);
        thread.start();
    }

    private static void decode() {
        try {
            for (Crs crs : Crs.list()) {
                Reprojection.between(Crs.CGCS2000, crs);
                Reprojection.between(crs, Crs.CGCS2000);
            }
        } catch (RuntimeException e) {
            LOG.warn("the coordinate systems could not be read ahead of their use", e);
        }
    }
}
