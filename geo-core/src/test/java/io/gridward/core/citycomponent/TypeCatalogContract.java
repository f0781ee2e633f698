package io.gridward.core.citycomponent;

import static io.gridward.core.citycomponent.TypeCatalog.CJT_214_2007;
import static io.gridward.core.citycomponent.TypeCatalog.COMPONENT;
import static io.gridward.core.citycomponent.TypeCatalog.GBT_30428_2_2013;
import static io.gridward.core.citycomponent.TypeCatalog.GBT_47678_5_2026;
import static io.gridward.core.citycomponent.TypeCatalog.MATTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.store.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The type codes, the same in every kind of store. */
abstract class TypeCatalogContract {
    private TestStores stores;

    abstract TestStores open();

    @BeforeEach
    void openStore() {
        stores = open();
    }

    @AfterEach
    void closeStore() {
        stores.close();
    }

    @Test
    void holdsAllTypesOfEachSchemeAndKind() {
        TypeCatalog types = TypeCatalog.in(stores.store());

        assertThat(types.list(GBT_47678_5_2026, COMPONENT)).hasSize(153);
        assertThat(types.list(GBT_30428_2_2013, COMPONENT)).hasSize(111);
        assertThat(types.list(CJT_214_2007, COMPONENT)).hasSize(84);
        assertThat(types.list(GBT_47678_5_2026, MATTER)).hasSize(250);
        assertThat(types.list(GBT_30428_2_2013, MATTER)).hasSize(76);
        assertThat(types.list(CJT_214_2007, MATTER)).hasSize(6);
        assertThat(types.list("GB/T 1", MATTER)).isEmpty();
    }

    @Test
    void givesTheSameDigitsTheMeaningOfTheirSchemeAndKind() {
        TypeCatalog types = TypeCatalog.in(stores.store());

        TypeCode cover = types.find(GBT_47678_5_2026, COMPONENT, "01001").orElseThrow();
        assertThat(cover.minorName()).isEqualTo("供水井盖");
        assertThat(cover.majorCode()).isEqualTo("01");
        assertThat(cover.code2026()).isEqualTo("01001");
        assertThat(types.find(GBT_47678_5_2026, MATTER, "01001").orElseThrow().minorName())
                .isEqualTo("供水井盖异常");
        assertThat(types.find(GBT_30428_2_2013, COMPONENT, "01001")).isEmpty();
        assertThat(types.find(CJT_214_2007, COMPONENT, "0606").orElseThrow().minorName())
                .isEqualTo("防汛墙");
        assertThat(types.list(GBT_30428_2_2013, COMPONENT))
                .noneMatch(t -> t.code().equals("0606") && t.minorName().equals("防汛墙"));
    }

    @Test
    void keepsAnAbsentCodeOfTheNewSchemeAbsent() {
        TypeCatalog types = TypeCatalog.in(stores.store());

        assertThat(types.list(GBT_30428_2_2013, MATTER))
                .filteredOn(t -> t.code2026() == null)
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.note()).contains("no same-name 2026 code"));
    }

    @Test
    void loadsAnotherEditionOnceAndLeavesTheSameAlone() {
        TypeCatalog.in(stores.store());
        stores.execute("UPDATE code_type SET minor_name = 'edited' WHERE code = '01001'");

        assertThat(coverName()).isEqualTo("edited");
        stores.execute("UPDATE code_edition SET checksum = 'of another edition'");
        assertThat(coverName()).isEqualTo("供水井盖");
    }

    private String coverName() {
        return TypeCatalog.in(stores.store())
                .find(GBT_47678_5_2026, COMPONENT, "01001")
                .orElseThrow()
                .minorName();
    }
}
