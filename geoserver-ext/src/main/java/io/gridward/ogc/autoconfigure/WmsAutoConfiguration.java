package io.gridward.ogc.autoconfigure;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.request.OgcService;
import io.gridward.ogc.reserved.ReservedLayers;
import io.gridward.ogc.reserved.ReservedService;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.style.sld.SldReader;
import io.gridward.ogc.wms.WmsService;
import io.gridward.ogc.wms.WmsSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Adds the map service to those that are mounted. Settings: {@code gridward.wms.*}. */
@AutoConfiguration(before = OgcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({FeatureSource.class, LayerCatalog.class})
public class WmsAutoConfiguration {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /** Limits, as set. */
    @Bean
    @ConditionalOnMissingBean
    public WmsSettings wmsSettings(Environment env) {
        WmsSettings d = WmsSettings.defaults();
        return new WmsSettings(
                number(env, "max-side-px", d.maxSidePx()),
                number(env, "max-pixels-at-once", d.maxPixelsAtOnce()),
                number(env, "max-at-once", d.maxAtOnce()),
                number(env, "max-layers", d.maxLayers()),
                number(env, "max-features", d.maxFeatures()),
                number(env, "max-seconds", d.maxSeconds()),
                number(env, "max-feature-count", d.maxFeatureCount()),
                number(env, "max-buffer-px", d.maxBufferPx()),
                number(env, "touch-buffer-px", d.touchBufferPx()),
                env.getProperty("gridward.wms.first-day", LocalDate.class, d.firstDay()));
    }

    private static int number(Environment env, String name, int otherwise) {
        return env.getProperty("gridward.wms." + name, Integer.class, otherwise);
    }

    /**
     * The map service over the application's features; whatever zone the clock is in, a day is the
     * city's. Those who may are shown its reserved layers too.
     */
    @Bean
    @ConditionalOnMissingBean(name = "wmsService")
    public OgcService wmsService(
            LayerCatalog catalog,
            Styles styles,
            SldReader reader,
            FeatureSource source,
            WmsSettings settings,
            Clock clock,
            ObjectProvider<ReservedLayers> reserved) {
        WmsService open =
                new WmsService(
                        catalog,
                        styles,
                        reader,
                        source,
                        settings,
                        () -> LocalDate.ofInstant(clock.instant(), CITY));
        ReservedLayers more = reserved.getIfAvailable();
        return more == null
                ? open
                : new ReservedService(
                        open, v -> open.over(v.catalog(), v.styles(), v.source()), more);
    }
}
