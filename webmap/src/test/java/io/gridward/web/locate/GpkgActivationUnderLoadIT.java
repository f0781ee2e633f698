package io.gridward.web.locate;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On the embedded store. */
class GpkgActivationUnderLoadIT extends ActivationUnderLoadContract {
    @TempDir private static Path folder;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("gridward.data", () -> folder.toString());
        registry.add("gridward.sample", () -> "false");
        registry.add("gridward.refresh", () -> "20ms");
    }
}
