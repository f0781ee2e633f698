package io.gridward.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.audit.AuditEntry;
import io.gridward.core.audit.AuditLog;
import io.gridward.core.store.TestStores;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What accounts promise on every kind of store. */
abstract class AccountsContract {
    private static final String PASSWORD = "correct horse 马";

    private TestStores stores;
    private Accounts accounts;

    abstract TestStores openStores();

    @BeforeEach
    void open() {
        stores = openStores();
        accounts = Accounts.in(stores.store());
        accounts.add("王工", PASSWORD, Set.of(Role.GIS), "tester");
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    @Test
    void knowsAnAccountByItsPassword() {
        assertThat(accounts.findByPassword("王工", PASSWORD))
                .hasValueSatisfying(a -> assertThat(a.roles()).containsExactly(Role.GIS));
        assertThat(accounts.findByPassword("王工", PASSWORD + " ")).isEmpty();
        assertThat(accounts.findByPassword("王", PASSWORD)).isEmpty();
        assertThat(accounts.findByPassword("\0", "x".repeat(5000))).isEmpty();
        accounts.changePassword("王工", "another password", "tester");
        assertThat(accounts.findByPassword("王工", PASSWORD)).isEmpty();
        assertThat(accounts.findByPassword("王工", "another password")).isPresent();
    }

    @Test
    void knowsAnAccountByItsNewestKey() {
        String old = accounts.issueKey("王工", "tester");
        String key = accounts.issueKey("王工", "tester");

        assertThat(key).startsWith("gw_").isNotEqualTo(old);
        assertThat(accounts.findByKey(key)).map(Account::name).contains("王工");
        assertThat(accounts.findByKey(old)).isEmpty();
        assertThat(accounts.findByKey("")).isEmpty();
    }

    @Test
    void tellsHowAnAccountStandsAndWhetherItsPasswordHasChanged() {
        Accounts.Standing first = accounts.find("王工").orElseThrow();
        assertThat(first.account().roles()).containsExactly(Role.GIS);
        assertThat(first.passwordMark()).doesNotContain(PASSWORD, "pbkdf2");
        accounts.issueKey("王工", "tester");
        assertThat(accounts.find("王工"))
                .map(Accounts.Standing::passwordMark)
                .contains(first.passwordMark());
        accounts.changePassword("王工", PASSWORD, "tester");
        assertThat(accounts.find("王工").orElseThrow().passwordMark())
                .isNotEqualTo(first.passwordMark());
        assertThat(accounts.find("王")).isEmpty();
        assertThat(accounts.find("\0")).isEmpty();
    }

    @Test
    void keepsNoPasswordAndNoKey() {
        String key = accounts.issueKey("王工", "tester");

        String kept =
                stores.store()
                        .read(
                                connection -> {
                                    try (var statement = connection.createStatement();
                                            var rows =
                                                    statement.executeQuery(
                                                            "SELECT secret, key_hash FROM account")) {
                                        rows.next();
                                        return rows.getString(1) + rows.getString(2);
                                    }
                                });

        assertThat(kept).startsWith("pbkdf2-sha256$1000$").doesNotContain(PASSWORD, key);
    }

    @Test
    void forgetsAnAccountAndSaysSoInTheAudit() {
        accounts.remove("王工", "chief");

        assertThat(accounts.list()).isEmpty();
        assertThat(accounts.findByPassword("王工", PASSWORD)).isEmpty();
        AuditEntry last = AuditLog.in(stores.store()).list(1).get(0);
        assertThat(last.actor() + " " + last.action() + " " + last.subject())
                .isEqualTo("chief user remove account 王工");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a b", "a:b", "王工", "x/../y"})
    void refusesANameThatIsTakenOrNotWellFormed(String name) {
        assertThatThrownBy(() -> accounts.add(name, PASSWORD, Set.of(), "tester"))
                .isInstanceOf(BadAccount.class)
                .hasMessageContaining(" / ");
    }

    @Test
    void aDepartmentHasTheCasesOfOneBody() {
        accounts.add("环卫", PASSWORD, Set.of(Role.DEPARTMENT), "D1", "tester");

        assertThat(accounts.findByPassword("环卫", PASSWORD))
                .hasValueSatisfying(a -> assertThat(a.department()).isEqualTo("D1"));
        assertThatThrownBy(() -> accounts.add("d2", PASSWORD, Set.of(Role.DEPARTMENT), "tester"))
                .isInstanceOf(BadAccount.class);
        assertThatThrownBy(() -> accounts.add("d3", PASSWORD, Set.of(Role.GIS), "D1", "tester"))
                .isInstanceOf(BadAccount.class);
    }

    @Test
    void nobodyStandsOnTwoSides() {
        assertThatThrownBy(
                        () ->
                                accounts.add(
                                        "both",
                                        PASSWORD,
                                        Set.of(Role.SHIFT_LEADER, Role.DISPATCHER),
                                        "tester"))
                .isInstanceOf(BadAccount.class)
                .hasMessageContaining("值班长")
                .hasMessageContaining("dispatcher");
        accounts.add("one", PASSWORD, Set.of(Role.SHIFT_LEADER, Role.ACCEPTOR, Role.GIS), "tester");
        assertThat(accounts.list()).hasSize(2);
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> accounts.changePassword("李", PASSWORD, "t"))
                .isInstanceOf(BadAccount.class);
        assertThatThrownBy(() -> accounts.issueKey("李", "t")).isInstanceOf(BadAccount.class);
        assertThatThrownBy(() -> accounts.remove("李", "t")).isInstanceOf(BadAccount.class);
    }

    @Test
    void theFirstAccountHasAPasswordThatMustBeChanged() {
        assertThat(accounts.addFirst("admin", Set.of(Role.ADMINISTRATOR), "test")).isEmpty();
        accounts.list().forEach(a -> accounts.remove(a.name(), "test"));
        String once = accounts.addFirst("admin", Set.of(Role.ADMINISTRATOR), "test").orElseThrow();

        assertThat(once).hasSizeGreaterThan(Accounts.FEWEST_CHARACTERS);
        assertThat(accounts.addFirst("other", Set.of(Role.ADMINISTRATOR), "test")).isEmpty();
        assertThat(accounts.findByPassword("admin", once)).isEmpty();
        assertThat(accounts.findByOneTimePassword("admin", once)).isPresent();
        assertThat(accounts.findByOneTimePassword("admin", once + "x")).isEmpty();
        accounts.changePassword("admin", "a password of my own", "admin");
        assertThat(accounts.findByOneTimePassword("admin", once)).isEmpty();
        assertThat(accounts.findByOneTimePassword("admin", "a password of my own")).isEmpty();
        assertThat(accounts.findByPassword("admin", "a password of my own")).isPresent();
    }
}
