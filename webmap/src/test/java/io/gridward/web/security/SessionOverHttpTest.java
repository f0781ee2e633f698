package io.gridward.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.account.Accounts;
import io.gridward.core.account.Role;
import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

/** A browser signs in and out. */
class SessionOverHttpTest extends ServedCity {
    private static final String PASSWORD = " 乌兰 horse battery ";
    private static final String NAME = "unit.one";
    private static final String JSON = "application/json";

    @Autowired private Accounts accounts;

    @BeforeEach
    void account() {
        if (accounts.find(NAME).isEmpty()) {
            accounts.add(NAME, PASSWORD, Set.of(Role.DEPARTMENT), "D1", "tester");
        }
    }

    private Answer signIn(String name, String password, String... headers) {
        String body = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = JSON;
        return send("POST", "/api/session", body, all);
    }

    private static String cookie(Answer signedIn) {
        return signedIn.header("Set-Cookie").replaceAll(";.*", "");
    }

    @Test
    void strangersAreTold() {
        Answer me = get("/api/me");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text())
                .isEqualTo(
                        "{\"account\":null,\"roles\":[],\"department_code\":null,\"department_name\":null}");
        assertThat(me.header("Set-Cookie")).isEmpty();
    }

    @Test
    void whoSignsInIsKnownUntilHeSignsOut() {
        Answer in = signIn(NAME, PASSWORD);
        assertThat(in.status()).as(in.text()).isEqualTo(204);
        assertThat(in.header("Set-Cookie"))
                .startsWith("gridward_session=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Max-Age");
        String cookie = cookie(in);
        Answer me = get("/api/me", "Cookie", cookie);
        assertThat(me.at("/account")).isEqualTo(NAME);
        assertThat(me.at("/roles/0")).isEqualTo("DEPARTMENT");
        assertThat(me.at("/department_code")).isEqualTo("D1");
        Answer out = send("DELETE", "/api/session", "", "Cookie", cookie, "X-Gridward", "1");
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(get("/api/me", "Cookie", cookie).at("/account")).isEqualTo("null");
    }

    @Test
    void withTheCookieAWriteNeedsTheHeader() {
        String cookie = cookie(signIn(NAME, PASSWORD));
        Answer refused = send("DELETE", "/api/session", "", "Cookie", cookie).isProblem(403);
        assertThat(refused.at("/detail")).contains("X-Gridward");
        send("POST", "/api/imports", "", "Cookie", cookie).isProblem(403);
        assertThat(get("/api/me", "Cookie", cookie).at("/account")).isEqualTo(NAME);
        send(
                        "DELETE",
                        "/api/session",
                        "",
                        "Cookie",
                        cookie,
                        "X-Gridward",
                        "1",
                        "Origin",
                        "https://elsewhere.example")
                .isProblem(403);
    }

    @Test
    void aWrongPasswordIsRefusedWithoutAskingTheBrowser() {
        Answer wrong = signIn(NAME, "not the password").isProblem(401);
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Session ");
        assertThat(wrong.header("Set-Cookie")).isEmpty();
        assertThat(signIn("nobody.at.all", "not the password").at("/detail"))
                .as("the same for a name that is none")
                .isEqualTo(wrong.at("/detail"));
    }

    @Test
    void passwordsCannotBeTriedForEver() {
        for (int i = 0; i < 10; i++) {
            signIn("guessed", "wrong password " + i).isProblem(401);
        }
        signIn("guessed", "wrong password").isProblem(429);
    }

    private Answer makeKey(String password, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = JSON;
        return send("POST", "/api/me/key", "{\"password\":\"%s\"}".formatted(password), all);
    }

    @Test
    void whoIsSignedInMakesAKeyWithThePasswordAndItIsGoodUntilTheNext() {
        String cookie = cookie(signIn(NAME, PASSWORD));
        Answer made = makeKey(PASSWORD, "Cookie", cookie, "X-Gridward", "1");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(made.at("/account")).isEqualTo(NAME);
        String key = made.at("/key");
        assertThat(get("/api/me", "X-API-Key", key).at("/account")).isEqualTo(NAME);

        makeKey("not the password", "Cookie", cookie, "X-Gridward", "1").isProblem(403);
        assertThat(get("/api/me", "X-API-Key", key).status()).as("is left").isEqualTo(200);
        String next = makeKey(PASSWORD, "Cookie", cookie, "X-Gridward", "1").at("/key");
        get("/api/me", "X-API-Key", key).isProblem(401);
        assertThat(get("/api/me", "X-API-Key", next).at("/account")).isEqualTo(NAME);
    }

    @Test
    void strangersAndOtherSitesMakeNoKey() {
        makeKey(PASSWORD).isProblem(401);
        String cookie = cookie(signIn(NAME, PASSWORD));
        makeKey(PASSWORD, "Cookie", cookie).isProblem(403);
        makeKey(
                        PASSWORD,
                        "Cookie",
                        cookie,
                        "X-Gridward",
                        "1",
                        "Origin",
                        "https://elsewhere.example")
                .isProblem(403);
        send("POST", "/api/me/key", "{}", "Content-Type", JSON, "Cookie", cookie, "X-Gridward", "1")
                .isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"name\":\"a\"}",
                "{\"name\":1,\"password\":\"x\"}",
                "{\"name\":\"a\",\"password\":7}",
                "{\"name\":\"a\\u0000b\",\"password\":\"x\"}",
                "{\"name\":\"a\",\"password\":\"x\",\"admin\":true}"
            })
    void nonsenseIsRefused(String body) {
        send("POST", "/api/session", body, "Content-Type", JSON).isProblem(400);
    }

    @Test
    void otherSitesCannotSignABrowserIn() {
        String body = "name=a&password=b";
        String form = "application/x-www-form-urlencoded";
        send("POST", "/api/session", body, "Content-Type", form).isProblem(415);
        send("POST", "/api/session", "{}", "Content-Type", "text/plain").isProblem(415);
        signIn(NAME, PASSWORD, "Origin", "https://elsewhere.example").isProblem(403);
        signIn(NAME, PASSWORD, "Sec-Fetch-Site", "cross-site").isProblem(403);
    }

    @Test
    void aCookieThatIsNoneIsAStranger() {
        Answer me = get("/api/me", "Cookie", "gridward_session=" + "A".repeat(43));
        assertThat(me.at("/account")).isEqualTo("null");
        assertThat(get("/api/me", "Cookie", "gridward_session=" + "x".repeat(7000)).status())
                .isIn(200, 400);
        get("/api/imports", "Cookie", "gridward_session=none").isProblem(401);
    }

    @Test
    void aPageIsNotAskedByTheBrowserItself() {
        Answer page = get("/api/imports", "Sec-Fetch-Dest", "empty").isProblem(401);
        assertThat(page.header("WWW-Authenticate")).startsWith("Session ");
        assertThat(get("/api/imports").header("WWW-Authenticate")).startsWith("Basic ");
    }

    @Test
    void aChangedPasswordEndsSessions() {
        String name = "unit.two";
        if (accounts.find(name).isEmpty()) {
            accounts.add(name, PASSWORD, Set.of(Role.GIS), "tester");
        }
        String cookie = cookie(signIn(name, PASSWORD));
        assertThat(get("/api/imports", "Cookie", cookie).status()).isEqualTo(200);
        accounts.changePassword(name, "another one, long enough", "tester");
        get("/api/imports", "Cookie", cookie).isProblem(401);
        accounts.changePassword(name, PASSWORD, "tester");
    }

    /** The account that a store without any gets at the first start. */
    @Test
    void aOneTimePasswordIsGoodForNothingButToBeChanged() {
        accounts.list().forEach(a -> accounts.remove(a.name(), "tester"));
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);
        new FirstAccount(accounts, out).run(new DefaultApplicationArguments());
        String once = oneTime(console.toString(StandardCharsets.UTF_8));

        assertThat(signIn(FirstAccount.NAME, once).isProblem(403).at("/parameter"))
                .isEqualTo("new_password");
        String basic =
                Base64.getEncoder().encodeToString((FirstAccount.NAME + ":" + once).getBytes());
        get("/api/cases", "Authorization", "Basic " + basic).isProblem(401);
        change(once, "short").isProblem(400);
        change(once, once).isProblem(403);
        change("not " + once, "my own password").isProblem(401);
        Answer changed = change(once, "my own password");
        assertThat(changed.status()).as(changed.text()).isEqualTo(204);
        assertThat(get("/api/me", "Cookie", cookie(changed)).at("/roles/0"))
                .isEqualTo("ADMINISTRATOR");

        signIn(FirstAccount.NAME, once).isProblem(401);
        assertThat(signIn(FirstAccount.NAME, "my own password").status()).isEqualTo(204);
        console.reset();
        new FirstAccount(accounts, out).run(new DefaultApplicationArguments());
        assertThat(console.size()).as("only where there is no account").isZero();
        accounts.remove(FirstAccount.NAME, "tester");
    }

    private static String oneTime(String said) {
        Matcher password = Pattern.compile("one-time password:  (\\S+)").matcher(said);
        assertThat(password.find()).as(said).isTrue();
        return password.group(1);
    }

    private Answer change(String password, String other) {
        String body =
                "{\"name\":\"%s\",\"password\":\"%s\",\"new_password\":\"%s\"}"
                        .formatted(FirstAccount.NAME, password, other);
        return send("POST", "/api/session", body, "Content-Type", JSON);
    }

    @Test
    void whoSignsInMayChooseAnotherPassword() {
        String other = "another one, long enough";
        String body = "{\"name\":\"%s\",\"password\":\"%s\",\"new_password\":\"%s\"}";
        Answer changed =
                send(
                        "POST",
                        "/api/session",
                        body.formatted(NAME, PASSWORD, other),
                        "Content-Type",
                        JSON);
        assertThat(changed.status()).isEqualTo(204);
        signIn(NAME, PASSWORD).isProblem(401);
        assertThat(signIn(NAME, other).status()).isEqualTo(204);
        accounts.changePassword(NAME, PASSWORD, "tester");
    }
}
