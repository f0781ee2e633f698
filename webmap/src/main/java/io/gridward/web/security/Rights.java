package io.gridward.web.security;

import io.gridward.core.account.Account;
import io.gridward.core.account.Accounts;
import io.gridward.core.account.Accounts.Standing;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Whether what somebody was let in for still holds, for answers that go on for a while. */
@Component
public final class Rights {
    private final SignedIn signedIn;
    private final Accounts accounts;

    Rights(SignedIn signedIn, Accounts accounts) {
        this.signedIn = signedIn;
        this.accounts = accounts;
    }

    /**
     * Asks about the account whose request this thread answers, whenever it is called: false once
     * the account is gone, has another password, or may no more. A stranger has nothing to lose:
     * true.
     *
     * @param may what the account has to be allowed
     */
    public BooleanSupplier watch(Predicate<Account> may) {
        Optional<Account> account = signedIn.account();
        if (account.isEmpty()) {
            return () -> true;
        }
        String name = account.get().name();
        Optional<String> mark = accounts.find(name).map(Standing::passwordMark);
        return () ->
                accounts.find(name)
                        .filter(now -> mark.equals(Optional.of(now.passwordMark())))
                        .filter(now -> may.test(now.account()))
                        .isPresent();
    }
}
