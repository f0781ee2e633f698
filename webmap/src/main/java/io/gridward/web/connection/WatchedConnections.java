package io.gridward.web.connection;

import io.gridward.ogc.ClientWatch;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the clients of maps and tiles watched. */
@Configuration
class WatchedConnections {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> watchedProtocol() {
        return factory -> {
            factory.setProtocol(WatchedProtocol.class.getName());
            factory.addContextValves(new ConnectionValve());
        };
    }

    /** The doors of OGC services have their own. */
    @Bean
    FilterRegistrationBean<ClientWatch> tileWatch() {
        FilterRegistrationBean<ClientWatch> bean = new FilterRegistrationBean<>(new ClientWatch());
        bean.setName("tile-watch");
        bean.addUrlPatterns("/tiles/*");
        return bean;
    }
}
