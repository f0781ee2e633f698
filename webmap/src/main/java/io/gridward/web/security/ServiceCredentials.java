package io.gridward.web.security;

import io.gridward.core.account.Accounts;
import io.gridward.ogc.fault.ExceptionReport;
import io.gridward.ogc.fault.OgcFault;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who sends a request to a map or feature service, if it has credentials: the service
 * itself says which of its operations and layers take an account. What is refused is told as an
 * exception report (OGC 06-121r3 §8).
 */
final class ServiceCredentials extends OncePerRequestFilter {
    /** Services whose answers depend on who reads. */
    private static final Set<String> FEATURES = Set.of("/wfs", "/ows");

    private static final Set<String> MAPS = Set.of("/wms", "/wmts");
    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;

    private final CredentialFilter credentials;
    private final ReservedNames reserved;
    private final List<String> paths;

    /**
     * @param reserved names of layers that are not for everybody
     * @param paths paths of the services, with {@code /**} at the end of one that has others below
     */
    ServiceCredentials(
            Accounts accounts,
            Attempts attempts,
            Sessions sessions,
            ReservedNames reserved,
            String... paths) {
        this.reserved = reserved;
        this.credentials =
                new CredentialFilter(accounts, attempts, sessions, ServiceCredentials::refuse);
        this.paths = Arrays.stream(paths).map(p -> p.replace("/**", "/")).toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean known =
                request.getHeader("Authorization") != null
                        || request.getHeader(CredentialFilter.KEY_HEADER) != null
                        || Sessions.isBorneBy(request);
        return !known || !isAsked(request);
    }

    private boolean isAsked(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean writes = request.getMethod().equals("POST");
        return paths.stream().anyMatch(p -> p.endsWith("/") ? path.startsWith(p) : path.equals(p))
                && (writes || isForReaders(path.substring(path.lastIndexOf('/')), request));
    }

    /**
     * Reading maps takes no account but for layers that are not for everybody, so that none is
     * looked for at each picture.
     */
    private boolean isForReaders(String service, HttpServletRequest request) {
        return FEATURES.contains(service)
                || MAPS.contains(service) && reserved.mayBeMeant(request.getQueryString());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        credentials.doFilterInternal(request, response, chain);
    }

    private static void refuse(HttpServletRequest in, HttpServletResponse out, int status)
            throws IOException {
        if (status == UNAUTHORIZED) {
            out.setHeader("WWW-Authenticate", "Basic realm=\"Gridward\", charset=\"UTF-8\"");
        }
        OgcFault fault =
                status == UNAVAILABLE
                        ? fault(status, "数据库暂时不可用，请稍后再试", "the store is away, try again later")
                        : fault(
                                status,
                                "账户、密码或密钥不被接受",
                                "the account, password or key is not accepted");
        byte[] body = ExceptionReport.write(fault, "2.0.0").getBytes(StandardCharsets.UTF_8);
        out.setStatus(status);
        out.setContentType(ExceptionReport.MEDIA_TYPE + ";charset=UTF-8");
        out.setContentLength(body.length);
        out.getOutputStream().write(body);
    }

    private static OgcFault fault(int status, String zh, String en) {
        return OgcFault.withStatus(status, OgcFault.OTHER, null, zh, en);
    }
}
