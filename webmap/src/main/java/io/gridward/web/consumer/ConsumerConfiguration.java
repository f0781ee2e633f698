package io.gridward.web.consumer;

import io.gridward.core.account.Accounts;
import io.gridward.ogc.request.OgcSettings;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Settings {@code gridward.consumers.*}, and the filter before everything that is asked for. */
@Configuration(proxyBeanMethods = false)
class ConsumerConfiguration {

    @Bean
    ConsumerSettings consumerSettings(Environment env) {
        int otherwise = ConsumerSettings.defaults().maxRequests();
        return new ConsumerSettings(
                env.getProperty("gridward.consumers.max-requests", Integer.class, otherwise));
    }

    /** Earlier than the filters of security, whose work costs something itself. */
    @Bean
    FilterRegistrationBean<ConsumerFilter> consumerFilter(
            Accounts accounts, Clock cityClock, OgcSettings ogc, ConsumerSettings settings) {
        Consumers consumers = new Consumers(accounts::findByKey, cityClock, ogc.trustForwarded());
        FilterRegistrationBean<ConsumerFilter> bean =
                new FilterRegistrationBean<>(new ConsumerFilter(consumers, settings));
        bean.addUrlPatterns("/api/*", "/ows", "/wfs", "/wms", "/gw/*");
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return bean;
    }
}
