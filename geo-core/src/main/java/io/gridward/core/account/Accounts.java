package io.gridward.core.account;

import io.gridward.core.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a store. Passwords and keys are kept as hashes only: a password salted and slow
 * (PBKDF2 with HMAC-SHA-256, 600,000 rounds), a key, which is 256 random bits, as its SHA-256.
 * Changes are written to the audit.
 */
public interface Accounts {
    /** Fewest characters of a password. */
    int FEWEST_CHARACTERS = 10;

    /** The accounts of a store. */
    static Accounts in(Store store) {
        return new StoredAccounts(store);
    }

    /**
     * Adds an account of no department.
     *
     * @throws BadAccount as the other does
     */
    default Account add(String name, String password, Set<Role> roles, String actor) {
        return add(name, password, roles, null, actor);
    }

    /**
     * Adds an account that handles the cases of a department, or, without one, any other.
     *
     * @throws BadAccount when the name is taken or not well formed, the password too short, the
     *     roles are of more than one {@link Role.Side}, or {@link Role#DEPARTMENT} and a department
     *     do not come together
     */
    Account add(
            String name,
            String password,
            Set<Role> roles,
            @Nullable String department,
            String actor);

    /**
     * Adds the first account of a store, with a password that has to be changed before it is good
     * for anything else.
     *
     * @return that password, told this once; empty when there is an account already
     */
    Optional<String> addFirst(String name, Set<Role> roles, String actor);

    /**
     * Gives an account another password.
     *
     * @throws BadAccount when there is none of that name, or the password is too short
     */
    void changePassword(String name, String password, String actor);

    /**
     * Gives an account a new key, for programs; an older one is void. It is told this once.
     *
     * @throws BadAccount when there is none of that name
     */
    String issueKey(String name, String actor);

    /**
     * Removes an account.
     *
     * @throws BadAccount when there is none of that name
     */
    void remove(String name, String actor);

    /** All accounts by name. */
    List<Account> list();

    /**
     * The account of that name, if the password is its own and need not be changed; takes as long
     * when it is not.
     */
    Optional<Account> findByPassword(String name, String password);

    /** The account of that name, if the password is its own and has to be changed first. */
    Optional<Account> findByOneTimePassword(String name, String password);

    /** The account that a key belongs to. */
    Optional<Account> findByKey(String key);

    /** How the account of that name stands now. */
    Optional<Standing> find(String name);

    /**
     * An account as it stands.
     *
     * @param account the account
     * @param passwordMark another one once its password has changed; says nothing of the password
     */
    record Standing(Account account, String passwordMark) {}
}
