package io.gridward.core.account;

import io.gridward.core.audit.AuditEntry;
import io.gridward.core.audit.AuditLog;
import io.gridward.core.store.SqlText;
import io.gridward.core.store.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class StoredAccounts implements Accounts {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{2,64}");
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_SEEN = 1_000;

    private final Store store;
    private final AuditLog audit;
    private final SeenPasswords seen = new SeenPasswords(Secret::matches, MOST_SEEN);

    StoredAccounts(Store store) {
        this.store = store;
        this.audit = AuditLog.in(store);
    }

    /** An account with the hash of its password. */
    private record Row(Account account, String secret) {}

    @Override
    public Account add(
            String name,
            String password,
            Set<Role> roles,
            @Nullable String department,
            String actor) {
        requireName(name);
        requirePassword(password);
        requireOneSide(roles, department);
        String secret = Secret.of(password);
        Account account = new Account(name, roles, department, now());
        return store.write(
                connection -> {
                    if (find(connection, "account/get", name).isPresent()) {
                        throw new BadAccount(
                                "已有帐号 “%s”；用 user passwd 改密码 / there is an account '%s' already; to change its password: user passwd"
                                        .formatted(name, name));
                    }
                    insert(connection, account, secret);
                    note(connection, actor, "user add", name);
                    return account;
                });
    }

    @Override
    public Optional<String> addFirst(String name, Set<Role> roles, String actor) {
        requireName(name);
        requireOneSide(roles, null);
        if (!list().isEmpty()) {
            return Optional.empty();
        }
        String password = Secret.newPassword();
        String secret = Secret.once(password);
        return store.write(
                connection -> {
                    try (PreparedStatement question =
                            connection.prepareStatement(SqlText.of("account/list"))) {
                        if (!read(question).isEmpty()) { // another process was faster
                            return Optional.<String>empty();
                        }
                    }
                    insert(connection, new Account(name, roles, null, now()), secret);
                    note(connection, actor, "user add", name);
                    return Optional.of(password);
                });
    }

    private void insert(Connection connection, Account account, String secret) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SqlText.of("account/insert"))) {
            insert.setString(1, account.name());
            insert.setString(2, secret);
            insert.setString(
                    3,
                    account.roles().stream()
                            .map(Role::name)
                            .sorted()
                            .collect(Collectors.joining(",")));
            store.dialect().bindValue(insert, 4, account.createdAt(), OffsetDateTime.class);
            store.dialect().bindValue(insert, 5, account.department(), String.class);
            insert.executeUpdate();
        }
    }

    @Override
    public void changePassword(String name, String password, String actor) {
        requirePassword(password);
        change("account/set_secret", Secret.of(password), name, "user passwd", actor);
    }

    @Override
    public String issueKey(String name, String actor) {
        String key = Secret.newKey();
        change("account/set_key", Secret.ofKey(key), name, "user key", actor);
        return key;
    }

    private void change(String statement, String hash, String name, String action, String actor) {
        store.write(
                connection -> {
                    try (PreparedStatement update =
                            connection.prepareStatement(SqlText.of(statement))) {
                        update.setString(1, hash);
                        update.setString(2, name);
                        requireChanged(update.executeUpdate(), name);
                    }
                    note(connection, actor, action, name);
                    return name;
                });
    }

    @Override
    public void remove(String name, String actor) {
        store.write(
                connection -> {
                    try (PreparedStatement delete =
                            connection.prepareStatement(SqlText.of("account/delete"))) {
                        delete.setString(1, name);
                        requireChanged(delete.executeUpdate(), name);
                    }
                    note(connection, actor, "user remove", name);
                    return name;
                });
    }

    @Override
    public List<Account> list() {
        return store.read(
                connection -> {
                    try (PreparedStatement question =
                            connection.prepareStatement(SqlText.of("account/list"))) {
                        return read(question).stream().map(Row::account).toList();
                    }
                });
    }

    @Override
    public Optional<Account> findByPassword(String name, String password) {
        return findBy(name, password, false);
    }

    @Override
    public Optional<Account> findByOneTimePassword(String name, String password) {
        return findBy(name, password, true);
    }

    private Optional<Account> findBy(String name, String password, boolean once) {
        if (password.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        Optional<Row> row = store.read(connection -> find(connection, "account/get", name));
        boolean matches = seen.matches(password, row.map(Row::secret).orElse(Secret.NOBODY));
        return row.filter(r -> matches && Secret.isOnce(r.secret()) == once).map(Row::account);
    }

    @Override
    public Optional<Account> findByKey(String key) {
        String hash = Secret.ofKey(key);
        return store.read(connection -> find(connection, "account/find_by_key", hash))
                .map(Row::account);
    }

    @Override
    public Optional<Standing> find(String name) {
        return store.read(connection -> find(connection, "account/get", name))
                .map(row -> new Standing(row.account(), Secret.ofKey(row.secret())));
    }

    private Optional<Row> find(Connection connection, String statement, String parameter)
            throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(SqlText.of(statement))) {
            question.setString(1, parameter.replace('\0', '\uFFFD'));
            return read(question).stream().findFirst();
        }
    }

    private List<Row> read(PreparedStatement question) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                Set<Role> roles =
                        Arrays.stream(rows.getString(3).split(","))
                                .filter(role -> !role.isEmpty())
                                .map(Role::valueOf)
                                .collect(Collectors.toSet());
                OffsetDateTime since = store.dialect().readValue(rows, 4, OffsetDateTime.class);
                found.add(
                        new Row(
                                new Account(
                                        rows.getString(1),
                                        roles,
                                        rows.getString(5),
                                        Objects.requireNonNull(since)),
                                rows.getString(2)));
            }
        }
        return found;
    }

    private void note(Connection connection, String actor, String action, String name)
            throws SQLException {
        audit.add(connection, new AuditEntry(now(), actor, action, "account " + name, null));
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new BadAccount(
                    "帐号名 “%s” 不可用，应为 2–64 个字母、数字、点、连字符或下划线 / account name '%s' is not 2 to 64 letters, digits, dots, hyphens or underscores"
                            .formatted(name, name));
        }
    }

    private static void requirePassword(String password) {
        if (password.length() < FEWEST_CHARACTERS || password.length() > MOST_CHARACTERS) {
            throw new BadAccount(
                    "密码应为 %d–%d 个字符 / a password has %d to %d characters"
                            .formatted(
                                    FEWEST_CHARACTERS,
                                    MOST_CHARACTERS,
                                    FEWEST_CHARACTERS,
                                    MOST_CHARACTERS));
        }
    }

    private static void requireOneSide(Set<Role> roles, @Nullable String department) {
        long sides =
                roles.stream().map(Role::side).filter(s -> s != Role.Side.NONE).distinct().count();
        if (sides > 1) {
            throw new BadAccount(
                    "监督、指挥与处置须分离，一个帐号不能兼有 %s；请分设帐号 / supervision, command and handling are apart: one account cannot be %s; make an account for each"
                            .formatted(
                                    roles.stream()
                                            .map(r -> r.title().zh())
                                            .sorted()
                                            .collect(Collectors.joining("、")),
                                    roles.stream()
                                            .map(r -> r.title().en())
                                            .sorted()
                                            .collect(Collectors.joining(" and "))));
        }
        if (roles.contains(Role.DEPARTMENT) == (department == null || department.isBlank())) {
            throw new BadAccount(
                    "专业部门角色须同时给出部门代码，其他角色不得给出 / the role department needs the code of its department, other roles must not have one");
        }
    }

    private static void requireChanged(int rows, String name) {
        if (rows == 0) {
            throw new BadAccount(
                    "没有帐号 “%s”；用 user list 查看 / there is no account '%s'; see: user list"
                            .formatted(name, name));
        }
    }
}
