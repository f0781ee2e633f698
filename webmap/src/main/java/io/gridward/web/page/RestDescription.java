package io.gridward.web.page;

import io.gridward.web.fault.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says about the interface as a whole. */
@Configuration(proxyBeanMethods = false)
class RestDescription {
    private static final String DESCRIPTION =
            """
            城市网格空间服务。坐标为 EPSG:4490 经度、纬度（度）；错误为 application/problem+json。\
             / Spatial services of the city grid. Coordinates are longitude and latitude in degrees, EPSG:4490; \
            errors are application/problem+json.""";

    @Bean
    OpenAPI gridwardApi() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Gridward")
                                .version("0.1.0")
                                .description(DESCRIPTION)
                                .license(
                                        new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    /** Every request with parameters can be told that one of them is wrong. */
    @Bean
    OpenApiCustomizer faultsOfParameters() {
        return api -> {
            ModelConverters.getInstance()
                    .read(Problem.class)
                    .forEach(api.getComponents()::addSchemas);
            api.getPaths().values().stream()
                    .flatMap(p -> p.readOperations().stream())
                    .filter(o -> o.getParameters() != null)
                    .forEach(RestDescription::addFault);
        };
    }

    private static void addFault(Operation operation) {
        Schema<?> problem = new Schema<>().$ref(Problem.class.getSimpleName());
        operation
                .getResponses()
                .addApiResponse(
                        "400",
                        new ApiResponse()
                                .description("参数有误 / a parameter is wrong")
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        Problem.MEDIA_TYPE,
                                                        new MediaType().schema(problem))));
    }
}
