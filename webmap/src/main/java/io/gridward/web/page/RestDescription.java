package io.gridward.web.page;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says about the interface as a whole. */
@Configuration(proxyBeanMethods = false)
class RestDescription {
    @Bean
    OpenAPI gridwardApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Gridward")
                                .version("0.1.0")
                                .description(
                                        "城市网格空间服务。坐标为 EPSG:4490 经度、纬度（度）；错误为 application/problem+json。"
                                                + " / Spatial services of the city grid. Coordinates are longitude"
                                                + " and latitude in degrees, EPSG:4490; errors are"
                                                + " application/problem+json.")
                                .license(
                                        new License()
                                                .name("Apache-2.0")
                                                .url(
                                                        "https://www.apache.org/licenses/LICENSE-2.0")));
    }
}
