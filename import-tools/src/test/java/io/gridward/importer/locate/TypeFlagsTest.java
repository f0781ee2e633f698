package io.gridward.importer.locate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateAnswer;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeFlagsTest {
    private static final TypeFlags LOCATOR =
            new TypeFlags(
                    new Locator() {
                        @Override
                        public LocateAnswer locate(LocateQuestion question) {
                            return new LocateAnswer(
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of(),
                                    List.of(),
                                    1.0,
                                    List.of(),
                                    List.of("outside"));
                        }

                        @Override
                        public Decision decide(LocateQuestion question) {
                            return new Decision(
                                    null, null, null, "D", null, "R", List.of("outside"));
                        }
                    },
                    TypeCatalog.ofProgram());

    @ParameterizedTest
    @CsvSource({
        ",,false",
        ",01022,false",
        "component,01022,false",
        "matter,00000,true",
        ",99999,true",
        "component,0000000,true"
    })
    void aTypeThatNoListHasIsFlagged(
            @Nullable String kind, @Nullable String type, boolean flagged) {
        LocateQuestion question =
                new LocateQuestion(122, 46, kind, type, null, LocalDate.of(2026, 7, 1), null);
        List<String> flags = flagged ? List.of("outside", "no-type") : List.of("outside");
        assertThat(LOCATOR.locate(question).flags()).isEqualTo(flags);
        assertThat(LOCATOR.locate(question).edgeDistanceMetres()).isEqualTo(1.0);
        assertThat(LOCATOR.decide(question).flags()).isEqualTo(flags);
        assertThat(LOCATOR.decide(question).departmentCode()).isEqualTo("D");
    }
}
