package io.gridward.web.security;

import io.gridward.core.account.Accounts;
import io.gridward.core.account.Role;
import io.gridward.core.store.StoreUnavailable;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * No account has a known password: a store without any gets one at the first start, whose password
 * is printed once on the console, not logged, and is good for nothing but to be changed.
 */
@Component
class FirstAccount implements ApplicationRunner {
    /** Name of that account. */
    static final String NAME = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);
    private static final Set<Role> ROLES = Set.of(Role.ADMINISTRATOR, Role.GIS);

    private final Accounts accounts;
    private final PrintStream console;

    @Autowired
    FirstAccount(Accounts accounts) {
        this(accounts, System.out);
    }

    FirstAccount(Accounts accounts, PrintStream console) {
        this.accounts = accounts;
        this.console = console;
    }

    @Override
    public void run(ApplicationArguments args) {
        try {
            Optional<String> password = accounts.addFirst(NAME, ROLES, "gridward");
            password.ifPresent(this::tell);
        } catch (StoreUnavailable e) {
            LOG.warn("no first account was looked for: the store is away");
        }
    }

    private void tell(String password) {
        console.println(
                """

                首个帐号 / first account:  %s
                一次性密码 / one-time password:  %s
                只显示这一次；登录网页时须改为自己的密码。 / Shown this once; sign in on the page and choose a password of your own.
                """
                        .formatted(NAME, password));
        console.flush();
    }
}
