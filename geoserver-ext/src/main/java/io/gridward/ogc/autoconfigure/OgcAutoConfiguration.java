package io.gridward.ogc.autoconfigure;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.ClientWatch;
import io.gridward.ogc.OgcServlet;
import io.gridward.ogc.request.OgcService;
import io.gridward.ogc.request.OgcSettings;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Mounts every {@link OgcService} bean under {@code /ows}, {@code /name} and {@code /gw/name} as
 * soon as the application has a {@link FeatureSource} and a {@link LayerCatalog}. Settings: {@code
 * gridward.ogc.*}.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean({FeatureSource.class, LayerCatalog.class})
public class OgcAutoConfiguration {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    /** Limits and addresses, as set. */
    @Bean
    @ConditionalOnMissingBean
    public OgcSettings ogcSettings(Environment env) {
        OgcSettings d = OgcSettings.defaults();
        return new OgcSettings(
                number(env, "max-parameters", d.maxParameters()),
                number(env, "max-form-bytes", d.maxFormBytes()),
                number(env, "max-xml-bytes", d.maxXmlBytes()),
                number(env, "max-xml-depth", d.maxXmlDepth()),
                number(env, "max-seconds", d.maxSeconds()),
                number(env, "max-sending-seconds", d.maxSendingSeconds()),
                env.getProperty("gridward.ogc.public-url"),
                env.getProperty("gridward.ogc.trust-forwarded", Boolean.class, false));
    }

    private static int number(Environment env, String name, int otherwise) {
        return env.getProperty("gridward.ogc." + name, Integer.class, otherwise);
    }

    /** The clock that says what day it is in the city. */
    @Bean
    @ConditionalOnMissingBean
    public Clock ogcClock() {
        return Clock.system(CITY);
    }

    /** The servlet on all its paths. */
    @Bean
    public ServletRegistrationBean<OgcServlet> ogcServlet(
            List<OgcService> services, OgcSettings settings) {
        List<String> paths = new ArrayList<>(OgcServlet.paths("ows"));
        services.forEach(s -> paths.addAll(OgcServlet.paths(s.name())));
        var bean =
                new ServletRegistrationBean<>(
                        new OgcServlet(services, settings), paths.toArray(String[]::new));
        bean.setName("ogc");
        return bean;
    }

    /** Ends what nobody waits for any more. */
    @Bean
    public FilterRegistrationBean<ClientWatch> ogcWatch(List<OgcService> services) {
        List<String> paths = new ArrayList<>(OgcServlet.paths("ows"));
        services.forEach(s -> paths.addAll(OgcServlet.paths(s.name())));
        var bean = new FilterRegistrationBean<>(new ClientWatch());
        bean.setName("ogc-watch");
        bean.setUrlPatterns(paths);
        return bean;
    }
}
