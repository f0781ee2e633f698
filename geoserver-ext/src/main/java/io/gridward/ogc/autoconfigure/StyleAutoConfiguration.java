package io.gridward.ogc.autoconfigure;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.reserved.ReservedLayer;
import io.gridward.ogc.reserved.ReservedLayers;
import io.gridward.ogc.style.Styles;
import io.gridward.ogc.style.sld.Artworks;
import io.gridward.ogc.style.sld.SldReader;
import io.gridward.ogc.style.sld.StyleFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The styles that maps are drawn with: the built-in ones and those of the folder {@code
 * gridward.styles.folder}, if there is one.
 */
@AutoConfiguration(
        before = {
            WfsAutoConfiguration.class,
            WmsAutoConfiguration.class,
            TileAutoConfiguration.class,
            OgcAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({FeatureSource.class, LayerCatalog.class})
public class StyleAutoConfiguration {

    /** All styles, read once. */
    @Bean
    @ConditionalOnMissingBean
    public Styles styles(LayerCatalog catalog, Environment env, OgcSettings limits) {
        return folder(env)
                .map(f -> new StyleFolder(f, catalog, limits).addTo(Styles.city()))
                .orElse(Styles.city());
    }

    /** The layers that are not for everybody, if the application has any. */
    @Bean
    @ConditionalOnBean(ReservedLayer.class)
    @ConditionalOnMissingBean
    public ReservedLayers reservedLayers(
            LayerCatalog catalog, FeatureSource source, Styles styles, List<ReservedLayer> layers) {
        return new ReservedLayers(catalog, source, styles, layers);
    }

    /** Reads the styles that clients send; they may use the folder's drawings. */
    @Bean
    @ConditionalOnMissingBean
    public SldReader sldReader(Environment env, OgcSettings limits) {
        return new SldReader(folder(env).map(Artworks::in).orElse(Artworks.none()), limits);
    }

    private static Optional<Path> folder(Environment env) {
        String folder = env.getProperty("gridward.styles.folder", "");
        return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    }
}
