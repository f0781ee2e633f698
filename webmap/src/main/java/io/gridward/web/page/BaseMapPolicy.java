package io.gridward.web.page;

import io.gridward.web.security.ContentPolicy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the page, and nothing else, load the tiles of the base maps that are set. */
@Component
class BaseMapPolicy extends OncePerRequestFilter {
    private static final Set<String> PAGE = Set.of("/", "/index.html");

    private final PageSettings settings;

    BaseMapPolicy(PageSettings settings) {
        this.settings = settings;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return settings.servers().isEmpty() || !PAGE.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // What is set already stays when the security chain writes its own.
        response.setHeader(
                "Content-Security-Policy", ContentPolicy.withPicturesOf(settings.servers()));
        chain.doFilter(request, response);
    }
}
