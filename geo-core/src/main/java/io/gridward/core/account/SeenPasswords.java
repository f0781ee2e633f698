package io.gridward.core.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers that a password opened an account, so that a client that sends it with each request, as
 * HTTP Basic does (RFC 7617), costs the slow hash once and not each time. What is remembered is a
 * hash under a key of this process of the password together with the kept secret that it matched: a
 * changed password is therefore never taken for the old one. Wrong passwords are not remembered.
 * Safe for use by many threads.
 */
final class SeenPasswords {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final BiPredicate<String, String> slow;
    private final int most;
    private final SecretKeySpec own;
    private final Map<String, Boolean> seen = new LinkedHashMap<>();

    /**
     * @param slow whether a password matches a kept secret
     * @param most so many are remembered; above that the one longest known is forgotten
     */
    SeenPasswords(BiPredicate<String, String> slow, int most) {
        this.slow = slow;
        this.most = most;
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        this.own = new SecretKeySpec(key, HMAC);
    }

    /** True when the password is the one whose secret was kept. */
    boolean matches(String password, String secret) {
        String print = print(password, secret);
        if (isSeen(print)) {
            return true;
        }
        boolean right = slow.test(password, secret);
        if (right) {
            note(print);
        }
        return right;
    }

    private synchronized boolean isSeen(String print) {
        return seen.containsKey(print);
    }

    private synchronized void note(String print) {
        if (seen.size() >= most) {
            seen.remove(seen.keySet().iterator().next());
        }
        seen.put(print, true);
    }

    private String print(String password, String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(own);
            mac.update(secret.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0); // no secret has one
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
