package io.gridward.web.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.gridward.core.account.Account;
import io.gridward.core.account.Accounts;
import io.gridward.core.account.BadAccount;
import io.gridward.core.account.Role;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.web.body.RequestJson;
import io.gridward.web.fault.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/session} and {@code /api/me}: a browser signs in, out, and asks who it is. */
@RestController
class SessionController {
    private static final int UNAUTHORIZED = 401;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final String NEW_PASSWORD = "new_password";
    private static final String WRONG = "帐号或密码不对 / there is no account with that name and password";
    private static final String ONE_TIME =
            "这是一次性密码，请换成自己的密码（new_password） / this is a one-time password: choose one of your own (new_password)";
    private static final int MOST_BYTES = 4_096;

    private final Accounts accounts;
    private final Attempts attempts;
    private final Sessions sessions;
    private final SignedIn signedIn;
    private final FeatureSource city;
    private final Clock clock;
    private final boolean encrypted;

    SessionController(
            Accounts accounts,
            Attempts attempts,
            Sessions sessions,
            SignedIn signedIn,
            FeatureSource city,
            Clock clock,
            Environment env) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.city = city;
        this.clock = clock;
        this.encrypted = env.getProperty("gridward.ogc.public-url", "").startsWith("https:");
    }

    /** Name and password, and another password to have from now on, for the description. */
    record Credentials(
            String name,
            String password,
            @JsonProperty("new_password") @Nullable String newPassword) {}

    /** Who asks; the account is null for a stranger. */
    record Me(
            @Nullable String account,
            List<String> roles,
            @JsonProperty("department_code") @Nullable String departmentCode,
            @JsonProperty("department_name") @Nullable String departmentName) {}

    @Operation(
            summary = "登录，得到会话 Cookie / Sign in, get the cookie of a session",
            description =
                    "此后会改变数据的请求须带请求头 X-Gridward: 1；给出 new_password 则改为该密码 / requests that change something bear the header X-Gridward: 1 from then on; with new_password that is the password from now on",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(schema = @Schema(implementation = Credentials.class))))
    @ApiResponse(responseCode = "204", description = "已登录 / signed in")
    @ApiResponse(responseCode = "401", description = "帐号或密码不对 / not the password of that account")
    @ApiResponse(
            responseCode = "403",
            description = "一次性密码，须给出 new_password / a one-time password: new_password is needed")
    @ApiResponse(responseCode = "429", description = "错误次数过多 / too many wrong passwords")
    @PostMapping(path = "/api/session", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> signIn(HttpServletRequest request) throws IOException {
        RequestJson body =
                RequestJson.read(request, MOST_BYTES, "name", "password", "new_password");
        String name = body.getText("name");
        String password = body.getVerbatim("password");
        if (!attempts.mayTry(name)) {
            return problem(
                    TOO_MANY,
                    "该帐号密码错误次数过多，请五分钟后再试 / too many wrong passwords for this account, try again in five minutes");
        }
        Optional<Account> account = accounts.findByPassword(name, password);
        boolean once = account.isEmpty();
        if (once) {
            account = accounts.findByOneTimePassword(name, password);
        }
        if (account.isEmpty()) {
            attempts.wrong(name);
            return problem(UNAUTHORIZED, WRONG);
        }
        attempts.right(name);
        Optional<String> other = body.findVerbatim(NEW_PASSWORD);
        if (once && other.filter(o -> !o.equals(password)).isEmpty()) {
            return problem(FORBIDDEN, ONE_TIME, NEW_PASSWORD);
        }
        try {
            other.ifPresent(o -> accounts.changePassword(name, o, name));
        } catch (BadAccount e) {
            return problem(BAD_REQUEST, String.valueOf(e.getMessage()), NEW_PASSWORD);
        }
        Optional<String> token = sessions.open(name);
        if (token.isEmpty()) {
            return problem(UNAUTHORIZED, WRONG);
        }
        sessions.close(request); // of whoever was there before
        return withCookie(request, token.get(), -1);
    }

    private static ResponseEntity<Problem> problem(int status, String detail) {
        return problem(status, detail, null);
    }

    private static ResponseEntity<Problem> problem(
            int status, String detail, @Nullable String parameter) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Session realm=\"Gridward\"");
        }
        return answer.body(Problem.of(status, detail, parameter));
    }

    private ResponseEntity<Void> withCookie(
            HttpServletRequest request, String value, long maxAgeSeconds) {
        ResponseCookie cookie =
                ResponseCookie.from(Sessions.COOKIE, value)
                        .httpOnly(true)
                        .sameSite("Strict")
                        .secure(encrypted || request.isSecure())
                        .path("/")
                        .maxAge(maxAgeSeconds)
                        .build();
        return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
    }

    @Operation(summary = "退出 / Sign out")
    @ApiResponse(responseCode = "204", description = "已退出 / signed out")
    @DeleteMapping("/api/session")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        sessions.close(request);
        return withCookie(request, "", 0);
    }

    @Operation(summary = "我是谁，有哪些角色 / Who I am and what I may do")
    @GetMapping(path = "/api/me", produces = MediaType.APPLICATION_JSON_VALUE)
    Me me() {
        return signedIn.account()
                .map(
                        a ->
                                new Me(
                                        a.name(),
                                        a.roles().stream().map(Role::name).sorted().toList(),
                                        a.department(),
                                        departmentName(a.department())))
                .orElseGet(() -> new Me(null, List.of(), null, null));
    }

    private @Nullable String departmentName(@Nullable String code) {
        if (code == null) {
            return null;
        }
        FeatureQuery query =
                FeatureQuery.of(LayerCatalog.city().get("department"), LocalDate.now(clock))
                        .where(Filter.equal("code", code))
                        .page(0, 1);
        try (FeatureStream found = city.read(query)) {
            Feature one = found.hasNext() ? found.next() : null;
            return one == null ? null : one.text("name");
        }
    }
}
