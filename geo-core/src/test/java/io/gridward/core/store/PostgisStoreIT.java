package io.gridward.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.AttributeType;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgisStoreIT extends StoreContract {
    @Override
    TestStores open() {
        return TestStores.postgis();
    }

    @Override
    Map<AttributeType, String> columnTypes() {
        return Map.of(
                AttributeType.TEXT, "text",
                AttributeType.INTEGER, "int8",
                AttributeType.DECIMAL, "float8",
                AttributeType.DATE, "date",
                AttributeType.TIMESTAMP, "timestamptz");
    }

    @Test
    void saysThatADatabaseDoesNotExist() {
        assertThatThrownBy(() -> Store.open(TestStores.addressOf("gw_absent")))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("gw_absent")
                .hasMessageContaining("create database");
    }

    @Test
    void saysThatNoServerAnswers() {
        StoreAddress nobody =
                new StoreAddress.PostgisServer("jdbc:postgresql://127.0.0.1:1/x", "u", "secret");

        assertThatThrownBy(() -> Store.open(nobody))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageNotContaining("secret");
    }

    @Test
    void saysThatAnAddressIsNotUnderstood() {
        assertThatThrownBy(() -> Store.open(new StoreAddress.PostgisServer("jdbc:h2:x", "", "")))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("jdbc:postgresql://host:port/database");
    }

    @Test
    void leavesNoSessionWhenClosed() {
        String database = TestStores.newName();
        TestStores.onServer("CREATE DATABASE " + database);
        try {
            Store store = Store.open(TestStores.addressOf(database));
            try (WriterLock held = store.lock()) {
                assertThat(ChangeFeed.of(store).version()).isZero();
                store.<Integer>write(connection -> 1);
            }
            store.close();
        } finally {
            TestStores.onServer("DROP DATABASE " + database); // refused while a session is left
        }
    }

    @Test
    void saysWhyADatabaseIsAwayInsteadOfWaitingForIt() {
        String database = TestStores.newName();
        TestStores.onServer("CREATE DATABASE " + database);
        try (Store store = Store.open(TestStores.addressOf(database))) {
            store.<Integer>read(connection -> 1);
            TestStores.onServer("DROP DATABASE " + database + " WITH (FORCE)");
            assertThatThrownBy(() -> store.<Integer>read(connection -> 1)) // the one it had
                    .isInstanceOf(StoreUnavailable.class);

            assertThatThrownBy(() -> store.<Integer>read(connection -> 1))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("\"" + database + "\" does not exist");
            assertThatThrownBy(() -> store.<Integer>write(connection -> 1))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("\"" + database + "\" does not exist");
        }
    }

    @Test
    void doesNotShowThePasswordOfAnAddress() {
        StoreAddress address =
                new StoreAddress.PostgisServer(
                        "jdbc:postgresql://127.0.0.1:1/x?user=u&password=secret", "u", "secret");

        assertThat(address.toString()).doesNotContain("secret");
        assertThatThrownBy(() -> Store.open(address)).hasMessageNotContaining("secret");
    }
}
