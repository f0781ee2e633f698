package io.gridward.quality;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of docs/architecture.md. */
@AnalyzeClasses(
        packages = "io.gridward",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.WithoutTestJars.class
        })
final class ArchitectureTest {

    /** Test helpers of another module come in a jar once it is packaged. */
    static final class WithoutTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    @ArchTest
    static final ArchRule modules_know_only_what_they_may =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("core")
                    .definedBy("io.gridward.core..")
                    .layer("ogc")
                    .definedBy("io.gridward.ogc..")
                    .layer("importer")
                    .definedBy("io.gridward.importer..")
                    .layer("web")
                    .definedBy("io.gridward.web..")
                    .whereLayer("core")
                    .mayNotAccessAnyLayer()
                    .whereLayer("ogc")
                    .mayOnlyAccessLayers("core")
                    .whereLayer("importer")
                    .mayOnlyAccessLayers("core")
                    .whereLayer("web")
                    .mayOnlyAccessLayers("core", "ogc", "importer");

    @ArchTest
    static final ArchRule packages_of_the_core_form_no_circle =
            slices().matching("io.gridward.core.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_the_map_server_form_no_circle =
            slices().matching("io.gridward.ogc.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_the_importer_form_no_circle =
            slices().matching("io.gridward.importer.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_of_the_application_form_no_circle =
            slices().matching("io.gridward.web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_store_knows_no_feature_of_the_city =
            noClasses()
                    .that()
                    .resideInAPackage("io.gridward.core.store..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("io.gridward.core..")
                                    .and(resideInAPackage("io.gridward.core.store..").negate()));

    @ArchTest
    static final ArchRule spring_stays_in_the_application =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.gridward.core..", "io.gridward.importer..")
                    .or(
                            resideInAPackage("io.gridward.ogc..")
                                    .and(
                                            resideInAPackage("io.gridward.ogc.autoconfigure..")
                                                    .negate()))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule the_core_knows_no_web_and_no_file_format =
            noClasses()
                    .that()
                    .resideInAPackage("io.gridward.core..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.servlet..", "picocli..", "com.ibm.icu..");

    @ArchTest
    static final ArchRule only_the_core_speaks_sql =
            noClasses()
                    .that()
                    .resideInAnyPackage("io.gridward.ogc..", "io.gridward.web..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..");
}
