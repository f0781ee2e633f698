package io.gridward.web.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.store.StoreAddress;
import io.gridward.core.store.StoreUnavailable;
import io.gridward.web.city.GridwardSettings.Db;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

class SettingsTest {

    /** What {@code application.yaml} makes of settings given on the command line. */
    private static GridwardSettings settings(Map<String, Object> given) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        try {
            new YamlPropertySourceLoader()
                    .load("defaults", new ClassPathResource("application.yaml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        return Binder.get(environment).bind("gridward", GridwardSettings.class).get();
    }

    @Test
    void theDefaultIsAFileBelowTheWorkingFolderWithTheSample() {
        GridwardSettings settings = settings(Map.of());
        assertThat(settings.storeAddress())
                .isEqualTo(new StoreAddress.GeoPackageFile(Path.of("data/gridward.gpkg")));
        assertThat(settings.sampleFolder()).isEqualTo(Path.of("data/sample"));
        assertThat(settings.sample()).isTrue();
        assertThat(settings.refresh()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aDatabaseTakesTheFilesPlace() {
        GridwardSettings settings =
                settings(
                        Map.of(
                                "gridward.data", "/srv/数据",
                                "gridward.db.url", "jdbc:postgresql://host/db",
                                "gridward.db.user", "gis",
                                "GRIDWARD_DB_PASSWORD", "secret",
                                "gridward.sample", "false"));
        assertThat(settings.storeAddress())
                .isEqualTo(
                        new StoreAddress.PostgisServer(
                                "jdbc:postgresql://host/db", "gis", "secret"));
        assertThat(settings.sample()).isFalse();
        assertThat(settings.sampleFolder()).isEqualTo(Path.of("/srv/数据/sample"));
    }

    @Test
    void aPasswordIsNotShown() {
        Db db = new Db("jdbc:postgresql://host/db?password=secret", "gis", "secret");
        assertThat(db.toString()).contains("host/db", "gis").doesNotContain("secret");
        GridwardSettings settings =
                new GridwardSettings(Path.of("data"), db, true, Duration.ofSeconds(1));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://host/db", "host:5432/db", "jdbc:h2:mem:x", "true"})
    void anotherKindOfAddressIsRefused(String url) {
        assertThatThrownBy(() -> settings(Map.of("gridward.db.url", url)))
                .rootCause()
                .hasMessageContainingAll(url, "不是 PostGIS 地址", "write jdbc:postgresql://");
    }

    @Test
    void aStoreThatCannotBeOpenedIsToldInASentence() {
        StoreUnavailable away =
                new StoreUnavailable("连不上 / cannot be reached", new IOException("refused"));
        FailureAnalysis told =
                Objects.requireNonNull(new StoreFailure().analyze(new RuntimeException(away)));
        assertThat(told.getDescription()).isEqualTo("连不上 / cannot be reached");
        assertThat(new StoreFailure().analyze(new IllegalStateException("other"))).isNull();
    }
}
