package io.gridward.web.statistics;

import io.gridward.core.account.Accounts;
import io.gridward.core.account.Role;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Store;
import io.gridward.web.TestCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Four cases on 26 November 2026: two in the west grid, of which one was closed; one beside its
 * edge that D1 returned and D2 got; one in the east.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StatisticsServer {
    private static final String PASSWORD = "correct horse 乌兰";

    @LocalServerPort int port;
    @Autowired Store store;
    @Autowired SnapshotFeatures city;
    @Autowired HeldStatistics held;
    String key = ""; // house: issued when the server runs
    String judge = ""; // house: issued when the server runs

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("gridward-statistics");
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Path folder = folder();
        registry.add("gridward.data", folder::toString);
        registry.add("gridward.sample", () -> "false");
    }

    @BeforeAll
    void work() {
        Accounts accounts = Accounts.in(store);
        boolean filled = accounts.find("judge").isPresent(); // by another test on the same server
        if (!filled) {
            fill(accounts);
        }
        key = accounts.issueKey("inspector1", "tester");
        judge = accounts.issueKey("judge", "tester");
    }

    private void fill(Accounts accounts) {
        TestCity.fill(store);
        WorkedCases.enlargeEastGrid(store, LocalDate.of(2026, 1, 1));
        accounts.add("inspector1", PASSWORD, Set.of(Role.INSPECTOR), "tester");
        accounts.add("judge", PASSWORD, Set.of(Role.SUPERVISOR), "tester");
        WorkedCases cases = new WorkedCases(store);
        String west = "152201001001001";
        cases.close(cases.report(TypeCatalog.MATTER, WorkedCases.LITTER, 122.005, 46.005, west));
        cases.dispatched(
                cases.report(TypeCatalog.MATTER, WorkedCases.LITTER, 122.006, 46.015, west));
        cases.giveTo(
                cases.report(
                        TypeCatalog.COMPONENT,
                        WorkedCases.TREE,
                        122.0101,
                        46.005,
                        "152201001001002"),
                "D2");
        cases.report(TypeCatalog.MATTER, WorkedCases.LITTER, 122.03, 46.015, "152201002001001");
        city.refresh();
        held.refresh();
    }
}
