package io.gridward.core.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes of passwords, {@code pbkdf2-sha256$rounds$salt$hash}, and of keys. The hash of a password
 * that has to be changed before it is good for anything begins with {@code once-}.
 */
final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String KIND = "pbkdf2-sha256";
    private static final String ONCE = "once-";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none is mistaken
    private static final int LETTERS_OF_PASSWORD = 24;
    private static final int LETTERS_OF_GROUP = 6;
    private static final int LEAST_ROUNDS = 1_000;

    /** As many as OWASP asks for; tests that enter hundreds of times run with fewer. */
    private static final int ROUNDS =
            Math.max(LEAST_ROUNDS, Integer.getInteger("gridward.test.password-rounds", 600_000));

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final int KEY_BYTES = 32;

    /** Of no password: what a wrong name is compared with, so that it takes as long. */
    static final String NOBODY = of(newKey());

    private Secret() {}

    static String of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        HexFormat hex = HexFormat.of();
        return String.join(
                "$",
                KIND,
                String.valueOf(ROUNDS),
                hex.formatHex(salt),
                hex.formatHex(hash(password, salt, ROUNDS)));
    }

    /** Of a password that has to be changed. */
    static String once(String password) {
        return ONCE + of(password);
    }

    /** True when the password has to be changed. */
    static boolean isOnce(String secret) {
        return secret.startsWith(ONCE);
    }

    /** A password that nobody guesses (118 bits), easy to type. */
    static String newPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LETTERS_OF_PASSWORD; i++) {
            if (i > 0 && i % LETTERS_OF_GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    static boolean matches(String password, String secret) {
        String[] parts = secret.split("\\$", -1);
        HexFormat hex = HexFormat.of();
        byte[] hash = hash(password, hex.parseHex(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(hash, hex.parseHex(parts[3]));
    }

    private static byte[] hash(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        } finally {
            spec.clearPassword();
        }
    }

    static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return "gw_" + HexFormat.of().formatHex(key);
    }

    static String ofKey(String key) {
        try {
            byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
