package io.gridward.core.citycase;

import io.gridward.core.citycase.machine.CaseRefused;
import io.gridward.core.citycase.machine.CaseRefused.Kind;
import io.gridward.core.store.Dialect;
import io.gridward.core.store.SqlText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Idempotency keys, in the caller's transaction: what came with a key that was used before is not
 * done again. A key belongs to an account.
 */
record Requests(Connection connection, Dialect dialect, String actor, @Nullable String key) {
    private static final int MOST_CHARACTERS = 200;

    /** Number of the case that the key was answered with; empty when it is new. */
    Optional<String> answered(String fingerprint) throws SQLException {
        if (key == null) {
            return Optional.empty();
        }
        if (key.isBlank() || key.length() > MOST_CHARACTERS) {
            throw new CaseRefused(
                    Kind.BAD_INPUT,
                    "幂等键应为 1–%d 个字符 / an idempotency key has 1 to %d characters"
                            .formatted(MOST_CHARACTERS, MOST_CHARACTERS));
        }
        try (PreparedStatement question =
                connection.prepareStatement(SqlText.of("citycase/get_request"))) {
            dialect.bindValue(question, 1, actor, String.class);
            dialect.bindValue(question, 2, key, String.class);
            try (ResultSet rows = question.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                if (!rows.getString(3).equals(sha256(fingerprint))) {
                    throw new CaseRefused(
                            Kind.KEY_REUSED,
                            "幂等键 “%s” 已用于另一请求（案卷 %s）；请换一个 / the idempotency key '%s' came with something else before (case %s); take another"
                                    .formatted(key, rows.getString(1), key, rows.getString(1)));
                }
                return Optional.of(rows.getString(1));
            }
        }
    }

    /** Keeps what the key is answered with. */
    void keep(CaseFile file, String fingerprint, OffsetDateTime now) throws SQLException {
        if (key == null) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement(SqlText.of("citycase/insert_request"))) {
            dialect.bindValue(insert, 1, actor, String.class);
            dialect.bindValue(insert, 2, key, String.class);
            insert.setString(3, file.caseNo());
            insert.setLong(4, file.revision());
            insert.setString(5, sha256(fingerprint));
            dialect.bindValue(insert, 6, now, OffsetDateTime.class);
            insert.executeUpdate();
        }
    }

    private static String sha256(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }
}
