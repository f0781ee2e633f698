package io.gridward.ogc.autoconfigure;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.request.OgcService;
import io.gridward.ogc.reserved.ReservedLayers;
import io.gridward.ogc.reserved.ReservedService;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.tile.PictureTiles;
import io.gridward.ogc.tile.TileSettings;
import io.gridward.ogc.tile.VectorTiles;
import io.gridward.ogc.tile.kept.TileFiles;
import io.gridward.ogc.tile.seed.TileSeeder;
import io.gridward.ogc.wmts.WmtsService;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Adds tiles and the tile service to what is mounted. Settings: {@code gridward.tiles.*}. */
@AutoConfiguration(before = OgcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({FeatureSource.class, LayerCatalog.class})
public class TileAutoConfiguration {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /** Limits, as set. */
    @Bean
    @ConditionalOnMissingBean
    public TileSettings tileSettings(Environment env) {
        TileSettings d = TileSettings.defaults();
        return new TileSettings(
                (int) number(env, "max-features", d.maxFeatures()),
                (int) number(env, "max-at-once", d.maxAtOnce()),
                (int) number(env, "max-seconds", d.maxSeconds()),
                number(env, "cache-bytes", d.cacheBytes()));
    }

    private static long number(Environment env, String name, long otherwise) {
        return env.getProperty("gridward.tiles." + name, Long.class, otherwise);
    }

    /** Vector tiles of the application's features. */
    @Bean
    @ConditionalOnMissingBean
    public VectorTiles vectorTiles(FeatureSource source, TileSettings settings, TileFiles files) {
        return new VectorTiles(source, settings, files);
    }

    /** The same as pictures. */
    @Bean
    @ConditionalOnMissingBean
    public PictureTiles pictureTiles(FeatureSource source, TileSettings settings, TileFiles files) {
        return new PictureTiles(source, settings, files);
    }

    /**
     * Where tiles are kept over a restart; nowhere without a folder, nor when nothing is kept in
     * memory either.
     */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    public TileFiles tileFiles(
            Environment env, FeatureSource source, LayerCatalog catalog, TileSettings settings) {
        String folder = env.getProperty("gridward.tiles.folder", "");
        long bytes = number(env, "disk-bytes", TileFiles.USUAL_BYTES);
        if (folder.isBlank() || bytes == 0 || settings.cacheBytes() == 0) {
            return TileFiles.none(source);
        }
        String store = env.getProperty("gridward.db.url", "").replaceFirst("\\?.*", "");
        return TileFiles.in(Path.of(folder), bytes, source, catalog, store + " " + program());
    }

    /** Another program may draw otherwise. */
    private static String program() {
        try {
            var code = TileFiles.class.getProtectionDomain().getCodeSource();
            Path where = Path.of(code.getLocation().toURI());
            return Files.getLastModifiedTime(where).toString();
        } catch (IOException | URISyntaxException | FileSystemNotFoundException e) {
            return UUID.randomUUID().toString();
        }
    }

    /** What makes tiles ahead. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    public TileSeeder tileSeeder(VectorTiles vector, PictureTiles pictures, Clock clock) {
        return new TileSeeder(vector, pictures, () -> LocalDate.ofInstant(clock.instant(), CITY));
    }

    /**
     * The tile service; whatever zone the clock is in, a day is the city's. Those who may are given
     * its reserved layers too.
     */
    @Bean
    @ConditionalOnMissingBean(name = "wmtsService")
    public OgcService wmtsService(
            LayerCatalog catalog,
            Styles styles,
            FeatureSource source,
            PictureTiles tiles,
            Clock clock,
            ObjectProvider<ReservedLayers> reserved) {
        Supplier<LocalDate> today = () -> LocalDate.ofInstant(clock.instant(), CITY);
        WmtsService open = new WmtsService(catalog, styles, source, tiles, today);
        ReservedLayers more = reserved.getIfAvailable();
        if (more == null) {
            return open;
        }
        Set<String> names = Set.copyOf(more.names());
        return new ReservedService(
                open, v -> open.over(v.catalog(), v.styles(), v.source(), names), more);
    }
}
