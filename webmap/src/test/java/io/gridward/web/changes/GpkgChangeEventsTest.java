package io.gridward.web.changes;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On the embedded store. */
@Tag("slow")
class GpkgChangeEventsTest extends ChangeEventsContract {
    @TempDir private static Path folder;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("gridward.data", () -> folder.toString());
    }
}
