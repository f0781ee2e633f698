package io.gridward.web.security;

import io.gridward.core.account.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who asks for a tile whose layer is not for everybody, or for the list of tiles. */
final class TileCredentials extends OncePerRequestFilter {
    private static final String TILES = "/tiles/";
    private static final String CAPABILITIES = "/wmts/1.0.0/WMTSCapabilities.xml";

    private final CredentialFilter credentials;
    private final ReservedNames reserved;

    TileCredentials(
            Accounts accounts, Attempts attempts, Sessions sessions, ReservedNames reserved) {
        this.credentials =
                new CredentialFilter(accounts, attempts, sessions, AccountAccess::refuse);
        this.reserved = reserved;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean lists = path.equals(CAPABILITIES);
        return !lists && (!path.startsWith(TILES) || !reserved.isIn(decoded(path)));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        credentials.doFilterInternal(request, response, chain);
    }
}
